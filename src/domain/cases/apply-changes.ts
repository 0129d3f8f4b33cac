import type { CaseState } from './case-state.ts';
import type { Change } from './changes.ts';
import type { Erasure } from './erasure.ts';
import { factScope } from './live-facts.ts';

/** The state as it is once the changes are saved; what concerns other cases is left out. */
export function applyChanges(state: CaseState, changes: readonly Change[]): CaseState {
  return changes.reduce(applyChange, state);
}

function applyChange(state: CaseState, change: Change): CaseState {
  switch (change.kind) {
    case 'matter':
      return change.row.id === state.matter.id ? { ...state, matter: change.row } : state;
    case 'post':
      return { ...state, posts: upserted(state.posts, change.row) };
    case 'draft':
      return { ...state, drafts: upserted(state.drafts, change.row) };
    case 'endorsement':
      return { ...state, endorsements: upserted(state.endorsements, change.row) };
    case 'publication':
      return { ...state, publications: upserted(state.publications, change.row) };
    case 'fact':
      return { ...state, facts: upserted(state.facts, change.row).filter((fact) => fact.supersededBy === null) };
    case 'note':
      return { ...state, notes: upserted(state.notes, change.row) };
    case 'telling':
      return { ...state, tellings: upserted(state.tellings, change.row) };
    case 'erasure':
      return withoutErased(state, change.row);
  }
}

function withoutErased(state: CaseState, { caseId, postIds, draftIds, scope }: Erasure): CaseState {
  const left: CaseState = {
    ...state,
    posts: state.posts.filter(({ id }) => !postIds.includes(id)),
    drafts: state.drafts.map((draft) => (draftIds.includes(draft.id) ? { ...draft, text: '' } : draft)),
    notes: [],
  };
  if (scope === 'posts') return left;
  return {
    ...left,
    facts: state.facts.filter((fact) => fact.scope !== factScope(caseId, '', 'case')),
    tellings: state.tellings.map((telling) => ({ ...telling, who: '', phone: '' })),
  };
}

function upserted<Row extends { id: string }>(rows: readonly Row[], row: Row): Row[] {
  return rows.some((one) => one.id === row.id) ? rows.map((one) => (one.id === row.id ? row : one)) : [...rows, row];
}
