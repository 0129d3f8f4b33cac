import type { Refusal } from '../../errors.ts';

/** Kinds of picture that are taken. */
export type PictureType = 'jpeg' | 'png' | 'webp';

/** Bytes of a picture as a person gives it. */
export const MOST_PICTURE_BYTES = 10 * 1024 * 1024;
export const MOST_PIXELS = 40_000_000;

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
const RIFF = [0x52, 0x49, 0x46, 0x46];
const WEBP = [0x57, 0x45, 0x42, 0x50];

/** Returns the kind of a picture by its bytes, whatever its name says; null for any other file. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  if (begins(bytes, PNG)) return 'png';
  if (begins(bytes, JPEG)) return 'jpeg';
  return begins(bytes, RIFF) && begins(bytes.subarray(8), WEBP) ? 'webp' : null;
}

function begins(bytes: Uint8Array, sign: readonly number[]): boolean {
  return sign.every((byte, at) => bytes[at] === byte);
}

/** Returns why these bytes are not opened at all; null where they may be. */
export function bytesRefusal(bytes: Uint8Array): Refusal | null {
  if (bytes.byteLength > MOST_PICTURE_BYTES) return { key: 'refusal.picture_heavy', params: { most: 10 } };
  return pictureType(bytes) === null ? { key: 'refusal.picture_type' } : null;
}

/** Returns why a picture of that size is not decoded; null where it may be. */
export function pixelsRefusal({ width, height, pages }: Measured): Refusal | null {
  if (pages > 1) return { key: 'refusal.picture_moves' };
  if (width * height > MOST_PIXELS) return { key: 'refusal.picture_pixels', params: { most: MOST_PIXELS / 1e6 } };
  return width < LEAST_PIXELS || height < LEAST_PIXELS
    ? { key: 'refusal.picture_small', params: { least: LEAST_PIXELS } }
    : null;
}

/** Size of a picture by its head. `pages`: above 1 for one that moves. */
type Measured = { width: number; height: number; pages: number };

/** Networks refuse what is smaller, and nobody sees anything on it. */
const LEAST_PIXELS = 50;
