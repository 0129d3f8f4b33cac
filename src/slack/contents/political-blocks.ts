import type { InputBlock, KnownBlock } from '@slack/types';
import type { Content } from '../../domain/contents/model/content.ts';
import { mentionOf } from '../../domain/people/mention.ts';
import type { Texts } from '../../i18n/texts.ts';
import { contextBlock, option } from '../kit/blocks.ts';
import type { Filled } from '../kit/filled.ts';
import { checkboxInput } from '../kit/inputs.ts';
import { typedWords } from '../kit/typed-words.ts';

const LONGEST_NOTE = 200;
/** Name of the input, and the value of its only box. */
export const POLITICAL_FIELDS = { political: 'political' } as const;

/** Says who calls a content political, and why; nothing where nobody does. */
export function politicalBlocks({ political }: Pick<Content, 'political'>, texts: Texts): KnownBlock[] {
  if (political === null) return [];
  const said = texts.t('content.political', { who: mentionOf(political.by) });
  return [contextBlock(political.note === null ? said : `${said}: ${typedWords(political.note, LONGEST_NOTE)}`)];
}

/** The one box by which a person says that a post is political. */
export function politicalInput(isTicked: boolean, hint: string, texts: Texts): InputBlock {
  const box = option(texts.t('form.content_political_yes'), POLITICAL_FIELDS.political);
  const initial = isTicked ? [POLITICAL_FIELDS.political] : [];
  return checkboxInput(POLITICAL_FIELDS.political, texts.t('form.content_political'), [box], { initial, hint });
}

/** Returns whether the box is ticked; undefined where the form has none, as one that was open before an upgrade. */
export function isSaidPolitical(filled: Filled): boolean | undefined {
  return filled.ticked(POLITICAL_FIELDS.political)?.includes(POLITICAL_FIELDS.political);
}
