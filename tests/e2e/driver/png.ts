/** PNG as browsers make it (8 bits a channel, RGB or RGBA, not interlaced) to pixels and back, on node:zlib alone. */
import { deflateSync, inflateSync } from 'node:zlib';

export interface Image {
  width: number;
  height: number;
  /** RGBA, row after row. */
  data: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The predictor of the PNG specification, section 9.4. */
function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const toLeft = Math.abs(guess - left);
  const toUp = Math.abs(guess - up);
  const toCorner = Math.abs(guess - corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

export function decodePng(bytes: Uint8Array): Image {
  const file = Buffer.from(bytes);
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new Error('This is no PNG.');
  const parts: Buffer[] = [];
  let width = 0;
  let height = 0;
  let channels = 0;
  for (let at = 8; at < file.length; ) {
    const size = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const body = file.subarray(at + 8, at + 8 + size);
    if (type === 'IHDR') {
      width = body.readUInt32BE(0);
      height = body.readUInt32BE(4);
      channels = body[9] === 6 ? 4 : body[9] === 2 ? 3 : 0;
      if (body[8] !== 8 || channels === 0 || body[12] !== 0)
        throw new Error('This PNG is of another kind than browsers make.');
    }
    if (type === 'IDAT') parts.push(body);
    at += size + 12;
  }
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const lines = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= channels ? (lines[at - channels] ?? 0) : 0;
      const up = y > 0 ? (lines[at - stride] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (lines[at - stride - channels] ?? 0) : 0;
      const value = raw[y * (stride + 1) + 1 + x] ?? 0;
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      lines[at] = value + predicted;
    }
  }
  const data = new Uint8Array(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel++) {
    for (let channel = 0; channel < 4; channel++) {
      data[pixel * 4 + channel] = channel < channels ? (lines[pixel * channels + channel] ?? 0) : 255;
    }
  }
  return { width, height, data };
}

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return ~value >>> 0;
}

function chunk(type: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(body.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc(named));
  return Buffer.concat([size, named, sum]);
}

/** As many colours as a PNG's palette holds. */
const PALETTE_MAX = 256;
/** Of these, the ones that go to the most frequent colours as they are: grounds, inks, and the steps of a shadow. */
const PALETTE_EXACT = 176;

/** At most 256 colours for a picture, and for each of its colours the index of the one that stands for it. */
function reduceColours(counts: Map<number, number>): { palette: number[]; indexOf: Map<number, number> } {
  const byCount = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  const palette = byCount.length <= PALETTE_MAX ? byCount : byCount.slice(0, PALETTE_EXACT);
  // The rest is the smoothed edges of letters: one for each neighbourhood of colours, the most frequent first.
  const neighbourhoods = new Set<number>();
  for (const colour of byCount.slice(palette.length)) {
    if (palette.length === PALETTE_MAX) break;
    const neighbourhood = colour & 0xe0e0e0;
    if (!neighbourhoods.has(neighbourhood)) palette.push(colour);
    neighbourhoods.add(neighbourhood);
  }
  const distance = (a: number, b: number): number =>
    [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);
  const indexOf = new Map(palette.map((colour, index) => [colour, index]));
  for (const colour of byCount) {
    if (indexOf.has(colour)) continue;
    let nearest = 0;
    let least = Number.POSITIVE_INFINITY;
    for (const [index, candidate] of palette.entries()) {
      const far = distance(colour, candidate);
      if (far < least) [nearest, least] = [index, far];
    }
    indexOf.set(colour, nearest);
  }
  return { palette, indexOf };
}

/** An opaque PNG (alpha is dropped) with a palette: a third of what browsers write, and the same to the eye. */
export function encodePng({ width, height, data }: Image): Buffer {
  const colours = new Uint32Array(width * height);
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < colours.length; pixel++) {
    const colour = ((data[pixel * 4] ?? 0) << 16) | ((data[pixel * 4 + 1] ?? 0) << 8) | (data[pixel * 4 + 2] ?? 0);
    colours[pixel] = colour;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const { palette, indexOf } = reduceColours(counts);
  // Each row begins with its filter: none, since an index says nothing of its neighbour's.
  const raw = Buffer.alloc((width + 1) * height);
  for (const [pixel, colour] of colours.entries()) {
    raw[Math.floor(pixel / width) * (width + 1) + 1 + (pixel % width)] = indexOf.get(colour) ?? 0;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', deflateSync(raw, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
