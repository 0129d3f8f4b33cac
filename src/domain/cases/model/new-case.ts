import type { CaseCore, CaseState } from './case-state.ts';

/** A case of which there is no more than its row. */
export function newCase(core: CaseCore, { crisis, facts }: Pick<CaseState, 'crisis' | 'facts'>): CaseState {
  return {
    core,
    crisis,
    facts,
    posts: [],
    drafts: [],
    signOffs: [],
    publications: [],
    notes: [],
    handoffs: [],
    writings: [],
    areaQuestions: [],
    occurrences: [],
    hoaxes: [],
    recalls: [],
    pauses: [],
    otherTexts: [],
  };
}
