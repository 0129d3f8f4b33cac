import type { ComposedDraft } from '../../drafts/composed-draft.ts';
import { findMissingMarkers } from '../../drafts/missing-marker.ts';
import { actorKey } from '../../people/actor.ts';
import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread, refuse } from '../decision/outcome.ts';
import { emptiedText } from '../drafting/empty-facts.ts';
import { emptyVersion } from '../drafting/empty-version.ts';
import { withName } from '../drafting/named-reply.ts';
import { composedFor, isSameVariant } from '../drafting/playbook-words.ts';
import { draftFromPlaybook, fillFacts, stillMissing } from '../drafting/redraft.ts';
import { withFactsShown } from '../facts/facts-shown.ts';
import type { CaseState, Draft } from '../model/case-state.ts';
import { currentDraft, statusOf } from '../model/case-status.ts';
import type { Change } from '../model/changes.ts';
import { hasOwnDestinations } from '../model/destinations-of.ts';
import type { SentReply } from '../model/joining/past-reply.ts';
import { stopPublication } from '../model/recalls/stop-publication.ts';
import { isAnsweredByLine } from '../model/safety-message.ts';

/**
 * Turns the words of an earlier reply into the draft: an ordinary version with its checks and approvals.
 * No fact of then comes with them: each place waits for a value, or takes the one that is valid today.
 */
export function takeReply(
  state: CaseState,
  action: { draftId: string | null; reply: SentReply | null },
  context: ActionContext,
): Outcome {
  const status = statusOf(state);
  if (status !== 'open' && status !== 'in_review') return refuse('refusal.not_editable');
  if (action.draftId !== state.core.currentDraftId) return refuse('refusal.stale_text');
  if (isAnsweredByLine(state, context)) return refuse('refusal.line_answers');
  if (state.core.statement !== null || hasOwnDestinations(state)) return refuse('refusal.past_reply_here');
  const { reply } = action;
  if (reply === null || reply.state.core.playbook !== state.core.playbook) return refuse('refusal.past_reply_gone');
  const draft = draftLike(reply, state, context);
  if (draft === null) return refuse('refusal.past_reply_facts');
  if (currentDraft(state)?.text === draft.text) return refuse('refusal.past_reply_there');
  const changes: Change[] = [
    ...stopPublication(state, 'stopped.edited', context),
    { kind: 'draft', row: draft },
    { kind: 'matter', row: { ...state.core, currentDraftId: draft.id } },
  ];
  const sentence = { key: 'thread.past_reply_taken', params: { id: reply.state.core.id } };
  return {
    kind: 'done',
    changes,
    effects: cardAndThread(state, { sentence, by: context.actor, draftId: draft.id }),
    audit: { from: reply.publication.id, draft: draft.id, digest: draft.digest },
  };
}

/** Returns whether the facts of the reply can be taken out of its words, so that the case may have them. */
export function canTakeReply(
  reply: SentReply,
  state: CaseState,
  context: Pick<ActionContext, 'handbook' | 'now'>,
): boolean {
  const isHere = state.core.statement === null && !hasOwnDestinations(state) && !isAnsweredByLine(state, context);
  return isHere && (composedLike(reply, state, context) ?? emptiedText(reply, context)) !== null;
}

/** Returns the playbook's text of today, where the reply was a text of the playbook that nobody had touched; else null. */
function composedLike(
  { draft: { templateId, touchedBy, slots } }: SentReply,
  state: CaseState,
  context: Pick<ActionContext, 'handbook' | 'now'>,
): ComposedDraft | null {
  if (touchedBy.length > 0 || slots !== null) return null;
  return composedFor(state, context).find((one) => isSameVariant(one, { templateId })) ?? null;
}

/** Returns the version that says what the reply said; null where its facts cannot be taken out. */
function draftLike(reply: SentReply, state: CaseState, context: ActionContext): Draft | null {
  const composed = composedLike(reply, state, context);
  if (composed !== null) return draftFromPlaybook(composed, state, context);
  const emptied = emptiedText(reply, context);
  if (emptied === null) return null;
  const { language } = reply;
  const filled = fillFacts(emptied.text, language, state, context);
  const text = withName(filled.text, state, context);
  const citizens = state.core.assessment.language;
  const version = emptyVersion(state, text, context);
  return {
    ...version,
    variant: 'a',
    language,
    languageFellBack: citizens !== 'und' && citizens !== language,
    templateId: null,
    touchedBy: [...new Set([...version.touchedBy, ...reply.draft.touchedBy, actorKey(context.actor)])],
    factIds: withFactsShown(
      [...emptied.factIds, ...filled.factIds],
      { picture: version.picture, language },
      state,
      context,
    ),
    missingFacts:
      findMissingMarkers(text).length === 0
        ? []
        : stillMissing({ missingFacts: emptied.missingFacts, language }, state, context),
  };
}
