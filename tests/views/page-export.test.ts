import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageFindings } from '../../src/pack/wording';
import { pageExport } from '../../src/views/page-export';
import { fixtureDeck as deck } from './fixture-deck';
import { COST, copied, DEAR, DOUBTED, pageClaim, pageFindings, quotation, sentence } from './fixture-page';

const DOCS = join(import.meta.dirname, '../../docs/export.md');

type Json = Record<string, unknown>;
const exported = (page: PageFindings): Json => JSON.parse(pageExport(deck, page));

/** The page of the documentation's example. */
const EXAMPLE = pageFindings({
  people: [{ id: 'ada-marsh', count: 2 }],
  claims: [DEAR],
  quotes: [quotation()],
  copied: [copied({ '10': [0, 13], '30': [20, 33] })],
});

describe('the export of a page’s findings', () => {
  const section =
    readFileSync(DOCS, 'utf8')
      .split('\n## ')
      .find((part) => part.startsWith('The page’s findings')) ?? '';
  const [block = '', example = ''] = /```json\n(.*?)```/su.exec(section) ?? [];

  it('is what the documentation shows', () => {
    expect(JSON.parse(example)).toEqual(exported(EXAMPLE));
  });

  it('has no field that the documentation does not tell of', () => {
    const told = new Set([...section.replace(block, '').matchAll(/`([^`]+)`/gu)].map(([, name]) => name));
    const fields = new Set<string>();
    JSON.stringify(exported(EXAMPLE), (name, value) => {
      if (name !== '' && !/^\d+$/u.test(name)) fields.add(name);
      return name === '@context' ? null : value;
    });
    expect([...fields].filter((name) => !told.has(name))).toEqual([]);
  });

  it('names its form, its pack and its sources', () => {
    const out = exported(pageFindings());
    expect(out['parallax:form']).toBe(1);
    expect(out['parallax:pack']).toEqual({ id: 'harbour-bridge', version: '1.0.0' });
    expect(out['parallax:sources']).toEqual(deck.sources.map(({ id, label, title }) => ({ id, label, title })));
    expect(out).toMatchObject({ 'parallax:done': true, 'parallax:length': 900 });
  });

  it('describes the page and its people', () => {
    const out = exported(pageFindings());
    expect(out).toMatchObject({
      '@type': 'WebPage',
      url: 'https://news.example/bridge?id=7',
      name: 'A bridge for the harbour',
      datePublished: '2025-06-03',
      about: { '@type': 'Event', name: deck.title },
    });
    expect(out.mentions).toEqual([
      { '@type': 'Person', identifier: 'tom-reed', name: 'Tom Reed', 'parallax:count': 2 },
      { '@type': 'Person', identifier: 'ada-marsh', name: 'Ada Marsh', 'parallax:count': 1 },
    ]);
  });

  it('says neither a day nor a subject that the page does not have', () => {
    const out = exported(pageFindings({ published: null, about: false, claims: [] }));
    expect(out).not.toHaveProperty('datePublished');
    expect(out).not.toHaveProperty('about');
    expect(out['parallax:leftOut']).toBeNull();
  });

  it('describes each claim with its voice, values and contrasts', () => {
    const [cost] = exported(pageFindings({ claims: [DEAR] })).hasPart as Json[];
    expect(cost).toEqual({
      '@type': 'Claim',
      identifier: 'cost',
      name: 'The cost of the bridge',
      text: ['The bridge cost twelve million, paid by the bank.'],
      appearance: { '@type': 'WebPage', url: 'https://news.example/bridge?id=7' },
      'parallax:reportedBy': ['10', '20', '30'],
      'parallax:here': { certainty: 'stated', people: [], name: null, unnamed: false },
      'parallax:values': [
        { aspect: 'How much', value: 'twelve million', words: 'cost twelve million', open: false, beside: false },
        { aspect: 'Who paid', value: 'the bank', words: 'paid by the bank', open: false, beside: false },
      ],
      'parallax:contrasts': [
        {
          kind: 'number',
          aspect: 'How much',
          text: 'Here twelve million; in A and C nine million, in B eleven million.',
        },
        { kind: 'actor', aspect: 'Who paid', text: 'Who paid: here the bank; in A the town, in B nobody yet.' },
        { kind: 'presence', aspect: 'In which year', text: 'Left out here: the year of the bill, in B.' },
      ],
      'parallax:copiedFrom': [],
    });
  });

  it('has no voice where that is not clear, and each copied source once', () => {
    const copying = ['10', '30'].map((id) => sentence('', { wording: null, copiedFrom: ['10', id] }));
    const [cost] = exported(pageFindings({ claims: [pageClaim('cost', ...copying)] })).hasPart as Json[];
    expect(cost).toMatchObject({ 'parallax:here': null, 'parallax:copiedFrom': ['10', '30'] });
  });

  it('leaves out a claim that the pack does not hold', () => {
    expect(exported(pageFindings({ claims: [pageClaim('nowhere', sentence(''))] })).hasPart).toEqual([]);
  });

  it('lists what is left out, and why it would be unfair to ask for it', () => {
    const out = (more: Partial<PageFindings>) =>
      exported(pageFindings({ claims: [COST], ...more }))['parallax:leftOut'];
    expect(out({})).toEqual({ claims: ['weather', 'crowd'], unfair: null });
    expect(out({ length: 10 })).toEqual({ claims: ['weather', 'crowd'], unfair: 'short' });
    expect(out({ published: '1999-12-31' })).toEqual({ claims: ['weather', 'crowd'], unfair: 'older' });
    expect(out({ done: false })).toBeNull();
  });

  it('describes each quotation in the page’s words, with the original', () => {
    const other = quotation({ person: 'nobody', saying: 7, speaker: null });
    const out = exported(pageFindings({ quotes: [quotation(), other] }))['parallax:quotations'];
    expect(out).toEqual([
      {
        '@type': 'Quotation',
        text: 'It will stand for a thousand years',
        spokenByCharacter: { '@type': 'Person', identifier: 'ada-marsh', name: 'Ada Marsh' },
        'parallax:how': 'changed',
        'parallax:original': 'It will stand for a hundred years,',
        'parallax:quotedBy': ['10', '30'],
        'parallax:givenTo': 'ada-marsh',
        'parallax:parts': quotation().parts,
      },
      expect.objectContaining({
        spokenByCharacter: { '@type': 'Person', identifier: 'nobody', name: 'nobody' },
        'parallax:original': null,
        'parallax:quotedBy': [],
        'parallax:givenTo': null,
      }),
    ]);
  });

  it('lists copied runs by their sources', () => {
    const runs = [copied({ '10': [0, 13], '30': [20, 33] })];
    const out = exported(pageFindings({ copied: runs, quoted: [copied({ '20': [1, 2] }, 9)] }));
    expect(out['parallax:copied']).toEqual([{ words: 20, sources: ['10', '30'] }]);
    expect(out['parallax:quoted']).toEqual([{ words: 9, sources: ['20'] }]);
  });
});

describe('as JSON-LD', () => {
  const out = exported(
    pageFindings({ claims: [DEAR, DOUBTED], quotes: [quotation()], copied: [copied({ '10': [0, 1] })] }),
  );
  const context = out['@context'] as Record<string, unknown>;
  /** Terms of schema.org that are used, and for what. */
  const SCHEMA = [
    'url',
    'name',
    'datePublished',
    'about',
    'mentions',
    'hasPart',
    'identifier',
    'text',
    'appearance',
    'spokenByCharacter',
  ];

  it('stands by itself: no context has to be fetched', () => {
    expect(context).toMatchObject({ '@vocab': 'https://schema.org/', parallax: 'urn:x-parallax:' });
    expect(JSON.stringify(context)).not.toMatch(/"https?:\/\/(?!schema\.org\/")/u);
  });

  it('has only terms of schema.org and ours, and takes what objects of ours hold for plain JSON', () => {
    const isJson = (name: string) =>
      (context[name] as Json | undefined)?.['@type'] === '@json' &&
      (context[name] as Json)['@id'] === name.replace('parallax:', 'urn:x-parallax:');
    const visit = (node: unknown): void => {
      if (Array.isArray(node)) for (const item of node) visit(item);
      else if (typeof node === 'object' && node !== null) {
        expect(node).toHaveProperty('@type');
        for (const [name, value] of Object.entries(node)) {
          if (name.startsWith('@')) continue;
          if (name.startsWith('parallax:')) {
            if (!isJson(name)) visit(value);
          } else {
            expect(SCHEMA).toContain(name);
            visit(value);
          }
        }
      }
    };
    visit(out);
  });
});

describe('any findings', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('__proto__', '\ud800', '\u2028', '</script>'),
  );
  const id = fc.oneof(
    fc.constantFrom('cost', 'weather', 'crowd', 'umbrellas', 'ada-marsh', 'tom-reed', '10', '20'),
    text,
  );
  const index = fc.nat(9);
  const excerpt = fc.record({ text, strong: fc.array(fc.tuple(index, index), { maxLength: 2 }) });
  const voice = fc.record({
    certainty: fc.constantFrom('stated', 'attributed', 'hedged'),
    people: fc.array(id, { maxLength: 2 }),
    name: fc.option(text),
    unnamed: fc.boolean(),
    shown: fc.option(excerpt),
  });
  const value = fc.record(
    {
      difference: index,
      text,
      range: fc.tuple(fc.nat(), fc.nat()),
      day: fc.constantFrom('monday', 'friday'),
      shown: excerpt,
      isOpen: fc.boolean(),
      beside: fc.boolean(),
    },
    { requiredKeys: ['difference', 'text', 'shown', 'isOpen', 'beside'] },
  );
  const wording = fc.record({
    voice: fc.option(voice),
    core: fc.boolean(),
    isQualified: fc.boolean(),
    values: fc.array(value, { maxLength: 3 }),
    unclear: fc.array(index, { maxLength: 2 }),
  });
  const quote = fc.record({
    person: id,
    saying: index,
    start: fc.nat(),
    end: fc.nat(),
    how: fc.constantFrom('same', 'shortened', 'changed'),
    parts: fc.array(fc.record({ text, in: fc.constantFrom('both', 'source', 'page') }), { maxLength: 3 }),
    speaker: fc.option(id),
  });
  const run = fc.record({
    start: fc.nat(),
    end: fc.nat(),
    words: fc.nat(),
    sources: fc.dictionary(id, fc.tuple(fc.nat(), fc.nat())),
  });
  const sentenceOf = fc.record({
    text,
    wording: fc.option(wording),
    copiedFrom: fc.array(id, { maxLength: 2 }),
    quotes: fc.array(quote, { maxLength: 1 }),
  });
  const findings: fc.Arbitrary<PageFindings> = fc.record({
    address: text,
    title: text,
    published: fc.option(text),
    length: fc.nat(),
    about: fc.boolean(),
    done: fc.boolean(),
    people: fc.array(fc.record({ id, count: fc.nat() }), { maxLength: 3 }),
    claims: fc.array(fc.record({ id, sentences: fc.array(sentenceOf, { maxLength: 3 }) }), { maxLength: 3 }),
    quotes: fc.array(quote, { maxLength: 2 }),
    copied: fc.array(run, { maxLength: 2 }),
    quoted: fc.array(run, { maxLength: 2 }),
    touched: fc.array(text, { maxLength: 2 }),
  });

  it('can be exported, and parsed again without a loss', () => {
    fc.assert(
      fc.property(findings, (page) => {
        const json = pageExport(deck, page);
        const out = JSON.parse(json) as Json;
        expect(`${JSON.stringify(out, null, 2)}\n`).toBe(json);
        expect(out).toMatchObject({ url: page.address, name: page.title });
        expect(out.mentions).toHaveLength(page.people.length);
        expect(out['parallax:quotations']).toHaveLength(page.quotes.length);
        const held = page.claims.filter(({ id }) => deck.claims.some((claim) => claim.id === id));
        expect((out.hasPart as Json[]).map(({ identifier, text }) => [identifier, text])).toEqual(
          held.map(({ id, sentences }) => [id, sentences.map((one) => one.text)]),
        );
      }),
    );
  });
});
