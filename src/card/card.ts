/** The card's controller: feeds the state machine with what happens and does what it says. */
import type { Deck } from '../pack/deck';
import type { CardProps } from '../views/card-props';
import { announcement } from './announce';
import { type Box, type Point, type Size, within } from './geometry';
import { createHost } from './host';
import { watchKeys } from './keys';
import { mentionsOf, neighbour } from './order';
import { findPlace, type Side } from './place';
import { watchPointer } from './pointer';
import { reduce } from './reduce';
import { type CardEvent, type Effect, INITIAL, isOpen, type OpenState, type State, type TimerName } from './state';
import type { CardController, CardOptions, MentionRef } from './types';

/** Starts the card on this page. Nothing is added to the page before a card opens; all ends with the signal. */
export function createCard(options: CardOptions): CardController {
  const { signal } = options;
  let state: State = INITIAL;
  let deck: Deck | null = null;
  let loading: Promise<Deck> | null = null;
  /** Where the words are or, for a pinned card, were when it was placed. */
  let words: readonly Box[] = [];
  let pointedAt: Point | null = null;
  let side: Side | undefined;
  let placings = 0;
  let wantsFocus = false;
  let wantsAnnouncement = false;
  let lastWalked: string | null = null;
  const timers = new Map<TimerName, ReturnType<typeof setTimeout>>();

  const host = createHost({ css: options.css, onResize: () => void place() });
  const pointer = watchPointer({
    signal,
    mentionAt: options.mentionAt,
    owns: host.owns,
    card: () => (host.shown() ? { box: host.box(), words } : null),
    send,
  });
  const listenToKeys = whileOn((on) => watchKeys({ signal: on, lasting: signal, owns: host.owns, send }));
  const listenToWindow = whileOn(watchWindow);

  /** Gives whether the event was a key that the card took. */
  function send(event: CardEvent): boolean {
    const { state: next, effects } = reduce(state, event);
    state = next;
    for (const effect of effects) perform(effect);
    listenToKeys(isOpen(state));
    listenToWindow(isOpen(state) || state.at === 'waiting');
    return effects.some((effect) => effect.do === 'swallow');
  }

  function perform(effect: Effect): void {
    switch (effect.do) {
      case 'start':
        clearTimeout(timers.get(effect.timer));
        timers.set(
          effect.timer,
          setTimeout(() => send({ type: 'timer', timer: effect.timer, time: performance.now() }), effect.ms),
        );
        break;
      case 'stop':
        clearTimeout(timers.get(effect.timer));
        break;
      case 'prepare':
        // A failure shows itself when the card is to be drawn.
        load().catch(() => {});
        break;
      case 'scroll':
        options.scrollTo(effect.ref);
        break;
      case 'mark':
        options.activate(effect.ref);
        break;
      case 'show':
        if (effect.moved) {
          words = [];
          side = undefined;
          pointedAt = state.at === 'hovering' ? pointer.at() : null;
        }
        show();
        break;
      case 'place':
        void place();
        break;
      case 'hide':
        wantsFocus = false;
        wantsAnnouncement = false;
        // In this order: the host gives the focus back only while what has it still stands.
        host.hide();
        options.render(null, host.frame);
        break;
      case 'focus':
        wantsFocus = true;
        draw();
        break;
      case 'announce':
        wantsAnnouncement = true;
        draw();
        break;
      case 'swallow':
        break;
    }
  }

  async function load(): Promise<Deck> {
    loading ??= options.loadDeck();
    try {
      deck = await loading;
      return deck;
    } catch (error) {
      loading = null;
      throw error;
    }
  }

  function show(): void {
    if (deck) draw();
    else load().then(draw, () => send({ type: 'failed' }));
  }

  /** Draws the card as the state says; does nothing before the deck is there or after the card was closed. */
  function draw(): void {
    if (!deck || !isOpen(state)) return;
    const props = propsOf(deck, state);
    const text = announcement(deck, props);
    if (text === null) {
      send({ type: 'failed' });
      return;
    }
    refreshWords();
    const focused = host.hasFocus();
    host.show(middle());
    options.render(props, host.frame);
    if (wantsFocus || (focused && !host.hasFocus())) host.focus();
    if (wantsAnnouncement) host.announce(text);
    wantsFocus = false;
    wantsAnnouncement = false;
    void place();
  }

  function propsOf(loaded: Deck, { at, anchor, subject, behind }: OpenState): CardProps {
    const own = mentionsOf(options.mentions(), subject);
    const index = behind.length > 0 ? -1 : own.findIndex((ref) => ref.key === anchor?.key);
    const details = anchor && index >= 0 ? options.describe(anchor) : null;
    return {
      deck: loaded,
      subject,
      position: index >= 0 ? { index, total: own.length } : null,
      count: own.length,
      alsoHere: details?.alsoHere ?? [],
      matched: details?.matched ?? [],
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
      },
    };
  }

  /** A pinned card keeps the place that it had: its words may scroll away from it. */
  function refreshWords(): void {
    if (!isOpen(state) || !state.anchor || (state.at === 'pinned' && words.length > 0)) return;
    words = options.describe(state.anchor)?.rects ?? words;
  }

  /** A point of the words, or of the window where none can be seen. */
  function middle(): Point {
    const [line] = within(words, windowSize());
    return line ? { x: (line.left + line.right) / 2, y: (line.top + line.bottom) / 2 } : { x: 0, y: 0 };
  }

  async function place(): Promise<void> {
    if (!isOpen(state) || !host.shown()) return;
    refreshWords();
    const turn = ++placings;
    const placed = await findPlace({
      words,
      pointer: pointedAt,
      window: windowSize(),
      touch: pointer.isTouch(),
      measure: host.measure,
      side,
    });
    if (turn !== placings || !host.shown()) return;
    side = placed.side;
    host.put(placed.place);
  }

  function watchWindow(on: AbortSignal): void {
    let asked = false;
    const moved = () => {
      if (asked) return;
      asked = true;
      requestAnimationFrame(() => {
        asked = false;
        if (on.aborted) return;
        const rects = isOpen(state) && state.anchor ? (options.describe(state.anchor)?.rects ?? []) : [];
        send({ type: 'scroll', visible: within(rects, windowSize()).length > 0 });
      });
    };
    const layered = () => {
      // The words may have gone with a closed layer, which closes the card; else it has to stand above a new one.
      moved();
      requestAnimationFrame(() => host.raise(middle()));
    };
    window.addEventListener('scroll', moved, { capture: true, passive: true, signal: on });
    window.addEventListener('resize', moved, { passive: true, signal: on });
    document.addEventListener('fullscreenchange', layered, { signal: on });
    window.addEventListener(
      'toggle',
      // The host's own popover tells of itself, too; so does every <details>.
      (event) => {
        const { target } = event;
        if (target instanceof Element && target.matches('dialog, [popover]:not(parallax-card)')) layered();
      },
      { capture: true, signal: on },
    );
  }

  function walkFrom(delta: 1 | -1): MentionRef | null {
    const mentions = options.mentions();
    if (isOpen(state) && state.anchor) return neighbour(mentions, state.anchor.key, delta, null);
    const size = windowSize();
    const last = mentions.find((ref) => ref.key === lastWalked);
    if (last && within(options.describe(last)?.rects ?? [], size).length > 0) {
      return neighbour(mentions, last.key, delta, null);
    }
    // From where the reader is: the first mention that is not above the window, or the last that is not below it.
    const here = (ref: MentionRef) =>
      (options.describe(ref)?.rects ?? []).some((box) => (delta > 0 ? box.bottom > 0 : box.top < size.height));
    return (delta > 0 ? mentions.find(here) : mentions.findLast(here)) ?? neighbour(mentions, null, delta, null);
  }

  signal.addEventListener('abort', () => send({ type: 'off' }), { once: true });

  return {
    open: (ref, by) => void send({ type: 'go', ref, by }),
    walk(delta) {
      const ref = walkFrom(delta);
      if (!ref) return;
      lastWalked = ref.key;
      send({ type: 'go', ref, by: 'keyboard' });
    },
    vanished: (keys) => void send({ type: 'vanished', keys }),
    close: () => void send({ type: 'close' }),
  };
}

/** The window without its scroll bars. */
function windowSize(): Size {
  const { clientWidth, clientHeight } = document.scrollingElement ?? document.documentElement;
  return { width: clientWidth || innerWidth, height: clientHeight || innerHeight };
}

/** Turns something that listens until a signal is aborted into a switch. */
function whileOn(listen: (signal: AbortSignal) => void): (on: boolean) => void {
  let listening: AbortController | null = null;
  return (on) => {
    if (on === (listening !== null)) return;
    listening?.abort();
    listening = on ? new AbortController() : null;
    if (listening) listen(listening.signal);
  };
}
