import { z } from 'zod';
import type { Picture } from '../../../../domain/pictures/picture.ts';
import { PICTURE_SIZES } from '../../../../domain/pictures/picture.ts';
import { storableText } from '../../../../domain/text/words/storable-text.ts';

const file = z.object({
  size: z.enum(PICTURE_SIZES),
  type: z.enum(['jpeg', 'png']),
  width: z.number(),
  height: z.number(),
  sha256: z.string(),
});
const people = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('nobody') }),
  z.object({ kind: z.literal('public_act') }),
  z.object({ kind: z.literal('consent'), file: z.string() }),
  z.object({ kind: z.literal('guardians'), file: z.string() }),
]);
const picture = z.object({ id: z.string(), alt: z.string(), words: z.string(), people, files: z.array(file) });
const pictures = z.array(picture);

/** Pictures of a content as a column holds them, and back. */
export function writePictures(of: readonly Picture[]): string {
  return JSON.stringify(of.map(storable));
}

export function readPictures(stored: string): Picture[] {
  return pictures.parse(JSON.parse(stored));
}

/** Picture of a version of a case's text as a column holds it, and back; null for none. */
export function writePicture(of: Picture | null): string | null {
  return of === null ? null : JSON.stringify(storable(of));
}

export function readPicture(stored: string | null): Picture | null {
  return stored === null ? null : picture.parse(JSON.parse(stored));
}

function storable(one: Picture): Picture {
  return { ...one, alt: storableText(one.alt), words: storableText(one.words) };
}
