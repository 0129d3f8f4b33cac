import { RefusedError } from '../../errors.ts';
import type { CaseDeps } from '../cases/decision/case-deps.ts';
import type { Outcome } from '../cases/decision/outcome.ts';
import { refuse } from '../cases/decision/outcome.ts';
import { decisionOf, outsiderSentence } from '../cases/decision/recorded.ts';
import type { Actor } from '../people/actor.ts';
import type { NamesIn } from '../people/names-in.ts';

export type ReportRequest = {
  crisisId: number;
  namesIn: NamesIn;
  /** Id of the draft from which a variant of its playbook is wanted; null for the report itself. */
  variantOf: string | null;
  actor: Actor;
  channel: string | null;
  deliveryKey: string;
};

/**
 * Records that a member of the team wants the report of a crisis. The record outlives the rows that
 * the report is made of, and the report is made from then on.
 * @returns false when this very delivery was handled before
 * @throws RefusedError for an outsider, and for a crisis that is not there; the refusal is in the
 * record
 */
export async function recordReport(deps: CaseDeps, request: ReportRequest): Promise<boolean> {
  const { crisisId, namesIn, variantOf, actor } = request;
  const membership = await deps.people.standingOf(actor, request.channel);
  const done = await deps.store.transact(async (transaction) => {
    if (await transaction.record.seen(`report:${request.deliveryKey}`)) return { isNew: false, refusal: null };
    const isThere = (await transaction.crises.byId(crisisId)) !== null;
    const outcome: Outcome =
      membership.kind === 'stranger'
        ? { kind: 'refused', sentence: outsiderSentence(membership.why) }
        : isThere
          ? {
              kind: 'done',
              changes: [],
              // A variant is answered to the person who asked. A report is made even when the
              // process that was asked is gone.
              effects: variantOf === null ? [{ kind: 'report', crisisId, namesIn }] : [],
              audit: { crisis: crisisId, names: namesIn === 'names', variantOf },
            }
          : refuse('refusal.no_such_crisis');
    const { refusal, ...rows } = decisionOf('crisis.reported', null, outcome, { actor, now: deps.now() });
    await transaction.save(rows);
    return { isNew: true, refusal };
  });
  if (done.refusal !== null) throw new RefusedError(done.refusal.key, done.refusal.params);
  return done.isNew;
}
