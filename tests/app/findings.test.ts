// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createFindings, type Findings, type PageEntry } from '../../src/app/findings';
import { loadNames } from '../../src/spot/names';
import { data } from '../spot/fixture';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const NOTHING = { claims: [], quotes: [], copied: [], quoted: [], touched: [] };
const ONE = {
  ...NOTHING,
  claims: [{ id: 'one', start: 0, end: 3, probability: 0.9, matched: [], wording: null }],
  touched: ['one 0'],
};
const EVENT = 'The summit in Anchorage was about Ukraine and a ceasefire, the Kremlin said.';

let end: AbortController;
/** Texts of the blocks that the background was asked about, message by message. */
let asked: string[][];
let answers: () => Promise<unknown>;
let settled: number;
let gone: string[];

beforeEach(() => {
  end = new AbortController();
  asked = [];
  answers = async () => [];
  settled = 0;
  gone = [];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
    asked.push((message as { ask: { blocks: { text: string }[] } }).ask.blocks.map(({ text }) => text));
    return answers();
  });
});
afterEach(() => end.abort());

/** Reads a page of these paragraphs until it has settled once. */
async function read(...paragraphs: string[]): Promise<Findings> {
  document.body.innerHTML = paragraphs.map((text) => `<p>${text}</p>`).join('');
  const findings = createFindings({
    names: loadNames(data),
    signal: end.signal,
    onFound: () => {},
    onGone: (entries: readonly PageEntry[]) => gone.push(...entries.map(({ block }) => block.text)),
    onSettled: () => settled++,
  });
  await vi.waitFor(() => expect(settled).toBe(1));
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
    let late: (answer: unknown) => void = () => {};
    answers = () => new Promise((resolve) => (late = resolve));
    document.body.innerHTML = `<p>${EVENT}</p><p>Nothing was signed.</p>`;
    const findings = createFindings({
      names: loadNames(data),
      signal: end.signal,
      onFound: () => {},
      onGone: () => {},
      onSettled: () => settled++,
    });
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    answers = async () => [NOTHING, NOTHING];
    document.querySelector('p')?.after('A word between.');
    await vi.waitFor(() => expect(asked).toHaveLength(2), { timeout: 5000 });
    expect(asked[1]).toContain('Nothing was signed.');
    await vi.waitFor(() => expect(settled).toBe(1));
    late([NOTHING, ONE]);
    await vi.waitFor(() => expect(settled).toBe(2));
    expect(ids(findings)).toEqual([[], [], []]);
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
