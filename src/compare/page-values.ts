/** What a page as a whole says on each difference of a claim, from all the sentences that report it. */
import type { PageClaim, ReadValue } from '../pack/wording';

/** The values of one difference; `unclear`: the page touches on it, and it cannot be told what it says. */
export type PageAspect = { values: ReadValue[] } | 'unclear' | 'nothing';

/** A page that says the same thing often is shown to say it in so many words at most. */
const VALUES_MAX = 2;

/** What the page says on the difference of this index; each value once, those of the claim's own sentences first. */
export function pageAspect({ sentences }: PageClaim, difference: number): PageAspect {
  const all = sentences
    .flatMap(({ wording }) => wording?.values ?? [])
    .filter((value) => value.difference === difference)
    .sort((a, b) => Number(a.beside) - Number(b.beside));
  const values = all.filter((value, index) => all.findIndex(({ text }) => text === value.text) === index);
  if (values.length > 0) return { values: values.slice(0, VALUES_MAX) };
  return sentences.some(({ wording }) => !wording || wording.unclear.includes(difference)) ? 'unclear' : 'nothing';
}
