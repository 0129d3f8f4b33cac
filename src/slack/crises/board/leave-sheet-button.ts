import { button } from '../../kit/blocks.ts';
import { SHEET } from '../../kit/ids.ts';
import type { CrisisView } from './crisis-view.ts';
import { namedCrisis } from './ledger-reference.ts';
import { encodeStep } from './step-lines.ts';

/** Returns the button by which a person is sent the info sheet no more. */
export function leaveSheetButton(user: string, { board, texts }: Pick<CrisisView, 'board' | 'texts'>) {
  const reference = encodeStep({ crisis: namedCrisis(board.crisis), id: user });
  return button(texts.t('button.sheet_leave'), SHEET.leave, reference);
}
