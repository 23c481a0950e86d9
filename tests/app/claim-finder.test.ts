import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createClaimFinder } from '../../src/app/claim-finder';
import { createLedger, type Entry } from '../../src/app/ledger';
import type { BlockReading, ClaimBlock, ClaimMention, ReportingBlock } from '../../src/spot/types';
import { wording } from '../views/fixture-page';

interface At {
  text: string;
  length: number;
  at: number;
  after?: At;
}
type PageEntry = Entry<At, { namesEvent: boolean }>;

const NOTHING: BlockReading = { wordings: [], quotes: [], copied: [], quoted: [], touched: [] };
const claim = (id: string, start = 0): ClaimMention => ({ id, start, end: start + 3, probability: 0.9, matched: [] });
const anna = { id: 'anna', start: 0, end: 4 };

/** What the background finds in a block of this text. */
let found: Record<string, ClaimMention[]>;
const said = wording();
const answerClaims = async (blocks: ClaimBlock[]) => blocks.map(({ text }) => found[text] ?? []);
const answerReading = async (blocks: ReportingBlock[]) =>
  blocks.map(({ claims }) => ({ ...NOTHING, wordings: claims.map(() => said) }));

const claims = vi.fn<(about: number, blocks: ClaimBlock[]) => Promise<ClaimMention[][]>>();
const read = vi.fn<(blocks: ReportingBlock[]) => Promise<BlockReading[]>>();

beforeEach(() => {
  found = {};
  claims.mockReset().mockImplementation((_, blocks) => answerClaims(blocks));
  read.mockReset().mockImplementation(answerReading);
});

/** A page of blocks with these texts. */
function pageOf(...texts: string[]) {
  const ledger = createLedger<At, { namesEvent: boolean }>((a, b) => a.at > b.at);
  const end = new AbortController();
  const finder = createClaimFinder({
    ledger,
    background: { claims, read },
    signal: end.signal,
    note: (entry, what) => void ledger.found(entry, what),
    textBefore: ({ text }) => `before ${text}`,
  });
  const add = (text: string, at: number, namesEvent = false) => {
    const entry = ledger.add({ text, length: text.length, at }, { namesEvent });
    finder.touch(entry);
    return entry;
  };
  return {
    ledger,
    end,
    add,
    touch: finder.touch,
    touchAll: finder.touchAll,
    find: (about = 0.9, onClaims = () => {}) => finder.find(about, onClaims),
    entries: texts.map((text, at) => add(text, at)),
  };
}

/** Texts of the blocks whose claims were asked for, message by message, since the last time. */
function asked(): string[][] {
  const texts = claims.mock.calls.map(([, blocks]) => blocks.map(({ text }) => text));
  claims.mockClear();
  return texts;
}
const idsOf = ({ claims }: PageEntry) => claims.map(({ id }) => id);

describe('the claims of a page about the event', () => {
  it('are asked for first, then how they are worded', async () => {
    const { find, entries } = pageOf('one', 'two');
    found = { two: [claim('cost')] };
    const order: string[] = [];
    claims.mockImplementation((_, blocks) => {
      order.push('claims');
      return answerClaims(blocks);
    });
    read.mockImplementation((blocks) => {
      order.push('reading');
      return answerReading(blocks);
    });
    await find(0.9, () => order.push(`known: ${entries.map(idsOf).join(' ')}`, `${entries[1]?.claims[0]?.wording}`));
    expect(order).toEqual(['claims', 'known:  cost', 'null', 'reading']);
    expect(entries[1]?.claims).toEqual([{ ...claim('cost'), wording: said }]);
    expect(entries[0]?.beside).toEqual({ quotes: [], copied: [], quoted: [], touched: [] });
  });

  it('are asked for with the block before and the people of both', async () => {
    const { find, entries, ledger } = pageOf('one', 'two');
    if (entries[0]) ledger.found(entries[0], { people: [anna] });
    found = { two: [claim('cost', 4)] };
    await find();
    expect(claims).toHaveBeenCalledWith(0.9, [
      { text: 'one', before: '' },
      { text: 'two', before: 'one' },
    ]);
    expect(read).toHaveBeenCalledWith([
      { text: 'one', before: '', people: [anna], peopleBefore: [], claims: [] },
      { text: 'two', before: 'one', people: [], peopleBefore: [anna], claims: [{ id: 'cost', start: 4 }] },
    ]);
  });

  it('are asked for again only of what is new and what stands behind it', async () => {
    const { find, add } = pageOf('one', 'two', 'three');
    await find();
    expect(asked()).toEqual([['one', 'two', 'three']]);
    await find();
    expect(asked()).toEqual([]);
    add('between', 0.5);
    await find();
    expect(asked()).toEqual([['between', 'two']]);
  });

  it('are asked for again of what has another block before it since one has gone', async () => {
    const { find, ledger, touchAll, entries } = pageOf('one', 'two', 'three', 'four');
    await find();
    asked();
    if (entries[1]) ledger.remove(entries[1].block);
    touchAll();
    await find();
    expect(asked()).toEqual([['three']]);
  });

  it('are asked for again where other people are named, and not where the same are found again', async () => {
    const { find, ledger, touch, entries } = pageOf('one', 'two', 'three');
    await find();
    asked();
    const [first] = entries;
    if (!first) throw new Error('no entry');
    ledger.found(first, { people: [anna] });
    touch(first);
    await find();
    expect(asked()).toEqual([['one', 'two']]);
    ledger.found(first, { people: [{ ...anna }] });
    touch(first);
    await find();
    expect(asked()).toEqual([]);
  });

  it('are asked for again when the page’s probability moves by a step', async () => {
    const { find } = pageOf('one', 'two');
    await find(0.9);
    asked();
    await find(0.905);
    expect(asked()).toEqual([]);
    await find(0.935);
    expect(claims.mock.calls[0]?.[0]).toBeCloseTo(0.94);
    expect(asked()).toEqual([['one', 'two']]);
  });

  it('are all asked for anew where that is wanted', async () => {
    const { find, touchAll } = pageOf('one', 'two');
    await find();
    asked();
    touchAll();
    await find();
    expect(asked()).toEqual([]);
    touchAll(true);
    await find();
    expect(asked()).toEqual([['one', 'two']]);
  });

  it('keep the wording that is known while they are asked for anew', async () => {
    const { find, entries, touchAll } = pageOf('one');
    found = { one: [claim('cost')] };
    await find();
    found = { one: [claim('rain', 4), claim('cost')] };
    touchAll(true);
    let known: unknown;
    await find(0.9, () => {
      known = entries[0]?.claims.map((one) => [one.id, one.wording]);
    });
    expect(known).toEqual([
      ['rain', null],
      ['cost', said],
    ]);
  });
});

describe('a page that is not about the event', () => {
  it('asks nothing', async () => {
    const { find } = pageOf('one', 'two');
    const onClaims = vi.fn();
    await find(0.1, onClaims);
    expect(asked()).toEqual([]);
    expect(read).not.toHaveBeenCalled();
    expect(onClaims).not.toHaveBeenCalled();
  });

  it('asks of a block that names the place, with the text that stands before it', async () => {
    const { find, add, ledger, entries } = pageOf('one');
    if (entries[0]) ledger.found(entries[0], { people: [anna] });
    const named = add('in Alaska', 1, true);
    found = { 'in Alaska': [claim('cost')] };
    await find(0.1);
    expect(claims).toHaveBeenCalledWith(0.1, [{ text: 'in Alaska', before: 'before in Alaska' }]);
    expect(read.mock.calls[0]?.[0]).toMatchObject([{ peopleBefore: [] }]);
    expect(idsOf(named)).toEqual(['cost']);
  });

  it('takes back what was found while it seemed to be', async () => {
    const { find, entries } = pageOf('one');
    found = { one: [claim('cost')] };
    await find(0.9);
    asked();
    await find(0.1);
    expect(asked()).toEqual([]);
    expect([entries[0]?.claims, entries[0]?.beside, entries[0]?.asked]).toEqual([[], null, null]);
  });
});

describe('a background that does not answer', () => {
  const refuse = () => Promise.reject(new Error('Could not establish connection.'));

  it('is asked again the next time', async () => {
    const { find, entries } = pageOf('one', 'two');
    found = { two: [claim('cost')] };
    claims.mockImplementationOnce(refuse);
    await find();
    expect(asked()).toEqual([['one', 'two']]);
    expect(read).not.toHaveBeenCalled();
    await find();
    expect(asked()).toEqual([['one', 'two']]);
    expect(entries.map(idsOf)).toEqual([[], ['cost']]);
    await find();
    expect(asked()).toEqual([]);
  });

  it('is asked again where it failed to read the wording, and what was found stays', async () => {
    const { find, entries } = pageOf('one');
    found = { one: [claim('cost')] };
    read.mockImplementationOnce(refuse);
    await find();
    expect(entries.map(idsOf)).toEqual([['cost']]);
    await find();
    expect(read).toHaveBeenCalledTimes(2);
    expect(entries[0]?.claims[0]?.wording).toEqual(said);
  });
});

describe('a late answer', () => {
  /** Keeps the next answer back until it is given, or refused. */
  function keepBack<A>(asking: { mockImplementationOnce(answer: () => Promise<A>): unknown }) {
    let give: (answer: A) => void = () => {};
    let refuse: (error: Error) => void = () => {};
    const answer = new Promise<A>((resolve, reject) => {
      give = resolve;
      refuse = reject;
    });
    asking.mockImplementationOnce(() => answer);
    return { give, refuse };
  }

  it('is dropped where its block has gone, and kept of the others', async () => {
    const { find, entries, ledger } = pageOf('one', 'two');
    const late = keepBack(claims);
    const first = find();
    if (entries[0]) ledger.remove(entries[0].block);
    late.give([[claim('one')], [claim('two')]]);
    await first;
    expect(entries.map(idsOf)).toEqual([[], ['two']]);
    expect(read.mock.calls.flatMap(([blocks]) => blocks.map(({ text }) => text))).toEqual(['two']);
  });

  it('is dropped after the end', async () => {
    const { find, entries, end } = pageOf('one');
    const late = keepBack(claims);
    const first = find();
    end.abort();
    late.give([[claim('one')]]);
    await first;
    expect(entries.map(idsOf)).toEqual([[]]);
    expect(read).not.toHaveBeenCalled();
  });

  it('asks nothing more where the end comes while the claims are painted', async () => {
    const { find, end } = pageOf('one');
    let isPainted = false;
    await find(0.9, () => {
      isPainted = true;
      end.abort();
    });
    expect(isPainted).toBe(true);
    expect(read).not.toHaveBeenCalled();
  });

  it('says nothing of claims that came after the end', async () => {
    const { find, end } = pageOf('one');
    const late = keepBack(claims);
    const onClaims = vi.fn();
    const first = find(0.9, onClaims);
    end.abort();
    late.give([[claim('one')]]);
    await first;
    expect(onClaims).not.toHaveBeenCalled();
  });

  it('lets the claims be painted before it asks how they are worded', async () => {
    vi.useFakeTimers();
    try {
      const { find } = pageOf('one');
      const onClaims = vi.fn();
      const all = find(0.9, onClaims);
      await vi.advanceTimersByTimeAsync(0);
      expect(onClaims).toHaveBeenCalledOnce();
      expect(read).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(100);
      expect(read).toHaveBeenCalledOnce();
      await all;
    } finally {
      vi.useRealTimers();
    }
  });

  it('asks for no wording where all was asked anew meanwhile', async () => {
    const { find, touchAll } = pageOf('one');
    let again: Promise<void> | undefined;
    await find(0.9, () => {
      touchAll(true);
      again = find();
    });
    await again;
    expect(read.mock.calls.map(([blocks]) => blocks.length)).toEqual([1]);
  });

  it('is dropped where its block was asked about again behind another text, and kept of the others', async () => {
    const { find, add, entries } = pageOf('one', 'two');
    const late = keepBack(claims);
    const first = find();
    add('between', 0.5);
    found = { two: [claim('new')] };
    await find();
    late.give([[claim('one')], [claim('old')]]);
    await first;
    expect(entries.map(idsOf)).toEqual([['one'], ['new']]);
    expect(read.mock.calls.map(([blocks]) => blocks.map(({ text }) => text))).toEqual([['between', 'two'], ['one']]);
  });

  it('of how a block is worded is dropped likewise', async () => {
    const { find, add, entries } = pageOf('one', 'two');
    const late = keepBack(read);
    found = { two: [claim('old')] };
    const first = find();
    await vi.waitFor(() => expect(read).toHaveBeenCalled());
    add('between', 0.5);
    found = { two: [claim('new')] };
    await find();
    const [, second] = entries;
    const known = { claims: [{ ...claim('new'), wording: said }], beside: second?.beside };
    expect(second).toMatchObject(known);
    late.give(['one 0', 'old 0'].map((touched) => ({ ...NOTHING, wordings: [null], touched: [touched] })));
    await first;
    expect(second).toMatchObject(known);
    expect(entries[0]?.beside?.touched).toEqual(['one 0']);
  });

  it('that fails takes nothing back, and what has been answered since is not asked again', async () => {
    const { find, add, entries } = pageOf('one', 'two');
    const late = keepBack(claims);
    const first = find();
    add('between', 0.5);
    found = { two: [claim('new')] };
    await find();
    asked();
    late.refuse(new Error('Could not establish connection.'));
    await first;
    await find();
    expect(asked()).toEqual([['one']]);
    expect(entries.map(idsOf)).toEqual([[], ['new']]);
  });
});
