// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBadge } from '../../src/app/badge';
import { createLedger, type Entry } from '../../src/app/ledger';
import type { Block } from '../../src/page/block';
import { readBlocks } from '../../src/page/blocks';
import { follows } from '../../src/page/order';
import type { PersonMention, WordedMention } from '../../src/spot/types';

const person = (id: string): PersonMention => ({ id, start: 0, end: 1 });
const claim = (id: string): WordedMention => ({ id, start: 0, end: 1, probability: 0.9, matched: [], wording: null });

let end: AbortController;
const tell = vi.fn<(found: { people: number; claims: number }) => Promise<unknown>>();

beforeEach(() => {
  end = new AbortController();
  tell.mockReset().mockResolvedValue(null);
});
afterEach(() => vi.restoreAllMocks());

/** A page whose paragraphs hold these people, and a badge that counts them. */
function pageOf(html: string, ...people: string[][]) {
  document.body.innerHTML = html;
  const ledger = createLedger<Block, null>(follows);
  const badge = createBadge({ signal: end.signal, entries: ledger.entries, tell });
  const entries = [...readBlocks(document.body)].map((block) => ledger.add(block, null));
  /** Finds something in an entry, as a page does: the badge hears of it only where it is something else than before. */
  const find = (entry: Entry<Block, null> | undefined, found: { people?: string[]; claims?: string[] }) => {
    if (!entry) throw new Error('no entry');
    const { people, claims } = found;
    const what = { ...(people && { people: people.map(person) }), ...(claims && { claims: claims.map(claim) }) };
    const difference = ledger.found(entry, what);
    if (difference !== 'none') badge.found(entry, difference === 'less');
  };
  for (const [at, ids] of people.entries()) find(entries[at], { people: ids });
  return { badge, ledger, entries, find };
}

/** What was told since the last time, once it has waited and the next frame has been drawn. */
async function told(): Promise<{ people: number; claims: number }[]> {
  await new Promise((done) => setTimeout(done, 170));
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return tell.mock.calls.splice(0).map(([found]) => found);
}

describe('the badge', () => {
  it('counts the different people and claims, after a frame', async () => {
    const { badge, entries, find } = pageOf('<p>a</p><p>b</p>', ['anna', 'ben'], ['anna']);
    find(entries[1], { claims: ['cost'] });
    badge.report();
    expect(tell).not.toHaveBeenCalled();
    expect(await told()).toEqual([{ people: 2, claims: 1 }]);
  });

  it('is told even of nothing once, and then only of something else', async () => {
    const { badge, entries, find } = pageOf('<p>a</p><p>b</p>');
    badge.report();
    badge.report();
    expect(await told()).toEqual([{ people: 0, claims: 0 }]);
    badge.report();
    expect(await told()).toEqual([]);
    find(entries[0], { people: ['anna'] });
    badge.report();
    expect(await told()).toEqual([{ people: 1, claims: 0 }]);
    find(entries[1], { people: ['anna'] });
    badge.report();
    expect(await told()).toEqual([]);
  });

  it('is told again in any case where that is wanted', async () => {
    const { badge } = pageOf('<p>a</p>', ['anna']);
    badge.report();
    await told();
    badge.again();
    expect(await told()).toEqual([{ people: 1, claims: 0 }]);
  });

  it('leaves out what nobody can see, until it can be seen elsewhere', async () => {
    const { badge, entries, find } = pageOf('<p style="display: none">a</p><p>b</p><p>c</p>', ['anna'], ['ben']);
    badge.report();
    expect(await told()).toEqual([{ people: 1, claims: 0 }]);
    find(entries[2], { people: ['anna'] });
    badge.report();
    expect(await told()).toEqual([{ people: 2, claims: 0 }]);
  });

  it('counts no longer what has gone', async () => {
    const { badge, entries, ledger } = pageOf('<p>a</p><p>b</p>', ['anna'], ['ben']);
    badge.report();
    await told();
    if (entries[0]) ledger.remove(entries[0].block);
    badge.gone();
    badge.report();
    expect(await told()).toEqual([{ people: 1, claims: 0 }]);
  });

  it.each([
    ['all that was found in a block', [], 0],
    ['a part of it', ['cost'], 1],
    ['a part of it while something else came', ['cost', 'date'], 2],
  ])('counts no longer what was taken back: %s', async (_, claims, count) => {
    const { badge, entries, find } = pageOf('<p>a</p><p>b</p>');
    find(entries[0], { claims: ['cost', 'rain'] });
    badge.report();
    expect(await told()).toEqual([{ people: 0, claims: 2 }]);
    find(entries[0], { claims });
    badge.again();
    expect(await told()).toEqual([{ people: 0, claims: count }]);
  });

  it('keeps what was taken back in one block and stands in another', async () => {
    const { badge, entries, find } = pageOf('<p>a</p><p>b</p>', ['anna'], ['anna']);
    badge.report();
    await told();
    find(entries[0], { people: [] });
    badge.again();
    expect(await told()).toEqual([{ people: 1, claims: 0 }]);
  });

  it('looks only until it has seen somebody once, and at no more than some hundred blocks', async () => {
    const looks = vi.spyOn(Element.prototype, 'checkVisibility');
    const names = Array.from({ length: 500 }, (_, at) => [`person-${at}`]);
    const { badge, entries, find } = pageOf('<p>a</p>'.repeat(1_000), ...names);
    badge.report();
    expect(await told()).toEqual([{ people: 500, claims: 0 }]);
    expect(new Set(looks.mock.contexts).size).toBe(200);
    const looked = looks.mock.calls.length;
    for (const entry of entries.slice(500)) find(entry, { people: ['person-7'] });
    badge.report();
    expect(await told()).toEqual([]);
    expect(looks.mock.calls.length).toBe(looked);
  });

  it('says nothing after the end, nor of a background that does not answer', async () => {
    const { badge } = pageOf('<p>a</p>', ['anna']);
    tell.mockRejectedValue(new Error('Could not establish connection.'));
    badge.report();
    expect(await told()).toHaveLength(1);
    badge.again();
    end.abort();
    expect(await told()).toEqual([]);
  });
});
