import { expect, it } from 'vitest';
import type { Pack } from '../../src/pack/schema';
import { voicesOf } from '../../src/pack/voices';
import { excerpt, smallPack } from './fixture';

const voices = (
  change: (pack: Pack, values: Pack['claims'][number]['differences'][number]['values']) => void,
  index = 0,
) => {
  const pack = smallPack();
  const claim = pack.claims[index];
  if (!claim) throw new Error('no claim');
  change(pack, claim.differences[0]?.values ?? {});
  return voicesOf(pack, claim);
};

it('puts sources together that give the same words out of a shared passage', () => {
  // "For whom" is said by one of them alone and does not part them
  expect(voices(() => {})).toEqual([['a', 'b'], ['c']]);
});

it('leaves out sources without a report', () => {
  expect(voices(() => {}, 1)).toEqual([['a']]);
});

it('keeps the same words apart where the passage is not shared', () => {
  expect(voices((pack) => Object.assign(pack, { shared: [] }))).toEqual([['a'], ['b'], ['c']]);
});

it('parts sources that give different words in any difference', () => {
  expect(
    voices((pack) => {
      const values = pack.claims[0]?.differences[1]?.values ?? {};
      values.a = { text: 'nobody', excerpt: excerpt('a', 'gave no reason') };
    }),
  ).toEqual([['a'], ['b'], ['c']]);
});

it('parts sources of which one gives more words, whichever it is', () => {
  for (const id of ['a', 'b']) {
    const more = { also: [excerpt(id, 'on Tuesday')] };
    expect(voices((_, values) => Object.assign(values[id] ?? {}, more))).toEqual([['a'], ['b'], ['c']]);
  }
});

it('lets a source join only a voice with which it is one throughout', () => {
  expect(
    voices((pack, values) => {
      // c gives the words that a and b share, but for whom it is closed it says otherwise than b
      const words = { start: 0, end: 14, text: 'two more weeks' };
      values.c = { text: 'a fortnight', excerpt: words };
      pack.shared?.push({ words: 3, spans: { a: { start: 0, end: 167 }, c: words } });
      pack.shared?.push({ words: 3, spans: { b: { start: 0, end: 167 }, c: words } });
      const forWhom = pack.claims[0]?.differences[1]?.values ?? {};
      forWhom.c = { text: 'the council', excerpt: excerpt('c', 'the council') };
    }),
  ).toEqual([['a', 'b'], ['c']]);
});

it('counts punctuation behind the passage’s last word as part of it', () => {
  expect(
    voices((_, values) => {
      values.a = { text: 'x', excerpt: excerpt('a', 'weeks.') };
      values.b = { text: 'x', excerpt: { ...excerpt('b', 'weeks,'), text: 'weeks.' } };
    }),
  ).toEqual([['a', 'b'], ['c']]);
});
