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

/** An opaque PNG (alpha is dropped): by palette where 256 colours are enough, else RGB; smaller than browsers write it. */
export function encodePng({ width, height, data }: Image): Buffer {
  const colours = new Map<number, number>();
  const indices = new Uint8Array(width * height);
  for (let pixel = 0; pixel < width * height && colours.size <= 256; pixel++) {
    const colour = ((data[pixel * 4] ?? 0) << 16) | ((data[pixel * 4 + 1] ?? 0) << 8) | (data[pixel * 4 + 2] ?? 0);
    let index = colours.get(colour);
    if (index === undefined) {
      index = colours.size;
      colours.set(colour, index);
    }
    indices[pixel] = index;
  }
  const palette = colours.size <= 256;
  const channels = palette ? 1 : 3;
  const stride = width * channels;
  const lines = palette ? indices : new Uint8Array(stride * height);
  if (!palette) {
    for (let pixel = 0; pixel < width * height; pixel++) {
      for (let channel = 0; channel < 3; channel++) lines[pixel * 3 + channel] = data[pixel * 4 + channel] ?? 0;
    }
  }
  const raw = Buffer.alloc((stride + 1) * height);
  for (let y = 0; y < height; y++) {
    // "Up" packs interface pictures well; a palette's indices are best left alone.
    raw[y * (stride + 1)] = palette ? 0 : 2;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const up = palette || y === 0 ? 0 : (lines[at - stride] ?? 0);
      raw[y * (stride + 1) + 1 + x] = (lines[at] ?? 0) - up;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  header[9] = palette ? 3 : 2;
  const chunks = [SIGNATURE, chunk('IHDR', header)];
  if (palette)
    chunks.push(chunk('PLTE', Buffer.from([...colours.keys()].flatMap((c) => [c >> 16, (c >> 8) & 255, c & 255]))));
  chunks.push(chunk('IDAT', deflateSync(raw, { level: 9 })), chunk('IEND', Buffer.alloc(0)));
  return Buffer.concat(chunks);
}
