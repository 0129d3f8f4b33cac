import type { KnownBlock } from '@slack/types';
import type { Draft } from '../../../../domain/cases/model/case-state.ts';
import type { Texts } from '../../../../i18n/texts.ts';
import type { CardAct } from '../../../kit/acts/card-act.ts';
import { actButton } from '../../../kit/acts/card-act.ts';
import { contextBlock, sectionBlock } from '../../../kit/blocks.ts';
import { MODAL_ACTIONS } from '../../../kit/ids.ts';
import { peopleSaid, pictureWordBlocks } from '../../../kit/pictures/picture-lines.ts';
import { typedWords } from '../../../kit/typed-words.ts';
import { encodeReference, referenceTo } from '../../view/card-reference.ts';
import type { CaseView } from '../../view/case-view.ts';

/** Characters of the alternative text on the card; an approver reads it whole. */
const SHOWN = 160;

/** Returns the line about the picture of the text, with its button as long as it can be changed; nothing without one. */
export function pictureLine(view: CaseView, texts: Texts): KnownBlock[] {
  const said = pictureSaid(view, texts);
  if (said === '') return [];
  const [change] = pictureActs(view, texts);
  return change === undefined ? [contextBlock(said)] : [{ ...sectionBlock(said), accessory: actButton(change) }];
}

/** Says in one line what the picture of the text shows, and who is in it; empty without one. */
export function pictureSaid({ draft, mask }: Pick<CaseView, 'draft' | 'mask'>, texts: Texts): string {
  const picture = draft?.picture ?? null;
  return picture === null ? '' : `🖼️ ${typedWords(mask(picture.alt), SHOWN)} · ${peopleSaid(picture, texts)}`;
}

/** Returns all that is said of the picture of the text, whole, for the person who signs it off or publishes it; nothing without one. */
export function wholePicture({ draft }: { draft?: Pick<Draft, 'picture'> | undefined }, texts: Texts): KnownBlock[] {
  const picture = draft?.picture ?? null;
  if (picture === null) return [];
  return [contextBlock(`🖼️ *${texts.t('card.picture_in_thread')}*`), ...pictureWordBlocks(picture, texts)];
}

/** Returns the act about the picture of the text: one is added where the house plans what it publishes, and each can be changed. */
export function pictureActs(view: CaseView, texts: Texts): CardAct[] {
  if (!isWritable(view)) return [];
  const value = referenceValue(view);
  if (view.draft?.picture !== null)
    return [{ rank: 'detail', label: texts.t('button.picture_change'), action: MODAL_ACTIONS.pictureChange, value }];
  if (view.pictures === null) return [];
  return [{ rank: 'seldom', label: texts.t('button.picture_add'), action: MODAL_ACTIONS.picture, value }];
}

function isWritable({ draft, status }: CaseView): boolean {
  return draft !== undefined && (status === 'open' || status === 'in_review');
}

function referenceValue({ state, draft }: CaseView): string {
  return encodeReference(referenceTo(state, { draftId: draft?.id ?? null, digest: draft?.digest ?? null }));
}
