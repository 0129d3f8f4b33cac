import type { KnownBlock, ModalView } from '@slack/types';
import type { LegalHold } from '../../../domain/cases/model/crises/crisis.ts';
import { mentionOf } from '../../../domain/people/mention.ts';
import { formatList } from '../../../i18n/lists.ts';
import { contextBlock, sectionBlock } from '../../kit/blocks.ts';
import { CRISIS_VIEWS } from '../../kit/ids.ts';
import { textInput } from '../../kit/inputs.ts';
import { modalView } from '../../kit/modal-view.ts';
import { heldLine } from '../board/board-head.ts';
import type { CrisisView } from '../board/crisis-view.ts';
import { encodeCrisis } from '../board/ledger-reference.ts';
import { FIELDS } from './crisis-fields.ts';

const LONGEST_REASON = 300;

/** Builds the modal that orders a legal hold, or lifts the one in force. */
export function legalHoldModal(view: CrisisView): ModalView {
  const { texts, board } = view;
  const { legalHold } = board.crisis;
  if (legalHold !== undefined) return liftModal(legalHold, view);
  const form = { title: texts.t('form.legal_hold_title'), submit: texts.t('form.legal_hold_submit') };
  return modalView({ id: CRISIS_VIEWS.legalHold, metadata: encodeCrisis(board.crisis), ...form }, texts, [
    textInput(FIELDS.why, texts.t('form.legal_hold_why'), { multiline: true, maxLength: LONGEST_REASON }),
    contextBlock(texts.t('form.legal_hold_note')),
  ]);
}

function liftModal(hold: LegalHold, view: CrisisView): ModalView {
  const { texts, board } = view;
  const form = { title: texts.t('form.lift_hold_title'), submit: texts.t('form.lift_hold_submit') };
  return modalView({ id: CRISIS_VIEWS.liftHold, metadata: encodeCrisis(board.crisis), ...form }, texts, [
    sectionBlock(heldLine(hold, texts, view.moment)),
    ...liftedBlocks(hold, view),
    contextBlock(texts.t('form.lift_hold_note')),
  ]);
}

function liftedBlocks({ lifts }: LegalHold, { texts }: CrisisView): KnownBlock[] {
  if (lifts.length === 0) return [];
  const who = formatList(
    lifts.map(({ by }) => mentionOf(by)),
    texts,
  );
  return [sectionBlock(texts.t('form.lift_hold_by', { who }))];
}
