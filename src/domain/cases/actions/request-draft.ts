import { sameActor } from '../../people/actor.ts';
import { mentionOf } from '../../people/mention.ts';
import type { Instruction } from '../../writing/instruction.ts';
import { noteOf } from '../decision/note-of.ts';
import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread, refuse } from '../decision/outcome.ts';
import type { CaseState } from '../model/case-state.ts';
import { statusOf } from '../model/case-status.ts';
import type { Change } from '../model/changes.ts';
import { hasOwnDestinations } from '../model/destinations-of.ts';
import { isAnsweredByLine } from '../model/safety-message.ts';
import { givenFor, requestFor } from '../writing/request-writing.ts';

/**
 * Requests another draft from the model, with instructions that are kept as a note. The person who
 * instructs the model cannot approve the text where its editor could not.
 */
export function requestDraft(
  state: CaseState,
  { draftId, instruction }: { draftId: string | null; instruction: Instruction },
  context: ActionContext,
): Outcome {
  if (hasOwnDestinations(state)) return refuse('refusal.own_text');
  if (isAnsweredByLine(state, context)) return refuse('refusal.line_answers');
  const given = givenFor(state, context);
  if (given === null) return refuse(context.model === null ? 'refusal.no_writer' : 'refusal.no_playbook');
  const refusal = requestDraftRefusal(state, draftId, instruction, context);
  if (refusal !== null) return refusal;
  if (given.withheld !== null) return refuse('refusal.writing_withheld', { withheld: given.withheld });

  const { kind, language, words } = instruction;
  const note = kind === 'free' ? noteOf(words ?? '', state, context) : null;
  const asked = { by: context.actor, instruction: { kind, language, noteId: note?.id ?? null } };
  const requested = requestFor(state, asked, given, context);
  return {
    kind: 'done',
    changes: [...(note === null ? [] : [{ kind: 'note', row: note } satisfies Change]), ...requested.changes],
    effects: [
      ...cardAndThread(state, {
        sentence: {
          key: 'thread.draft_requested',
          params: { instruction: language === null ? kind : `${kind}.${language}` },
        },
        by: context.actor,
        ...(note === null ? {} : { noteId: note.id }),
      }),
      ...requested.effects,
    ],
    audit: { instruction: kind, language, note: note?.id ?? null, draft: draftId },
    also: requested.also,
  };
}

function requestDraftRefusal(
  state: CaseState,
  draftId: string | null,
  { kind, words, language }: Instruction,
  { actor }: ActionContext,
): Outcome | null {
  const status = statusOf(state);
  if (status !== 'open' && status !== 'in_review') return refuse('refusal.not_editable');
  if (draftId !== state.core.currentDraftId) return refuse('refusal.stale_text');
  const holder = state.core.claim?.by ?? null;
  if (holder !== null && !sameActor(holder, actor)) return refuse('refusal.claimed_by', { who: mentionOf(holder) });
  if (state.writings.some((one) => one.status === 'waiting')) return refuse('refusal.writing_waits');
  if (kind === 'free' && (words ?? '').trim() === '') return refuse('refusal.instruction_missing');
  return kind === 'other_language' && language === null ? refuse('refusal.instruction_language') : null;
}
