import { playbookById } from '../../handbook/handbook.ts';
import { noteOf } from '../decision/note-of.ts';
import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread, refuse } from '../decision/outcome.ts';
import { enteredFact, supersedeOthers } from '../facts/entered-fact.ts';
import { readValue } from '../facts/read-value.ts';
import type { AreaQuestion } from '../model/area-question.ts';
import type { CaseState } from '../model/case-state.ts';
import { isPending } from '../model/case-status.ts';
import type { Change } from '../model/changes.ts';
import type { EnteredFact } from '../model/fact.ts';

const LONGEST_WHO = 200;

/** The team asks an area of the house what it does not know. */
export function askArea(state: CaseState, action: { area: string; question: string }, context: ActionContext): Outcome {
  if (!isPending(state)) return refuse('refusal.not_pending');
  const area = context.handbook.institution.areas.find(({ id }) => id === action.area);
  if (area === undefined) return refuse('refusal.unknown_area', { area: action.area });
  const note = noteOf(action.question, state, context);
  if (note === null) return refuse('refusal.question_missing');
  const row: AreaQuestion = {
    id: context.newId(),
    caseId: state.core.id,
    area: area.id,
    noteId: note.id,
    askedBy: context.actor,
    askedAt: context.now,
    report: null,
    answer: null,
  };
  return {
    kind: 'done',
    changes: [
      { kind: 'note', row: note },
      { kind: 'inquiry', row },
    ],
    effects: cardAndThread(state, {
      sentence: { key: 'thread.area_asked', params: { area: area.id } },
      by: context.actor,
      noteId: note.id,
    }),
    audit: { inquiry: row.id, area: area.id, note: note.id },
  };
}

/**
 * Records an area's answer, written down by a person of the team. If it is the value of a playbook
 * fact, it becomes a proposal whose source is the answerer. No text rests on it before another
 * person confirms it.
 */
export function recordAnswer(
  state: CaseState,
  action: { inquiryId: string; who: string; answer: string; factKey: string | null },
  context: ActionContext,
): Outcome {
  if (!isPending(state)) return refuse('refusal.not_pending');
  const question = state.areaQuestions.find(({ id }) => id === action.inquiryId);
  if (question === undefined || question.answer !== null) return refuse('refusal.question_answered');
  const who = action.who.trim();
  if (who === '' || who.length > LONGEST_WHO) return refuse('refusal.answer_who');
  const answer = action.answer.trim();
  if (answer === '') return refuse('refusal.answer_missing');
  const proposal = action.factKey === null ? null : proposedFact(state, action.factKey, { answer, who }, context);
  if (proposal !== null && 'kind' in proposal) return proposal;
  const note = noteOf(`${who}: ${answer}`, state, context);
  if (note === null) return refuse('refusal.answer_missing');
  const row: AreaQuestion = {
    ...question,
    answer: { noteId: note.id, factId: proposal?.id ?? null, recordedBy: context.actor, at: context.now },
  };
  return {
    kind: 'done',
    changes: [{ kind: 'note', row: note }, ...proposalChanges(proposal, state, context), { kind: 'inquiry', row }],
    effects: cardAndThread(state, {
      sentence: {
        key: proposal === null ? 'thread.area_answered' : 'thread.fact_proposed',
        params: { area: question.area },
      },
      by: context.actor,
      ...(proposal === null ? { noteId: note.id } : { factIds: [proposal.id] }),
    }),
    audit: { inquiry: question.id, area: question.area, note: note.id, fact: proposal?.id ?? null },
  };
}

function proposedFact(
  state: CaseState,
  key: string,
  { answer, who }: { answer: string; who: string },
  context: ActionContext,
): EnteredFact | Outcome {
  const playbook = playbookById(context.handbook, state.core.playbook);
  if (playbook === undefined) return refuse('refusal.no_playbook');
  const read = readValue(playbook, key, answer, context);
  if ('problem' in read) return { kind: 'refused', sentence: read.problem };
  return enteredFact(state, playbook, { key, ...read, source: who, status: 'proposed' }, context);
}

/** Replaces an earlier proposal; the current value stays valid. */
function proposalChanges(proposal: EnteredFact | null, { facts }: CaseState, context: ActionContext): Change[] {
  if (proposal === null) return [];
  const proposed = facts.filter(({ status }) => status === 'proposed');
  return [...supersedeOthers(proposed, proposal, context), { kind: 'fact', row: proposal }];
}
