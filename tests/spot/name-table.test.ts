import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileNames, type FormRow, hashesOf, type NamesTable } from '../../src/spot/name-table';
import { readyNames } from '../../src/spot/names';
import type { NamedPerson } from '../../src/spot/names-data';
import { createSieve, sieveData } from '../../src/spot/sieve';
import { createWords, readWords } from '../../src/spot/text';
import { data } from './fixture';

const compile = (...people: Omit<NamedPerson, 'id'>[]): NamesTable =>
  compileNames({ people: people.map((person, at) => ({ id: `person-${at}`, ...person })), gate: data.gate });

const wordsOf = (rows: FormRow[]) => rows.map(([, words]) => words);

/** The hashes of a text's words, as a page is read. */
function readHashes(text: string): number[] {
  const words = createWords();
  readWords(text, words);
  return [...words.hash.subarray(0, words.count)];
}

describe('a compiled form', () => {
  it('has the very hashes that a page’s words have', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom('Keir', 'O’Neill', 'Zełenski', 'Путин', 'J.D.', 'İ', '\u212a', '²', 'e\u0301', '-', ' '),
          {
            maxLength: 8,
          },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (alias) => {
        const { surnames, phrases } = compile({ aliases: [alias] });
        const hashes = readHashes(alias);
        expect([...surnames, ...phrases].map(([, words]) => hashesOf(words))).toEqual(
          hashes.length > 0 ? [hashes] : [],
        );
      }),
    );
  });

  it('stands as it is in ASCII, so that it can be read, and as a hash otherwise', () => {
    expect(wordsOf(compile({ aliases: ['Merz'] }).surnames)).toEqual(['merz']);
    expect(wordsOf(compile({ aliases: ['Søren'] }).surnames)).toEqual(['soren']);
    expect(wordsOf(compile({ aliases: ['Путин'] }).surnames)).toEqual([expect.stringMatching(/^~[0-9a-z]+$/)]);
  });

  it('tells which words are capitalised, and which join by a hyphen', () => {
    const { surnames, phrases } = compile({ aliases: ['Anna-Lena von Berg', 'von Berg', 'Anna Lena'] });
    expect(phrases).toEqual([[0, 'anna lena', 0b11]]);
    expect(surnames).toEqual([[0, 'von berg', 0b10]]);
    expect(compile({ aliases: ['Smith-Jones'] }).phrases).toEqual([[0, 'smith jones', 0b11, 0b10]]);
  });

  it('of no words is left out', () => {
    expect(compile({ aliases: ['–', ''] })).toMatchObject({ surnames: [], phrases: [], given: [''], initials: [''] });
    expect(hashesOf('')).toEqual([]);
  });
});

describe('the table of names', () => {
  it('tells surnames, given names and names without a surname apart', () => {
    const table = compile({ aliases: ['Keir Starmer', 'Starmer', 'Keir', 'The Forensic'] });
    expect(wordsOf(table.surnames)).toEqual(['starmer']);
    expect(wordsOf(table.phrases)).toEqual(['the forensic']);
    expect(table.given).toEqual(['keir']);
    expect(table.initials).toEqual(['k t']);
  });

  it('gives every spelling of the given names, the longest first and each once', () => {
    const { given } = compile({ aliases: ['J. Roe', 'James J. Roe', 'James Roe', 'James Rowe', 'Roe', 'Rowe'] });
    expect(given).toEqual(['james j,j,james']);
  });

  it('knows no Sir by an initial', () => {
    const sirsOf = (...aliases: string[]) => readyNames(compile({ aliases }), createSieve(sieveData([]))).given;
    expect(sirsOf('J. Roe', 'Roe')).toEqual(new Map());
    expect(sirsOf('JD Roe', 'Roe')).toEqual(new Map([[hashesOf('jd')[0], 0]]));
  });

  it('keeps people apart, by the place of each in the list', () => {
    const table = compile(
      { aliases: ['Anna Roe', 'Roe'], woman: true, roles: ['mayor', 'vice president'] },
      { aliases: ['Ben Doe', 'Doe'], namesakes: ['Doe Street'] },
    );
    expect(table).toMatchObject({ ids: ['person-0', 'person-1'], women: [true, false] });
    expect(table.roles).toEqual(['mayor vice president', '']);
    expect(table.surnames.map(([person, words]) => [words, person])).toEqual([
      ['roe', 0],
      ['doe', 1],
    ]);
    expect(table.given).toEqual(['anna', 'ben']);
    expect(table.namesakes).toEqual([[1, 'doe street', 0b11]]);
  });

  it('has the longest forms first, of all people', () => {
    const { surnames } = compile({ aliases: ['Roe'] }, { aliases: ['von der Leyen'] }, { aliases: ['de Roe'] });
    expect(wordsOf(surnames)).toEqual(['von der leyen', 'de roe', 'roe']);
  });

  it('has forms of one person in one row, but where they are spelt otherwise', () => {
    const { namesakes } = compile(
      { aliases: ['Roe'], namesakes: ['Jane Roe', 'Roe Tower', 'John Roe', 'Jean-Luc Roe', 'the Roe'] },
      { aliases: ['Poe'], namesakes: ['Ann Poe'] },
    );
    expect(namesakes).toEqual([
      [0, 'jean luc roe', 7, 2],
      [0, 'jane roe,roe tower,john roe', 3],
      [0, 'the roe', 2],
      [1, 'ann poe', 3],
    ]);
  });

  it('has inflected surnames of the Latin script apart, since in English they may be other words', () => {
    const table = compile({ aliases: ['Anna Rutte', 'Rutte'], abroad: { surnames: 'Rutt/o Рютте/x', given: 'Ann/g' } });
    expect(wordsOf(table.abroad)).toEqual(['ruttego,ruttemu,ruttem']);
    expect(wordsOf(table.surnames)).toEqual([expect.stringMatching(/^rutte,~\w+$/)]);
    expect(table.given).toEqual(['anna,anni,anne']);
  });

  it('is refused where a stem has no known pattern', () =>
    expect(() => compile({ aliases: ['Roe'], abroad: { surnames: 'Roe/?', given: '' } })).toThrow('Roe/?'));

  it('is plain JSON', () => {
    const table = compileNames(data);
    expect(JSON.parse(JSON.stringify(table))).toEqual(table);
  });
});
