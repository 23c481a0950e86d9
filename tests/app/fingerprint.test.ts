import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../src/app/fingerprint';

describe('fingerprint', () => {
  it.each([
    // The values that the hash's author gives: https://stackoverflow.com/a/52171480
    ['a', 7929297801672961],
    ['b', 8684336938537663],
    ['revenge', 4051478007546757],
    ['revenue', 8309097637345594],
  ])('of “%s” is cyrb53’s', (text, value) => {
    expect(fingerprint(text)).toBe(value.toString(16).padStart(14, '0'));
  });

  it('is of the words alone', () => {
    const same = ['No deal was reached.', 'no  DEAL\nwas reached', ' “No deal” was – reached!'];
    expect(new Set(same.map(fingerprint)).size).toBe(1);
    expect(fingerprint('No deal was reached')).not.toBe(fingerprint('No deals was reached'));
    expect(fingerprint('in to')).not.toBe(fingerprint('into'));
    expect(fingerprint('a b')).not.toBe(fingerprint('b a'));
  });

  it('has the same form for every text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => /^[0-9a-f]{14}$/u.test(fingerprint(text))));
    expect(fingerprint('')).toBe(fingerprint(' … '));
  });

  it('tells many sentences apart', () => {
    const sentences = Array.from({ length: 20_000 }, (_, i) => `sentence ${i}`);
    expect(new Set(sentences.map(fingerprint)).size).toBe(sentences.length);
  });
});
