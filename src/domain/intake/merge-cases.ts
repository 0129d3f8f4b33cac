import { RefusedError } from '../../errors.ts';
import type { CaseDeps } from '../cases/decision/case-deps.ts';
import { contextIn } from '../cases/decision/context-in.ts';
import type { ActionContext, Outcome } from '../cases/decision/outcome.ts';
import { cardAndThread, refuse, relatedCards } from '../cases/decision/outcome.ts';
import { decisionOf, outsiderSentence } from '../cases/decision/recorded.ts';
import { withActiveHandbook } from '../cases/decision/with-active-handbook.ts';
import { isWithWorks } from '../cases/model/area-question.ts';
import type { CaseState } from '../cases/model/case-state.ts';
import { statusOf } from '../cases/model/case-status.ts';
import { stopPublication } from '../cases/model/recalls/stop-publication.ts';
import type { Actor } from '../people/actor.ts';

export type MergeRequest = { caseId: number; into: number; actor: Actor; channel: string | null; deliveryKey: string };

/**
 * A person brings a case to another that is about the same: its posts go there, and it is closed as a duplicate. Never to another playbook; and
 * no call for help is ever brought to another.
 * @returns false when this very delivery was handled before
 * @throws RefusedError with the sentence for the person; the refusal is in the record
 */
export function mergeCases(deps: CaseDeps, request: MergeRequest): Promise<boolean> {
  const { caseId, into, actor, channel, deliveryKey } = request;
  return withActiveHandbook(deps, async (settled) => {
    const membership = await settled.people.standingOf(actor, channel);
    const done = await settled.store.transact(async (transaction) => {
      if (await transaction.record.seen(deliveryKey)) return { isNew: false, refusal: null };
      const context = await contextIn(settled, transaction, actor);
      const [state, other] = [await transaction.cases.load(caseId), await transaction.cases.load(into)];
      const outcome =
        membership.kind === 'stranger'
          ? refuse(outsiderSentence(membership.why).key)
          : broughtTogether(state, other, { caseId, into }, context);
      const saved = decisionOf('case.joined', state === null ? null : caseId, outcome, context);
      await transaction.save(saved);
      return { isNew: true, refusal: saved.refusal };
    });
    if (done.refusal !== null) throw new RefusedError(done.refusal.key, done.refusal.params);
    return done.isNew;
  });
}

/** Decides the merge of a case into another. Pure. */
function broughtTogether(
  state: CaseState | null,
  other: CaseState | null,
  { caseId, into }: Pick<MergeRequest, 'caseId' | 'into'>,
  { actor, now }: Pick<ActionContext, 'actor' | 'now'>,
): Outcome {
  if (state === null) return refuse('refusal.no_such_case', { id: caseId });
  if (other === null) return refuse('refusal.no_such_case', { id: into });
  const refusal = mergeRefusal(state, other);
  if (refusal !== null) return refuse(refusal);
  const postIds = state.posts.map(({ id }) => id);
  const closed = { reason: 'duplicate', by: actor, at: now, noteId: null } as const;
  return {
    kind: 'done',
    changes: [
      ...stopPublication(state, 'stopped.dismissed', { now }),
      { kind: 'moved', row: { id: 'moved', from: caseId, to: into, wordings: null, postIds, first: null, at: now } },
      { kind: 'matter', row: { ...state.core, closed, claim: null } },
    ],
    effects: [
      ...cardAndThread(state, { sentence: { key: 'thread.joined_into', params: { id: into } }, by: actor }),
      ...cardAndThread(other, { sentence: { key: 'thread.took_in', params: { id: caseId } }, by: actor }),
      ...relatedCards(state),
    ],
    audit: { into, posts: postIds },
  };
}

const OPEN: readonly string[] = ['open', 'in_review'];

function mergeRefusal(state: CaseState, other: CaseState): string | null {
  if (state.core.id === other.core.id) return 'refusal.join_itself';
  if ([state, other].some(({ core }) => core.statement !== null || core.erased !== null)) return 'refusal.own_text';
  if (state.core.playbook === null || state.core.playbook !== other.core.playbook) return 'refusal.join_other_playbook';
  if (isGuarded(state) || isGuarded(other)) return 'refusal.join_guarded';
  if (!OPEN.includes(statusOf(state)) || state.publications.some(({ status }) => status !== 'stopped'))
    return 'refusal.join_answered';
  // Its end would be told where nobody looks, and works would hear of the fault twice.
  if (state.areaQuestions.some(isWithWorks)) return 'refusal.join_reported';
  return other.core.closed === null ? null : 'refusal.join_closed';
}

/** Returns true for a call for help and for exposed personal data: such a case is about one person. */
function isGuarded({ core }: CaseState): boolean {
  const classes = [core.class, core.assessment.class];
  return classes.includes('life_risk') || classes.includes('personal_data');
}
