import type { CaseState, Matter } from './case-state.ts';

/** A case of which there is no more than its row. */
export function newCase(matter: Matter, { crisis, facts }: Pick<CaseState, 'crisis' | 'facts'>): CaseState {
  return {
    ...{ matter, crisis, facts },
    posts: [],
    drafts: [],
    endorsements: [],
    publications: [],
    notes: [],
    tellings: [],
    writings: [],
    inquiries: [],
    sightings: [],
    hoaxes: [],
    recalls: [],
    pauses: [],
  };
}
