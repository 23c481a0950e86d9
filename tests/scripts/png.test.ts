import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePng, encodePng } from '../e2e/driver/png';

/** Decoding reads truecolour only, as browsers write it; a palette picture is looked at by its parts. */
function readPalette(file: Buffer): { colours: number; size: number } {
  const at = file.indexOf('PLTE');
  return { colours: file.readUInt32BE(at - 4) / 3, size: file.length };
}

test('every colour of a small picture gets its place in the palette, and none more', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffffff }), { minLength: 1, maxLength: 200 }), (pixels) => {
      const data = new Uint8Array(pixels.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255, 255]));
      const { colours } = readPalette(encodePng({ width: pixels.length, height: 1, data }));
      expect(colours).toBe(new Set(pixels).size);
    }),
  );
});

test('a picture of more colours is reduced to 256', () => {
  const data = new Uint8Array(64 * 64 * 4).map((_, index) => (index % 4 === 3 ? 255 : (index * 7919) % 256));
  expect(readPalette(encodePng({ width: 64, height: 64, data })).colours).toBeLessThanOrEqual(256);
});

test('what is no PNG, or a PNG of another kind, is refused', () => {
  expect(() => decodePng(new Uint8Array(20))).toThrow('no PNG');
  expect(() => decodePng(encodePng({ width: 1, height: 1, data: new Uint8Array(4) }))).toThrow('another kind');
});

test('all five filters of a browser’s picture are undone', async () => {
  const { deflateSync } = await import('node:zlib');
  // Five rows of two grey pixels, 10 and 20 more each time, every row by another filter; checked by hand.
  const rows = [
    [0, 10, 10, 10, 20, 20, 20],
    [1, 20, 20, 20, 10, 10, 10],
    [2, 5, 5, 5, 5, 5, 5],
    [3, 13, 13, 13, 3, 3, 3],
    [4, 5, 5, 5, 7, 7, 7],
  ];
  const part = (type: string, body: Buffer) => {
    const size = Buffer.alloc(4);
    size.writeUInt32BE(body.length);
    return Buffer.concat([size, Buffer.from(type), body, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(2, 0);
  header.writeUInt32BE(5, 4);
  header.set([8, 2], 8);
  const file = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    part('IHDR', header),
    part('IDAT', deflateSync(Buffer.from(rows.flat()))),
    part('IEND', Buffer.alloc(0)),
  ]);
  const { data } = decodePng(file);
  const greys = Array.from({ length: 10 }, (_, pixel) => data[pixel * 4]);
  // Up: 20+5, 30+5. Average: 13+⌊25/2⌋, 3+⌊(25+35)/2⌋. Paeth: 5+25, then the nearest of 30, 33 and 25 to 38 is 33: 7+33.
  expect(greys).toEqual([10, 20, 20, 30, 25, 35, 25, 33, 30, 40]);
});
