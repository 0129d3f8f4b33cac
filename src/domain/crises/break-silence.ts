import { rolesOf } from '../cases/approval/approval-policy.ts';
import type { CaseDeps } from '../cases/decision/case-deps.ts';
import { contextIn } from '../cases/decision/context-in.ts';
import { decisionOf } from '../cases/decision/recorded.ts';
import { withActiveHandbook } from '../cases/decision/with-active-handbook.ts';
import type { CaseState } from '../cases/model/case-state.ts';
import { currentDraft } from '../cases/model/case-status.ts';
import type { Crisis, Silence } from '../cases/model/crises/crisis.ts';
import { nextWordDueAt } from '../cases/model/crises/crisis.ts';
import { crisisScope } from '../cases/model/fact-scope.ts';
import type { CaseTransaction } from '../cases/ports/case-store.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { severityRow } from '../handbook/handbook.ts';
import type { Role } from '../handbook/vocabulary.ts';
import { CLOCK } from '../people/actor.ts';
import { momentAfter } from '../time/moment-after.ts';
import { openCrisisStatement } from './open-crisis-statement.ts';
import type { DueStatement } from './statement-due.ts';
import { pendingFirstMessage, statementDue } from './statement-due.ts';

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
 * word. Does so once for each silence, and opens no first message beside one that waits: it says instead that
 * the public has heard nothing. A statement that a person published meanwhile ends the silence, and with it the draft's hours.
 */
export function breakSilence(deps: CaseDeps): Promise<void> {
  return withActiveHandbook(deps, (settled) =>
    settled.store.transact(async (transaction) => {
      const context = { ...(await contextIn(settled, transaction, CLOCK)), randomKey: settled.keys.randomKey };
      for (const crisis of context.crises) {
        if (context.now >= draftDueAt(crisis)) await breakSilenceOf(crisis, transaction, context);
      }
    }),
  );
}

type Context = Parameters<typeof openCrisisStatement>[4];

async function breakSilenceOf(crisis: Crisis, transaction: CaseTransaction, context: Context): Promise<void> {
  const statement = await statementDue(crisis, transaction, context);
  const waiting = statement === 'holding' ? await pendingFirstMessage(crisis, transaction) : [];
  const hasWaited = waiting.length > 0;
  if (await transaction.record.seen(silenceKey(crisis, statement, hasWaited))) return;
  const texts = hasWaited ? waiting : await openInAllLanguages(statement, crisis, transaction, context);
  // Who is called for the message that is opened now is not called again because it waits.
  if (!hasWaited && statement === 'holding') await transaction.record.seen(silenceKey(crisis, statement, true));
  const caseIds = texts.map(({ core }) => core.id);
  const asks = whoCanEnd(crisis, texts, context);
  const entry = { sentence: { key: SENTENCES[statement] }, asks, caseIds };
  const effects = [{ kind: 'crisis_line', crisisId: crisis.id, entry } as const];
  const cases = caseIds.map((id) => ({ case: id }));
  const audit = { crisis: crisis.id, case: caseIds[0] ?? null, cases, statement, waited: hasWaited };
  await transaction.save(decisionOf('crisis.silence', null, { kind: 'done', changes: [], effects, audit }, context));
}

/** Sentence of each statement that may be due: before the first one the public has heard nothing. */
const SENTENCES: Readonly<Record<DueStatement, string>> = {
  holding: 'crisis.silence_first',
  update: 'crisis.silence_update',
  no_news: 'crisis.silence',
};

async function openInAllLanguages(
  statement: DueStatement,
  crisis: Crisis,
  transaction: CaseTransaction,
  context: Context,
): Promise<CaseState[]> {
  const facts = await transaction.facts.ofScope(crisisScope(crisis.id));
  const { languages } = context.handbook.institution;
  const asked = { statement, networks: crisis.networks, languages };
  const membership = { kind: 'member' as const, roles: [] };
  const { caseIds } = await openCrisisStatement(transaction, { crisis, facts }, asked, membership, context);
  return (await Promise.all(caseIds.map((id) => transaction.cases.load(id)))).flatMap((state) => state ?? []);
}

/** Returns the roles that the line mentions: those who approve at this level and, while a text lacks facts, those who enter them. */
function whoCanEnd({ level }: Crisis, texts: readonly CaseState[], { handbook }: { handbook: Handbook }): Role[] {
  const approving = rolesOf(severityRow(handbook, level).approvals);
  const lacksFacts = texts.some((state) => (currentDraft(state)?.missingFacts.length ?? 0) > 0);
  return lacksFacts ? [...new Set<Role>(['writer', ...approving])] : approving;
}

/**
 * Once for each silence; an update comes again where a changed fact has withdrawn "nothing new", and a first message where the one that
 * waited was dismissed.
 */
function silenceKey({ id, lastWordAt }: Crisis, statement: DueStatement, hasWaited: boolean): string {
  const silence = `clock:crisis:${id}:silence:${lastWordAt}`;
  if (hasWaited) return `${silence}:waits`;
  return statement === 'update' ? `${silence}:update` : silence;
}
