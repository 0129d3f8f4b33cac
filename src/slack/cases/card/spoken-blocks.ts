import type { KnownBlock } from '@slack/types';
import type { SignOff } from '../../../domain/cases/model/case-state.ts';
import { mentionOf, voiceName } from '../../../domain/people/mention.ts';
import { formatHour } from '../../../i18n/dates.ts';
import type { Texts } from '../../../i18n/texts.ts';
import type { CardAct } from '../../kit/acts/card-act.ts';
import { actButton } from '../../kit/acts/card-act.ts';
import { sectionBlock, truncate } from '../../kit/blocks.ts';
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

/** Returns the acts on approvals by voice: to write one down, and to confirm one. */
export function spokenActs(view: CaseView, texts: Texts): CardAct[] {
  return [
    ...recordAct(view, texts),
    ...view.unconfirmed.slice(0, MOST_TOLD).map((one) => confirmAct(one, view, texts)),
  ];
}

function recordAct(view: CaseView, texts: Texts): CardAct[] {
  const isWaiting = view.status === 'in_review' || view.isUnproposed;
  if (!isWaiting || view.voices.length === 0) return [];
  const value = encodeReference(referenceOf(view));
  return [{ rank: 'seldom', label: texts.t('button.spoken'), action: MODAL_ACTIONS.spoken, value }];
}

function confirmAct({ id }: SignOff, view: CaseView, texts: Texts): CardAct {
  const value = encodeReference(referenceTo(view.state, { rowId: id }));
  return { rank: 'decision', label: texts.t('button.confirm_spoken'), action: DIRECT_ACTIONS.confirmSpoken, value };
}

function offerOf(view: CaseView, texts: Texts): KnownBlock[] {
  const who = truncate(view.voices.map((voice) => voiceName(voice)).join('; '), LONGEST_NAMES);
  return recordAct(view, texts).map((record) => ({
    ...sectionBlock(texts.t('card.may_be_spoken', { who })),
    accessory: actButton(record),
  }));
}

function unconfirmedBlock(one: SignOff, view: CaseView, texts: Texts): KnownBlock {
  return {
    ...sectionBlock(unconfirmedLine(one, view, texts)),
    accessory: actButton(confirmAct(one, view, texts)),
  };
}

/** Returns the line of an approval by voice that nobody has confirmed. */
export function unconfirmedLine({ by, spoken }: SignOff, view: CaseView, texts: Texts): string {
  return texts.t('card.spoken_unconfirmed', {
    who: mentionOf(by),
    at: formatHour(spoken?.saidAt ?? '', view.timeZone, texts),
    recorder: by.kind === 'spoken' ? mentionOf(by.recordedBy) : '',
  });
}
