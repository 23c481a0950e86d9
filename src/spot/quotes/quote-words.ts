/** The words of a quotation: by what they are compared, and as they stood. */
import { ALL_CAPS, APOSTROPHE, createWords, DOT, foldRange, LETTER, readWords } from '../text';
import { stem } from '../tokens';

export interface QuoteWord {
  /** The folded form, by which words are the same; an apostrophe inside stays: "i'm". */
  key: string;
  /** What inflection and contraction leave: "guarant", "i". */
  stem: string;
  /** The word as it stands, with the punctuation that hangs on it. */
  shown: string;
  /** Whether the next word follows without a space, as behind a hyphen. */
  tight: boolean;
  /** UTF-16 code units of the text, without punctuation. */
  start: number;
  end: number;
  /** Number of the piece of quotation that it stands in. */
  piece: number;
}

const store = createWords();

/** The words of `text` from one offset to another, as those of one piece of quotation. Any string will do. */
export function readQuoteWords(text: string, from = 0, to = text.length, piece = 0): QuoteWord[] {
  const part = text.slice(from, to);
  readWords(part, store);
  const words: QuoteWord[] = [];
  let shownFrom = 0;
  /** The word before is shown up to here, so that every mark of punctuation is shown with one word. */
  const showLast = (end: number): void => {
    const last = words.at(-1);
    if (last) last.shown = part.slice(shownFrom, end).trim();
  };
  for (let index = 0; index < store.count; index++) {
    const start = store.start[index] ?? 0;
    const end = store.end[index] ?? 0;
    const flags = store.flags[index] ?? 0;
    const gap = store.gap[index] ?? 0;
    const key = foldRange(part, start, end);
    const last = words.at(-1);
    if (last && isOneWord(gap, flags, store.flags[index - 1] ?? 0)) {
      last.key += (gap === DOT ? '.' : "'") + key;
      last.stem = stemOf(last.key);
      last.end = from + end;
      continue;
    }
    const before = part.slice(last ? last.end - from : 0, start);
    const hanging = /\S*$/u.exec(before)?.[0].length ?? 0;
    const tight = last !== undefined && hanging === before.length;
    const begins = tight ? start : start - hanging;
    showLast(begins);
    if (last) last.tight = tight;
    shownFrom = begins;
    const whole = (flags & ALL_CAPS) !== 0 && key === 'us' ? 'u.s' : key;
    const place = { start: from + start, end: from + end, piece };
    words.push({ key: whole, stem: stemOf(whole), shown: '', tight: false, ...place });
  }
  showLast(part.length);
  return words;
}

/** "I’m" and "U.S." are one word each. */
const isOneWord = (gap: number, flags: number, before: number): boolean =>
  gap === APOSTROPHE || (gap === DOT && (flags & before & LETTER) !== 0);

const stemOf = (key: string): string => stem(key.replace(/(?:n't|'.*)$/u, '') || key);

/** The words as they stood, with spaces between them where there were any. */
export function showWords(words: readonly QuoteWord[]): string {
  return words.map(({ shown, tight }, index) => shown + (tight || index === words.length - 1 ? '' : ' ')).join('');
}

/** Whether a sentence ends with a word, as far as its punctuation tells. */
export const endsSentence = (shown: string): boolean =>
  /[.!?…]["'”’»)\]]*$/u.test(shown) && !/^\P{L}*(?:Mrs?|Ms|Dr|Gen|Sen|Gov|Rep|St|\p{Lu})\.$/u.test(shown);
