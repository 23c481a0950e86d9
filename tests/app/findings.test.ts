// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Background } from '../../src/app/claim-finder';
import { createFindings, type Findings, type PageEntry } from '../../src/app/findings';
import { loadNames } from '../../src/spot/names';
import type { ClaimMention } from '../../src/spot/types';
import { data } from '../spot/fixture';

const NOTHING: ClaimMention[] = [];
const ONE: ClaimMention[] = [{ id: 'one', start: 0, end: 3, probability: 0.9, matched: [] }];
const EVENT = 'The summit in Anchorage was about Ukraine and a ceasefire, the Kremlin said.';

const names = loadNames(data);
const load = vi.fn(() => names);

let end: AbortController;
/** Texts of the blocks that the background was asked about, message by message. */
let asked: string[][];
/** And what it was told to stand before them. */
let before: string[];
let answers: () => Promise<ClaimMention[][]>;
/** How often all was read, and how often also all that was asked had been answered. */
let passes: number;
let settled: number;
let gone: string[];

const background: Background = {
  claims: (_, blocks) => {
    asked.push(blocks.map(({ text }) => text));
    before.push(...blocks.map((block) => block.before));
    return answers();
  },
  read: async (blocks) =>
    blocks.map(({ claims }) => ({
      wordings: claims.map(() => null),
      quotes: [],
      copied: [],
      quoted: [],
      touched: claims.map(({ id }) => `${id} 0`),
    })),
};

beforeEach(() => {
  end = new AbortController();
  asked = [];
  before = [];
  answers = async () => [];
  passes = 0;
  settled = 0;
  gone = [];
  load.mockClear();
});
afterEach(() => end.abort());

function start(): Findings {
  return createFindings({
    sieve: names.sieve,
    loadNames: load,
    background,
    signal: end.signal,
    onFound: () => {},
    onGone: (entries: readonly PageEntry[]) => gone.push(...entries.map(({ block }) => block.text)),
    onSettled: (done) => {
      if (done) settled++;
      else passes++;
    },
  });
}

function show(paragraphs: readonly string[]): void {
  document.body.innerHTML = paragraphs.map((text) => `<p>${text}</p>`).join('');
}

/** Reads a page of these paragraphs until it has settled once. */
async function read(...paragraphs: string[]): Promise<Findings> {
  show(paragraphs);
  const findings = start();
  await vi.waitFor(() => expect(settled).toBe(1), { timeout: 5000 });
  return findings;
}

const ids = (findings: Findings) => findings.entries().map(({ mentions }) => mentions.map(({ id }) => id));

describe('findings', () => {
  it('finds a surname by what the page says later, and asks for no claims elsewhere', async () => {
    const findings = await read('Merz opens the fair', 'Friedrich Merz opened it.');
    expect(ids(findings)).toEqual([['friedrich-merz'], ['friedrich-merz']]);
    expect(asked).toEqual([]);
  });

  it('asks for the claims of all blocks of a page about the event', async () => {
    answers = async () => [NOTHING, ONE];
    const findings = await read(EVENT, 'Nothing was signed.');
    expect(findings.about()).toBeGreaterThan(0.5);
    expect(asked).toEqual([[EVENT, 'Nothing was signed.']]);
    expect(ids(findings)).toEqual([[], ['one']]);
    const node = document.querySelectorAll('p')[1]?.firstChild as Text;
    expect(findings.at(node)?.block.text).toBe('Nothing was signed.');
  });

  it('tells what has gone, and asks again only for what has come or has another block before it', async () => {
    const findings = await read(EVENT, 'Nothing was signed.', 'Putin left.');
    document.querySelectorAll('p')[1]?.remove();
    document.body.append('A late word.');
    await vi.waitFor(() => expect(settled).toBe(2), { timeout: 5000 });
    expect(gone).toEqual(['Nothing was signed.']);
    expect(asked.slice(1)).toEqual([['Putin left.', 'A late word.']]);
    expect(ids(findings)).toEqual([[], ['vladimir-putin'], []]);
  });

  it('settles where the background does not answer, and asks again when the page has changed', async () => {
    answers = () => Promise.reject(new Error('Could not establish connection.'));
    await read(EVENT);
    answers = async () => [ONE, NOTHING];
    document.body.append('A late word.');
    await vi.waitFor(() => expect(settled).toBe(2), { timeout: 5000 });
    expect(asked).toEqual([[EVENT], [EVENT, 'A late word.']]);
  });

  it('asks again for what it asked under another probability, however small the steps', async () => {
    const findings = await read('Anchorage waits.');
    const first = findings.about();
    const words = [
      'Ukraine waits.',
      'A ceasefire is far.',
      'The summit begins.',
      'The Kremlin waits.',
      'Alaska waits.',
    ];
    for (const [index, text] of words.entries()) {
      document.body.insertAdjacentHTML('beforeend', `<p>${text}</p>`);
      await vi.waitFor(() => expect(settled).toBe(index + 2), { timeout: 5000 });
    }
    expect(findings.about() - first).toBeGreaterThan(0.05);
    expect(asked.filter((texts) => texts.includes('Anchorage waits.')).length).toBeGreaterThan(1);
  });

  it('drops an answer to a question that was asked again meanwhile', async () => {
    let late: (answer: ClaimMention[][]) => void = () => {};
    answers = () => new Promise((resolve) => (late = resolve));
    document.body.innerHTML = `<p>${EVENT}</p><p>Nothing was signed.</p>`;
    const findings = start();
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    answers = async () => [NOTHING, NOTHING];
    document.querySelector('p')?.after('A word between.');
    await vi.waitFor(() => expect(asked).toHaveLength(2), { timeout: 5000 });
    expect(asked[1]).toContain('Nothing was signed.');
    await vi.waitFor(() => expect(findings.entries()[2]?.beside).toBeTruthy());
    late([NOTHING, ONE]);
    await vi.waitFor(() => expect(settled).toBe(1));
    expect(ids(findings)).toEqual([[], [], []]);
  });

  it('is not done while an answer is awaited, however often the page changes meanwhile', async () => {
    let late: (answer: ClaimMention[][]) => void = () => {};
    answers = () => new Promise((resolve) => (late = resolve));
    show([EVENT]);
    const findings = start();
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    const before = passes;
    document.body.append(document.createElement('hr'));
    await vi.waitFor(() => expect(passes).toBeGreaterThan(before), { timeout: 5000 });
    await new Promise((done) => setTimeout(done));
    expect(settled).toBe(0);
    late([ONE]);
    await vi.waitFor(() => expect(settled).toBe(1));
    expect(ids(findings)).toEqual([['one']]);
  });

  it('gives a surname to its nearest bearer in the document, not in the order of reading', async () => {
    const findings = await read('JD Vance spoke.', 'Vance left.', 'Cyrus Vance was another.', 'Vance resigned.');
    expect(ids(findings)).toEqual([['jd-vance'], ['jd-vance'], [], []]);
    document.querySelectorAll('p')[1]?.append(' Again.');
    document.querySelectorAll('p')[1]?.insertAdjacentHTML('afterend', '<p>Vance smiled.</p>');
    await vi.waitFor(() => expect(settled).toBe(2), { timeout: 5000 });
    expect(ids(findings)).toEqual([['jd-vance'], ['jd-vance'], ['jd-vance'], [], []]);
  });
});

describe('how much of a page is read', () => {
  /** Ordinary text, more than is read to tell what a page is about. */
  const PLAIN = Array.from(
    { length: 60 },
    (_, n) => `Line ${n}: ${'the ferry was late and nobody minded it. '.repeat(10)}`,
  );
  const texts = (findings: Findings) => findings.entries().map(({ block }) => block.text);

  it('is nothing where nobody is named: no names are loaded, and nothing is asked', async () => {
    const findings = await read(...PLAIN, 'Tomás and Lucía met in Kansas.');
    expect(load).not.toHaveBeenCalled();
    expect(asked).toEqual([]);
    expect(texts(findings)).toEqual([]);
    expect(findings.about()).toBe(0);
  });

  it('is what may name somebody and no more where that is nobody', async () => {
    const findings = await read(...PLAIN, 'A Trumpet sounded.');
    expect(load).toHaveBeenCalledTimes(1);
    expect(texts(findings)).toEqual(['A Trumpet sounded.']);
    expect(asked).toEqual([]);
  });

  it('is some of it where somebody is named, and every block with a name', async () => {
    const findings = await read('Friedrich Merz opened the fair.', ...PLAIN, 'Friedrich Merz left.');
    expect(texts(findings)).toContain(PLAIN[0]);
    expect(texts(findings)).not.toContain(PLAIN.at(-1));
    expect(texts(findings).at(-1)).toBe('Friedrich Merz left.');
    expect(asked).toEqual([]);
  });

  it('is all of it where the page is about the event, in order', async () => {
    const page = [...PLAIN.slice(0, 30), EVENT, `${EVENT} Putin and Trump met.`, ...PLAIN.slice(30)];
    const findings = await read(...page);
    expect(texts(findings)).toEqual(page);
    expect(asked.flat().toSorted()).toEqual(page.toSorted());
  });

  it('is all of it where anything is reported', async () => {
    const passing = `Back in Alaska: a film, ${'another film, '.repeat(6)}a film from Helsinki.`;
    answers = async () => [ONE];
    const page = [...PLAIN, passing];
    show(page);
    const findings = start();
    await vi.waitFor(() => expect(texts(findings)).toEqual(page), { timeout: 5000 });
    expect(findings.about()).toBeLessThan(0.15);
    expect(new Set(asked.flat())).toEqual(new Set([passing]));
    expect(before[0]).toBe(PLAIN.at(-1));
  });

  it('grows with a page that turns out later to be about the event', async () => {
    const findings = await read(...PLAIN);
    document.body.insertAdjacentHTML('afterbegin', `<p>${EVENT}</p>`);
    await vi.waitFor(() => expect(texts(findings)).toEqual([EVENT, ...PLAIN]), { timeout: 5000 });
  });

  it('keeps the order of a page that is read bit by bit', async () => {
    const page = PLAIN.map((text, n) => (n % 7 === 3 ? `${text} ${EVENT}` : text));
    const findings = await read(...page);
    expect(texts(findings)).toEqual(page);
  });

  it('keeps the order of the page when much of it moves at once', async () => {
    const many = Array.from({ length: 1_500 }, (_, n) => `Friedrich Merz left ${n}.`);
    show(many);
    const around = document.createElement('div');
    around.append(...document.body.childNodes);
    document.body.append(around);
    document.body.insertAdjacentHTML('beforeend', '<p>Giorgia Meloni came.</p>');
    const findings = start();
    await vi.waitFor(() => expect(findings.entries()).toHaveLength(1_501), { timeout: 5000 });
    document.body.append(around);
    await vi.waitFor(() => expect(texts(findings)[0]).toBe('Giorgia Meloni came.'), { timeout: 5000 });
    await vi.waitFor(() => expect(texts(findings).join('\n')).toBe(['Giorgia Meloni came.', ...many].join('\n')));
  });
});
