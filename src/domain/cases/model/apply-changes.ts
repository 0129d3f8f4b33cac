import type { CaseState } from './case-state.ts';
import type { Change } from './changes.ts';
import { isLasting } from './crises/pause.ts';
import type { Erasure } from './erasure.ts';
import { hasEnded } from './fact.ts';
import { factScope } from './fact-scope.ts';
import type { Recall } from './recalls/recall.ts';
import { withoutDestinations } from './without-destinations.ts';

/** The state as it is once the changes are saved; what concerns other cases is left out. */
export function applyChanges(state: CaseState, changes: readonly Change[]): CaseState {
  return changes.reduce(applyChange, state);
}

function applyChange(state: CaseState, change: Change): CaseState {
  switch (change.kind) {
    case 'matter':
      return change.row.id === state.core.id ? { ...state, core: change.row } : state;
    case 'post':
      return { ...state, posts: upserted(state.posts, change.row) };
    case 'draft':
      return { ...state, drafts: upserted(state.drafts, change.row) };
    case 'endorsement':
      return { ...state, signOffs: upserted(state.signOffs, change.row) };
    case 'publication':
      return { ...state, publications: upserted(state.publications, change.row) };
    case 'fact':
      return { ...state, facts: upserted(state.facts, change.row).filter((fact) => !hasEnded(fact)) };
    case 'note':
      return { ...state, notes: upserted(state.notes, change.row) };
    case 'telling':
      return { ...state, handoffs: upserted(state.handoffs, change.row).filter(({ undone }) => undone === null) };
    case 'writing':
      return { ...state, writings: upserted(state.writings, change.row) };
    case 'inquiry':
      return { ...state, areaQuestions: upserted(state.areaQuestions, change.row) };
    case 'hoax':
      return { ...state, hoaxes: upserted(state.hoaxes, change.row) };
    case 'sighting':
      return change.row.caseId === state.core.id
        ? { ...state, occurrences: upserted(state.occurrences, change.row) }
        : state;
    case 'crisis':
      return state.crisis?.id === change.row.id ? { ...state, crisis: change.row } : state;
    case 'alert_proposal':
    case 'alert_message':
    case 'crisis_step':
    case 'follow_up':
    case 'noted':
    case 'sheet_reader':
    case 'shift_handover':
    case 'crisis_look':
    case 'gathering':
    case 'spike':
    case 'wording':
    case 'moved':
    case 'taken_in':
    case 'cards_shown':
    case 'card_first':
    case 'opinion':
    case 'call_out':
    case 'ring':
    case 'flag':
    case 'incoming_erasure':
    case 'blocked':
    case 'unblocked':
      return state;
    case 'pause':
      return { ...state, pauses: upserted(state.pauses, change.row).filter(isLasting) };
    case 'recall':
      return isOf(change.row, state) ? { ...state, recalls: upserted(state.recalls, change.row) } : state;
    case 'erasure':
      return withoutErased(state, change.row);
  }
}

function isOf({ caseId, correctionCaseId }: Recall, { core }: CaseState): boolean {
  return caseId === core.id || correctionCaseId === core.id;
}

function withoutErased(state: CaseState, { postIds, draftIds, places, scope }: Erasure): CaseState {
  const left: CaseState = {
    ...state,
    posts: state.posts.filter(({ id }) => !postIds.includes(id)),
    drafts: state.drafts.map((draft) => {
      if (draftIds.includes(draft.id)) return { ...draft, text: '', slots: null, places: [] };
      const lost = places.find(({ draftId }) => draftId === draft.id);
      return lost === undefined ? draft : withoutDestinations({ ...draft, slots: null }, lost.targets);
    }),
    notes: [],
    writings: state.writings.map((run) => ({ ...run, variants: [], cannotAnswer: null, gloss: null })),
    hoaxes: state.hoaxes.map((hoax) => ({
      ...hoax,
      wordings: hoax.wordings.filter(({ postId }) => postId === null || !postIds.includes(postId)),
    })),
  };
  if (scope === 'posts') return left;
  return {
    ...left,
    facts: state.facts.filter((fact) => fact.scope !== factScope(state.core, 'case')),
    handoffs: state.handoffs.map((handoff) => ({ ...handoff, who: '', phone: '', incident: null })),
  };
}

function upserted<Row extends { id: string | number }>(rows: readonly Row[], row: Row): Row[] {
  return rows.some((one) => one.id === row.id) ? rows.map((one) => (one.id === row.id ? row : one)) : [...rows, row];
}
