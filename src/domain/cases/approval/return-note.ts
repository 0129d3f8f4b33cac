import type { CaseState, Note } from '../model/case-state.ts';

/** Returns the note with which a person sent the text back, in any of its versions; undefined where its approvals ended otherwise since. */
export function returnNote({ signOffs, notes }: Pick<CaseState, 'signOffs' | 'notes'>): Note | undefined {
  const last = signOffs
    .flatMap(({ voidedAt }) => voidedAt ?? [])
    .toSorted()
    .at(-1);
  return last === undefined ? undefined : notes.find(({ at }) => at === last);
}
