import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLedger } from '../../src/app/ledger';

interface At {
  at: number;
  after?: At | undefined;
  entry?: object | null;
}

const ledgerOf = () => createLedger<At, null>((a, b) => a.at > b.at);

describe('createLedger', () => {
  it('keeps document order whatever the order of adding and removing', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(), { maxLength: 40 }),
        fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
        (positions, drop) => {
          const ledger = ledgerOf();
          const blocks = positions.map((at) => ({ at }));
          for (const [index, block] of blocks.entries()) {
            ledger.add(block, null);
            if (drop[index]) ledger.remove(blocks[index >> 1] as At);
          }
          const left = ledger.entries().map((entry) => entry.block.at);
          expect(left).toEqual([...left].sort((a, b) => a - b));
          expect(left.every((at) => ledger.get(blocks.find((block) => block.at === at) as At))).toBe(true);
        },
      ),
    );
  });

  it('knows the neighbours of each entry whatever came and went', () => {
    const step = fc.record({ at: fc.nat(60), keep: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const ledger = ledgerOf();
        const blocks = new Map<number, At>();
        for (const { at, keep } of steps) {
          const old = blocks.get(at);
          if (old && !keep) {
            ledger.remove(old);
            blocks.delete(at);
          } else if (!old) {
            const block: At = { at };
            blocks.set(at, block);
            ledger.add(block, null);
          }
        }
        const entries = ledger.entries();
        expect(entries.map(({ block }) => block.at)).toEqual([...blocks.keys()].sort((a, b) => a - b));
        for (const [index, { before, behind }] of entries.entries()) {
          expect([before, behind]).toEqual([entries[index - 1] ?? null, entries[index + 1] ?? null]);
        }
      }),
    );
  });

  it('puts a block behind the one after which it was read, unless another stands between', () => {
    const ledger = ledgerOf();
    const [a, b, c] = [{ at: 1 }, { at: 5 }, { at: 9 }];
    for (const block of [a, b, c]) ledger.add(block, null);
    const next: At = { at: 2, after: a };
    ledger.add(next, null);
    ledger.add({ at: 7, after: a }, null);
    ledger.add({ at: 6, after: { at: 3 } }, null);
    expect(ledger.entries().map(({ block }) => block.at)).toEqual([1, 2, 5, 6, 7, 9]);
    expect(next.after).toBeUndefined();
  });

  it('gives a removed entry once, and forgets it', () => {
    const ledger = ledgerOf();
    const block = { at: 1 };
    const entry = ledger.add(block, null);
    expect(ledger.remove(block)).toBe(entry);
    expect(ledger.remove(block)).toBeUndefined();
    expect(ledger.entries()).toEqual([]);
  });

  it('lists a block once when it is removed and added again', () => {
    const ledger = ledgerOf();
    const block = { at: 1 };
    ledger.add(block, null);
    ledger.remove(block);
    ledger.add(block, null);
    expect(ledger.entries()).toHaveLength(1);
  });
});

describe('found', () => {
  const anna = { id: 'anna', start: 0, end: 4 };

  it('says whether anything changed, and finds mentions by key', () => {
    const ledger = ledgerOf();
    const entry = ledger.add({ at: 1 }, null);
    expect(ledger.found(entry, { people: [anna] })).toBe('more');
    expect(ledger.found(entry, { people: [{ ...anna }] })).toBe('none');
    const key = entry.mentions[0]?.key ?? '';
    expect(ledger.byKey(key)?.entry).toBe(entry);
    expect(ledger.found(entry, { people: [] })).toBe('less');
    expect(ledger.byKey(key)).toBeUndefined();
  });

  it('keeps claims when only people are told, and ignores an entry that has gone', () => {
    const ledger = ledgerOf();
    const block = { at: 1 };
    const entry = ledger.add(block, null);
    ledger.found(entry, { claims: [{ id: 'one', start: 0, end: 9, probability: 1, matched: [], wording: null }] });
    ledger.found(entry, { people: [anna] });
    expect(entry.mentions.map(({ id }) => id)).toEqual(['one', 'anna']);
    const key = entry.mentions[0]?.key ?? '';
    ledger.remove(block);
    expect(ledger.byKey(key)).toBeUndefined();
    expect(ledger.found(entry, { people: [] })).toBe('none');
  });
});
