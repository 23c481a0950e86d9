import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePackText } from '../../src/pack/load';
import { excerptsOf } from '../../src/pack/parts';
import { wordsOf } from '../../src/pack/words';
import { findCopied, loadShingles, textShingles } from '../../src/spot/copied';

describe('the shipped shingles', () => {
  const dir = 'assets/packs/alaska-summit';
  const pack = parsePackText(readFileSync(`${dir}/pack.json`, 'utf8'));
  const shipped = loadShingles(JSON.parse(readFileSync(`${dir}/shingles.json`, 'utf8')));
  const runsOf = (text: string) => {
    const { copied, quoted } = findCopied(shipped, text);
    return [...copied, ...quoted];
  };

  it('are of the pack’s sources', () => {
    expect(shipped.ids).toEqual(pack.sources.map(({ id }) => id));
    for (const { id, length } of pack.sources) {
      // some six letters a word, the space with it
      expect(shipped.counts[id]).toBeGreaterThan(length / 8);
      expect(shipped.counts[id]).toBeLessThan(length / 4);
    }
  });

  it('know every excerpt that is long enough', () => {
    const long = excerptsOf(pack).filter(({ excerpt }) => textShingles(excerpt.text).length > 0);
    expect(long.length).toBeGreaterThan(20);
    for (const { source, excerpt } of long) {
      const [run, ...others] = runsOf(excerpt.text);
      expect(others).toEqual([]);
      expect(run?.words).toBe(wordsOf(excerpt.text).length);
      expect(run?.sources).toHaveProperty(source);
    }
  });
});
