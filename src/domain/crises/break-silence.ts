import { rolesOf } from '../cases/approval/approval-policy.ts';
import type { CaseDeps } from '../cases/decision/case-deps.ts';
import { contextIn } from '../cases/decision/context-in.ts';
import { decisionOf } from '../cases/decision/recorded.ts';
import { withActiveHandbook } from '../cases/decision/with-active-handbook.ts';
import type { StatementKind } from '../cases/model/case-state.ts';
import type { Crisis, Silence } from '../cases/model/crises/crisis.ts';
import { nextWordDueAt } from '../cases/model/crises/crisis.ts';
import { crisisScope } from '../cases/model/fact-scope.ts';
import type { CaseTransaction } from '../cases/ports/case-store.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { severityRow } from '../handbook/handbook.ts';
import { CLOCK } from '../people/actor.ts';
import { momentAfter } from '../time/moment-after.ts';
import { openCrisisStatement } from './open-crisis-statement.ts';
import { isFirstMessagePending, statementDue } from './statement-due.ts';

/** Approving takes its time: so long before the silence is too long the update is drafted. A third of the silence, at the most this. */
const LONGEST_LEAD_MS = 20 * 60_000;

/** Returns when the bot drafts the next statement to the public; ISO 8601 UTC. */
export function draftDueAt(crisis: Silence): string {
  const due = nextWordDueAt(crisis);
  const lead = Math.min((Date.parse(due) - Date.parse(crisis.lastWordAt)) / 3, LONGEST_LEAD_MS);
  return momentAfter(due, -lead);
}

/**
 * Drafts the next statement from the ledger before the silence of a crisis is too long, and asks for its
 * approval. That is the first message, an update, or "nothing new" if no fact has changed since the last
 * word. Does so once for each silence, and opens no first message beside one that waits. A statement that
 * a person published meanwhile ends the silence, and with it the draft's hours.
 */
export function breakSilence(deps: CaseDeps): Promise<void> {
  return withActiveHandbook(deps, (settled) =>
    settled.store.transact(async (transaction) => {
      const context = { ...(await contextIn(settled, transaction, CLOCK)), randomKey: settled.keys.randomKey };
      for (const crisis of context.crises) {
        const statement = await statementToOpen(crisis, transaction, context);
        if (statement === null) continue;
        const facts = await transaction.facts.ofScope(crisisScope(crisis.id));
        const { languages } = context.handbook.institution;
        const asked = { statement, networks: crisis.networks, languages };
        const state = { crisis, facts };
        const { caseIds } = await openCrisisStatement(
          transaction,
          state,
          asked,
          { kind: 'member', roles: [] },
          context,
        );
        const asks = rolesOf(severityRow(context.handbook, crisis.level).approvals);
        const entry = { sentence: { key: 'crisis.silence' }, asks, caseIds };
        const effects = [{ kind: 'crisis_line', crisisId: crisis.id, entry } as const];
        const audit = { crisis: crisis.id, case: caseIds[0] ?? null, cases: caseIds.map((id) => ({ case: id })) };
        await transaction.save(
          decisionOf('crisis.silence', null, { kind: 'done', changes: [], effects, audit }, context),
        );
      }
    }),
  );
}

/** Returns the statement to open for this silence now; null where none is due, it was opened, or a first message waits. */
async function statementToOpen(
  crisis: Crisis,
  transaction: CaseTransaction,
  context: { handbook: Handbook; now: string },
): Promise<StatementKind | null> {
  if (context.now < draftDueAt(crisis)) return null;
  const statement = await statementDue(crisis, transaction, context);
  if (statement === 'holding' && (await isFirstMessagePending(crisis, transaction))) return null;
  return (await transaction.record.seen(silenceKey(crisis, statement))) ? null : statement;
}

/** Once for each silence; an update comes again where a changed fact has withdrawn "nothing new". */
function silenceKey({ id, lastWordAt }: Crisis, statement: StatementKind): string {
  const silence = `clock:crisis:${id}:silence:${lastWordAt}`;
  return statement === 'update' ? `${silence}:update` : silence;
}
