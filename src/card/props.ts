/** From the card's state to what its view draws. */
import type { Deck } from '../pack/deck';
import type { CardProps } from '../views/card-props';
import { copyText } from './copy';
import { mentionsOf, neighbour } from './order';
import type { CardEvent, OpenState } from './state';
import type { CardOptions } from './types';

/** What the card's view is to draw in a state; `send` takes what the reader does in it. */
export function propsOf(
  deck: Deck,
  { at, anchor, subject, behind }: OpenState,
  options: Pick<CardOptions, 'mentions' | 'describe' | 'compare' | 'page' | 'hide'>,
  send: (event: CardEvent) => void,
): CardProps {
  const own = mentionsOf(options.mentions(), subject);
  const index = behind.length > 0 ? -1 : own.findIndex((ref) => ref.key === anchor?.key);
  const details = anchor && index >= 0 ? options.describe(anchor) : null;
  return {
    deck,
    subject,
    position: index >= 0 ? { index, total: own.length } : null,
    count: own.length,
    alsoHere: details?.alsoHere ?? [],
    matched: details?.matched ?? [],
    foreign: details?.foreign ?? false,
    copiedFrom: details?.copiedFrom ?? [],
    page: options.page(),
    pinned: at === 'pinned',
    canGoBack: behind.length > 0,
    actions: {
      pin: () => send({ type: 'pin' }),
      close: () => send({ type: 'close' }),
      back: () => send({ type: 'back' }),
      step(delta) {
        const ref = neighbour(options.mentions(), anchor?.key ?? null, delta, subject);
        if (ref) send({ type: 'go', ref, by: 'step' });
      },
      open: (to) => send({ type: 'lead', subject: to }),
      compare: () => options.compare(subject.kind === 'claim' ? subject.id : null),
      copy: copyText,
      hide:
        anchor && index >= 0 && subject.kind === 'claim'
          ? async () => {
              await options.hide(anchor);
              send({ type: 'close' });
            }
          : null,
    },
  };
}
