import { isElectoral } from '../../handbook/is-electoral.ts';
import { localDate } from '../../time/local-date.ts';
import { noteOf } from '../decision/note-of.ts';
import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread, refuse } from '../decision/outcome.ts';
import type { CaseState } from '../model/case-state.ts';
import { currentDraft, statusOf } from '../model/case-status.ts';
import type { OutcomeStatus, SuggestionOutcome } from '../model/suggestions/suggestion.ts';
import { isOpenSuggestion, toldOutcome } from '../model/suggestions/suggestion.ts';

const LONGEST_WHO = 200;
/** Longer than any network takes: the checks of the text say what is too long. */
const LONGEST_WORDS = 1_000;

/** `seen`: the outcome that the person saw, by its note; null where none was said. */
export type SaidOutcome = { status: OutcomeStatus; area: string; who: string; words: string; seen: string | null };

/**
 * Records what an area says became of a suggestion, written down by a person of the team. No text leaves by
 * it. An election that is called stops it, and so does another answer that the person has not seen.
 */
export function sayOutcome(state: CaseState, action: SaidOutcome, context: ActionContext): Outcome {
  const { handbook, actor, now } = context;
  if (isElectoral(handbook, localDate(now, handbook.institution.timeZone))) return refuse('refusal.outcome_election');
  if (!isOpenSuggestion(state.core)) return refuse('refusal.no_suggestion');
  const { outcome: before } = state.core;
  if (action.seen !== (before?.noteId ?? null)) return refuse('refusal.outcome_said', { area: before?.area ?? '' });
  const draft = currentDraft(state);
  if (draft !== undefined && toldOutcome(draft) !== null && statusOf(state) === 'approved')
    return refuse('refusal.outcome_under_way');
  const area = handbook.institution.areas.find(({ id }) => id === action.area);
  if (area === undefined) return refuse('refusal.unknown_area', { area: action.area });
  const who = noteOf(action.who, state, context);
  if (who === null || who.text.length > LONGEST_WHO) return refuse('refusal.outcome_who');
  const words = noteOf(action.words, state, context);
  if (words === null || words.text.length > LONGEST_WORDS) return refuse('refusal.outcome_words');
  const { status } = action;
  const outcome: SuggestionOutcome = {
    status,
    area: area.id,
    noteId: words.id,
    whoNoteId: who.id,
    by: actor,
    at: now,
    ...(before === undefined ? {} : { firstAt: before.firstAt ?? before.at }),
  };
  return {
    kind: 'done',
    changes: [
      { kind: 'note', row: words },
      { kind: 'note', row: who },
      { kind: 'matter', row: { ...state.core, outcome } },
    ],
    effects: cardAndThread(state, {
      sentence: { key: `thread.outcome_${status}`, params: { area: area.id } },
      by: actor,
      noteId: words.id,
    }),
    audit: { status, area: area.id, note: words.id, who: who.id, before: before?.noteId ?? null },
  };
}
