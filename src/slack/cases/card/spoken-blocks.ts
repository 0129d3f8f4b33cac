import type { KnownBlock } from '@slack/types';
import type { SignOff } from '../../../domain/cases/model/case-state.ts';
import { mentionOf, voiceName } from '../../../domain/people/mention.ts';
import { formatHour } from '../../../i18n/dates.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { button, sectionBlock, truncate } from '../../kit/blocks.ts';
import { DIRECT_ACTIONS, MODAL_ACTIONS } from '../../kit/ids.ts';
import { encodeReference, referenceTo } from '../view/card-reference.ts';
import type { CaseView } from '../view/case-view.ts';
import { referenceOf } from './card-actions.ts';

const MOST_TOLD = 3;
const LONGEST_NAMES = 400;

/**
 * Returns the button for writing down an approval by a person outside the workspace. Adds the
 * approvals by voice that nobody has confirmed yet.
 */
export function spokenBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  return [
    ...offerOf(view, texts),
    ...view.unconfirmed.slice(0, MOST_TOLD).map((one) => unconfirmedBlock(one, view, texts)),
  ];
}

function offerOf(view: CaseView, texts: Texts): KnownBlock[] {
  if (view.status !== 'in_review' || view.voices.length === 0) return [];
  const record = button(texts.t('button.spoken'), MODAL_ACTIONS.spoken, encodeReference(referenceOf(view)));
  const who = truncate(view.voices.map((voice) => voiceName(voice)).join('; '), LONGEST_NAMES);
  return [{ ...sectionBlock(texts.t('card.may_be_spoken', { who })), accessory: record }];
}

function unconfirmedBlock({ id, by, spoken }: SignOff, view: CaseView, texts: Texts): KnownBlock {
  const reference = referenceTo(view.state, { rowId: id });
  const confirm = button(texts.t('button.confirm_spoken'), DIRECT_ACTIONS.confirmSpoken, encodeReference(reference));
  const said = texts.t('card.spoken_unconfirmed', {
    who: mentionOf(by),
    at: formatHour(spoken?.saidAt ?? '', view.timeZone),
    recorder: by.kind === 'spoken' ? mentionOf(by.recordedBy) : '',
  });
  return { ...sectionBlock(said), accessory: confirm };
}
