import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePackText } from '../../src/pack/load';
import { makeDeck } from '../../src/pack/make-deck';
import { excerptsOf } from '../../src/pack/parts';

const pack = parsePackText(readFileSync('assets/packs/alaska-summit/pack.json', 'utf8'));
const deck = makeDeck(pack);
const [A, B, C] = ['000', '002', '003'];

const CLAIMS: [id: string, voices: (string | undefined)[][]][] = [
  ['security-guarantees', [[A, C], [B]]],
  ['big-progress', [[A], [B], [C]]],
  ['ceasefire-dropped', [[A], [B], [C]]],
  ['washington-talks', [[A], [B], [C]]],
  ['war-length', [[A, C], [B]]],
  ['summit-result', [[A], [B], [C]]],
  ['alaska-meeting', [[A], [B], [C]]],
  ['no-deal', [[A], [C]]],
  ['land-swap', [[A], [C]]],
  ['ukraine-pressure', [[A], [C]]],
  ['sanctions-threat', [[B], [C]]],
  ['rubio-outlook', [[B], [C]]],
  ['meeting-length', [[A], [C]]],
  ['new-consent', [[A, C]]],
  ['donetsk', [[B], [C]]],
  ['guarantees-rejected', [[B]]],
  ['regional-concessions', [[B]]],
  ['trilateral-meeting', [[B]]],
  ['ukraine-not-invited', [[B]]],
  ['european-statement', [[C]]],
  ['word-to-europe', [[C]]],
  ['february-clash', [[C]]],
];

const PEOPLE = [
  'donald-trump',
  'volodymyr-zelenskyy',
  'vladimir-putin',
  'steve-witkoff',
  'marco-rubio',
  'ursula-von-der-leyen',
  'keir-starmer',
  'emmanuel-macron',
  'friedrich-merz',
  'mark-rutte',
  'giorgia-meloni',
  'alexander-stubb',
  'jd-vance',
];

it('holds every claim with its voices, and every person', () => {
  expect(deck.claims.map(({ id, voices }) => [id, voices])).toEqual(CLAIMS);
  expect(deck.people.map(({ id }) => id)).toEqual(PEOPLE);
});

it('puts the claims that no sentence is found for under those that sentences are found for', () => {
  const under = deck.claims.flatMap((claim) => (claim.under === undefined ? [] : [[claim.id, claim.under]]));
  expect(under).toEqual([
    ['summit-result', 'no-deal'],
    ['alaska-meeting', 'no-deal'],
    ['new-consent', 'security-guarantees'],
    ['donetsk', 'land-swap'],
    ['european-statement', 'ceasefire-dropped'],
    ['word-to-europe', 'washington-talks'],
  ]);
});

it('gives each event the day that its sources give, and who leaves it open', () => {
  const days = deck.events.map(({ id, day, sources }) => [
    id,
    day,
    sources.map((source) => `${source.id}${source.givesDay ? ' dated' : ''}`).join(', '),
  ]);
  expect(days).toContainEqual(['summit', 'Friday', '000 dated, 002, 003 dated']);
  expect(days).toContainEqual(['penalties', 'Saturday', '003 dated']);
  expect(days).toContainEqual(['witkoff-cnn', 'Sunday', '000 dated, 002, 003 dated']);
  expect(days).toContainEqual(['progress-post', 'Sunday', '000, 002 dated, 003 dated']);
  expect(days).toContainEqual(['washington', 'Monday', '000 dated, 002 dated, 003 dated']);
  expect(days).toContainEqual(['european-statement', null, '003']);
});

it('has the matters in order: in all three sources, in two, in one', () => {
  const counts = deck.claims.map((claim) => Object.values(claim.reports).filter((report) => report !== null).length);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
});

describe.each(pack.claims.map((claim) => [claim.id, claim] as const))('%s', (_, claim) => {
  it('has a first difference in which every reporting source has a value with decisive words', () => {
    const [first] = claim.differences;
    for (const [source, report] of Object.entries(claim.reports)) {
      if (!report) continue;
      expect(first?.values[source]?.excerpt.strong ?? []).not.toEqual([]);
    }
  });

  it('has 10 to 25 cues, each one different', () => {
    expect(claim.cues.length).toBeGreaterThanOrEqual(10);
    expect(claim.cues.length).toBeLessThanOrEqual(25);
    expect(new Set(claim.cues.map((cue) => cue.toLowerCase())).size).toBe(claim.cues.length);
  });

  it('has a short title that is no sentence', () => {
    expect(claim.title.split(' ').length).toBeLessThanOrEqual(7);
    expect(claim.title).not.toMatch(/[.!?]$/u);
  });
});

it('shows the same value wherever sources of one voice give the same words', () => {
  for (const { voices, differences } of deck.claims) {
    for (const { values } of differences) {
      for (const voice of voices) {
        const given = voice.flatMap((id) => values[id] ?? []);
        for (const value of given) expect(value).toEqual(given[0]);
      }
    }
  }
});

it('keeps excerpts short enough to be seen at once', () => {
  const lengths = excerptsOf(pack).map(({ excerpt }) => excerpt.text.length);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(160);
});

it('ends excerpts with a word, or with the full stop of a whole sentence', () => {
  const texts = excerptsOf(pack).map(({ excerpt }) => excerpt.text);
  const whole = /^\p{Lu}.*\.$/u;
  expect(texts.filter((text) => !/[\p{L}\p{N}]$/u.test(text) && !whole.test(text))).toEqual([]);
});

it('notes a slip right at the quotation that has it', () => {
  const noted = excerptsOf(pack).filter(({ excerpt }) => excerpt.note?.startsWith('[sic]'));
  expect(noted.map(({ excerpt }) => [excerpt.text, excerpt.note])).toEqual([
    ['if Ukraine handed over its Doetsk region to Russia', '[sic] for Donetsk'],
    ['its Doetsk region', '[sic] for Donetsk'],
    [
      'Putin had offered to freeze most front lines if Ukraine handed over its Doetsk region to Russia',
      '[sic] for Donetsk',
    ],
    ['handed over its Doetsk region to Russia', '[sic] for Donetsk'],
    ['releasing a statement that omited menion of a direct peace agreement', '[sic]'],
    ['omited menion of a direct peace agreement', '[sic]'],
    ['omited menion of a direct peace agreement', '[sic]'],
  ]);
});

it('lets two sources say the same words once', () => {
  const witkoff = deck.people.find(({ id }) => id === 'steve-witkoff');
  expect(witkoff?.said[0]?.sources).toEqual([A, C]);
});

it('counts both spellings of Zelenskyy in each source', () => {
  const zelenskyy = deck.people.find(({ id }) => id === 'volodymyr-zelenskyy');
  const counts = Object.values(zelenskyy?.spelt ?? {}).map((list) =>
    list.map(({ excerpt, count }) => [excerpt.text, count]),
  );
  expect(counts).toEqual([
    [
      ['Zelenskyy', 3],
      ['Zelensky', 2],
    ],
    [
      ['Zelenskyy', 4],
      ['Zelensky', 1],
    ],
    [
      ['Zelenskyy', 1],
      ['Zelensky', 5],
    ],
  ]);
});
