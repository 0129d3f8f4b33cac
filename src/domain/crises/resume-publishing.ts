import type { Sentence } from '../../errors.ts';
import { RefusedError } from '../../errors.ts';
import { holdsApprovingRole } from '../cases/approval/approval-policy.ts';
import type { CaseDeps } from '../cases/decision/case-deps.ts';
import { contextIn } from '../cases/decision/context-in.ts';
import type { ActionContext, Outcome } from '../cases/decision/outcome.ts';
import { decisionOf, outsiderSentence } from '../cases/decision/recorded.ts';
import { withActiveHandbook } from '../cases/decision/with-active-handbook.ts';
import type { Crisis, CrisisLevel } from '../cases/model/crises/crisis.ts';
import type { Pause } from '../cases/model/crises/pause.ts';
import type { CaseTransaction } from '../cases/ports/case-store.ts';
import { heldBack, isHeldBack } from '../cases/publishing/held-back.ts';
import { severityRow } from '../handbook/handbook.ts';
import type { Actor, Membership } from '../people/actor.ts';
import { redrawBoards } from './pause-publishing.ts';

export type ResumeRequest = { pauseId: string; actor: Actor; channel: string | null; deliveryKey: string };

/**
 * Resumes publishing. Nothing is sent automatically: all held texts are listed, and each needs a
 * fresh approval or is dropped. A person who may approve in S2, or at the level of a crisis that the
 * pause stops, may resume.
 * @throws RefusedError with the sentence for the person
 */
export function resumePublishing(deps: CaseDeps, request: ResumeRequest): Promise<void> {
  return withActiveHandbook(deps, (settled) => resumed(settled, request));
}

async function resumed(deps: CaseDeps, request: ResumeRequest): Promise<void> {
  const membership = await deps.people.standingOf(request.actor, request.channel);
  const refusal = await deps.store.transact(async (transaction) => {
    if (await transaction.record.seen(request.deliveryKey)) return null;
    const context = await contextIn(deps, transaction, request.actor);
    const pauses = await transaction.crises.pauses();
    const pause = pauses.find(({ id }) => id === request.pauseId);
    const own = pause === undefined || pause.crisisId === null ? null : await transaction.crises.byId(pause.crisisId);
    const crises = [...(own === null ? [] : [own]), ...context.crises.filter((one) => isStoppedBy(one, pause))];
    const levels = crises.map(({ level }) => level);
    const why = resumeRefusal(pause, levels, membership, context);
    if (pause === undefined || why !== null) {
      const sentence = why ?? { key: 'refusal.not_paused' };
      await transaction.save(decisionOf('publishing.resumed', null, { kind: 'refused', sentence }, context));
      return sentence;
    }
    const caseIds = await stopHeldBack(transaction, pause, context);
    await transaction.save(decisionOf('publishing.resumed', null, resumption(pause, caseIds, context), context));
    return null;
  });
  if (refusal !== null) throw new RefusedError(refusal.key, refusal.params);
}

function resumeRefusal(
  pause: Pause | undefined,
  levels: readonly CrisisLevel[],
  membership: Membership,
  { handbook }: Pick<ActionContext, 'handbook'>,
): Sentence | null {
  if (membership.kind === 'stranger') return outsiderSentence(membership.why);
  if (pause === undefined) return { key: 'refusal.not_paused' };
  const { roles } = membership;
  const mayResume = (['S2', ...levels] as const).some((one) =>
    holdsApprovingRole(severityRow(handbook, one).approvals, roles),
  );
  return mayResume ? null : { key: 'refusal.resume_needs_approver', params: { level: levels[0] ?? 'S2' } };
}

/** Returns whether the pause holds texts of this crisis back, whichever crisis it was asked for in. */
function isStoppedBy({ playbook }: Crisis, pause: Pause | undefined): boolean {
  return pause !== undefined && (pause.scope.kind !== 'playbook' || pause.scope.playbook === playbook);
}

/** In the transaction of the resumption, so that nothing can leave between the two. */
async function stopHeldBack(
  transaction: CaseTransaction,
  pause: Pause,
  context: Omit<ActionContext, 'roles'>,
): Promise<number[]> {
  const caseIds: number[] = [];
  for (const caseId of await transaction.cases.find({ by: 'under_way' })) {
    const state = await transaction.cases.load(caseId);
    if (state === null || !isHeldBack(state, pause)) continue;
    const outcome = heldBack(state, pause, { ...context, roles: [] });
    await transaction.save(decisionOf('case.held_back', caseId, outcome, context));
    caseIds.push(caseId);
  }
  return caseIds;
}

function resumption(pause: Pause, caseIds: number[], context: Omit<ActionContext, 'roles'>): Outcome {
  const row = { ...pause, resumed: { by: context.actor, at: context.now } };
  return {
    kind: 'done',
    changes: [{ kind: 'pause', row }],
    effects: [
      { kind: 'pause_list', pauseId: pause.id },
      { kind: 'resume_list', pauseId: pause.id, caseIds },
      ...redrawBoards(context),
    ],
    audit: { pause: pause.id, heldBack: caseIds.map((id) => ({ case: id })) },
  };
}
