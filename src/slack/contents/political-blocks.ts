import type { KnownBlock } from '@slack/types';
import type { Content } from '../../domain/contents/model/content.ts';
import { mentionOf } from '../../domain/people/mention.ts';
import type { Texts } from '../../i18n/texts.ts';
import { contextBlock } from '../kit/blocks.ts';
import { typedWords } from '../kit/typed-words.ts';

const LONGEST_NOTE = 200;

/** Says who calls a content political, and why; nothing where nobody does. */
export function politicalBlocks({ political }: Pick<Content, 'political'>, texts: Texts): KnownBlock[] {
  if (political === null) return [];
  const said = texts.t('content.political', { who: mentionOf(political.by) });
  return [contextBlock(political.note === null ? said : `${said}: ${typedWords(political.note, LONGEST_NOTE)}`)];
}
