import { describe, expect, it } from 'vitest';
import { readTokens } from '../../../src/spot/tokens';
import { loadTouches, touchedBy } from '../../../src/spot/wording/touches';
import { loadClaimReaders } from '../../../src/spot/wording/values';
import { REPEATED, repeated } from '../texts';

const missed = (around: string[], cues: string[]) => ({
  isMissed: true,
  isNumber: false,
  readings: [{ text: 'yes', cues }],
  amount: null,
  day: null,
  around,
});

const touches = loadTouches(
  loadClaimReaders({
    sets: { agree: ['accept*', 'agreed', 'said yes'] },
    claims: [
      {
        id: 'deal',
        core: ['rain*'],
        speech: false,
        differences: [
          { ...missed(['gull*'], []), isMissed: false },
          missed(['handshake*'], ['hands shaken', '{agree} ~~ {agree} ~~ {agree}']),
        ],
      },
      { id: 'pay', core: [], speech: false, differences: [missed(['handshake* ~ pay', 'pay rise'], ['handful'])] },
    ],
  }),
);

describe('what is touched', () => {
  it.each([
    ['There were handshakes.', ['deal 1']],
    ['No hands shaken, no smiles.', ['deal 1']],
    ['They agreed, said yes and accepted.', ['deal 1']],
    ['A pay rise, after handshakes.', ['deal 1', 'pay 0']],
    ['Handshakes on their pay.', ['deal 1', 'pay 0']],
    ['A handful.', ['pay 0']],
    ['The gulls cried, and it rained.', []],
    ['', []],
  ])('by %j: %j', (text, keys) => expect(touchedBy(touches, readTokens(text))).toEqual(keys));

  it.each([...REPEATED, 'agreed '])('is known in time about linear in the length: %j', { timeout: 60_000 }, (part) => {
    const begin = performance.now();
    touchedBy(touches, readTokens(repeated(part)));
    expect(performance.now() - begin).toBeLessThan(5_000);
  });
});
