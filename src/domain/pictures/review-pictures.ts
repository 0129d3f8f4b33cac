import type { Finding } from '../review/model/finding.ts';
import type { Picture } from './picture.ts';

/** A text that comes with a picture. `place`: names it in findings. */
export type PictureText = { place: string; text: string };

/** Returns what is read with the pictures: what they show, and the words in them. */
export function pictureTexts(pictures: readonly Picture[]): PictureText[] {
  return pictures.flatMap(({ id, alt, words }) => [
    { place: `picture:${id}:alt`, text: alt },
    ...(words === '' ? [] : [{ place: wordsPlace(id), text: words }]),
  ]);
}

function wordsPlace(id: string): string {
  return `picture:${id}`;
}

/** Figures, hours, dates, telephones and addresses of the web. */
const VITAL = /(?:https?:\/\/|www\.)\S+|\d[\d.,:/\s-]*\d|\d/g;

/**
 * Finds figures, dates and links that are in a picture alone: people who do not see it never learn of them. They are looked for in
 * every text, and in what is said of the pictures.
 */
export function findOnlyInPictures({
  pictures,
  places,
}: {
  pictures: readonly Picture[];
  places: readonly { text: string }[];
}): Finding[] {
  const alts = pictures.map(({ alt }) => alt).join('\n');
  const said = places.map(({ text }) => comparable(`${text}\n${alts}`));
  return pictures.flatMap(({ id, words }) =>
    [...words.matchAll(VITAL)]
      .filter(([found]) => said.some((text) => !text.includes(comparable(found))))
      .map(
        ({ 0: found, index }): Finding => ({
          rule: 'must-contain',
          level: 'warn',
          words: found,
          start: index,
          end: index + found.length,
          message: { key: 'finding.must-contain.only-in-picture' },
          place: wordsPlace(id),
        }),
      ),
  );
}

/** Leaves out of a text where a picture may write it otherwise: spaces, points and dashes within figures. */
function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/https?:\/\/|www\./g, '')
    .replaceAll(/(?<=\d)[\s.-](?=\d)/g, '')
    .replace(/[.,;:!?]+$/, '');
}
