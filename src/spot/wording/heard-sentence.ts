/** A sentence, read for who speaks where in it. */
import type { TextSpan } from '../../pack/wording';
import { type Attribution, attributionsIn } from './attribution';
import { segmentsOf } from './segments';
import type { CutSentence } from './speaker';
import { isReadable, type WordedSentence } from './worded-sentence';

/** A sentence with what stands around it in its text. */
export interface HeardSentence extends WordedSentence {
  cut: CutSentence;
  quoted: readonly TextSpan[];
  /** Attributions outside of quotations, acts of speech included. */
  attributions: readonly Attribution[];
}

/** Readies a sentence. `people` and `quoted` are those that it meets. */
export function hearSentence(
  sentence: WordedSentence,
  people: readonly (TextSpan & { id: string })[],
  quoted: readonly TextSpan[],
): HeardSentence {
  const { text, start, end, tokens } = sentence;
  const inside = people.filter((person) => person.start >= start && person.end <= end);
  const cut = { text, tokens, segments: segmentsOf(text, start, tokens, quoted), people: inside };
  return { ...sentence, cut, quoted, attributions: isReadable(sentence) ? attributionsIn(cut, quoted) : [] };
}
