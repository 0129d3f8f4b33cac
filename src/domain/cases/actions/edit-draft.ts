import { sameActor } from '../../people/actor.ts';
import { mentionOf } from '../../people/mention.ts';
import { holdsApprovingRole, neededApprovals } from '../approval/approval-policy.ts';
import { barredFromApproving } from '../approval/counted-approvals.ts';
import { signOffBy } from '../approval/sign-off-by.ts';
import { warningsOf } from '../approval/warnings.ts';
import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread, refuse } from '../decision/outcome.ts';
import { writtenDraft } from '../drafting/written-draft.ts';
import { restsOnLiveFacts } from '../facts/live-facts.ts';
import type { CaseState, Draft, SignOff } from '../model/case-state.ts';
import { currentDraft, statusOf } from '../model/case-status.ts';
import type { Change } from '../model/changes.ts';
import type { Destination } from '../model/destination.ts';
import { destinationWords, wordsKey } from '../model/destination.ts';
import { destinationsToWrite } from '../model/destinations-of.ts';
import { stopPublication } from '../model/recalls/stop-publication.ts';

/**
 * Saves an edited text as a new version. Approvals of the old one end; the writer vouches for the
 * new one and requests approval. Where the handbook allows approvers to edit (never in S1 and S2),
 * an approver's edit counts as approval, and another person confirms it.
 */
export function editDraft(
  state: CaseState,
  action: { draftId: string | null; text: string; networks?: Readonly<Record<string, string>> },
  context: ActionContext,
): Outcome {
  const status = statusOf(state);
  if (status !== 'open' && status !== 'in_review') return refuse('refusal.not_editable');
  if (action.draftId !== state.core.currentDraftId) return refuse('refusal.stale_text');
  const holder = state.core.claim?.by ?? null;
  if (holder !== null && !sameActor(holder, context.actor))
    return refuse('refusal.claimed_by', { who: mentionOf(holder) });
  const text = tidy(action.text);
  const before = currentDraft(state);
  const destinations = destinationsToWrite(before, state, (destination) =>
    tidy(action.networks?.[wordsKey(destination)] ?? text),
  ).map((destination) =>
    action.networks?.[wordsKey(destination)] === undefined ? inOwnLanguage(destination) : destination,
  );
  if (text === '' || destinations.some((destination) => destinationWords(destination) === ''))
    return refuse('refusal.empty_text');
  if (
    before !== undefined &&
    isSame(before, text, destinations) &&
    restsOnLiveFacts(before, state, context.handbook, context.now)
  ) {
    return refuse('refusal.same_text');
  }

  const draft = writtenDraft(text, before, state, context, destinations);
  const as = sightOf(draft, state, context);
  const claim = holder === null ? { by: context.actor, at: context.now } : state.core.claim;
  const changes: Change[] = [
    ...stopPublication(state, 'stopped.edited', context),
    { kind: 'draft', row: draft },
    { kind: 'matter', row: { ...state.core, currentDraftId: draft.id, claim } },
    { kind: 'endorsement', row: signOffBy(draft, as, context) },
  ];
  const said = as === 'approver' ? 'thread.edited_by_approver' : 'thread.edited';
  return {
    kind: 'done',
    changes,
    effects: cardAndThread(state, { sentence: { key: said }, by: context.actor, draftId: draft.id }),
    audit: { draft: draft.id, version: draft.version, digest: draft.digest, basedOn: draft.basedOn, as },
  };
}

/** Removes a place's own language: it now says the common text, in that text's language. */
function inOwnLanguage({ language: _, ...place }: Destination): Destination {
  return place;
}

function tidy(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

function isSame(before: Draft, text: string, destinations: readonly Destination[]): boolean {
  return (
    before.text === text &&
    destinations.every((destination) =>
      before.places.some((one) => one.target === destination.target && one.text === destination.text),
    )
  );
}

/**
 * Returns the sign-off that an edit carries. The writer vouches for the text, or also approves it
 * where that is allowed and no check warns.
 */
function sightOf(draft: Draft, state: CaseState, context: ActionContext): SignOff['as'] {
  const { actor, roles, handbook } = context;
  if (warningsOf(draft, state, context).length > 0) return 'proposer';
  const mayApprove = holdsApprovingRole(neededApprovals(state.core, handbook), roles);
  return mayApprove && barredFromApproving(actor, draft, state, handbook) === null ? 'approver' : 'proposer';
}
