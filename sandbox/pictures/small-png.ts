import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { paletteOf } from './palette.ts';

/** Pixels of a picture without transparency: three bytes each, row by row. */
export type Pixels = { width: number; height: number; rgb: Uint8Array };

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Bytes a pixel, by the type of its colour: RGB, an index of the palette, RGB and alpha. */
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 3: 1, 6: 4 };
const DEEPEST = { level: 9, memLevel: 9 };

/**
 * Returns the same picture with at most 256 colours, in a third of the bytes: a screen has few, and those of its large areas
 * stay as they are. What is no PNG of a screen is returned as it came.
 */
export function smallPng(png: Buffer): Buffer {
  const pixels = readPng(png);
  if (pixels === null) return png;
  const small = writePng(pixels);
  return small.length < png.length ? small : png;
}

/** Reads a PNG of eight bits a channel; null for any other, and for one that lets something shine through. */
export function readPng(png: Buffer): Pixels | null {
  if (!png.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return null;
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (header === undefined) return null;
  const channels = CHANNELS[header.readUInt8(9)];
  if (header.readUInt8(8) !== 8 || header.readUInt8(12) !== 0 || channels === undefined) return null;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const raw = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const bytes = unfiltered(raw, width * channels, height, channels);
  const palette = chunks.find(({ type }) => type === 'PLTE')?.data ?? Buffer.alloc(0);
  const rgb = channels === 1 ? byPalette(bytes, palette) : channels === 3 ? bytes : withoutAlpha(bytes);
  return rgb === null ? null : { width, height, rgb };
}

function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
  const chunks = [];
  for (let at = SIGNATURE.length; at + 12 <= png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

/** Undoes the filters of the rows: https://www.w3.org/TR/png-3/#9Filters */
function unfiltered(raw: Buffer, rowBytes: number, height: number, pixelBytes: number): Uint8Array {
  // A row and a pixel of nothing before the first ones, so that each has neighbours.
  const wide = rowBytes + pixelBytes;
  const out = new Uint8Array(wide * (height + 1));
  for (let row = 0; row < height; row += 1) {
    const from = row * (rowBytes + 1);
    const filter = raw[from] ?? 0;
    for (let at = 0; at < rowBytes; at += 1) {
      const to = (row + 1) * wide + pixelBytes + at;
      const [left, above, corner] = [to - pixelBytes, to - wide, to - wide - pixelBytes].map((one) => out[one] ?? 0);
      out[to] = (raw[from + 1 + at] ?? 0) + predicted(filter, left ?? 0, above ?? 0, corner ?? 0);
    }
  }
  const rows = Array.from({ length: height }, (_, row) =>
    out.subarray((row + 1) * wide + pixelBytes, (row + 2) * wide),
  );
  return Buffer.concat(rows);
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

function byPalette(bytes: Uint8Array, palette: Buffer): Uint8Array {
  const rgb = new Uint8Array(bytes.length * 3);
  for (const [pixel, index] of bytes.entries()) rgb.set(palette.subarray(index * 3, index * 3 + 3), pixel * 3);
  return rgb;
}

function withoutAlpha(bytes: Uint8Array): Uint8Array | null {
  const rgb = new Uint8Array((bytes.length / 4) * 3);
  for (let pixel = 0; pixel < bytes.length / 4; pixel += 1) {
    if (bytes[pixel * 4 + 3] !== 255) return null;
    rgb.set(bytes.subarray(pixel * 4, pixel * 4 + 3), pixel * 3);
  }
  return rgb;
}

function writePng({ width, height, rgb }: Pixels): Buffer {
  const { colours, indexOf } = paletteOf(rgb);
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1) {
    for (let at = 0; at < width; at += 1) {
      const pixel = (row * width + at) * 3;
      const colour = ((rgb[pixel] ?? 0) << 16) | ((rgb[pixel + 1] ?? 0) << 8) | (rgb[pixel + 2] ?? 0);
      rows[row * (width + 1) + 1 + at] = indexOf(colour);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const palette = Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const data = deflateSync(rows, DEEPEST);
  const parts = [chunk('IHDR', header), chunk('PLTE', palette), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([SIGNATURE, ...parts]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
