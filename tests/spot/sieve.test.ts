import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compiledPack, PACK_DIR } from '../../build/compiled-pack';
import { inflect } from '../../src/spot/inflect';
import { compileNames } from '../../src/spot/name-table';
import { type Names, readyNames } from '../../src/spot/names';
import type { NamesData } from '../../src/spot/names-data';
import { readBlock } from '../../src/spot/read-block';
import { createSieve, type Sieve, sieveData } from '../../src/spot/sieve';
import { CONTEXT, data } from './fixture';

const sieve = createSieve(sieveData([data]));

/** Lets everything through, so that every word is read. */
const open: Sieve = { test: () => true, first: () => 0, hasOthers: () => true, next: () => -1 };
const names = readyNames(compileNames(data), open);
const isNamedBy = (by: Names, text: string) => {
  const { hits, namesEvent } = readBlock(by, text, false);
  return hits.length > 0 || namesEvent;
};
const isNamed = (text: string) => isNamedBy(names, text);

const compiled = await compiledPack(PACK_DIR);
const shippedNames = readyNames(compileNames(compiled.names), open);

const other: NamesData = {
  people: [{ id: 'erik-lund', aliases: ['Erik Lund', 'Lund', 'Őrs Özdemir', 'Özdemir'] }],
  gate: { ...data.gate, terms: ['harbour', 'dock strike'], groups: [0, 0], places: 1 },
};

const ACCENTED: Record<string, string> = {
  a: 'áăä',
  c: 'čç',
  d: 'ď',
  e: 'éęë',
  i: 'íï',
  k: 'ķ',
  l: 'łľ',
  n: 'ñń',
  o: 'óøö',
  r: 'ř',
  s: 'šś',
  t: 'ťţ',
  u: 'úűü',
  y: 'ý',
  z: 'žź',
};

/** A letter behind a word's first as other pages write it: with an accent, with something unseen behind it. */
const letter = (char: string) =>
  fc
    .tuple(
      fc.oneof(
        { weight: 4, arbitrary: fc.constant(char) },
        { weight: 1, arbitrary: fc.constantFrom(...(ACCENTED[char] ?? char)) },
      ),
      fc.constantFrom<'NFC' | 'NFD'>('NFC', 'NFD'),
      fc.oneof(
        { weight: 6, arbitrary: fc.constant('') },
        { weight: 1, arbitrary: fc.constantFrom('\u00ad', '\u200b', '\u200d', '\u2060', '\ufeff') },
      ),
    )
    .map(([one, form, unseen]) => one.normalize(form) + unseen);

/** A name as other pages write it: in capitals, or with other accents and with something unseen inside. */
const written = (form: string) =>
  fc.oneof(
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        form,
        form.replace(/^\p{ASCII}+$/u, (ascii) => ascii.toUpperCase()),
      ),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(...Array.from(form, (char, at) => (/\p{Ll}/u.test(char) && at > 0 ? letter(char) : fc.constant(char))))
        .map((letters) => letters.join('')),
    },
  );

const latin = data.people.flatMap(({ aliases }) => aliases).filter((alias) => /^[\p{Script=Latin}\s.]+$/u.test(alias));
const name = fc.constantFrom(...latin, 'Alaska', 'Anchorage', 'Sir Keir').chain(written);
const around = fc
  .array(fc.constantFrom('the', 'He', ' ', ' ', '. ', ', ', '’s', '-', '“', '2025', '\n', 'é', '😀', 'İ', ' a '), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

describe('the sieve', () => {
  it('lets every text through in which a name or a place is found', () => {
    let found = 0;
    fc.assert(
      fc.property(around, name, around, (before, one, after) => {
        const text = `${before} ${one} ${after}`;
        if (!isNamed(text)) return;
        found++;
        expect(sieve.test(text)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
    expect(found).toBeGreaterThan(500);
  });

  it('holds back nearly all other text', () => {
    const others = [
      'The council voted on Tuesday to close the swimming baths for repairs.',
      'Rates rose again, and traders sold what they could before the bell.',
      'Tomás and Lucía live in Málaga; their neighbour Šárka in Plzeň.',
      'Pužnik, Merci, Kevin, Leydig, Trüffel',
      'SPORT WEATHER CULTURE OPINION',
      'Совет проголосовал во вторник за закрытие бассейна.',
      '',
      'trump, putin, alaska',
    ];
    expect(others.filter((text) => sieve.test(text))).toEqual([]);
  });

  it('lets through what only begins like a name', () => {
    expect(['A Trumpet', 'Trümpfe'].map((text) => sieve.test(text))).toEqual([true, true]);
  });

  describe('of the shipped pack', () => {
    const shipped = createSieve(sieveData([compiled.names]));
    const forms = compiled.names.people.flatMap(({ aliases, abroad }) => [
      // A given name alone is nobody without a title.
      ...aliases.filter((alias) => isNamedBy(shippedNames, alias)),
      ...inflect(abroad?.surnames ?? ''),
    ]);

    it('lets every form of its names through', () => {
      expect(forms.length).toBeGreaterThan(100);
      expect(forms.filter((form) => !shipped.test(form))).toEqual([]);
    });

    it('lets every form through in capitals', () => {
      expect(forms.map((form) => form.toUpperCase()).filter((form) => !shipped.test(form))).toEqual([]);
    });
  });

  it('finds names in other scripts in text of theirs', () => {
    expect(sieve.test('Вчера Путин приехал на Аляску.')).toBe(true);
    expect(sieve.hasOthers('Вчера Путин приехал на Аляску.')).toBe(true);
    expect(sieve.hasOthers('Вчера он приехал на Аляску.')).toBe(false);
    expect(sieve.hasOthers(CONTEXT)).toBe(false);
  });

  it('walks from anchor to anchor', () => {
    const text = 'Trump met PUTIN; Ze\u00adlenskyy and Zełenski waited. Trump left Alaska.';
    const ends: number[] = [];
    for (let end = sieve.next(text, 0); end >= 0; end = sieve.next(text, end)) ends.push(end);
    expect(ends).toEqual([...ends].sort((a, b) => a - b));
    // One end within each name or right behind it.
    const places = ['Trump', 'PUTIN', 'Ze\u00adlenskyy', 'Zełenski', 'Trump', 'Alaska'];
    let from = 0;
    for (const place of places) {
      const start = text.indexOf(place, from);
      from = start + place.length;
      expect(ends.filter((end) => end > start && end <= from)).toHaveLength(1);
    }
    expect(ends).toHaveLength(places.length);
  });

  it('does not depend on what was asked before', () => {
    for (let times = 0; times < 3; times++) {
      expect(sieve.test('Trump')).toBe(true);
      expect(sieve.next('Trump', 0)).toBe(5);
      expect(sieve.next('Trump', 5)).toBe(-1);
    }
  });

  it('finds each pack’s names where there are several', () => {
    const both = createSieve(sieveData([data, other]));
    for (const text of ['Lund spoke.', 'At the Harbour.', 'Putin spoke.', 'In Alaska.'])
      expect(both.test(text)).toBe(true);
    expect(createSieve(sieveData([other])).test('Putin spoke in Alaska.')).toBe(false);
    expect(sieve.test('Lund spoke.')).toBe(false);
  });

  it('finds names that begin with an accent', () => {
    const accents = createSieve(sieveData([other]));
    for (const text of ['Özdemir', 'ÖZDEMIR', 'O\u0308zdemir', 'Ozdemir'])
      expect([text, accents.test(text)]).toEqual([text, true]);
  });

  it('without packs holds everything back', () => {
    const none = createSieve(sieveData([]));
    expect([none.test('Trump'), none.next('Trump', 0), none.hasOthers('Путин')]).toEqual([false, -1, false]);
  });
});

describe('anchors', () => {
  const pack = (aliases: string[], terms: string[] = []): NamesData => ({
    people: [{ id: 'a', aliases }],
    gate: { ...data.gate, terms, places: terms.length },
  });

  it('are the last words of names, or the longest, folded, and none that begins like another', () => {
    const made = sieveData([
      pack(['Volodymyr Zełenski', 'Zelenskiy', 'Plato X', 'Путин', 'Émile Örs'], ['new harbour']),
    ]);
    expect(made).toEqual({
      latin: 'harbour ors plato sir zelenski',
      initials: 'Ha Or Pl Si Ze Ör',
      other: 'Путин',
    });
  });

  it('may be shorter than three letters', () => {
    const short = createSieve(sieveData([pack(['Xi Jinping', 'Xi', 'Putin'])]));
    const texts = ['Xi spoke.', 'XI', 'X­i', 'So said Xi', 'He met Putin', 'X', 'Ximena'];
    expect(texts.map((text) => short.test(text))).toEqual([true, true, true, true, true, false, true]);
  });
});
