import type { CaseDeps } from '../../cases/decision/case-deps.ts';
import { contextIn } from '../../cases/decision/context-in.ts';
import type { ActionContext } from '../../cases/decision/outcome.ts';
import { decisionOf } from '../../cases/decision/recorded.ts';
import { withActiveHandbook } from '../../cases/decision/with-active-handbook.ts';
import type { Change } from '../../cases/model/changes.ts';
import type { AlertEnd, AlertProposal } from '../../cases/model/crises/alert-proposal.ts';
import type { CaseTransaction } from '../../cases/ports/case-store.ts';
import { CLOCK } from '../../people/actor.ts';
import type { CapAlert } from './cap-alert.ts';
import { closedProposal } from './close-proposals.ts';
import type { AlertMatch } from './match-alert.ts';
import { matchAlert } from './match-alert.ts';
import { tellColour, tellEnd, warnedCrisis } from './tell-open-crisis.ts';

type Context = Omit<ActionContext, 'roles'>;

/**
 * Takes in what a source of alerts has published, whatever the order and however often: a message that was replaced before it came says
 * nothing any more. Each is a transaction of its own.
 * @returns how many proposals were made, changed or closed
 */
export async function takeAlerts(deps: CaseDeps, source: string, alerts: readonly CapAlert[]): Promise<number> {
  let count = 0;
  for (const alert of alerts.toSorted((one, other) => one.sent.localeCompare(other.sent))) {
    if (!alert.isReal || alert.kind === 'other') continue;
    if (await withActiveHandbook(deps, (settled) => taken(settled, source, alert))) count += 1;
  }
  return count;
}

function taken(deps: CaseDeps, source: string, alert: CapAlert): Promise<boolean> {
  return deps.store.transact(async (transaction) => {
    if (await transaction.crises.alerts.knows(alert.key)) return false;
    const context = await contextIn(deps, transaction, CLOCK);
    const before = await transaction.crises.alerts.ofMessages(alert.references);
    const match = alert.kind === 'cancel' ? null : matchAlert(alert, context.handbook);
    if (match === null && before !== null && before.closed !== null) {
      const seen = seenMessages([...alert.references, alert.key], before.id, context.now);
      return tellEnd(transaction, { alert, proposal: before, seen }, context);
    }
    const crisis = match === null || match.expires <= context.now ? undefined : warnedCrisis(match.playbook, context);
    if (match !== null && crisis !== undefined)
      return tellColour(transaction, { source, alert, match, crisis }, context);
    return applyAlert(transaction, { source, alert, match, open: before?.closed === null ? before : null }, context);
  });
}

/** Makes, changes or closes a proposal. @returns false where there was none to close */
async function applyAlert(
  transaction: CaseTransaction,
  {
    source,
    alert,
    match,
    open,
  }: { source: string; alert: CapAlert; match: AlertMatch | null; open: AlertProposal | null },
  context: Context,
): Promise<boolean> {
  const seen = seenMessages([...alert.references, alert.key], open?.id ?? null, context.now);
  const end = endOf(alert, match, context);
  if (match === null || end !== null) {
    if (open === null) await transaction.save({ changes: seen, audit: [], effects: [] });
    else await close(transaction, { ...open, messages: [...open.messages, alert.key] }, end ?? 'lowered', context);
    return open !== null;
  }
  await propose(transaction, { source, alert, match, open }, context);
  return true;
}

/** Returns why an alert leads to no proposal; null when its match decides. */
function endOf({ kind }: CapAlert, match: AlertMatch | null, { now }: Pick<Context, 'now'>): AlertEnd | null {
  if (kind === 'cancel') return 'cancelled';
  return match !== null && match.expires <= now ? 'expired' : null;
}

async function close(transaction: CaseTransaction, proposal: AlertProposal, why: AlertEnd, context: Context) {
  const outcome = closedProposal(proposal, { why, crisisId: null }, context);
  await transaction.save(decisionOf('alert.closed', null, outcome, context));
}

async function propose(
  transaction: CaseTransaction,
  asked: { source: string; alert: CapAlert; match: AlertMatch; open: AlertProposal | null },
  context: Context,
): Promise<void> {
  const { source, alert, match, open } = asked;
  const { now, newId } = context;
  const messages = [...new Set([...(open?.messages ?? []), ...alert.references, alert.key])];
  const row: AlertProposal = {
    id: open?.id ?? newId(),
    source,
    messages,
    ...match,
    proposedAt: open?.proposedAt ?? now,
    updatedAt: now,
    closed: null,
  };
  const audit = { proposal: row.id, playbook: row.playbook, colour: row.colour, level: row.level, until: row.expires };
  const effects = [{ kind: 'alert_proposal', proposalId: row.id } as const];
  const changes = [{ kind: 'alert_proposal', row } as const];
  const event = open === null ? 'alert.proposed' : 'alert.updated';
  await transaction.save(decisionOf(event, null, { kind: 'done', changes, effects, audit }, context));
}

function seenMessages(keys: readonly string[], proposalId: string | null, at: string): Change[] {
  return keys.map((key) => ({ kind: 'alert_message', row: { id: key, proposalId, at } }));
}
