import { expect, it } from 'vitest';
import { sayLine } from '../../src/views/say-line';

/** *heavy*, _the pack's_ */
const shown = (text: string, ofPack: string) =>
  sayLine(text, ofPack)
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const inner = piece.isPack ? `_${piece.text}_` : piece.text;
      return piece.isStrong ? `*${inner}*` : inner;
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
