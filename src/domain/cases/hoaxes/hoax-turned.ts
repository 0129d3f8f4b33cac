import type { Hoax } from '../../hoaxes/hoax.ts';
import { statusOf as hoaxStatusOf, standingAnswers } from '../../hoaxes/hoax.ts';
import { factOf } from '../../hoaxes/hoax-fact.ts';
import { neededApprovals, rolesOf } from '../approval/approval-policy.ts';
import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { restsOnLiveFacts } from '../facts/live-facts.ts';
import type { CaseState } from '../model/case-state.ts';
import { currentDraft, currentPublications } from '../model/case-status.ts';
import type { Effect, ThreadEntry } from '../model/changes.ts';
import { stopPublication } from '../model/recalls/stop-publication.ts';

/**
 * Returns whether cases that say the hoax must be notified: its status, its verified facts or their
 * source, or its answers changed.
 */
export function hasTurned(before: Hoax, after: Hoax): boolean {
  const answers = (hoax: Hoax) =>
    standingAnswers(hoax)
      .map(({ id }) => id)
      .join();
  return (
    factOf(before)?.id !== factOf(after)?.id ||
    hoaxStatusOf(before) !== hoaxStatusOf(after) ||
    answers(before) !== answers(after)
  );
}

/**
 * Applies a changed hoax entry to a case that says it, on the state after the change. Pending
 * approvals end if the status changed or the text rested on the old entry, and the thread says so.
 * If the status changed and a reply is published, approvers are called to check it.
 */
export function hearOfTurn(
  state: CaseState,
  { before, after }: { before: Hoax; after: Hoax },
  context: Pick<ActionContext, 'actor' | 'handbook' | 'now'>,
): Outcome {
  const caseId = state.core.id;
  const [from, to] = [hoaxStatusOf(before), hoaxStatusOf(after)];
  const isOut = currentPublications(state).some(({ status }) => status === 'published');
  const draft = currentDraft(state);
  const fell = draft !== undefined && !restsOnLiveFacts(draft, state, context.handbook, context.now);
  const stops = from !== to || fell ? stopPublication(state, 'stopped.hoax_turned', context) : [];
  const stopped = stops.length > 0;
  const params = { id: after.id, hoaxFrom: from, hoaxStatus: to };
  const changed = factOf(before)?.id === factOf(after)?.id ? 'thread.hoax_answered' : 'thread.hoax_truth_changed';
  const turned = stopped ? 'thread.hoax_turned_stopped' : 'thread.hoax_turned';
  const sentence = from === to ? { key: changed, params: { id: after.id } } : { key: turned, params };
  const said: ThreadEntry = { sentence, by: context.actor };
  const asks = rolesOf(neededApprovals(state.core, context.handbook));
  const call: ThreadEntry = { sentence: { key: 'thread.hoax_turned_out', params: { id: after.id } }, asks };
  const entries = [said, ...(isOut && from !== to ? [call] : [])];
  return {
    kind: 'done',
    changes: stops,
    effects: [{ kind: 'card', caseId }, ...entries.map((entry): Effect => ({ kind: 'thread', caseId, entry }))],
    audit: { hoax: after.id, from, to, stopped },
  };
}
