/** The words of the interface for the page in front of the reader, beside those of `words.ts`. */
import { list, number, plural, t } from '../i18n/messages';

export const pageWords = {
  thisPage: t('comparison.thisPage'),
  here: t('comparison.here'),
  notSaidHere: t('comparison.notSaidHere'),
  notClearHere: t('comparison.notClearHere'),
  differs: t('contrast.differs'),
  notEqual: '≠',
  leftOutMark: t('comparison.leftOutHere'),
  notSoFar: t('comparison.notSoFar'),
  notLookedFor: t('comparison.notLookedFor'),

  markTitle: (label: string, mark: string, by: string | null): string =>
    by === null ? t('mark.title', { label, mark }) : t('mark.titleBy', { label, mark, by }),

  // contrasts
  /** Whose word it is here: people whom the pack knows, or somebody as the page names them. */
  wordHere: (people: string[], name: string | null): string =>
    people.length > 0
      ? t('contrast.wordOfPeople', { names: list(people.map((person) => t('possessive', { name: person }))) })
      : name === null
        ? t('contrast.nobodys')
        : t('contrast.wordOfNamed', { name }),

  // by whose word
  somebodys: t('comparison.somebodys'),
  quoted: (text: string): string => t('quoted', { text }),

  // copied text and quotations
  sentenceCopied: (labels: string[]): string => t('copied.sentence', { labels: list(labels) }),
  carriesWhole: (labels: string[]): string => t('copied.whole', { labels: list(labels) }),
  carriesShared: (labels: string[], n: number): string =>
    labels.length > 1
      ? plural('copied.shared', n, { labels: list(labels) })
      : plural('copied.asIn', n, { label: labels[0] ?? '' }),
  carriesWholeMore: (n: number): string => plural('copied.wholeMore', n),
  quotations: t('quotation.heading'),
  quoteHow: { same: t('quotation.same'), shortened: t('quotation.shortened'), changed: t('quotation.changed') },
  onlyThere: (labels: string[]): string => t('quotation.onlyThere', { labels: list(labels) }),
  onlyHere: t('quotation.onlyHere'),
  onlyInSource: t('quotation.onlyInSource'),
  onlyOnPage: t('quotation.onlyOnPage'),
  givenBySource: (labels: string[], name: string): string =>
    plural('quotation.given', labels.length, { labels: list(labels), name }),
  soDoesPage: (given: string): string => t('quotation.pageToo', { given }),
  pageGives: (given: string, name: string): string => t('quotation.pageGives', { given, name }),
  pageLeavesOpen: (given: string): string => t('quotation.pageLeavesOpen', { given }),

  // standing
  reports: (n: number, all: number, other: number): string => {
    const figures = { n: number(n), all: number(all), other: number(other) };
    if (other === 0) return plural('stand.reports', all, figures);
    return other === n && n > 1
      ? plural('stand.reportsAllOther', all, figures)
      : plural('stand.reportsOther', all, figures);
  },

  // left out
  leftOut: t('popup.leftOut'),
  leftOutNone: t('popup.leftOutNone'),
  unfair: { older: t('popup.older'), short: t('popup.short') },

  // taking along
  takenFrom: (title: string, version: string): string => t('compare.takenFrom', { title, version }),
  copy: t('card.copy'),
  copied: t('card.copied'),
  copyFailed: t('card.copyFailed'),
  hideFailed: t('card.hideFailed'),
  copyMarkdown: t('compare.copyMarkdown'),
  exportJson: t('compare.exportJson'),
  print: t('compare.print'),

  // compare page
  compareTitleWithPage: (title: string): string => t('compare.titleWithPage', { title }),
  pageGone: t('compare.pageGone'),
};
