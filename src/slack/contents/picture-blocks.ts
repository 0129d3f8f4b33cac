import type { KnownBlock } from '@slack/types';
import { isWritable } from '../../domain/contents/actions/write-content.ts';
import type { Content } from '../../domain/contents/model/content.ts';
import type { Picture } from '../../domain/pictures/picture.ts';
import type { Texts } from '../../i18n/texts.ts';
import { button, sectionBlock } from '../kit/blocks.ts';
import { pictureWordBlocks } from '../kit/pictures/picture-lines.ts';
import { encodeContent } from '../kit/plan/content-reference.ts';
import { CONTENT_ACTIONS } from '../kit/plan/plan-ids.ts';

const TARGET = /^picture:(\d)$/;

/** Names a picture in a button by its place, which holds as long as the bytes that were shown with it. */
function pictureTarget(at: number): string {
  return `picture:${at}`;
}

/** Returns the picture that a button names; undefined where it names none. */
export function pictureNamed({ pictures }: Pick<Content, 'pictures'>, target: string): Picture | undefined {
  return pictures[Number(TARGET.exec(target)?.[1] ?? Number.NaN)];
}

/**
 * Blocks about each picture: what it shows, the words in it, and who is in it. The picture itself is in the thread of the card.
 * @param on `card`: its button is beside it, as long as it can be changed
 */
export function pictureBlocks(content: Content, texts: Texts, on: 'card' | 'read' = 'card'): KnownBlock[] {
  return content.pictures.flatMap((picture, at) => [
    headBlock(content, at, texts, on === 'card' && isWritable(content)),
    ...pictureWordBlocks(picture, texts),
  ]);
}

function headBlock(content: Content, at: number, texts: Texts, hasButton: boolean): KnownBlock {
  const name = texts.t('content.picture', { number: at + 1 });
  const head = sectionBlock(`🖼️ *${name}* · ${texts.t('content.picture_alt')}:`);
  if (!hasButton) return head;
  const value = encodeContent(content, pictureTarget(at));
  return { ...head, accessory: button(texts.t('button.picture_change'), CONTENT_ACTIONS.pictureChange, value) };
}
