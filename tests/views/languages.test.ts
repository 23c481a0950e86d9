/** Every sentence of the interface in every language: nothing missing, no placeholder left, the right form for each number. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { catalogue } from '../catalogue';

const COUNTS = [0, 1, 2, 3, 5, 9, 10, 21, 22, 25, 101];
const NAMES = ['A', 'B', 'C'];

/** Calls of all sentences that depend on a number or a list. */
function sentences({ words, pageWords }: Awaited<ReturnType<typeof load>>): string[] {
  const { stand, kept } = words;
  return COUNTS.flatMap((n) => [
    words.reportedHere(n),
    words.namedHere(n),
    words.voices(n, n),
    words.speltTimes(n),
    words.mentions(n),
    words.builtFrom('The event', n),
    words.compareTitle('The event', n),
    words.matters(n),
    words.ofMatters(1, n),
    words.spread(n, 3, [
      { sources: 2, matters: n },
      { sources: 1, matters: n },
    ]),
    words.spread(n, 2, []),
    words.sharedPassages(NAMES, n),
    words.sourceReports(n, n, 0),
    words.sourceReports(n, n, 1),
    words.shown(n, 'Marsh'),
    words.group(n, 101),
    words.sourcesAndVoices(n, n),
    words.aspects(n),
    words.importedSites(n),
    words.hiddenMore(n),
    words.place(n, n),
    words.hiddenWhen('2026-05-12', { index: n, of: n }),
    stand.soFar(n, n),
    stand.aboutMore(n),
    stand.notAboutMore(n),
    kept.sites(n),
    kept.hidden(n),
    pageWords.reports(n, n, 0),
    pageWords.reports(n, n, n),
    pageWords.reports(n, n, 1),
    pageWords.carriesWholeMore(n),
    pageWords.carriesShared(['A'], n),
    pageWords.carriesShared(NAMES, n),
  ]).concat(
    [1, 2, 3].flatMap((n) => {
      const labels = NAMES.slice(0, n);
      return [
        words.silentOf(labels),
        words.inPartOnly(labels),
        words.onlyOne('D', labels),
        words.notQuoted(labels, 'Marsh'),
        words.noDay(labels),
        words.sharePassage(labels),
        pageWords.givenBySource(labels, 'Marsh'),
        pageWords.wordHere(labels, null),
        pageWords.sentenceCopied(labels),
      ];
    }),
  );
}

/** All texts that stand as they are. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(texts);
}

async function load(language: string) {
  vi.resetModules();
  Object.assign(fakeBrowser.i18n, await catalogue(language));
  const [{ words }, { pageWords }] = await Promise.all([
    import('../../src/views/words'),
    import('../../src/views/page-words'),
  ]);
  return { words, pageWords };
}

describe.each(['en', 'de', 'fr', 'es', 'uk'])('%s', (language) => {
  let loaded: Awaited<ReturnType<typeof load>>;
  beforeAll(async () => {
    loaded = await load(language);
  });
  afterAll(async () => Object.assign(fakeBrowser.i18n, await catalogue()));

  it('has all texts, with nothing left to fill in', () => {
    const all = [...texts(loaded.words), ...texts(loaded.pageWords), ...sentences(loaded)];
    expect(all.length).toBeGreaterThan(500);
    expect(all.filter((text) => text.trim() === '')).toEqual([]);
    expect(all.filter((text) => /[{}*]|undefined|NaN/u.test(text))).toEqual([]);
  });

  it('writes numbers as the language does', async () => {
    const { number, t } = await import('../../src/i18n/messages');
    for (const n of [0, 7, 10, 99, 100, 999, 1_000, 12_345, 0.5]) expect(number(n)).toBe(n.toLocaleString(t('locale')));
  });

  it('joins lists as the language does', async () => {
    const { list, t } = await import('../../src/i18n/messages');
    const format = new Intl.ListFormat(t('locale'));
    for (const items of [
      [],
      ['A'],
      ['A', 'B'],
      NAMES,
      ['A', 'I'],
      ['Ana', 'Hilda'],
      ['Ana', 'Hiero'],
      ['A', 'B', 'Irving'],
    ]) {
      expect(list(items)).toBe(format.format(items));
    }
  });

  it('says which language it is', () => expect(loaded.words.language).toBe(language));
});

describe('plural forms', () => {
  afterAll(async () => Object.assign(fakeBrowser.i18n, await catalogue()));

  it.each([
    ['en', ['0 matters', '1 matter', '2 matters', '5 matters', '21 matters', '22 matters']],
    ['de', ['0 Punkte', '1 Punkt', '2 Punkte', '5 Punkte', '21 Punkte', '22 Punkte']],
    ['fr', ['0 point', '1 point', '2 points', '5 points', '21 points', '22 points']],
    ['es', ['0 puntos', '1 punto', '2 puntos', '5 puntos', '21 puntos', '22 puntos']],
    ['uk', ['0 тем', '1 тема', '2 теми', '5 тем', '21 тема', '22 теми']],
  ])('%s', async (language, forms) => {
    const { words } = await load(language);
    expect([0, 1, 2, 5, 21, 22].map(words.matters)).toEqual(forms);
  });

  it('lists are joined as the language joins them', async () => {
    expect((await load('de')).words.list(NAMES)).toBe('A, B und C');
    expect((await load('uk')).words.list(NAMES)).toBe('A, B і C');
    expect((await load('fr')).words.list(NAMES)).toBe('A, B et C');
  });
});
