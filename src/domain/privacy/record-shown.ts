import { RefusedError } from '../../errors.ts';
import type { CaseDeps } from '../cases/decision/case-deps.ts';
import type { Outcome } from '../cases/decision/outcome.ts';
import { refuse } from '../cases/decision/outcome.ts';
import { decisionOf, outsiderSentence } from '../cases/decision/recorded.ts';
import type { CaseState } from '../cases/model/case-state.ts';
import { currentDraft, currentPublications } from '../cases/model/case-status.ts';
import { textsSaid } from '../cases/model/destinations-of.ts';
import type { Handbook } from '../handbook/handbook.ts';
import type { Actor } from '../people/actor.ts';
import { hidesSomething } from '../posts/shown-pieces.ts';
import { maskerOf } from './masker-of.ts';

/**
 * Records that a member of the team is about to see what the card hides, before it is shown. A
 * request that hides nothing leaves no row.
 * @param request what: the post and the text on the card, or the text alone
 * @throws RefusedError for an outsider, and for a case that is erased or missing; the refusal is in
 * the record
 */
export async function recordShown(
  deps: CaseDeps,
  request: { caseId: number; what: 'all' | 'draft'; actor: Actor; channel: string | null; deliveryKey: string },
): Promise<void> {
  const { caseId, actor } = request;
  const membership = await deps.people.standingOf(actor, request.channel);
  const sentence = await deps.store.transact(async (transaction) => {
    if (await transaction.record.seen(`shown:${request.deliveryKey}`)) return null;
    const state = await transaction.cases.load(caseId);
    const outcome: Outcome =
      membership.kind === 'stranger'
        ? { kind: 'refused', sentence: outsiderSentence(membership.why) }
        : shown(state, caseId, request.what, deps.handbook.current());
    if (outcome.kind === 'done' && isNothing(outcome.audit)) return null;
    const context = { actor, now: deps.now() };
    const { refusal, ...rows } = decisionOf('personal_data.shown', state === null ? null : caseId, outcome, context);
    await transaction.save(rows);
    return refusal;
  });
  if (sentence !== null) throw new RefusedError(sentence.key, sentence.params);
}

function shown(state: CaseState | null, caseId: number, what: 'all' | 'draft', handbook: Handbook): Outcome {
  if (state === null) return refuse('refusal.no_such_case', { id: caseId });
  if (state.core.erased !== null) return refuse('refusal.erased', { id: caseId });
  const mask = maskerOf(state, handbook, 'team');
  const isHidden = (text: string) => hidesSomething(mask(text));
  const out = currentPublications(state).flatMap(({ deliveredAs }) =>
    deliveredAs.kind === 'deviation' ? [deliveredAs.draftId] : [],
  );
  const deviations = state.drafts.filter(({ id }) => out.includes(id));
  const audit = {
    posts: what === 'all' ? state.posts.slice(0, 1).flatMap(({ id, text }) => (isHidden(text) ? [id] : [])) : [],
    drafts: [...[currentDraft(state) ?? []].flat(), ...deviations].flatMap((draft) =>
      textsSaid(draft).some(isHidden) ? [draft.id] : [],
    ),
  };
  return { kind: 'done', changes: [], effects: [], audit };
}

function isNothing(audit: { posts?: unknown; drafts?: unknown }): boolean {
  return [audit.posts, audit.drafts].every((ids) => Array.isArray(ids) && ids.length === 0);
}
