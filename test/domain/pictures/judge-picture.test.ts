import { expect, it } from 'vitest';
import {
  bytesRefusal,
  MOST_PICTURE_BYTES,
  pictureType,
  pixelsRefusal,
} from '../../../src/domain/pictures/judge-picture.ts';

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0);
const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);
const webp = (name: string) => Buffer.from(`RIFF\0\0\0\0${name}VP8 `, 'latin1');

it('knows a picture by its bytes', () => {
  expect(pictureType(PNG)).toBe('png');
  expect(pictureType(JPEG)).toBe('jpeg');
  expect(pictureType(webp('WEBP'))).toBe('webp');
  for (const other of ['<svg xmlns="…">', 'GIF89a', '%PDF-1.7', 'MZ', '', 'ftypheic'])
    expect(pictureType(Buffer.from(other, 'latin1'))).toBeNull();
  // A sound is a RIFF too.
  expect(pictureType(webp('WAVE'))).toBeNull();
});

it('refuses what is too heavy before anything else is read, and what is no picture', () => {
  const heavy = new Uint8Array(MOST_PICTURE_BYTES + 1);
  expect(bytesRefusal(heavy)).toEqual({ key: 'refusal.picture_heavy', params: { most: 10 } });
  const most = new Uint8Array(MOST_PICTURE_BYTES);
  most.set(PNG);
  expect(bytesRefusal(most)).toBeNull();
  expect(bytesRefusal(Buffer.from('GIF89a'))).toEqual({ key: 'refusal.picture_type' });
});

it('refuses what would not fit into memory, what moves, and what nobody sees', () => {
  const size = (width: number, height: number, pages = 1) => pixelsRefusal({ width, height, pages })?.key ?? null;
  expect(size(8_000, 5_000)).toBeNull();
  expect(size(8_000, 5_001)).toBe('refusal.picture_pixels');
  expect(size(65_500, 65_500)).toBe('refusal.picture_pixels');
  expect(size(800, 600, 12)).toBe('refusal.picture_moves');
  expect(size(800, 20)).toBe('refusal.picture_small');
});
