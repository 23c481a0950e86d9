import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileReader } from '../../../src/learn/reader';
import { parsePackText } from '../../../src/pack/load';
import type { SentenceWording } from '../../../src/pack/wording';
import { splitSentences } from '../../../src/spot/sentences';
import { loadClaimReaders } from '../../../src/spot/wording/values';
import { hearBlock, namedBy, readWording, speakerAt } from '../../../src/spot/wording/wording';
import { hear, readerOf, told, wordingOf } from '../heard';
import { pages, REPEATED, repeated } from '../texts';

const reader = readerOf({
  core: ['accept* ~ offer'],
  differences: [
    {
      readings: [
        { text: 'the dockers', cues: ['dockers ~ accept*'] },
        { text: 'the owners', cues: ['owners ~ accept*'] },
      ],
      around: ['accept*'],
    },
    { isNumber: true, amount: { unit: 'hour', near: ['talks'] }, around: ['talks ~ hour*'] },
  ],
});

const valuesIn = ({ values }: SentenceWording) => values.map(({ text, beside }) => (beside ? `beside: ${text}` : text));

describe('a sentence that puts the matter', () => {
  it('is read for its voice and its values', () => {
    const wording = wordingOf(reader, 'Hale said the dockers had accepted the offer.');
    expect(wording).toMatchObject({ core: true, isQualified: true, unclear: [] });
    expect(told(wording.voice)).toBe('hale');
    expect(valuesIn(wording)).toEqual(['the dockers']);
    expect(wording.values[0]?.shown).toEqual({
      text: 'Hale said the dockers had accepted the offer',
      strong: [[14, 34]],
    });
  });

  it.each([
    ['The dockers accepted the offer.', false],
    ['The dockers apparently accepted the offer.', true],
    ['Hale said the dockers had accepted the offer.', true],
  ])('is qualified by doubt or somebody’s word: %s %s', (text, isQualified) => {
    expect(wordingOf(reader, text)).toMatchObject({ core: true, isQualified });
  });
});

describe('a sentence that does not put the matter', () => {
  it.each(['Berg was relieved.', 'The dockers never accepted the offer.', 'They accepted it.'])(
    'has no voice: %s',
    (text) => {
      expect(wordingOf(reader, text)).toMatchObject({ core: false, voice: null });
    },
  );

  it('is empty where it says nothing of the claim', () => {
    expect(wordingOf(reader, 'The gulls were loud.')).toEqual({
      voice: null,
      core: false,
      isQualified: false,
      values: [],
      unclear: [],
    });
  });

  it('is not clear where it touches on an aspect without a value', () => {
    expect(wordingOf(reader, 'They accepted it.')).toMatchObject({ values: [], unclear: [0] });
    expect(wordingOf(reader, 'Have the dockers accepted?')).toMatchObject({ values: [], unclear: [0] });
  });
});

describe('values of the sentences beside', () => {
  it('are told where the sentence itself has none', () => {
    const page = 'The talks lasted nine hours. Hale was glad. The talks had taken two hours before.';
    expect(valuesIn(wordingOf(reader, page, /Hale/u))).toEqual(['beside: nine hours', 'beside: two hours']);
  });

  it('are not where the sentence has one, or touches on it', () => {
    expect(valuesIn(wordingOf(reader, 'The talks lasted nine hours. The talks took two hours.'))).toEqual([
      'nine hours',
    ]);
    expect(valuesIn(wordingOf(reader, 'The talks took hours. The talks lasted nine hours.'))).toEqual([]);
  });

  it('are not those of the block before', () => {
    expect(valuesIn(wordingOf(reader, 'The talks lasted nine hours. ¶ Hale was glad.'))).toEqual([]);
  });

  it('are shown by the words of their own sentence', () => {
    const [value] = wordingOf(reader, 'Hale was glad. The talks lasted nine hours.').values;
    expect(value?.shown.text).toBe('The talks lasted nine hours');
  });
});

describe('where no sentence begins', () => {
  it('there is no wording, nor in the block before', () => {
    const block = hear('The dockers accepted the offer. ¶ They left.');
    expect(readWording(reader, block, 3)).toBeNull();
    expect(readWording(reader, block, 0)).toMatchObject({ core: false });
    expect(readWording(reader, hear(''), 0)).toBeNull();
  });
});

describe('a block', () => {
  it('is heard after the last two sentences of the one before', () => {
    const { sentences, lead } = hear('One. Two. Three. ¶ Four. Five.');
    expect(lead).toBe(2);
    expect(sentences.map(({ text, start, end }) => text.slice(start, end))).toEqual([
      'Two.',
      'Three.',
      'Four.',
      'Five.',
    ]);
  });

  it('may be the first', () => expect(hear('One. Two.').lead).toBe(0));

  it('knows in each sentence only the people and quotations of that', () => {
    const { sentences } = hear('Hale left. “No,” Berg said. The owner stayed.');
    expect(sentences.map(({ cut }) => cut.people.map(({ id }) => id))).toEqual([['hale'], ['berg'], []]);
    expect(sentences.map(({ quoted }) => quoted.length)).toEqual([0, 1, 0]);
  });

  it('knows a quotation in each of its sentences', () => {
    const { sentences } = hear('“One. Two. Three,” Berg said.');
    expect(sentences.map(({ quoted }) => quoted.length)).toEqual([1, 1, 1]);
  });
});

describe('who is quoted', () => {
  /** The speaker of the first quotation in the page. */
  const speaker = (page: string) => {
    const block = hear(page);
    const start = block.text.search(/[“"]/u) + 1;
    return speakerAt(block, { start, end: block.text.slice(start).search(/[”"]/u) + start });
  };
  const cases: [page: string, wanted: string | null][] = [
    ['“We have a deal,” Hale said.', 'hale'],
    ['“We have a deal,” said Tom Hale, the union’s leader.', 'hale'],
    ['Hale said: “We have a deal.”', 'hale'],
    ['Hale told the hall that it was over. “We have a deal,” he said.', 'hale'],
    ['Hale put it in a sentence: “We have a deal.”', 'hale'],
    ['“We have a deal. It is a good one,” Hale said.', 'hale'],
    ['Hale spoke first. “We have a deal,” Berg said.', 'berg'],
    ['“We have a deal,” Erik Lund said.', null],
    ['“We have a deal,” said a docker.', null],
    ['“We have a deal.”', null],
    ['Hale and Berg were there. “We have a deal.”', null],
    ['Hale hailed “a good deal” for all.', 'hale'],
  ];
  it.each(cases)('%s: %s', (page, wanted) => expect(speaker(page)).toBe(wanted));
});

describe('who is named by a quotation', () => {
  it('is who stands in its sentences and the two before', () => {
    const block = hear('Osei slept. ¶ Novak left. Hale spoke. “We have a deal. It is good.” Berg smiled.');
    const start = block.text.indexOf('We have');
    expect(namedBy(block, { start, end: block.text.indexOf('.”') })).toEqual(['novak', 'hale']);
    expect(namedBy(block, { start: 0, end: 5 })).toEqual(['osei', 'novak']);
    expect(namedBy(block, { start: 1000, end: 1001 })).toEqual([]);
  });
});

describe('the pack of the Alaska summit', () => {
  const file = (name: string): string => readFileSync(`assets/packs/alaska-summit/${name}`, 'utf8');
  const pack = parsePackText(file('pack.json'));
  const readers = loadClaimReaders(compileReader(pack, null, {}).wording);
  const names: [string, string][] = pack.people.flatMap(({ id, aliases }) =>
    aliases.map((alias): [string, string] => [alias, id]),
  );
  names.sort(([a], [b]) => b.length - a.length);
  const peopleIn = (text: string) =>
    [...text.matchAll(new RegExp(`(?<!\\p{L})(?:${names.map(([name]) => name).join('|')})(?!\\p{L})`, 'gu'))].map(
      (match) => ({
        id: names.find(([name]) => name === match[0])?.[1] ?? '',
        start: match.index,
        end: match.index + match[0].length,
      }),
    );

  /** What the first sentence of a page that holds a word says of a claim: whose word, and "aspect: value". */
  function read(claim: string, page: string, word: RegExp): string[] {
    const known = readers.get(claim);
    const differences = pack.claims.find(({ id }) => id === claim)?.differences ?? [];
    const block = hearBlock({ text: page, before: '', people: peopleIn(page), peopleBefore: [] });
    const at = splitSentences(page).find(({ start, end }) => word.test(page.slice(start, end)))?.start ?? -1;
    const wording = known && readWording(known, block, at);
    if (!wording) throw new Error(`nothing read of ${claim}`);
    const values = wording.values.filter(({ beside }) => !beside);
    return [
      told(wording.voice),
      ...values.map(({ difference, text }) => `${differences[difference]?.aspect}: ${text}`),
    ];
  }

  const cases: [claim: string, page: string, ...wanted: string[]][] = [
    ['meeting-length', 'The two men met for nearly three hours.', 'stated', 'How long: nearly three hours'],
    ['meeting-length', 'Their meeting lasted two and a half hours.', 'stated', 'How long: two and a half hours'],
    ['meeting-length', 'The meeting lasted 165 minutes, Witkoff said.', 'steve-witkoff', 'How long: 165 minutes'],
    ['war-length', 'The war has lasted more than four years.', 'stated', 'How long: over four years'],
    [
      'security-guarantees',
      'Witkoff told CNN on Sunday that Putin had agreed to robust security guarantees for Ukraine.',
      'steve-witkoff',
      'Who agreed: Putin',
    ],
    [
      'security-guarantees',
      'Officials said Trump and Putin agreed to security guarantees.',
      'unnamed: Officials',
      'Who agreed: Trump and Putin',
    ],
    ['security-guarantees', 'Putin has apparently agreed to security guarantees.', 'hedged', 'Who agreed: Putin'],
    ['ukraine-not-invited', 'Ukraine was not invited to the talks.', 'stated', 'Who was left out: Ukraine'],
    [
      'guarantees-rejected',
      'Zelensky rejected the idea of Russian security guarantees.',
      'volodymyr-zelenskyy',
      'What he did: turned it down',
    ],
    ['ceasefire-dropped', 'Trump dropped his demand for a ceasefire.', 'stated', 'The turn: gave up the demand'],
    ['security-guarantees', 'Will Putin agree to security guarantees?', 'unclear'],
    ['security-guarantees', 'If Putin agreed to security guarantees, the war would end.', 'unclear'],
    ['security-guarantees', 'Putin never agreed to security guarantees.', 'unclear'],
  ];
  it.each(cases)('%s in: %s', (claim, page, ...wanted) => {
    const [voice, ...values] = read(claim, page, /^/u);
    expect(voice).toBe(wanted[0]);
    for (const value of wanted.slice(1)) expect(values).toContain(value);
    if (voice === 'unclear')
      expect(values.filter((value) => value.startsWith('Who agreed') && !page.startsWith('If'))).toEqual([]);
  });

  it('has a core for every claim that is spotted, and reads nothing in a sentence about something else', () => {
    for (const [id, known] of readers) {
      expect([id, known.core.phrases.length > 0]).toEqual([id, true]);
      const block = hearBlock({
        text: 'The ferry left the harbour at noon.',
        before: '',
        people: [],
        peopleBefore: [],
      });
      expect(readWording(known, block, 0)).toMatchObject({ core: false, voice: null, values: [] });
    }
  });

  it.each(REPEATED)('is read in time about linear in the text’s length: %j', { timeout: 120_000 }, (part) => {
    const text = repeated(part);
    const begin = performance.now();
    const block = hearBlock({ text, before: '', people: peopleIn(text), peopleBefore: [] });
    const own = block.sentences.slice(block.lead, block.lead + 20);
    for (const known of readers.values()) for (const { start } of own) readWording(known, block, start);
    expect(performance.now() - begin).toBeLessThan(10_000);
  });
});

describe('any page', () => {
  it('is read, its excerpts from the page', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(pages, (page) => {
        const block = hear(page);
        for (const [at, { start }] of block.sentences.entries()) {
          if (at < block.lead) continue;
          const wording = readWording(reader, block, start);
          for (const shown of [wording?.voice?.shown, ...(wording?.values ?? []).map((value) => value.shown)]) {
            if (!shown) continue;
            const bare = (text: string) => text.replace(/["“”]/gu, '').replace(/\s/gu, ' ');
            expect(block.sentences.some(({ text }) => bare(text).includes(bare(shown.text)))).toBe(true);
            for (const [from, to] of shown.strong) expect(to).toBeGreaterThan(from);
            for (const [from, to] of shown.strong) expect(from >= 0 && to <= shown.text.length).toBe(true);
          }
        }
        speakerAt(block, { start: 0, end: page.length });
        namedBy(block, { start: 0, end: page.length });
      }),
      { numRuns: 500 },
    );
  });
});
