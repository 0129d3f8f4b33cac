import type { CaseDeps } from '../cases/decision/case-deps.ts';
import { contextIn } from '../cases/decision/context-in.ts';
import type { ActionContext } from '../cases/decision/outcome.ts';
import { decisionOf } from '../cases/decision/recorded.ts';
import { withActiveHandbook } from '../cases/decision/with-active-handbook.ts';
import { redraftFromFacts } from '../cases/drafting/redraft.ts';
import { restsOnLiveFacts } from '../cases/facts/live-facts.ts';
import type { CaseState } from '../cases/model/case-state.ts';
import { currentDraft, statusOf } from '../cases/model/case-status.ts';
import type { CaseTransaction } from '../cases/ports/case-store.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { CLOCK } from '../people/actor.ts';

/**
 * Renews the texts of our own that wait in a crisis while an hour under them has passed: nobody can approve such a text.
 * The next version promises the next hour. A text in a person's words stays, and its approvals end.
 */
export function renewStatements(deps: CaseDeps): Promise<void> {
  return withActiveHandbook(deps, async (settled) => {
    const crises = await settled.store.openCrises();
    if (crises.length === 0) return;
    await settled.store.transact(async (transaction) => {
      const context = { ...(await contextIn(settled, transaction, CLOCK)), roles: [] };
      for (const { id } of await transaction.crises.open()) await renewIn(id, transaction, context);
    });
  });
}

async function renewIn(crisisId: number, transaction: CaseTransaction, context: ActionContext): Promise<void> {
  for (const id of await transaction.cases.find({ by: 'statements', crisisId })) {
    const state = await transaction.cases.load(id);
    if (state === null || !waitsInVain(state, context)) continue;
    const { changes, effects } = redraftFromFacts(state, context);
    if (changes.length === 0) continue;
    const outcome = { kind: 'done', changes, effects, audit: { crisis: crisisId } } as const;
    await transaction.save(decisionOf('case.redrafted', id, outcome, context));
  }
}

/** Returns whether the text waits to be approved, and rests on something that holds no longer. */
function waitsInVain(state: CaseState, { handbook, now }: { handbook: Handbook; now: string }): boolean {
  const draft = currentDraft(state);
  const status = statusOf(state);
  if (draft === undefined || (status !== 'open' && status !== 'in_review') || isOvertaken(state)) return false;
  return !restsOnLiveFacts(draft, state, handbook, now);
}

/** Returns whether the public has had another word since the text was opened: nobody is called for it at each new hour. */
function isOvertaken({ core, crisis, otherTexts }: CaseState): boolean {
  return crisis !== null && crisis.lastWordAt > core.openedAt && !otherTexts.some(({ outAt }) => outAt !== null);
}
