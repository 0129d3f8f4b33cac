import { withoutOccurrence } from '../../hoaxes/spread.ts';
import { actorKey } from '../../people/actor.ts';
import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread, refuse } from '../decision/outcome.ts';
import { restsOnLiveFacts } from '../facts/live-facts.ts';
import { matchedHoaxes } from '../facts/matched-hoaxes.ts';
import { applyChanges } from '../model/apply-changes.ts';
import type { CaseState } from '../model/case-state.ts';
import { currentDraft } from '../model/case-status.ts';
import type { Change } from '../model/changes.ts';
import { stopPublication } from '../model/recalls/stop-publication.ts';

/** A person says that the post is about something else: it no longer counts, its words are no wording, and a text that rested on the register falls. */
export function notThisHoax(state: CaseState, action: { hoaxId: number }, context: ActionContext): Outcome {
  const hoax = matchedHoaxes(state).find((one) => one.hoax.id === action.hoaxId)?.hoax;
  if (hoax === undefined) return refuse('refusal.hoax_not_matched');
  const mistaken = state.occurrences.filter(({ hoaxId, dismissedBy }) => hoaxId === hoax.id && dismissedBy === null);
  const posts = mistaken.map(({ postId }) => postId);
  const row = {
    ...hoax,
    wordings: hoax.wordings.filter(({ postId }) => postId === null || !posts.includes(postId)),
    spread: mistaken.reduce(withoutOccurrence, hoax.spread),
  };
  const changes: Change[] = [
    ...mistaken.map((one): Change => ({ kind: 'sighting', row: { ...one, dismissedBy: actorKey(context.actor) } })),
    { kind: 'hoax', row },
  ];
  const draft = currentDraft(state);
  const after = applyChanges(state, changes);
  const falls = draft !== undefined && !restsOnLiveFacts(draft, after, context.handbook, context.now);
  const stops = falls ? stopPublication(state, 'stopped.fact_changed', context) : [];
  const sentence = { key: 'thread.hoax_dismissed', params: { id: hoax.id } };
  return {
    kind: 'done',
    changes: [...changes, ...stops],
    effects: cardAndThread(state, { sentence, by: context.actor }),
    audit: { hoax: hoax.id, posts },
  };
}
