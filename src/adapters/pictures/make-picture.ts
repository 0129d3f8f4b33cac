import { createHash } from 'node:crypto';
import type { Sharp, SharpConstructor } from 'sharp';
import { bytesRefusal, MOST_PIXELS, pixelsRefusal } from '../../domain/pictures/judge-picture.ts';
import type { MadePicture, MakePicture, PictureFile, PictureSize } from '../../domain/pictures/picture.ts';
import { PICTURE_SIZES } from '../../domain/pictures/picture.ts';
import type { Refusal } from '../../errors.ts';
import { RefusedError } from '../../errors.ts';

/** Longest edge in pixels, and bytes, of a file for a network. */
type Limits = { edge: number; bytes: number };

// Below what each takes: four of them are sent within seconds.
const LIMITS: Readonly<Record<PictureSize, Limits>> = {
  // https://docs.joinmastodon.org/user/posting/#images
  mastodon: { edge: 2_560, bytes: 2_000_000 },
  // https://docs.bsky.app/docs/advanced-guides/posts#images-embeds
  bluesky: { edge: 2_000, bytes: 950_000 },
  // https://docs.x.com/x-api/media/quickstart/best-practices
  x: { edge: 2_048, bytes: 2_000_000 },
  // https://developers.facebook.com/docs/graph-api/reference/page/photos
  facebook: { edge: 2_048, bytes: 2_000_000 },
  other: { edge: 2_048, bytes: 3_900_000 },
};
const LARGEST_EDGE = Math.max(...Object.values(LIMITS).map(({ edge }) => edge));
const QUALITIES = [88, 80, 70, 60];
/** Each step that quality alone does not bring below the limit takes a quarter of the edge. */
const SMALLER = 0.75;
const TIMEOUT_SECONDS = 20;

/** Decoded picture, upright and without metadata. */
type Pixels = { data: Buffer; raw: { width: number; height: number; channels: 1 | 2 | 3 | 4 }; isDrawn: boolean };

/**
 * Makes the files of pictures, one picture at a time: decoding the largest takes some 150 MB. The library is loaded with the first one,
 * and keeps nothing between two.
 */
export function createPictureMaker(): MakePicture {
  let last: Promise<unknown> = Promise.resolve();
  return (given) => {
    const made = last.then(() => makePicture(given));
    last = made.catch(() => undefined);
    return made;
  };
}

async function makePicture(given: Uint8Array): Promise<MadePicture> {
  refuseFor(bytesRefusal(given));
  const sharp = await loadSharp();
  const pixels = await decoded(sharp, given);
  const bytes = new Map<string, Uint8Array>();
  const files: PictureFile[] = [];
  for (const size of PICTURE_SIZES) {
    const { file, data } = await fitted(sharp, pixels, size);
    bytes.set(file.sha256, data);
    files.push(file);
  }
  return { files, bytes };
}

async function loadSharp(): Promise<SharpConstructor> {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}

/** Decodes a picture as it is seen. @throws RefusedError where it is too large, moves or is broken */
async function decoded(sharp: SharpConstructor, given: Uint8Array): Promise<Pixels> {
  const { width, height, pages = 1, format, hasAlpha } = await unlessBroken(sharp(given).metadata());
  refuseFor(pixelsRefusal({ width, height, pages }));
  const { data, info } = await unlessBroken(
    sharp(given, { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true })
      .timeout({ seconds: TIMEOUT_SECONDS })
      .autoOrient()
      .resize(LARGEST_EDGE, LARGEST_EDGE, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true }),
  );
  const { channels } = info;
  return {
    data,
    raw: { width: info.width, height: info.height, channels },
    isDrawn: format === 'png' || hasAlpha,
  };
}

/** Encodes a picture for a network: what was drawn stays as sharp as it was, as long as it fits. */
async function fitted(
  sharp: SharpConstructor,
  { data, raw, isDrawn }: Pixels,
  size: PictureSize,
): Promise<{ file: PictureFile; data: Uint8Array }> {
  const { edge, bytes: most } = LIMITS[size];
  const drawnIn = (longest: number): Sharp =>
    sharp(data, { raw })
      .timeout({ seconds: TIMEOUT_SECONDS })
      .resize(longest, longest, { fit: 'inside', withoutEnlargement: true });
  if (isDrawn) {
    const made = await drawnIn(edge).png().toBuffer({ resolveWithObject: true });
    if (made.data.byteLength <= most) return fileOf(size, 'png', made);
  }
  for (let longest = edge; ; longest = Math.round(longest * SMALLER)) {
    for (const quality of QUALITIES) {
      const made = await drawnIn(longest)
        .flatten({ background: '#ffffff' })
        .jpeg({ quality })
        .toBuffer({ resolveWithObject: true });
      if (made.data.byteLength <= most) return fileOf(size, 'jpeg', made);
    }
  }
}

function fileOf(
  size: PictureSize,
  type: PictureFile['type'],
  { data, info: { width, height } }: { data: Buffer; info: { width: number; height: number } },
): { file: PictureFile; data: Uint8Array } {
  const sha256 = createHash('sha256').update(data).digest('hex');
  return { file: { size, type, width, height, sha256 }, data };
}

function refuseFor(refusal: Refusal | null): void {
  if (refusal !== null) throw new RefusedError(refusal.key, refusal.params);
}

/** @throws RefusedError for bytes that the library cannot read */
async function unlessBroken<T>(reading: Promise<T>): Promise<T> {
  const read = await reading.then(
    (found) => ({ found }),
    () => null,
  );
  if (read === null) throw new RefusedError('refusal.picture_broken');
  return read.found;
}
