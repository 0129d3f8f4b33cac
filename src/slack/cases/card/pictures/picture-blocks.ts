import type { KnownBlock } from '@slack/types';
import type { Draft } from '../../../../domain/cases/model/case-state.ts';
import type { Texts } from '../../../../i18n/texts.ts';
import type { CardAct } from '../../../kit/acts/card-act.ts';
import { actButton } from '../../../kit/acts/card-act.ts';
import { actionsBlock, contextBlock } from '../../../kit/blocks.ts';
import { DIRECT_ACTIONS, MODAL_ACTIONS } from '../../../kit/ids.ts';
import { pictureChangeActs } from '../../../kit/pictures/picture-buttons.ts';
import { peopleSaid, pictureWordBlocks } from '../../../kit/pictures/picture-lines.ts';
import { typedWords } from '../../../kit/typed-words.ts';
import { encodeReference, referenceTo } from '../../view/card-reference.ts';
import type { CaseView } from '../../view/case-view.ts';

/** Characters of the alternative text on the card; an approver reads it whole. */
const SHOWN = 160;

/** Returns the line about the picture of the text, with its buttons as long as it can be changed; nothing without one. */
export function pictureLine(view: CaseView, texts: Texts): KnownBlock[] {
  const said = pictureSaid(view, texts);
  if (said === '') return [];
  const acts = changeActs(view, texts);
  if (acts.length === 0) return [contextBlock(said)];
  return [contextBlock(said), actionsBlock(acts.map(actButton))];
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

/** Returns the acts about the picture of the text: one is added where the house plans what it publishes, and each can be changed. */
export function pictureActs(view: CaseView, texts: Texts): CardAct[] {
  if (!isWritable(view)) return [];
  if (view.draft?.picture !== null) return changeActs(view, texts);
  if (view.pictures === null) return [];
  const label = texts.t('button.picture_add');
  return [{ rank: 'seldom', label, action: MODAL_ACTIONS.picture, value: referenceValue(view) }];
}

function changeActs(view: CaseView, texts: Texts): CardAct[] {
  if (!isWritable(view)) return [];
  const value = referenceValue(view);
  return pictureChangeActs({ change: MODAL_ACTIONS.pictureChange, remove: DIRECT_ACTIONS.pictureRemove, value }, texts);
}

function isWritable({ draft, status }: CaseView): boolean {
  return draft !== undefined && (status === 'open' || status === 'in_review');
}

function referenceValue({ state, draft }: CaseView): string {
  return encodeReference(referenceTo(state, { draftId: draft?.id ?? null, digest: draft?.digest ?? null }));
}
