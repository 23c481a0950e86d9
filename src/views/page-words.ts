/** The words of the interface for the page in front of the reader, beside those of `words.ts`. */
import { type Rich, strong } from './rich';
import { words } from './words';

const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);
const possessive = (name: string): string => `${name}’s`;
const some = (n: number): string => n.toLocaleString('en');

export const pageWords = {
  thisPage: 'This page',
  here: 'Here',
  notSaidHere: 'not said here',
  notClearHere: 'not clear here',
  differs: 'Differs: ',
  notEqual: '≠',
  leftOutMark: 'left out here',
  notSoFar: 'not found so far',
  notLookedFor: 'not looked for by itself',

  markTitle: (label: string, mark: string, by: string | null): string =>
    `${label}: ${mark}${by === null ? '' : ` (${by})`}`,

  // contrasts
  doubted: ['Put with ', strong('doubt'), ' here; no source doubts it.'] as Rich,
  /** Whose word a source says it is: a person's, or whatever the pack calls them. */
  wordOf: (person: string | null, other: string): string =>
    person === null ? `the word of ${other}` : `${possessive(person)} word`,
  /** Whose word it is here: people whom the pack knows, or somebody as the page names them. */
  wordHere: (people: string[], name: string | null): string =>
    people.length > 0
      ? `${people.map(possessive).join(' and ')} word`
      : name === null
        ? 'Nobody’s by name'
        : `The word of “${name}”`,

  inOwnVoice: (labels: string[]): string =>
    labels.length === 1 ? `${labels[0]} states it in its own voice.` : 'the sources state it in their own voice.',

  // by whose word
  somebodys: 'somebody’s',
  quoted: (name: string): string => `“${name}”`,

  // copied text and quotations
  sentenceCopied: (labels: string[]): string =>
    `This sentence has words that stand as they are in ${words.list(labels)}.`,
  carriesWhole: (labels: string[]): string => `Carries the text of ${words.list(labels)}.`,
  carriesShared: (labels: string[], n: number): string =>
    labels.length > 1
      ? `${some(n)} words are word for word what ${words.list(labels)} share.`
      : `${some(n)} words are word for word as in ${labels[0] ?? ''}.`,
  carriesWholeMore: (n: number): string => `${some(n)} words are the same, in the same order.`,
  quotations: 'Quotations on this page',
  quoteHow: { same: 'word for word', shortened: 'shortened', changed: 'altered' },
  onlyThere: (labels: string[]): string => `Struck: only in ${words.list(labels)}.`,
  onlyHere: 'Ruled: only here.',
  onlyInSource: 'only in the source: ',
  onlyOnPage: 'only on this page: ',
  givenBySource: (labels: string[], name: string): string =>
    `${words.list(labels)} ${plural(labels.length, 'gives', 'give')} it to ${name}`,
  soDoesPage: 'so does this page.',
  pageGives: (name: string): string => `this page to ${name}.`,
  pageLeavesOpen: 'whom this page gives it to is not clear.',

  // standing
  reports: (n: number, all: number, other: number): string =>
    other === 0
      ? `Reports ${n} of ${all} matters.`
      : `Reports ${n} of ${all} matters, ${other === n && n > 1 ? 'all' : other} of them in other words than the sources.`,

  // left out
  leftOut: 'Left out here',
  leftOutNone: 'No matter of the sources is left out here.',
  unfair: {
    older: 'This page is older than the sources: it could not tell all of it.',
    short: 'A short page: it has less than half the text of the shortest source.',
  },

  // taking along
  takenFrom: (title: string, version: string): string =>
    `From Parallax, pack “${title}” ${version}. Words in quotation marks are the sources’ and the page’s own; nothing here says who is right.`,
  copy: 'Copy',
  copied: 'Copied.',
  copyFailed: 'The browser did not let it be copied.',
  hideFailed: 'The browser did not keep this choice.',
  copyMarkdown: 'Copy as Markdown',
  exportJson: 'Export JSON',
  print: 'Print',

  // compare page
  compareTitleWithPage: (title: string): string => `${title}, and on the page you came from`,
  pageGone:
    'The page that this was opened for is closed or shows something else by now. Open Compare from its popup again.',
};
