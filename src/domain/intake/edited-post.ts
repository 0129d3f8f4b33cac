import type { CaseDeps } from '../cases/decision/case-deps.ts';
import type { ActionContext, Outcome } from '../cases/decision/outcome.ts';
import type { CasePost, CaseState } from '../cases/model/case-state.ts';
import type { ThreadEntry } from '../cases/model/changes.ts';
import { networkById } from '../handbook/handbook.ts';
import { samePostKeys } from '../posts/same-post-key.ts';
import { isMaybe } from '../triage/is-maybe.ts';
import { triagePost } from '../triage/triage-post.ts';
import { mayStandBeside, withOtherWords } from './other-words.ts';
import type { ReadyPost } from './ready-posts.ts';

/** One that the handbook does not name. */
const OTHER_NETWORK = 'other';

/**
 * A new version of a post that its case holds: it stands there beside the words of before. Null where it is now a matter of its own, what may be a call for
 * help or is another playbook's, or where its case counts that post and does not hold it.
 */
export function asVersion(
  state: CaseState,
  { waiting, compared }: ReadyPost,
  versionOf: string,
  deps: Pick<CaseDeps, 'handbook' | 'hash' | 'detectLanguage'>,
  context: Omit<ActionContext, 'roles'>,
): Extract<Outcome, { kind: 'done' }> | null {
  const old = state.posts.find(({ id }) => id === versionOf);
  const { id, post } = waiting;
  const assessment = triagePost(post, deps.handbook(), deps.detectLanguage);
  const { playbook, assessment: triaged } = state.core;
  const isOfPlaybook = assessment.playbook === playbook || assessment.playbook === triaged.playbook;
  if (old === undefined || !isOfPlaybook || isMaybe(assessment) || !mayStandBeside(state, assessment)) return null;
  const { text, author, url, postedAt } = post;
  const network = networkById(deps.handbook(), post.network)?.id ?? OTHER_NETWORK;
  const row: CasePost = {
    ...{ id, caseId: state.core.id, network, text, author, url, postedAt, answers: old.answers },
    // Nobody is answered once for each version of what they wrote.
    asksUs: false,
    ...{ flaggedAt: context.now, flaggedBy: context.actor, why: null },
    keys: samePostKeys({ network, text, author, url, postedAt }, deps.hash),
  };
  return withOtherWords(state, { post: row, compared, assessment }, editedTo(row.caseId, state), context);
}

/** The line in the thread of a case whose post was edited: its new words stand here, or in another case. */
export function editedTo(caseId: number, { core }: CaseState): ThreadEntry {
  if (caseId === core.id) return { sentence: { key: 'thread.post_edited' } };
  return { sentence: { key: 'thread.post_edited_apart', params: { id: caseId } } };
}
