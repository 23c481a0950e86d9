import { wordsOf } from '../pack/words';

/**
 * 53 bits of a sentence's words, as 14 hexadecimal digits: capitals, spaces and punctuation make no difference. By it a
 * sentence is known again; it is no secret before somebody who has the page.
 *
 * The hash is cyrb53 by bryc (2018, public domain), with the seed 0:
 * https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js
 */
export function fingerprint(text: string): string {
  const folded = wordsOf(text)
    .map((word) => word.folded)
    .join(' ');
  let high = 0x41c6ce57;
  let low = 0xdeadbeef;
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i);
    high = Math.imul(high ^ unit, 1597334677);
    low = Math.imul(low ^ unit, 2654435761);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  const bits = (high & 0x1fffff) * 2 ** 32 + (low >>> 0);
  return bits.toString(16).padStart(14, '0');
}
