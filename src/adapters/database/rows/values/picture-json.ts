import { z } from 'zod';
import type { ContentPicture } from '../../../../domain/contents/model/picture.ts';
import { PICTURE_SIZES } from '../../../../domain/contents/model/picture.ts';
import { storableText } from './storable-text.ts';

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
const pictures = z.array(
  z.object({ id: z.string(), alt: z.string(), words: z.string(), people, files: z.array(file) }),
);

/** Pictures of a content as a column holds them, and back. */
export function writePictures(of: readonly ContentPicture[]): string {
  return JSON.stringify(of.map((one) => ({ ...one, alt: storableText(one.alt), words: storableText(one.words) })));
}

export function readPictures(stored: string): ContentPicture[] {
  return pictures.parse(JSON.parse(stored));
}
