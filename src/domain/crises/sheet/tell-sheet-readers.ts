import type { CaseDeps } from '../../cases/decision/case-deps.ts';
import { contextIn } from '../../cases/decision/context-in.ts';
import { decisionOf } from '../../cases/decision/recorded.ts';
import { withActiveHandbook } from '../../cases/decision/with-active-handbook.ts';
import type { Change, Effect } from '../../cases/model/changes.ts';
import type { SheetReader, ToldSheet } from '../../cases/model/crises/sheet-reader.ts';
import { CLOCK } from '../../people/actor.ts';
import type { CrisisBoard } from '../model/crisis-board.ts';
import type { CrisisReader } from '../model/crisis-reader.ts';
import { infoSheet, sheetMarks } from './info-sheet.ts';

// Changes within that time go together.
const GATHER_MS = 3 * 60_000;

/**
 * Sends the info sheet of each crisis to the people who follow it, when it has changed. A changed fact is a
 * new message; any other change updates the last one. Changes are gathered, except the end of the crisis.
 */
export async function tellSheetReaders(
  deps: CaseDeps,
  reader: Pick<CrisisReader, 'board' | 'followers'>,
): Promise<void> {
  const readers = Map.groupBy(await reader.followers.sheetReaders(), ({ crisisId }) => crisisId);
  for (const [crisisId, followers] of readers) {
    const board = await reader.board(crisisId);
    if (board !== null) await tellOf(board, followers, deps);
  }
}

/** @param followers whom the crisis has before the lock: while none of them is due, it is not taken */
function tellOf(board: CrisisBoard, followers: readonly SheetReader[], deps: CaseDeps): Promise<void> {
  const { crisis } = board;
  const isOver = crisis.closed !== null;
  return withActiveHandbook(deps, async (settled) => {
    const [handbook, at] = [settled.handbook.current(), settled.now()];
    const { digest } = settled.keys;
    const marks = sheetMarks(infoSheet(board, handbook, at), handbook);
    const told: ToldSheet = { at, facts: digest('sheet', marks.facts), page: digest('sheet', marks.page) };
    const dueOf = (all: readonly SheetReader[]) =>
      all.filter((one) => one.leftAt === null && (isOver || isDue(one, told)));
    if (dueOf(followers).length === 0) return;
    await settled.store.transact(async (transaction) => {
      const context = await contextIn(settled, transaction, CLOCK);
      const due = dueOf(await transaction.crises.registers.sheetReaders(crisis.id));
      if (due.length === 0) return;
      const changes = due.map((one): Change => {
        return { kind: 'sheet_reader', row: { ...one, told, leftAt: isOver ? context.now : null } };
      });
      const effects = due.map((one): Effect => sheetFor(one, told, isOver));
      const audit = { crisis: crisis.id, readers: due.length };
      await transaction.save(decisionOf('crisis.sheet_sent', null, { kind: 'done', changes, effects, audit }, context));
    });
  });
}

function isDue({ told: before }: SheetReader, told: ToldSheet): boolean {
  if (before === null) return true;
  return before.page !== told.page && Date.parse(told.at) - Date.parse(before.at) >= GATHER_MS;
}

function sheetFor({ crisisId, who, told: before }: SheetReader, told: ToldSheet, isOver: boolean): Effect {
  const isNew = before === null || before.facts !== told.facts || isOver;
  return { kind: 'info_sheet', crisisId, to: who.user, since: before?.at ?? null, isNew };
}
