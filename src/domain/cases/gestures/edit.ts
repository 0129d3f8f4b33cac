import { findMissingMarkers } from '../../drafts/missing-marker.ts';
import { homeLanguage } from '../../handbook/handbook.ts';
import { actorKey, sameActor } from '../actor.ts';
import type { CaseState, Draft } from '../case-state.ts';
import { currentDraft, liveEndorsements, statusOf } from '../case-status.ts';
import type { Change } from '../changes.ts';
import { endorsementOf } from '../endorsement-of.ts';
import { liveFacts, restsOnLiveFacts } from '../live-facts.ts';
import { mentionOf } from '../mention.ts';
import type { GestureContext, Outcome } from '../outcome.ts';
import { cardAndThread, refused } from '../outcome.ts';
import { stopPublication } from '../stop-publication.ts';

/** Another text is another version: approvals of the old one end, and whoever wrote it stands by it and asks for approval. */
export function edit(
  state: CaseState,
  gesture: { draftId: string | null; text: string },
  context: GestureContext,
): Outcome {
  const status = statusOf(state);
  if (status !== 'open' && status !== 'in_review') return refused('refusal.not_editable');
  if (gesture.draftId !== state.matter.currentDraftId) return refused('refusal.stale_text');
  const holder = state.matter.claim?.by ?? null;
  if (holder !== null && !sameActor(holder, context.actor))
    return refused('refusal.claimed_by', { who: mentionOf(holder) });
  const text = gesture.text.replaceAll('\r\n', '\n').trim();
  if (text === '') return refused('refusal.empty_text');
  const before = currentDraft(state);
  if (before?.text === text && restsOnLiveFacts(before, state, context.handbook, context.now)) {
    return refused('refusal.same_text');
  }

  const draft = writtenDraft(text, before, state, context);
  const claim = holder === null ? { by: context.actor, at: context.now } : state.matter.claim;
  const changes: Change[] = [
    ...stopPublication(state, 'stopped.edited', context),
    { kind: 'draft', row: draft },
    { kind: 'matter', row: { ...state.matter, currentDraftId: draft.id, claim } },
    { kind: 'endorsement', row: endorsementOf(draft, 'proposer', context) },
  ];
  return {
    kind: 'done',
    changes,
    effects: cardAndThread(state, { sentence: { key: 'thread.edited' }, by: context.actor, draftId: draft.id }),
    audit: { draft: draft.id, version: draft.version, digest: draft.digest, basedOn: draft.basedOn },
  };
}

/**
 * "I have read it and stand by it": asks for approval of a text that nobody has changed, and lets further people of the team see
 * one that waits for approval, since two must have.
 */
export function propose(
  state: CaseState,
  gesture: { draftId: string; digest: string },
  context: GestureContext,
): Outcome {
  const draft = currentDraft(state);
  const status = statusOf(state);
  if (status !== 'open' && status !== 'in_review') return refused('refusal.already_proposed');
  if (draft === undefined || draft.id !== gesture.draftId || draft.digest !== gesture.digest) {
    return refused('refusal.stale_text');
  }
  if (findMissingMarkers(draft.text).length > 0) return refused('refusal.facts_missing');
  if (liveEndorsements(state).some((one) => sameActor(one.by, context.actor))) return refused('refusal.seen_before');
  const claim = state.matter.claim ?? { by: context.actor, at: context.now };
  const said = status === 'open' ? 'thread.proposed' : 'thread.seen';
  return {
    kind: 'done',
    changes: [
      { kind: 'matter', row: { ...state.matter, claim } },
      { kind: 'endorsement', row: endorsementOf(draft, 'proposer', context) },
    ],
    effects: cardAndThread(state, { sentence: { key: said }, by: context.actor }),
    audit: { draft: draft.id, digest: draft.digest },
  };
}

function writtenDraft(text: string, before: Draft | undefined, state: CaseState, context: GestureContext): Draft {
  const touched = new Set([...(before?.touchedBy ?? []), actorKey(context.actor)]);
  return {
    id: context.newId(),
    caseId: state.matter.id,
    version: state.drafts.length + 1,
    variant: before?.variant ?? 'a',
    language: before?.language ?? homeLanguage(context.handbook),
    languageFellBack: before?.languageFellBack ?? false,
    text,
    digest: context.digest(state.matter.digestKey, text),
    templateId: before?.templateId ?? null,
    basedOn: before?.id ?? null,
    writtenBy: context.actor,
    touchedBy: [...touched],
    factIds: factsUnder(text, before, state, context),
    missingFacts: before !== undefined && findMissingMarkers(text).length > 0 ? before.missingFacts : [],
    createdAt: context.now,
  };
}

/** What the text rested on and still holds, and every live value that now stands in it. */
function factsUnder(text: string, before: Draft | undefined, state: CaseState, context: GestureContext): string[] {
  const former = before?.factIds ?? [];
  const entered = liveFacts(state, context.now).filter((fact) => former.includes(fact.id) || text.includes(fact.value));
  return [...former.filter((id) => id.startsWith('standing:')), ...entered.map((fact) => fact.id)];
}
