import type { CaseState } from '../cases/model/case-state.ts';
import type { Erasure } from '../cases/model/erasure.ts';
import { answeredPost } from '../cases/model/joining/conversation.ts';
import type { Publication } from '../cases/model/publication.ts';

/**
 * Words written to an erased person: whole versions, the destinations of versions that others read
 * too, and the addresses.
 */
export type WordsToErase = Pick<Erasure, 'draftIds' | 'places'> & { publications: Publication[] };

/** @param targets ids of posts, or `correction:<publication>` for what puts right what answered one */
export function wordsToErase(state: CaseState, targets: readonly string[]): WordsToErase {
  const gone = withCorrections(state.publications, targets);
  const lost = state.drafts.map(({ id }) => {
    const all = targetsOf(id, state);
    return { draftId: id, targets: all.filter((target) => gone.has(target)), isAll: all.every((one) => gone.has(one)) };
  });
  const draftIds = lost.filter(({ isAll }) => isAll).map(({ draftId }) => draftId);
  return {
    draftIds,
    places: lost
      .filter(({ isAll, targets: some }) => !isAll && some.length > 0)
      .map(({ draftId, targets: some }) => ({ draftId, targets: some })),
    publications: state.publications.filter((one) => gone.has(one.target) || draftIds.includes(one.draftId)),
  };
}

/** Adds the corrections of what is erased, and the corrections of those corrections. */
function withCorrections(publications: readonly Publication[], targets: readonly string[]): ReadonlySet<string> {
  const gone = new Set(targets);
  for (let size = -1; size !== gone.size; ) {
    size = gone.size;
    for (const { id, target } of publications) if (gone.has(target)) gone.add(`correction:${id}`);
  }
  return gone;
}

/**
 * Returns the posts that a draft answers: the destinations that it names, else the target of its
 * publication, else the case's first post.
 */
function targetsOf(draftId: string, { posts, drafts, publications }: CaseState): string[] {
  const draft = drafts.find(({ id }) => id === draftId);
  const destinations = draft?.places ?? [];
  if (destinations.length > 0) return destinations.map(({ target }) => target);
  const out = publications.find((one) => isTextOf(one, draftId))?.target;
  return [out ?? answeredPost(draft ?? {}, { posts })?.id ?? 'statement'];
}

/**
 * Returns true if the draft is the approved text of the publication, or the text published in its
 * place.
 */
function isTextOf({ draftId, deliveredAs }: Publication, id: string): boolean {
  return draftId === id || (deliveredAs.kind === 'deviation' && deliveredAs.draftId === id);
}
