import type { ActionContext, Outcome } from '../../cases/decision/outcome.ts';
import { decisionOf } from '../../cases/decision/recorded.ts';
import { supersedeOthers } from '../../cases/facts/entered-fact.ts';
import type { Change, Effect } from '../../cases/model/changes.ts';
import type { AlertProposal } from '../../cases/model/crises/alert-proposal.ts';
import type { Crisis } from '../../cases/model/crises/crisis.ts';
import type { EnteredFact } from '../../cases/model/fact.ts';
import { isLive } from '../../cases/model/fact.ts';
import { crisisScope } from '../../cases/model/fact-scope.ts';
import type { CaseTransaction } from '../../cases/ports/case-store.ts';
import type { AlertColour } from '../../handbook/vocabulary.ts';
import { ALERT_COLOURS } from '../../handbook/vocabulary.ts';
import { boardAndLine } from '../model/board-and-line.ts';
import type { CapAlert } from './cap-alert.ts';
import { colourFact } from './colour-fact.ts';
import type { AlertMatch } from './match-alert.ts';

type Context = Omit<ActionContext, 'roles'>;

/** Returns the open crisis, no drill, that an alert of this playbook is about. */
export function warnedCrisis(playbook: string, { crises }: Pick<Context, 'crises'>): Crisis | undefined {
  return crises.find((crisis) => crisis.playbook === playbook && crisis.drill === null);
}

/**
 * Takes an alert into the crisis of its playbook that is open: its chain is known there, and its colour is
 * proposed as a fact. An update proposes its colour, and any other alert only a graver one.
 * @returns false where the crisis knows the colour
 */
export async function tellColour(
  transaction: CaseTransaction,
  { source, alert, match, crisis }: { source: string; alert: CapAlert; match: AlertMatch; crisis: Crisis },
  context: Context,
): Promise<boolean> {
  const { now, newId } = context;
  const known = await transaction.crises.alerts.ofMessages(alert.references);
  const before = known !== null && (known.closed === null || known.closed.crisisId === crisis.id) ? known : null;
  const row: AlertProposal = {
    id: before?.id ?? newId(),
    source,
    messages: [...new Set([...(before?.messages ?? []), ...alert.references, alert.key])],
    ...match,
    proposedAt: before?.proposedAt ?? now,
    updatedAt: now,
    closed: before?.closed ?? { why: 'started', at: now, crisisId: crisis.id },
  };
  const shown: Effect[] = before === null ? [] : [{ kind: 'alert_proposal', proposalId: row.id }];
  await transaction.save({ changes: [{ kind: 'alert_proposal', row }], audit: [], effects: shown });
  const facts = await transaction.facts.ofScope(crisisScope(crisis.id));
  const fact = newColour(row, { crisis, facts, isUpdate: before !== null }, context);
  if (fact === null) return false;
  const older = facts.filter(({ status }) => status === 'proposed');
  const changes: Change[] = [...supersedeOthers(older, fact, context), { kind: 'fact', row: fact }];
  const effects = boardAndLine(crisis.id, { sentence: { key: 'crisis.fact_from_alert' }, factIds: [fact.id] });
  const audit = { crisis: crisis.id, fact: fact.id, key: fact.key, proposal: row.id };
  const outcome: Outcome = { kind: 'done', changes, effects, audit };
  await transaction.save(decisionOf('crisis.fact_from_alert', null, outcome, context));
  return true;
}

/** Returns the fact of the alert's colour; null where the crisis knows it, or a graver one of another alert. */
function newColour(
  alert: AlertProposal,
  { crisis, facts, isUpdate }: { crisis: Crisis; facts: readonly EnteredFact[]; isUpdate: boolean },
  context: Context,
): EnteredFact | null {
  const fact = colourFact(alert, crisis.id, context);
  if (fact === null) return null;
  const own = facts.filter((one) => one.key === fact.key && (one.status === 'proposed' || isLive(one, context.now)));
  const known = own.flatMap(({ meaning }) => (meaning?.kind === 'choice' ? [meaning.id] : [])).at(-1);
  const isNews = isUpdate ? known !== alert.colour : gravity(known) < gravity(alert.colour);
  return isNews ? { ...fact, owner: crisis.roles.information_lead?.who ?? crisis.startedBy } : null;
}

function gravity(colour: string | undefined): number {
  return ALERT_COLOURS.findIndex((one: AlertColour) => one === colour);
}

/**
 * Tells the open crisis that an alert led to that the alert is cancelled, or no longer as grave as its
 * playbook asks for.
 * @returns false without such a crisis
 */
export async function tellEnd(
  transaction: CaseTransaction,
  { alert, proposal, seen }: { alert: CapAlert; proposal: AlertProposal; seen: Change[] },
  context: Context,
): Promise<boolean> {
  const { id, event, closed } = proposal;
  const crisis = context.crises.find((one) => one.id === closed?.crisisId);
  if (crisis === undefined) {
    await transaction.save({ changes: seen, audit: [], effects: [] });
    return false;
  }
  const isCancelled = alert.kind === 'cancel';
  const key = isCancelled ? 'crisis.alert_cancelled' : 'crisis.alert_lowered';
  const effects = boardAndLine(crisis.id, { sentence: { key, params: { event } } });
  const outcome: Outcome = { kind: 'done', changes: seen, effects, audit: { proposal: id, crisis: crisis.id } };
  await transaction.save(decisionOf(isCancelled ? 'alert.cancelled' : 'alert.lowered', null, outcome, context));
  return true;
}
