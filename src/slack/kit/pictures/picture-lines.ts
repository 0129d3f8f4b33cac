import type { KnownBlock } from '@slack/types';
import type { Picture, PictureWords } from '../../../domain/pictures/picture.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { contextBlock, verbatimText } from '../blocks.ts';
import { typedWords } from '../typed-words.ts';

const SHOWN = 200;

/** Blocks with all that is said of a picture, whole: what it shows and the words in it, in one block, and who is in it. */
export function pictureWordBlocks(picture: Picture, texts: Texts): KnownBlock[] {
  const { alt, words } = picture;
  const said = words === '' ? alt : `${alt}\n${texts.t('content.picture_words')}: ${words}`;
  return [verbatimText(said), contextBlock(peopleSaid(picture, texts))];
}

/** Says who is in a picture, as the person who added it answers for them. */
export function peopleSaid({ people }: Pick<PictureWords, 'people'>, texts: Texts): string {
  const file = 'file' in people ? typedWords(people.file, SHOWN) : '';
  return `👥 ${texts.t(`content.people_${people.kind}`, { file })}`;
}
