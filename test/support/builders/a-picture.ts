import { createHash } from 'node:crypto';
import type { MadePicture, PictureWords } from '../../../src/domain/pictures/picture.ts';
import { PICTURE_SIZES } from '../../../src/domain/pictures/picture.ts';

/** What a person says of a poster without anybody on it. */
export function somePictureWords(over: Partial<PictureWords> = {}): PictureWords {
  return {
    alt: 'Cartel con puestos de madera y luces de Navidad en la plaza.',
    words: '',
    people: { kind: 'nobody' },
    ...over,
  };
}

/** The files of a picture, each of a few bytes of its own. */
export function aMadePicture(seed = 'picture'): MadePicture {
  const bytes = new Map<string, Uint8Array>();
  const files = PICTURE_SIZES.map((size) => {
    const file = Buffer.from(`${seed} for ${size}`);
    const sha256 = createHash('sha256').update(file).digest('hex');
    bytes.set(sha256, file);
    return { size, type: 'jpeg' as const, width: 1200, height: 800, sha256 };
  });
  return { files, bytes };
}
