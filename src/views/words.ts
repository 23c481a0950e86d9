/** Every word of the interface that is not a pack's, out of the catalogue; functions where a number or a list decides the form. */
import { capital, language, list, number, plural, readableDay, t } from '../i18n/messages';

const SPELLED = t('spelled').split(' ');

/** "three"; figures from ten on. */
const spelled = (n: number): string => SPELLED[n] ?? number(n);

const isEnglish = language === 'en';

/** A pack's title inside a sentence ("the Alaska summit") and by itself ("Alaska summit"). */
const inSentence = (title: string): string => (isEnglish ? title.replace(/^The /u, 'the ') : title);
const withoutArticle = (title: string): string => title.replace(/^The /u, '');
/** Keeps "Trump–Putin" on one line of a heading. */
const unbroken = (title: string): string => title.replace(/–/gu, '\u2060–\u2060');

/** A button's name, and how sentences about it name it. */
const NOT_THIS_CLAIM = t('card.notThisClaim');

/** Which of several, from 1 on. */
interface Place {
  index: number;
  of: number;
}
const sentenceOf = (place: Place | null): string[] => (place === null ? [] : [t('hidden.sentence', { ...place })]);

export const words = {
  /** The language of all words here, for `lang`: a card may stand in a page of another language. */
  language,
  list,
  product: t('product'),
  optionsPage: t('page.options'),
  comparePage: t('page.compare'),
  welcomePage: t('page.welcome'),
  /** Two things said of one. */
  both: (first: string, second: string) => t('semicolon', { first, second }),
  /** "A: silent". */
  markOf: (label: string, mark: string) => t('mark.title', { label, mark }),

  // sources, voices, marks
  sourceBefore: t('source.before'),
  sameText: t('source.sameText'),
  mark: { full: t('mark.full'), part: t('mark.part'), some: t('mark.some'), none: t('mark.none') },
  markKey: { full: t('mark.full'), part: t('mark.partOrHedged'), some: t('mark.some'), none: t('mark.none') },
  certainty: { stated: t('certainty.stated'), attributed: t('certainty.attributed'), hedged: t('certainty.hedged') },
  nobodyNamed: t('certainty.nobodyNamed'),

  // comparison
  comparison: t('comparison.heading'),
  notSaid: t('comparison.notSaid'),
  same: (columns: number) => (columns === 2 ? t('comparison.sameInBoth') : t('comparison.sameInAll')),
  byWhoseWord: t('comparison.byWhoseWord'),
  howFirmly: t('comparison.howFirmly'),
  byAndFirmly: t('comparison.byAndFirmly'),

  // cards
  claim: t('card.claim'),
  person: t('card.person'),
  pin: t('card.pin'),
  pinned: t('card.pinned'),
  close: t('card.close'),
  back: t('card.back'),
  compareAll: t('card.compareAll'),
  previous: t('card.previous'),
  next: t('card.next'),
  place: (index: number, total: number) => t('card.place', { index: index + 1, total }),
  reportedHere: (n: number) =>
    n === 0
      ? t('card.notReported')
      : n === 1
        ? t('card.reportedOnce')
        : n === 2
          ? t('card.reportedTwice')
          : plural('card.reportedTimes', n),
  namedHere: (n: number) =>
    n === 0
      ? t('card.notNamed')
      : n === 1
        ? t('card.namedOnce')
        : n === 2
          ? t('card.namedTwice')
          : plural('card.namedTimes', n),
  thisSentence: t('card.thisSentence'),
  thisSentenceAlso: t('card.thisSentenceAlso'),
  partOf: t('card.partOf'),
  moreOnMatter: t('card.moreOnMatter'),
  namesOnly: t('card.namesOnly'),
  matched: (found: string[]) => t('card.matched', { found: found.join(' · ') }),
  peopleOfClaim: t('card.with'),
  voices: (sources: number, voices: number) => t('source.countsSentence', counts(sources, voices)),
  oneSource: t('card.oneSource'),
  noSource: t('card.noSource'),
  sharePassage: (labels: string[]) => t('card.sharePassage', { labels: list(labels) }),
  silentOf: (labels: string[]) => plural('card.silent', labels.length, { labels: list(labels) }),
  inPartOnly: (labels: string[]) => plural('card.inPart', labels.length, { labels: list(labels) }),
  onlyOne: (label: string, silent: string[]) =>
    silent.length === 0
      ? t('card.only', { label })
      : plural('card.onlyOthersSilent', silent.length, { label, silent: list(silent) }),
  describedAs: t('card.describedAs'),
  notDescribed: t('card.notDescribed'),
  nothingOfThem: t('card.nothingOfThem'),
  spelt: t('card.spelt'),
  notNamed: t('card.speltNowhere'),
  saidWordForWord: t('card.saidWordForWord'),
  notQuoted: (labels: string[], name: string) =>
    plural('card.notQuoted', labels.length, { labels: list(labels), name }),
  quotedNowhere: (name: string) => t('card.quotedNowhere', { name }),
  hasPartIn: t('card.hasPartIn'),
  speltTimes: (n: number) => plural('card.speltTimes', n),

  // popup
  event: withoutArticle,
  unbroken,
  options: t('popup.options'),
  compare: t('popup.compare'),
  people: t('popup.people'),
  claims: t('popup.claims'),
  inPageOrder: t('popup.inPageOrder'),
  mentions: (n: number) => plural('popup.mentions', n),
  readThis: t('popup.readThis'),
  notSaved: t('popup.notSaved'),
  thisSite: t('popup.thisSite'),
  everywhere: t('popup.everywhere'),
  on: t('popup.on'),
  off: t('popup.off'),
  builtFrom: (title: string, sources: number) =>
    plural('popup.builtFrom', sources, { title: inSentence(title), n: spelled(sources) }),
  stand: {
    soFar: (n: number, all: number) => plural('stand.soFar', all, { n: number(n), all: number(all) }),
    reading: t('stand.reading'),
    readingMore: t('stand.readingMore'),
    about: (title: string) => t('stand.about', { title: inSentence(title) }),
    aboutMore: (all: number) => plural('stand.aboutMore', all),
    notAbout: (title: string) => t('stand.notAbout', { title: inSentence(title) }),
    notAboutMore: (people: number) => capital(plural('stand.notAboutMore', people, { n: spelled(people) })),
    nothing: t('stand.nothing'),
    nothingMore: (title: string) => t('stand.nothingMore', { title: inSentence(title) }),
    unreadable: t('stand.unreadable'),
    unreadableMore: t('stand.unreadableMore'),
    reload: t('stand.reload'),
    reloadMore: t('stand.reloadMore'),
    optedOut: t('stand.optedOut'),
    optedOutMore: t('stand.optedOutMore'),
    notNews: t('stand.notNews'),
    notNewsMore: t('stand.notNewsMore'),
    unasked: t('stand.unasked'),
    unaskedMore: t('stand.unaskedMore'),
    siteOff: t('stand.siteOff'),
    siteOffMore: t('stand.siteOffMore'),
    allOff: t('stand.allOff'),
    allOffMore: t('stand.allOffMore'),
  },

  // compare page
  compareTitle: (title: string, sources: number) =>
    capital(plural('compare.title', sources, { n: spelled(sources), title: unbroken(inSentence(title)) })),
  matters: (n: number) => plural('compare.matters', n),
  ofMatters: (n: number, all: number) => plural('compare.ofMatters', all, { n: number(n), all: number(all) }),
  /** How the matters spread over the sources, after the count of those that all sources report. */
  spread: (inAll: number, sources: number, fewer: { sources: number; matters: number }[]) => {
    const head =
      sources === 2 ? plural('compare.inBoth', inAll) : plural('compare.inAll', inAll, { sources: spelled(sources) });
    const rest = fewer.map(({ matters, sources: n }) =>
      n === 1 ? t('compare.inOne', { matters }) : t('compare.inSome', { matters, sources: spelled(n) }),
    );
    return ` ${[head, ...rest].join(', ')}.`;
  },
  sharedPassages: (labels: string[], matters: number) =>
    ` ${plural('compare.sharedPassages', matters, { n: spelled(matters), labels: list(labels) })}`,
  noVerdict: ` ${t('compare.noVerdict')}`,
  sourceReports: (n: number, all: number, alone: number) =>
    alone > 0
      ? plural('compare.sourceReportsAlone', all, { n: number(n), all: number(all), alone: number(alone) })
      : plural('compare.sourceReports', all, { n: number(n), all: number(all) }),
  proven: t('compare.proven'),
  sources: t('compare.sources'),
  timeline: t('compare.timeline'),
  timelineIntro: (isAhead: boolean) => (isAhead ? t('compare.timelineIntroAhead') : t('compare.timelineIntro')),
  ahead: t('compare.ahead'),
  noDay: (labels: string[]) => plural('compare.noDay', labels.length, { labels: list(labels) }),
  dayNotGiven: t('compare.dayNotGiven'),
  placeNotGiven: t('compare.placeNotGiven'),
  everyMatter: t('compare.everyMatter'),
  filterWith: t('compare.filterWith'),
  everyone: t('compare.everyone'),
  shown: (n: number, name: string | null) =>
    name === null ? plural('compare.matters', n) : plural('compare.shownWith', n, { name }),
  group: (sources: number, all: number) => {
    if (sources === 0) return t('compare.groupNone');
    if (sources < all)
      return sources === 1
        ? t('compare.groupOne')
        : capital(plural('compare.groupSome', sources, { n: spelled(sources) }));
    if (all === 1) return t('compare.groupTheOne');
    return all === 2 ? t('compare.groupBoth') : plural('compare.groupAll', all, { n: spelled(all) });
  },
  alone: (label: string) => t('compare.alone', { label }),
  sourcesAndVoices: (sources: number, voices: number) => t('source.counts', counts(sources, voices)),
  partOfWider: (title: string) => t('compare.partOfWider', { title }),
  sameWordsAs: (label: string) => t('compare.sameWordsAs', { label }),
  comparisonOf: (title: string) => t('comparison.of', { title }),
  aspects: (n: number) => plural('compare.aspects', n),
  fold: t('compare.fold'),

  // options
  optionsTitle: t('options.title'),
  whereTitle: t('options.where'),
  everywhereMore: t('options.everywhereMore'),
  sitesTitle: t('options.sites'),
  noSites: t('options.noSites'),
  noSitesOff: t('options.noSitesOff'),
  turnOn: t('options.turnOn'),
  turnOnSite: (host: string) => t('options.turnOnSite', { host }),
  addSite: t('options.addSite'),
  addSiteHint: t('options.addSiteHint'),
  turnOff: t('options.turnOff'),
  hostEmpty: t('options.hostEmpty'),
  hostWrong: (text: string) => t('options.hostWrong', { text }),
  hostThere: (host: string) => t('options.hostThere', { host }),
  modeTitle: t('options.mode'),
  modes: [
    { value: 'news', label: t('options.modeNews'), more: t('options.modeNewsMore') },
    { value: 'every', label: t('options.modeEvery'), more: t('options.modeEveryMore') },
    { value: 'asked', label: t('options.modeAsked'), more: t('options.modeAskedMore') },
  ] as const,
  exportSites: t('options.exportSites'),
  importSites: t('options.importSites'),
  importedSites: (n: number) => (n === 0 ? t('options.importedNone') : plural('options.imported', n)),
  importFailed: (why: string) => t('options.importFailed', { why }),
  fileNotSaved: t('options.fileNotSaved'),
  surenessTitle: t('options.sureness'),
  sureness: [
    { value: 'fewer', label: t('options.fewer'), more: t('options.fewerMore') },
    { value: 'usual', label: t('options.usual'), more: t('options.usualMore') },
    { value: 'more', label: t('options.more'), more: t('options.moreMore') },
  ] as const,
  notThisClaim: NOT_THIS_CLAIM,
  hiddenTitle: t('hidden.title'),
  noHidden: t('hidden.none', { button: NOT_THIS_CLAIM }),
  hiddenMore: (limit: number) => plural('hidden.more', limit, { button: NOT_THIS_CLAIM }),
  hiddenWhen: (day: string, place: Place | null) => [...sentenceOf(place), readableDay(day)].join(', '),
  showAgain: t('hidden.showAgain'),
  showAgainOf: (title: string, place: Place | null, page: string) =>
    t('hidden.showAgainOf', { what: [title, ...sentenceOf(place), page].join(', ') }),
  showAllAgain: t('hidden.showAllAgain'),
  exportReport: t('hidden.export'),
  exportReportMore: t('hidden.exportMore'),
  hiddenFailed: t('hidden.failed'),
  keptTitle: t('kept.title'),
  keptMore: t('kept.more'),
  kept: {
    everywhere: (on: boolean) => (on ? t('kept.on') : t('kept.off')),
    mode: (label: string) => t('kept.mode', { label }),
    sureness: (label: string) => t('kept.sureness', { label }),
    sites: (n: number) => (n === 0 ? t('kept.noSites') : plural('kept.sites', n)),
    hidden: (n: number) => (n === 0 ? t('kept.noHidden') : plural('kept.hidden', n)),
  },
  forgetAll: t('kept.forgetAll'),
  forgetSure: t('kept.forgetSure'),
  forgetYes: t('kept.forgetYes'),
  forgetNo: t('kept.forgetNo'),
  forgotten: t('kept.forgotten'),
  forgetFailed: t('kept.forgetFailed'),
  privacyTitle: t('privacy.title'),
  privacy: [t('privacy.machine'), t('privacy.kept'), t('privacy.fingerprint'), t('privacy.cards')],
  // page after installing
  welcome: t('welcome.heading'),
  welcomeLead: t('welcome.lead'),
  tryIt: t('welcome.tryIt'),
  tryKey: (key: string) => t('welcome.tryKey', { key }),
  example: t('welcome.example'),
  exampleMore: t('welcome.exampleMore'),
  promise: t('welcome.promise'),
  noVerdictGiven: t('welcome.verdict'),
  whereItReads: t('welcome.where'),
  allLater: t('welcome.later'),

  keysTitle: t('keys.title'),
  keysMore: t('keys.more'),
  keyUnset: t('keys.unset'),
  keyInCard: [
    { keys: t('keys.enter'), does: t('keys.enterDoes') },
    { keys: t('keys.escape'), does: t('keys.escapeDoes') },
  ],
};

function counts(sources: number, voices: number): { sources: string; voices: string } {
  return { sources: plural('source.sources', sources), voices: plural('source.voices', voices) };
}
