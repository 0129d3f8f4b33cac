import type { Sentence } from '../../errors.ts';
import type { NetworkKind } from '../handbook/networks/network-traits.ts';
import { storableText } from '../text/words/storable-text.ts';
import type { PictureWords } from './picture.ts';

/** Characters of alternative text that a network takes; else a card shows no more. */
const ALT_LIMITS: Partial<Record<NetworkKind, number>> = {
  // https://docs.joinmastodon.org/entities/MediaAttachment/#description
  mastodon: 1_500,
  // https://docs.x.com/x-api/media/metadata-create
  x: 1_000,
};
const LONGEST_ALT = 1_000;
const LONGEST_WORDS = 1_000;
/** Characters of the number of a file that holds a consent. */
export const LONGEST_FILE_NUMBER = 80;
/** Letters below which a description says nothing: “foto”, “cartel”. */
const LEAST_LETTERS = 10;

const ENDING = /\.(jpe?g|png|webp|gif|heic|tiff?|bmp|svg)\s*$/i;
/** Names that cameras and telephones give. */
const OF_A_CAMERA =
  /^\s*(img|dsc[nf]?|pxl|mvimg|screenshot|captura|whatsapp[ _-]image|image|imagen|imatge|foto|photo)[\s_-]*\d[\d\s_-]*$/i;

/** Returns what is wrong with what a person says of a picture; null for nothing. @param kinds networks of the content */
export function pictureWordsRefusal(
  { alt, words, people }: PictureWords,
  kinds: readonly (NetworkKind | undefined)[],
): Sentence | null {
  const said = alt.trim();
  if (said === '') return { key: 'refusal.picture_no_alt' };
  if (ENDING.test(said) || OF_A_CAMERA.test(said) || !/\s/.test(said)) return { key: 'refusal.picture_alt_file' };
  if ([...said.matchAll(/\p{Letter}/gu)].length < LEAST_LETTERS) return { key: 'refusal.picture_alt_little' };
  const most = Math.min(...kinds.map((kind) => ALT_LIMITS[kind ?? 'other'] ?? LONGEST_ALT), LONGEST_ALT);
  if (said.length > most) return { key: 'refusal.picture_alt_long', params: { most, length: said.length } };
  const inIt = words.trim().length;
  if (inIt > LONGEST_WORDS) return { key: 'refusal.picture_words_long', params: { most: LONGEST_WORDS, length: inIt } };
  const file = 'file' in people ? people.file.trim() : null;
  return file === '' || (file?.length ?? 0) > LONGEST_FILE_NUMBER ? { key: 'refusal.picture_no_file' } : null;
}

/** Returns the words as a database holds them: a digest is of these very characters. */
export function cleanedWords({ alt, words, people }: PictureWords): PictureWords {
  const said = (text: string) => storableText(text.trim());
  return {
    alt: said(alt),
    words: said(words),
    people: 'file' in people ? { ...people, file: said(people.file) } : { kind: people.kind },
  };
}
