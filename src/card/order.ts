/** The order of the page's mentions: where a subject's mentions stand, and which comes next. */
import type { CardSubject } from '../views/card-props';
import { sameSubject } from './state';
import type { MentionRef } from './types';

/** The mentions of one subject, in reading order. */
export function mentionsOf(mentions: readonly MentionRef[], subject: CardSubject): MentionRef[] {
  return mentions.filter((ref) => sameSubject(ref, subject));
}

/**
 * The next (+1) or previous (-1) mention from another, of one subject or (null) of any; wraps round. From a mention that is
 * not on the page it is the first or the last. Null when there is none.
 */
export function neighbour(
  mentions: readonly MentionRef[],
  from: string | null,
  delta: 1 | -1,
  subject: CardSubject | null,
): MentionRef | null {
  const start = mentions.findIndex((ref) => ref.key === from);
  const ordered =
    start < 0
      ? [...mentions]
      : delta > 0
        ? [...mentions.slice(start + 1), ...mentions.slice(0, start + 1)]
        : [...mentions.slice(start), ...mentions.slice(0, start)];
  if (delta < 0) ordered.reverse();
  return ordered.find((ref) => !subject || sameSubject(ref, subject)) ?? null;
}
