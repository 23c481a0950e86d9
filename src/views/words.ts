/**
 * Every word of the interface that is not a pack's. One place, so that it can be translated; functions where a number or a
 * list decides the form.
 */

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "three"; figures from ten on. */
const spelled = (n: number): string => SMALL[n] ?? String(n);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

/** "A", "A and C", "A, B and C". */
const list = (items: string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;

/** A pack's title inside a sentence ("the Alaska summit") and by itself ("Alaska summit"). */
const inSentence = (title: string): string => title.replace(/^The /u, 'the ');
const withoutArticle = (title: string): string => title.replace(/^The /u, '');
/** Keeps "Trump–Putin" on one line of a heading. */
const unbroken = (title: string): string => title.replace(/–/gu, '\u2060–\u2060');

const possessive = (name: string): string => `${name}’s`;

const times = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`);

/** A button's name, and how sentences about it name it. */
const NOT_THIS_CLAIM = 'Not this claim';

/** Which of several, from 1 on. */
interface Place {
  index: number;
  of: number;
}
const sentenceOf = (place: Place | null): string[] =>
  place === null ? [] : [`sentence ${place.index} of ${place.of}`];

/** "12 May 2026"; a day that is in no calendar stays as it is. */
const readableDay = (day: string): string => {
  const date = new Date(day);
  if (Number.isNaN(date.getTime())) return day;
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
};

export const words = {
  /** The language of all words here, for `lang`: a card may stand in a page of another language. */
  language: 'en',
  list,
  product: 'Parallax',

  // sources, voices, marks
  sourceBefore: 'Source ',
  sameText: 'The same words in each',
  source: (label: string) => `Source ${label}`,
  mark: {
    full: 'in its own voice',
    part: 'as somebody’s word',
    some: 'reported, by whose word is not clear',
    none: 'silent',
  },
  markKey: {
    full: 'in its own voice',
    part: 'as somebody’s word, or hedged',
    some: 'reported, by whose word is not clear',
    none: 'silent',
  },
  certainty: { stated: 'stated', attributed: 'attributed', hedged: 'hedged' },
  nobodyNamed: 'nobody named',

  // comparison
  comparison: 'Comparison',
  notSaid: 'not said',
  same: (columns: number) => (columns === 2 ? 'The same in both: ' : 'The same in all: '),
  byWhoseWord: 'By whose word',
  howFirmly: 'How firmly',
  byAndFirmly: 'By whose word, how firmly',

  // cards
  claim: 'Claim',
  person: 'Person',
  pin: 'Pin',
  pinned: 'Pinned',
  close: 'Close',
  back: 'Back',
  compareAll: 'Compare all',
  previous: 'Previous mention',
  next: 'Next mention',
  place: (index: number, total: number) => `${index + 1} of ${total} here`,
  reportedHere: (n: number) => (n === 0 ? 'Not reported on this page' : `Reported ${times(n)} on this page`),
  namedHere: (n: number) => (n === 0 ? 'Not named on this page.' : `Named ${times(n)} on this page.`),
  thisSentence: 'This sentence:',
  thisSentenceAlso: 'This sentence also:',
  partOf: 'Part of:',
  moreOnMatter: 'More on this matter:',
  namesOnly: 'This text is not in English. Only names are found in it.',
  matched: (found: string[]) => `Matched on: ${found.join(' · ')}`,
  peopleOfClaim: 'With',
  voices: (sources: number, voices: number) =>
    `${sources} ${plural(sources, 'source', 'sources')}, ${voices} ${plural(voices, 'voice', 'voices')}.`,
  oneSource: '1 source.',
  noSource: 'No source reports this.',
  sharePassage: (labels: string[]) => `${list(labels)} share a passage.`,
  silentOf: (labels: string[]) => `${list(labels)} ${plural(labels.length, 'says', 'say')} nothing of it.`,
  inPartOnly: (labels: string[]) =>
    `${list(labels)} ${plural(labels.length, 'reports', 'report')} only a part of it, named below.`,
  onlyOne: (label: string, silent: string[]) =>
    silent.length === 0
      ? `Only ${label} reports this.`
      : `Only ${label} reports this; ${list(silent)} ${plural(silent.length, 'says', 'say')} nothing of it.`,
  describedAs: 'Described as',
  notDescribed: 'not described',
  nothingOfThem: 'says nothing of them',
  spelt: 'Spelt',
  notNamed: 'not named',
  saidWordForWord: 'Said, word for word',
  notQuoted: (labels: string[], name: string) =>
    `${list(labels)} ${plural(labels.length, 'quotes', 'quote')} no word of ${possessive(name)}.`,
  quotedNowhere: (name: string) => `No source quotes a word of ${possessive(name)}.`,
  hasPartIn: 'Has a part in',
  speltTimes: (n: number) => plural(n, ' time', ' times'),

  // popup
  event: withoutArticle,
  options: 'Options',
  compare: 'Compare',
  people: 'People',
  claims: 'Claims on this page',
  inPageOrder: 'On this page, in its order',
  mentions: (n: number) => plural(n, 'mention', 'mentions'),
  readThis: 'Read this page',
  notSaved: 'The browser did not save this. Everything is as it was.',
  thisSite: 'This site',
  everywhere: 'Everywhere',
  on: 'on',
  off: 'off',
  builtFrom: (title: string, sources: number) =>
    `What is known of ${inSentence(title)} comes from ${spelled(sources)} ${plural(sources, 'article', 'articles')}:`,
  stand: {
    reports: (n: number, all: number) => `Reports ${n} of ${all} matters.`,
    soFar: (n: number, all: number) => `Reading. ${n} of ${all} matters so far.`,
    reading: 'Reading this page …',
    readingMore: 'What is found appears here.',
    about: (title: string) => `About ${inSentence(title)}.`,
    aboutMore: (all: number) => `No sentence here reports one of its ${all} matters.`,
    notAbout: (title: string) => `Not about ${inSentence(title)}.`,
    notAboutMore: (people: number) =>
      `${capital(spelled(people))} ${plural(people, 'person of it is', 'people of it are')} named here. Claims are compared only on pages about the event.`,
    nothing: 'Nothing found on this page.',
    nothingMore: (title: string) =>
      `No name and no sentence of ${inSentence(title)}. The page was read once, on your machine.`,
    unreadable: 'Extensions may not read this page.',
    unreadableMore: 'It belongs to the browser or to its store. Open a news page to see people and claims.',
    reload: 'Load this page again.',
    reloadMore: 'It was open before Parallax was installed or updated, so it has not been read.',
    optedOut: 'Not read, by its publisher’s wish.',
    optedOutMore: 'This page asks Parallax to leave it alone, so nothing is read and nothing is marked here.',
    notNews: 'Not read: this is no page of news.',
    notNewsMore: 'Only pages of news are read, as far as a page tells. This one can be read for once.',
    unasked: 'Not read yet.',
    unaskedMore: 'Pages are read only when you ask for it. This one stays so until it is closed or loaded again.',
    siteOff: 'Off on this site.',
    siteOffMore: 'Nothing is read and nothing is marked here until you turn it on.',
    allOff: 'Parallax is off.',
    allOffMore: 'No page is read and nothing is marked until you turn it on. Choices for single sites are kept.',
  },

  // compare page
  compareTitle: (title: string, sources: number) =>
    `${capital(spelled(sources))} ${plural(sources, 'article', 'articles')} on ${unbroken(inSentence(title))}`,
  matters: (n: number) => `${n} ${plural(n, 'matter', 'matters')}`,
  ofMatters: (n: number, all: number) => `${n} of ${all} matters`,
  /** How the matters spread over the sources, after the count of those that all sources report. */
  spread: (inAll: number, sources: number, fewer: { sources: number; matters: number }[]) => {
    const rest = fewer.map((f) => `${f.matters} in ${f.sources === 1 ? 'one alone' : spelled(f.sources)}`);
    return ` ${plural(inAll, 'is', 'are')} in ${sources === 2 ? 'both' : `all ${spelled(sources)}`} sources${rest.length > 0 ? `, ${rest.join(', ')}` : ''}.`;
  },
  sharedPassages: (labels: string[], matters: number) =>
    ` On ${spelled(matters)} ${plural(matters, 'matter', 'matters')} ${list(labels)} share a passage; there they count as one voice.`,
  noVerdict: ' Nothing here says who is right.',
  sourceReports: (n: number, all: number, alone: number) =>
    `Reports ${n} of ${all} matters${alone > 0 ? `, ${alone} of them alone` : ''}.`,
  proven:
    'Every quotation was checked against its article, letter by letter. A source has a letter and no name: no publisher, date or address is given.',
  sources: 'Sources',
  timeline: 'Who said what, where, on which day',
  timelineIntro: (isAhead: boolean) =>
    `Only days that an article names. A letter says which source tells of it${isAhead ? '; a ring is still to come' : ''}. A title opens its matters in the table below.`,
  ahead: 'still to come',
  noDay: (labels: string[]) => `${list(labels)} ${plural(labels.length, 'gives', 'give')} no day`,
  dayNotGiven: 'Day not given',
  placeNotGiven: 'Place not given',
  everyMatter: 'Every matter, side by side',
  filterWith: 'With',
  everyone: 'Everyone',
  shown: (n: number, name: string | null) =>
    `${n} ${plural(n, 'matter', 'matters')}${name === null ? '' : ` with ${name}`}`,
  group: (sources: number, all: number) =>
    sources === 0
      ? 'No source'
      : sources === all
        ? `${all === 1 ? 'The one' : all === 2 ? 'Both' : `All ${spelled(all)}`} ${plural(all, 'source', 'sources')}`
        : sources === 1
          ? 'One source alone'
          : `${capital(spelled(sources))} sources`,
  alone: (label: string) => `${label} alone`,
  sourcesAndVoices: (sources: number, voices: number) =>
    `${sources} ${plural(sources, 'source', 'sources')}, ${voices} ${plural(voices, 'voice', 'voices')}`,
  partOfWider: (title: string) => `part of: ${title}`,
  sameWordsAs: (label: string) => `The same words as ${label}`,
  comparisonOf: (title: string) => `Comparison: ${title}`,
  aspects: (n: number) => `${n} ${plural(n, 'aspect', 'aspects')} on which the reports were compared`,
  fold: 'Fold',

  // options
  optionsTitle: 'Options',
  whereTitle: 'Where Parallax reads',
  everywhereMore: 'While this is off, no page is read and nothing is marked. The list below is kept.',
  sitesTitle: 'Sites turned off',
  noSites: 'None. Every site is read.',
  noSitesOff: 'None.',
  turnOn: 'Turn on',
  turnOnSite: (host: string) => `Turn on ${host}`,
  addSite: 'Turn off a site',
  addSiteHint: 'Its host name, such as news.example',
  turnOff: 'Turn off',
  hostEmpty: 'Write the site’s host name first.',
  hostWrong: (text: string) => `“${text}” is not a host name. It should look like news.example.`,
  hostThere: (host: string) => `${host} is turned off already.`,
  modeTitle: 'Which pages are read',
  modes: [
    {
      value: 'news',
      label: 'Pages of news',
      more: 'By what a page says of itself, or by its form. In doubt it is read.',
    },
    { value: 'every', label: 'Every page', more: 'Whatever it is.' },
    { value: 'asked', label: 'Only when you ask', more: 'In the popup, or with a key; until the page is closed.' },
  ] as const,
  exportSites: 'Save the list',
  importSites: 'Add from a file',
  importedSites: (n: number) =>
    n === 0
      ? 'Every site of the file is turned off already.'
      : `${n} ${plural(n, 'site is', 'sites are')} turned off, too.`,
  importFailed: (why: string) => `Nothing was added: ${why}.`,
  surenessTitle: 'How many sentences are marked',
  sureness: [
    {
      value: 'fewer',
      label: 'Fewer, surer',
      more: 'About one mark in twenty is wrong; many sentences are passed over.',
    },
    { value: 'usual', label: 'Usual', more: 'About one mark in ten is wrong.' },
    {
      value: 'more',
      label: 'More, less sure',
      more: 'About one mark in five is wrong; few sentences are passed over.',
    },
  ] as const,
  notThisClaim: NOT_THIS_CLAIM,
  hiddenTitle: 'Sentences you turned away',
  noHidden: `None. ${NOT_THIS_CLAIM}, on a claim’s card, takes the mark off a sentence that is about another matter, and lists it here.`,
  hiddenMore: (limit: number) =>
    `You chose ${NOT_THIS_CLAIM} on the card of each, so it is no longer marked with that claim. Its words are not kept; open the page to see them. When there are more than ${limit}, the oldest are marked again.`,
  hiddenWhen: (day: string, place: Place | null) => [...sentenceOf(place), readableDay(day)].join(', '),
  showAgain: 'Show again',
  showAgainOf: (title: string, place: Place | null, page: string) =>
    `Show again: ${[title, ...sentenceOf(place), page].join(', ')}`,
  showAllAgain: 'Show all again',
  exportReport: 'Export a report',
  exportReportMore:
    'For the pack’s author: a file with these addresses, claims, days and fingerprints. You save it; nothing is sent.',
  hiddenFailed: 'The browser did not save this. The list is as it was.',
  keptTitle: 'What is kept',
  keptMore: 'All that Parallax keeps, in this browser and nowhere else:',
  kept: {
    everywhere: (on: boolean) => `Parallax is ${on ? 'on' : 'off'}.`,
    mode: (label: string) => `Which pages are read: ${label}.`,
    sureness: (label: string) => `How many sentences are marked: ${label}.`,
    sites: (n: number) =>
      n === 0 ? 'No site is turned off.' : `${n} ${plural(n, 'site is', 'sites are')} turned off, by host name.`,
    hidden: (n: number) =>
      n === 0 ? 'No sentence was turned away.' : `${n} ${plural(n, 'sentence was', 'sentences were')} turned away.`,
  },
  forgetAll: 'Delete all of it',
  forgetSure: 'Delete it for good?',
  forgetYes: 'Yes, delete',
  forgetNo: 'No',
  forgotten: 'Deleted. Everything is as it was after installing.',
  forgetFailed: 'The browser did not delete it. Everything is as it was.',
  privacyTitle: 'Privacy',
  privacy: [
    'Pages are read on your machine and nowhere else. Parallax makes no request to any server, and has no server to make one to.',
    'What is found on a page is forgotten when the page is closed. Kept in your browser are your choices of where it reads and how much it marks, and of each sentence that you turned away the page’s address, the claim and its pack, the day, and a fingerprint of the sentence.',
    'A fingerprint is a number made of the sentence’s words. The words cannot be read from it; whoever has the page can tell by it which sentence was meant. Of a private window this is kept in memory alone, until the browser is closed. All of it goes when you show the sentence again, when newer ones take its place, and when you remove the extension.',
    'Sentences and quotations of the cards come with the extension and were written and checked before you installed it.',
  ],
  keysTitle: 'Keyboard',
  keysMore: 'The browser’s own page for extension shortcuts changes them.',
  keyUnset: 'not set',
  keyInCard: [
    { keys: 'Enter', does: 'Pins the card and moves into it' },
    { keys: 'Escape', does: 'Closes the card' },
  ],
};
