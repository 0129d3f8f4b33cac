import type { KnownBlock, ModalView } from '@slack/types';
import type { SheetReader } from '../../../domain/cases/model/crises/sheet-reader.ts';
import { mentionOf } from '../../../domain/people/mention.ts';
import { contextBlock, sectionBlock, sectionWith } from '../../kit/blocks.ts';
import { CRISIS_VIEWS } from '../../kit/ids.ts';
import { personInput } from '../../kit/inputs.ts';
import { modalView } from '../../kit/modal-view.ts';
import type { CrisisView } from '../board/crisis-view.ts';
import { leaveSheetButton } from '../board/leave-sheet-button.ts';
import { encodeCrisis } from '../board/ledger-reference.ts';
import { FIELDS } from './crisis-fields.ts';

const LISTED = 60;

/** Asks whom to send the info sheet when it changes, and lists the people who are sent it. */
export function sheetReadersModal(readers: readonly SheetReader[], user: string, view: CrisisView): ModalView {
  const { texts, board, when } = view;
  const form = { title: texts.t('form.sheet_title'), submit: texts.t('form.sheet_submit') };
  const isIn = readers.some(({ who }) => who.user === user);
  const listed: KnownBlock[] = readers
    .slice(0, LISTED)
    .map(({ who, addedAt }) =>
      sectionWith(`${mentionOf(who)} · ${when(addedAt)}`, leaveSheetButton(who.user, { board, texts })),
    );
  return modalView({ id: CRISIS_VIEWS.sheetReaders, metadata: encodeCrisis(board.crisis), ...form }, texts, [
    contextBlock(texts.t('form.sheet_note')),
    personInput(FIELDS.person, texts.t('form.sheet_who'), { initial: isIn ? undefined : user }),
    sectionBlock(texts.t(listed.length === 0 ? 'sheet.nobody' : 'sheet.readers')),
    ...listed,
    ...(readers.length > LISTED ? [contextBlock(texts.t('board.more', { count: readers.length - LISTED }))] : []),
  ]);
}
