import { CLOCK } from './actor.ts';
import { decidingByHandbook } from './by-handbook-in-force.ts';
import type { CaseDeps } from './case-deps.ts';
import type { CaseTransaction } from './case-store.ts';
import { contextIn } from './context-in.ts';
import type { AlsoRecorded, GestureContext, Outcome } from './outcome.ts';
import { cardAndThread } from './outcome.ts';
import { requestByItself } from './request-writing.ts';
import { recorded } from './transition.ts';

/**
 * Has the cards of the most important cases shown that intake opened and nobody has seen yet, and those drawn anew to which more posts have come.
 * Only now is a language model asked for a reply: there are more cases in a flood than anybody reads.
 * @param most of each
 * @returns how many cards are to be drawn
 */
export function showWaitingCards(deps: CaseDeps, most: number): Promise<number> {
  return decidingByHandbook(deps, (settled) =>
    settled.store.transact(async (transaction) => {
      const [fresh, grown] = [await transaction.waitingCards.next(most), await transaction.waitingCards.grown(most)];
      const caseIds = [...fresh, ...grown];
      if (caseIds.length === 0) return 0;
      const context = await contextIn(settled, transaction, CLOCK);
      for (const id of fresh) await show(transaction, id, context);
      const effects = grown.map((caseId) => ({ kind: 'card' as const, caseId, dueAt: context.now }));
      const changes = [{ kind: 'cards_shown' as const, row: { id: 'cards_shown' as const, caseIds } }];
      await transaction.save({ changes, effects, audit: [] });
      return caseIds.length;
    }),
  );
}

async function show(
  transaction: CaseTransaction,
  caseId: number,
  context: Omit<GestureContext, 'roles'>,
): Promise<void> {
  const state = await transaction.load(caseId);
  if (state === null || state.matter.erased !== null || state.matter.closed !== null) return;
  const asked = requestByItself(state, context);
  const also: readonly AlsoRecorded[] = asked.also;
  const entry = { sentence: { key: 'thread.opened' }, by: CLOCK };
  const effects = [...cardAndThread(state, entry), ...asked.effects];
  const outcome: Outcome = { kind: 'done', changes: asked.changes, effects, audit: {}, also };
  await transaction.save(recorded('case.shown', caseId, outcome, context));
}
