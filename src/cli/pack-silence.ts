/** Whether a source that is put down as silent on a claim speaks of it after all. */
import type { Problem } from '../pack/problem';
import type { Claim, Pack } from '../pack/schema';
import { wordsOf } from '../pack/words';
import { type ArticleSentence, articleSentences, tellSentence } from './article-sentences';

/** Enough of a sentence to find it by. */
const BEGINNING_WORDS = 8;

export interface Silence {
  /** `null` reports of a claim whose cues fire in the article, and `silent` entries where none does. */
  problems: Problem[];
  /** The same where the claim's author has said why the source is silent all the same. */
  warnings: Problem[];
}

/**
 * Looks for each `null` report's cues in the source's article; `texts` are by source id, and one that is not there is
 * passed over.
 *
 * Any single cue fires, as whole words in any case. Over the pages about the event in the Alaska summit's examples that
 * finds 318 of 680 reported claims and calls on 21 of 600 that are not reported. Asking for two words or more in a cue finds
 * 265 and calls on 9; cues that no other claim holds, 286 and 9; two cues in one sentence, 42 and none. A needless call costs its author one
 * line of `silent`; an omission costs readers the claim.
 */
export function checkSilence(pack: Pack, texts: Readonly<Record<string, string>>): Silence {
  const silence: Silence = { problems: [], warnings: [] };
  for (const { id, label } of pack.sources) {
    const article = Object.hasOwn(texts, id) ? texts[id] : undefined;
    if (article === undefined) continue;
    const sentences = articleSentences(label, article);
    for (const [c, claim] of pack.claims.entries()) {
      if (claim.reports[id] !== null) continue;
      const calls = callsOf(claim, sentences).map((message) => ({ path: `claims[${c}].reports.${id}`, message }));
      const reason = claim.silent && Object.hasOwn(claim.silent, id) ? claim.silent[id] : undefined;
      if (reason === undefined) silence.problems.push(...calls);
      else
        silence.warnings.push(
          ...calls.map(({ path, message }) => ({ path, message: `${message}; left so: ${reason}` })),
        );
      if (reason !== undefined && calls.length === 0) {
        silence.problems.push({
          path: `claims[${c}].silent.${id}`,
          message: 'is not needed: no cue stands in the article',
        });
      }
    }
  }
  return silence;
}

function callsOf(claim: Claim, sentences: readonly ArticleSentence[]): string[] {
  return sentences.flatMap((sentence) => {
    const folded = foldedWords(sentence.text);
    const cues = claim.cues.filter((cue) => folded.includes(foldedWords(cue)));
    if (cues.length === 0) return [];
    const quoted = cues.map((cue) => `"${cue}"`).join(', ');
    return [`is null, but ${quoted} stands in ${tellSentence(sentence, BEGINNING_WORDS)}`];
  });
}

/** Words with a space on either side of each, so that one list of words holds another only as whole words. */
const foldedWords = (text: string): string =>
  ` ${wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ')} `;
