import { expect, it } from 'vitest';
import { sayPieces } from '../../src/views/say-pieces';

/** *heavy*, _the pack's_ */
const shown = (text: string, ofPack: string) =>
  sayPieces(text, ofPack)
    .map(({ piece, isHead, isPack }) => {
      const inner = isPack ? `_${piece}_` : piece;
      return isHead ? `*${inner}*` : inner;
    })
    .join('');

it.each([
  ['stated, nobody named', '', '*stated*, nobody named'],
  ['stated', '', '*stated*'],
  ['Marsh, on the radio; attributed', 'Marsh, on the radio', '*_Marsh_*_, on the radio_; attributed'],
  ['Marsh; attributed', 'Marsh', '*_Marsh_*; attributed'],
  ['nine million', 'nine million', '*_nine million_*'],
  ['nine million', 'ten', '*nine million*'],
])('%s', (text, ofPack, line) => expect(shown(text, ofPack)).toBe(line));
