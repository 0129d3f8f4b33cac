import { playbookById } from '../../handbook/handbook.ts';
import type { PostClass } from '../../handbook/vocabulary.ts';
import type { Withheld } from '../../writing/why-withheld.ts';
import { whyWithheld } from '../../writing/why-withheld.ts';
import { releaseNeeds } from '../approval/release-needs.ts';
import type { ModelAvailability } from '../decision/model-availability.ts';
import type { ActionContext, AlsoRecorded } from '../decision/outcome.ts';
import { isPlanMessage } from '../drafting/plan-message.ts';
import type { CaseState } from '../model/case-state.ts';
import { currentDraft } from '../model/case-status.ts';
import type { AuditDetail, Change, Effect } from '../model/changes.ts';
import { answeredPost } from '../model/joining/conversation.ts';
import type { ModelRun } from '../model/model-run.ts';
import { postClassOf } from '../model/post-class.ts';
import { isAnsweredByLine } from '../model/safety-message.ts';

/** Result of a request to a model, beside the changes of the action that made it. */
export type Requested = { changes: Change[]; effects: Effect[]; also: AlsoRecorded[] };

export const NOTHING_REQUESTED: Requested = { changes: [], effects: [], also: [] };

type RequestContext = Pick<ActionContext, 'handbook' | 'now' | 'newId' | 'model'>;

/**
 * Requests a model's text automatically for a case that got a playbook's text, which stays
 * meanwhile. None is requested if the handbook holds that text as approved, or if it points to an
 * activated plan's direction. Earlier waiting requests are dropped.
 */
export function requestByItself(state: CaseState, context: RequestContext): Requested {
  const draft = currentDraft(state);
  const given = givenFor(state, context);
  const dropped = withoutWaiting(state, context.now);
  if (draft === undefined || given === null || isAnsweredByLine(state, context))
    return { ...NOTHING_REQUESTED, changes: dropped };
  const isHeld = releaseNeeds(draft, state, context).basis !== null;
  if (isHeld || isPlanMessage(draft)) return { ...NOTHING_REQUESTED, changes: dropped };
  const requested = requestFor(state, { by: null, instruction: null }, given, context);
  return { ...requested, changes: [...dropped, ...requested.changes] };
}

/** A row for what is asked, and the effect by which it is; of what a model must not see only the row, which says why. */
export function requestFor(
  state: CaseState,
  asked: { by: ModelRun['requestedBy']; instruction: ModelRun['instruction'] },
  { model, playbook, postClass, withheld }: Given,
  context: RequestContext,
): Requested {
  const row: ModelRun = {
    id: context.newId(),
    caseId: state.core.id,
    requestedBy: asked.by,
    requestedAt: context.now,
    instruction: asked.instruction,
    draftId: state.core.currentDraftId,
    postClass,
    playbook,
    status: withheld === null ? 'waiting' : 'withheld',
    reason: withheld,
    model: model.model,
    host: model.host,
    promptHash: null,
    handbookHash: context.handbook.hash,
    promptTokens: null,
    cachedTokens: null,
    answerTokens: null,
    durationMs: null,
    finishedAt: withheld === null ? null : context.now,
    variants: [],
    cannotAnswer: null,
    gloss: null,
  };
  const event = withheld === null ? 'writing.requested' : 'writing.withheld';
  return {
    changes: [{ kind: 'writing', row }],
    effects: withheld === null ? [{ kind: 'write', caseId: row.caseId, writingId: row.id }] : [],
    also: [{ event, detail: recordOf(row) }],
  };
}

/**
 * Returns the preconditions of a model request, and why the model must not be asked; null without a
 * model, post or playbook.
 */
export function givenFor(
  state: CaseState,
  { handbook, model }: Pick<ActionContext, 'handbook' | 'model'>,
): Given | null {
  const post = answeredPost({}, state);
  const playbook = playbookById(handbook, state.core.playbook);
  const postClass = postClassOf(state.core);
  if (model === null || post === undefined || playbook === undefined || postClass === null) return null;
  const withheld = whyWithheld({
    postClass,
    postText: post.text,
    settings: handbook.institution.writer,
    ...model,
  });
  return { model, playbook: playbook.id, postClass, withheld };
}

type Given = { model: ModelAvailability; playbook: string; postClass: PostClass; withheld: Withheld | null };

/**
 * Returns the audit detail of a model run: its model and server, the hash of its prompt, and its
 * cost.
 */
export function recordOf(run: ModelRun): AuditDetail {
  const { id, draftId, model, host, reason, promptHash, handbookHash } = run;
  const { promptTokens, cachedTokens, answerTokens, durationMs } = run;
  return {
    writing: id,
    draft: draftId,
    instruction: run.instruction?.kind ?? null,
    model,
    host,
    reason,
    prompt: promptHash,
    handbook: handbookHash,
    promptTokens,
    cachedTokens,
    answerTokens,
    durationMs,
  };
}

function withoutWaiting(state: CaseState, now: string): Change[] {
  return state.writings
    .filter(({ status }) => status === 'waiting')
    .map((row) => ({ kind: 'writing', row: { ...row, status: 'failed', reason: 'not_needed', finishedAt: now } }));
}
