import { isStillMissing } from '../../review/missing-facts/check-missing-fact.ts';
import type { WrittenDrafts } from '../../writing/write-drafts.ts';
import { releaseNeeds } from '../approval/release-needs.ts';
import { reviewCaseDraft } from '../approval/review-case-draft.ts';
import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread } from '../decision/outcome.ts';
import { draftFromModel } from '../drafting/model-drafts.ts';
import { applyChanges } from '../model/apply-changes.ts';
import type { CaseState, Draft } from '../model/case-state.ts';
import { currentDraft, statusOf } from '../model/case-status.ts';
import type { Change, ThreadEntry } from '../model/changes.ts';
import type { ModelRun } from '../model/model-run.ts';
import { isAnsweredByLine } from '../model/safety-message.ts';
import { recordOf } from './request-writing.ts';

/** Model's answer, with the hash of its prompt and of the handbook used. */
export type Taken = { written: WrittenDrafts; promptHash: string; handbookHash: string; model: string; host: string };

/**
 * Takes what a model gave back, once. Its first text that no check stops comes on the card where nobody has done anything with the
 * one that is there; else it is kept, to be switched to. What went wrong is said.
 */
export function takeModelAnswer(state: CaseState, run: ModelRun, taken: Taken, context: ActionContext): Outcome {
  const { written, ...asked } = taken;
  const { promptTokens, cachedTokens, answerTokens, durationMs } = written.usage;
  const usage = { promptTokens, cachedTokens, answerTokens, durationMs };
  const finished: ModelRun = { ...run, ...asked, ...usage, ...resultOf(written), finishedAt: context.now };
  const after = applyChanges(state, [{ kind: 'writing', row: finished }]);
  // Also a model that does not know enough may have something to say.
  const draft = draftForCard(after, finished, context);
  const changes: Change[] = [
    { kind: 'writing', row: finished },
    ...(draft === null ? [] : ([{ kind: 'draft', row: draft }, onCard(after, draft)] satisfies Change[])),
  ];
  const { draft: basedOn = null, ...record } = recordOf(finished);
  return {
    kind: 'done',
    changes,
    effects: cardAndThread(state, modelRunEntry(finished, draft, after, context)),
    audit: { ...record, basedOn, draft: draft?.id ?? null, digest: draft?.digest ?? null },
  };
}

/** Drops a model run that nobody waits for: its case was closed, erased or reclassified meanwhile. */
export function dropModelRun(run: ModelRun, now: string): Change[] {
  return [{ kind: 'writing', row: { ...run, status: 'failed', reason: 'not_needed', finishedAt: now } }];
}

function resultOf(written: WrittenDrafts): Pick<ModelRun, 'status' | 'reason' | 'variants' | 'cannotAnswer' | 'gloss'> {
  const nothing = { reason: null, variants: [], cannotAnswer: null, gloss: null };
  if (written.kind === 'failed') return { ...nothing, status: 'failed', reason: written.why };
  const { drafts: variants, cannotAnswer, gloss } = written;
  if (cannotAnswer !== null) return { ...nothing, status: 'cannot_answer', variants, cannotAnswer, gloss };
  if (variants.length === 0) return { ...nothing, status: 'failed', reason: 'empty', gloss };
  return { ...nothing, status: 'written', variants, gloss };
}

function draftForCard(state: CaseState, run: ModelRun, context: ActionContext): Draft | null {
  if (!hasRoom(state, run, context)) return null;
  const drafts = run.variants.map((variant) => draftFromModel(variant, run, state, context));
  return drafts.find((draft) => !isStopped(draft, state, context)) ?? null;
}

function onCard({ core }: CaseState, { id }: Draft): Change {
  return { kind: 'matter', row: { ...core, currentDraftId: id } };
}

/**
 * Returns whether a model's text may replace the text on the card. That text has no sign-off, was
 * not chosen or changed since, and is not one that one click publishes.
 */
function hasRoom(state: CaseState, run: ModelRun, context: ActionContext): boolean {
  const { core } = state;
  const isSame = core.class === run.postClass && core.playbook === run.playbook;
  if (!isSame || statusOf(state) !== 'open' || isAnsweredByLine(state, context)) return false;
  const draft = currentDraft(state);
  if (draft === undefined) return true;
  if (!comesFrom(draft, run.draftId, state.drafts)) return false;
  if (run.requestedBy !== null) return true;
  return draft.touchedBy.length === 0 && releaseNeeds(draft, state, context).basis === null;
}

/** Returns whether the draft is that version, or derives from it by facts alone. */
function comesFrom(draft: Draft, id: string | null, drafts: readonly Draft[]): boolean {
  if (draft.id === id) return true;
  const before = drafts.find((one) => one.id === draft.basedOn);
  return draft.writtenBy === null && before !== undefined && comesFrom(before, id, drafts);
}

/** A place that still waits for a fact is none of the model's faults. */
function isStopped(draft: Draft, state: CaseState, { handbook, now }: ActionContext): boolean {
  return reviewCaseDraft(draft, state, handbook, now).some((one) => one.level === 'block' && !isStillMissing(one));
}

function modelRunEntry(run: ModelRun, draft: Draft | null, state: CaseState, context: ActionContext): ThreadEntry {
  const { model, host } = run;
  switch (run.status) {
    case 'failed':
      return { sentence: { key: 'thread.writing_failed', params: { model, host, writer: run.reason ?? '' } } };
    case 'cannot_answer':
      return {
        sentence: { key: 'thread.writing_cannot_answer', params: { model, host } },
        ...(draft === null ? {} : { draftId: draft.id }),
      };
    default:
      if (draft !== null)
        return { sentence: { key: 'thread.writing_on_card', params: { model, host } }, draftId: draft.id };
      return {
        sentence: {
          key: hasRoom(state, run, context) ? 'thread.writing_stopped' : 'thread.writing_kept',
          params: { model, host },
        },
      };
  }
}
