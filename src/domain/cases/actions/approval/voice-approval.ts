import type { Actor } from '../../../people/actor.ts';
import { actorKey, sameActor } from '../../../people/actor.ts';
import { isBefore, saidAt } from '../../approval/said-at.ts';
import { waitsForVoiceUntil } from '../../approval/voice-wait.ts';
import type { OverriddenWarnings } from '../../approval/warnings.ts';
import type { ActionContext, Outcome } from '../../decision/outcome.ts';
import { cardAndThread, refuse } from '../../decision/outcome.ts';
import { applyChanges } from '../../model/apply-changes.ts';
import type { CaseState, Draft, SignOff } from '../../model/case-state.ts';
import { currentDraft, currentPublications, liveSignOffs } from '../../model/case-status.ts';
import type { Change } from '../../model/changes.ts';
import type { Publication } from '../../model/publication.ts';
import { sendWhenHoldEnds } from '../../publishing/start-hold.ts';
import { approveDraft } from './approve-draft.ts';

type Spoken = {
  /** Id of an entry in the handbook's `team.by_voice`. */
  voiceId: string;
  /** The hour at which they said so, on the institution's clocks: `23:05`. */
  at: string;
  draftId: string;
  digest: string;
  over?: OverriddenWarnings;
};

/**
 * Records a spoken approval: a person whom the handbook allows to approve by voice heard this exact
 * version and agreed. The recorder vouches for that, and is neither a writer nor an approver of the text.
 * The text waits for a confirmation that another person sees, or until the handbook's time is over.
 */
export function recordSpoken(state: CaseState, action: Spoken, context: ActionContext): Outcome {
  const voice = context.handbook.institution.team.byVoice?.find(({ id }) => id === action.voiceId);
  if (voice === undefined) return refuse('refusal.unknown_voice');
  if (context.actor.kind !== 'slack') return refuse('refusal.spoken_recorder');
  const said = saidAt(action.at, context);
  if (typeof said !== 'string') return { kind: 'refused', sentence: said };
  const draft = currentDraft(state);
  if (draft !== undefined && draft.picture !== null) return refuse('refusal.picture_by_voice');
  const recorderFault = draft === undefined ? null : recorderRefusal(draft, said, state, context.actor);
  if (recorderFault !== null) return refuse(recorderFault);
  const actor: Actor = { kind: 'spoken', name: voice.name, post: voice.post, recordedBy: context.actor };
  const outcome = approveDraft(state, action, { ...context, actor, roles: voice.roles });
  if (outcome.kind === 'refused') return outcome;
  return {
    ...outcome,
    changes: outcome.changes.map((change) => withHour(change, actor, said)),
    effects: [...outcome.effects, ...askForConfirmation(state, voice.roles)],
    audit: { ...outcome.audit, spoken: voice.id, saidAt: said },
  };
}

/** Key of the sentence that says why this person, at that hour, can have heard no approval of the text; null if they can. */
function recorderRefusal(draft: Draft, said: string, state: CaseState, recorder: Actor): string | null {
  if (draft.touchedBy.includes(actorKey(recorder))) return 'refusal.voice_of_own_text';
  const hasApproved = liveSignOffs(state).some(({ as, by }) => as === 'approver' && sameActor(by, recorder));
  if (hasApproved) return 'refusal.voice_of_own_approval';
  return isBefore(said, draft.createdAt) ? 'refusal.voice_before_text' : null;
}

function withHour(change: Change, actor: Actor, saidAt: string): Change {
  if (change.kind !== 'endorsement' || !sameActor(change.row.by, actor)) return change;
  return { kind: 'endorsement', row: { ...change.row, spoken: { saidAt, confirmed: null } } };
}

function askForConfirmation(state: CaseState, roles: SignOff['roles']) {
  return cardAndThread(state, { sentence: { key: 'thread.spoken_waits' }, asks: roles }).filter(
    ({ kind }) => kind === 'thread',
  );
}

/**
 * Records that a second person, not the recorder, obtained the confirmation: a signature, a
 * message, or the voice again.
 */
export function confirmSpoken(state: CaseState, action: { endorsementId: string }, context: ActionContext): Outcome {
  const row = state.signOffs.find(({ id }) => id === action.endorsementId);
  if (row?.spoken == null || row.by.kind !== 'spoken') return refuse('refusal.nothing_spoken');
  if (row.spoken.confirmed !== null) return refuse('refusal.spoken_confirmed');
  if (sameActor(row.by.recordedBy, context.actor)) return refuse('refusal.own_record');
  const confirmed = { by: context.actor, at: context.now };
  const change: Change = { kind: 'endorsement', row: { ...row, spoken: { ...row.spoken, confirmed } } };
  const waited = sentSooner(state, applyChanges(state, [change]), context);
  return {
    kind: 'done',
    changes: [change, ...waited.map((one): Change => ({ kind: 'publication', row: one }))],
    effects: [
      ...cardAndThread(state, { sentence: { key: 'thread.spoken_confirmed' }, by: context.actor }),
      ...sendWhenHoldEnds(waited),
    ],
    audit: { endorsement: row.id, draft: row.draftId },
  };
}

/** Returns the publications that waited for a confirmation, with the end of their hold after this one. */
function sentSooner(before: CaseState, after: CaseState, context: ActionContext): Publication[] {
  const until = waitsForVoiceUntil(before, context);
  const sooner = waitsForVoiceUntil(after, context) ?? context.now;
  return currentPublications(before)
    .filter(({ status, holdUntil }) => status === 'held' && holdUntil === until && holdUntil !== sooner)
    .map((one) => ({ ...one, holdUntil: sooner }));
}
