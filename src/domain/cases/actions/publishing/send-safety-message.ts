import type { Sentence } from '../../../../errors.ts';
import type { SafetyMessage } from '../../../handbook/approved-texts.ts';
import { mentionOf } from '../../../people/mention.ts';
import { releaseNeeds } from '../../approval/release-needs.ts';
import { reviewCaseDraft } from '../../approval/review-case-draft.ts';
import { signOffBy } from '../../approval/sign-off-by.ts';
import type { ActionContext, Outcome } from '../../decision/outcome.ts';
import { cardAndThread, refuse } from '../../decision/outcome.ts';
import { draftFromPlaybook } from '../../drafting/redraft.ts';
import { applyChanges } from '../../model/apply-changes.ts';
import { isAtRisk } from '../../model/at-risk.ts';
import type { CaseState, Draft } from '../../model/case-state.ts';
import { currentPublications } from '../../model/case-status.ts';
import type { Change, Effect } from '../../model/changes.ts';
import { stopPublication } from '../../model/recalls/stop-publication.ts';
import type { Audience, SafetyText } from '../../model/safety-message.ts';
import { activeSafetyMessages, isSentInPrivate, lineTexts, publicWay, sendingOf } from '../../model/safety-message.ts';
import { heldPublications } from '../../publishing/held-publications.ts';

type LineSending = {
  lineId: string;
  audience: Audience;
  digest: string;
  privateImpossible: boolean;
};

/**
 * Sends a person at risk the safety message that the handbook holds as approved: any member of the
 * team, at once, word for word. It leaves like any other text, but without the hold. A person who
 * can help must still be notified.
 */
export function sendSafetyMessage(state: CaseState, action: LineSending, context: ActionContext): Outcome {
  if (!isAtRisk(state)) return refuse('refusal.line_not_at_risk');
  if (state.core.closed !== null) return refuse('refusal.not_pending');
  const line = activeSafetyMessages(context.handbook, context.now).find(({ id }) => id === action.lineId);
  const textsIf = (reads: boolean) =>
    line === undefined ? [] : lineTexts(line, action.audience, state, context.handbook, reads);
  // Without the invitation the words are right at any hour.
  const texts = [...(context.readsPrivate === true ? textsIf(true) : []), ...textsIf(false)];
  // A person who read the post may send the words for the other standpoint: the digest identifies
  // those on the screen.
  const isShown = ({ text }: SafetyText) => context.digest(state.core.digestKey, text) === action.digest;
  const said = texts.find(isShown) ?? texts[0];
  if (line === undefined || said === undefined) return refuse('refusal.line_not_in_force');
  // The person who read private messages when the card was drawn has gone.
  if (!texts.some(isShown) && textsIf(true).some(isShown)) {
    const sentence = { key: 'refusal.line_nobody_reads' };
    return { kind: 'refused', sentence, effects: [{ kind: 'card', caseId: state.core.id }] };
  }
  const refusal = safetyAudienceRefusal(line, action, state) ?? safetyTimingRefusal(said, action, state, context);
  if (refusal !== null) return { kind: 'refused', sentence: refusal };
  const draft = draftOfSafetyMessage(said, state, context);
  const block = reviewCaseDraft(draft, state, context.handbook, context.now).find((one) => one.level === 'block');
  if (block !== undefined) return refuse('refusal.blocked', { words: block.words });
  return sent(draft, state, action, context);
}

function safetyAudienceRefusal(line: SafetyMessage, action: LineSending, state: CaseState): Sentence | null {
  if (action.audience === 'private') return null;
  const way = publicWay(line, state);
  if (way === 'never') return { key: 'refusal.line_private_only' };
  const mayFollow = way === 'free' || isSentInPrivate(state) || action.privateImpossible;
  return mayFollow ? null : { key: 'refusal.line_private_first' };
}

function safetyTimingRefusal(
  said: SafetyText,
  action: LineSending,
  state: CaseState,
  context: ActionContext,
): Sentence | null {
  if (context.digest(state.core.digestKey, said.text) !== action.digest) return { key: 'refusal.line_changed' };
  const isLeaving = currentPublications(state).some(({ status, basis }) => status === 'held' && basis?.kind === 'line');
  if (isLeaving) return { key: 'refusal.line_leaving' };
  const before = sendingOf(action.lineId, action.audience, state);
  return before === null ? null : { key: 'refusal.line_sent', params: { who: mentionOf(before.by) } };
}

function draftOfSafetyMessage(said: SafetyText, state: CaseState, context: ActionContext): Draft {
  const { id, text, language, languageFellBack } = said;
  const composed = { templateId: id, variant: 'a', language, languageFellBack, text, factIds: [], missingFacts: [] };
  // The handbook approved these words alone: what the text before them showed stays behind.
  const alone = { ...state, core: { ...state.core, currentDraftId: null } };
  return draftFromPlaybook(composed, alone, context);
}

function sent(draft: Draft, state: CaseState, action: LineSending, context: ActionContext): Outcome {
  const matter = { ...state.core, currentDraftId: draft.id };
  const changes: Change[] = [
    ...stopPublication(state, 'stopped.line_sent', context),
    { kind: 'draft', row: draft },
    { kind: 'matter', row: matter },
    { kind: 'endorsement', row: signOffBy(draft, 'sender', context) },
  ];
  const { basis } = releaseNeeds(draft, applyChanges(state, changes), context);
  if (basis === null) return refuse('refusal.line_not_in_force');
  const held = heldPublications(draft, state, basis, { ...context, holdMs: 0 });
  return {
    kind: 'done',
    changes: [...changes, ...held.map((row): Change => ({ kind: 'publication', row }))],
    effects: [
      ...cardAndThread(state, {
        sentence: { key: action.audience === 'public' ? 'thread.line_sent_public' : 'thread.line_sent_private' },
        by: context.actor,
        draftId: draft.id,
      }),
      ...held.map(({ id, holdUntil }): Effect => ({ kind: 'publish', publicationId: id, dueAt: holdUntil })),
    ],
    audit: {
      line: basis.textId,
      draft: draft.id,
      digest: draft.digest,
      publications: held.map(({ id }) => id),
      privateImpossible: action.privateImpossible,
      handbook: context.handbook.hash,
    },
  };
}
