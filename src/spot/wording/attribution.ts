/** Where a sentence says that something is somebody's word: whose, and which of its words are that word. */
import type { TextSpan } from '../../pack/wording';
import { according, hearsay, labelled, wordNoun } from './attribution-phrases';
import { act, isSaying, saying } from './saying';
import type { CutSentence, Speaker } from './speaker';
import { OWN, SPEECH_ACTS } from './speech-words';
import { wordAt } from './token-spans';

export interface Attribution {
  speaker: Speaker;
  /** Where its content stands. */
  scope: TextSpan[];
  /** The words that show it: name and verb. */
  shown: TextSpan;
  /** Whether the verb's subject does an act of speech rather than says something. */
  isAct: boolean;
  /** Whether it is said that the content is not so, or that nobody said so. */
  isDenial?: boolean;
}

/** The attributions of a sentence outside its quotations, from left to right; acts of speech are among them. */
export function attributionsIn(sentence: CutSentence, quoted: readonly TextSpan[]): Attribution[] {
  const { tokens } = sentence;
  const found: Attribution[] = [];
  for (const [at, token] of tokens.entries()) {
    if (quoted.some(({ start, end }) => start <= token.start && token.end <= end)) continue;
    const one =
      according(sentence, at) ??
      labelled(sentence, at) ??
      hearsay(sentence, at) ??
      wordNoun(sentence, at) ??
      (isSaying(sentence, at) ? saying(sentence, at) : undefined) ??
      (SPEECH_ACTS.has(token.word) ? act(sentence, at) : undefined);
    if (one && !isOwn(sentence, one)) found.push(one);
  }
  return found;
}

/** "We should say" makes nothing somebody else's word. */
const isOwn = ({ tokens }: CutSentence, { speaker: { kind, from } }: Attribution): boolean =>
  kind === 'pronoun' && OWN.has(wordAt(tokens, from));
