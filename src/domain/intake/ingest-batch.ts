import type { CaseDeps } from '../cases/decision/case-deps.ts';
import type { ActionContext } from '../cases/decision/outcome.ts';
import type { AuditEntry, Change } from '../cases/model/changes.ts';
import type { JoinedPost } from '../cases/model/joining/joined-post.ts';
import type { NewWording } from '../cases/model/joining/known-wording.ts';
import type { CaseTransaction } from '../cases/ports/case-store.ts';
import type { EarlierPosts } from './earlier-posts.ts';
import type { KnownCases } from './known-cases.ts';
import type { CaseMatch } from './match-case.ts';

/** Batch of posts that one transaction takes in, and what has come of it so far. */
export type Batch = {
  deps: CaseDeps;
  transaction: CaseTransaction;
  context: Omit<ActionContext, 'roles'>;
  cases: KnownCases;
  earlier: EarlierPosts;
  /** Wordings to save for the batch, filled as posts are decided on. */
  wordings: NewWording[];
  taken: string[];
  /** Posts that are a post already in a case. */
  known: { id: string; is: string }[];
  opened: number;
  /** Conversations that went on, and posts that were edited. */
  carriedOn: number;
  joined: (JoinedPost & { by: CaseMatch['by'] })[];
  waitingCards: { caseId: number; importance: number; since: string }[];
};

/** Returns what the batch saves beside the cases that it opened or changed. */
export function ingestOutcome({ wordings, taken, known, joined, waitingCards, context }: Batch) {
  const changes: Change[] = [
    ...wordings.map((row): Change => ({ kind: 'wording', row })),
    { kind: 'taken_in', row: { id: 'taken_in', taken, known, joined, waitingCards } },
  ];
  return { changes, effects: [], audit: joinedEntries(joined, context) };
}

/** One row of the record for each case that posts joined: how many, by what, and from which sources. */
function joinedEntries(joined: Batch['joined'], { actor, now }: Batch['context']): AuditEntry[] {
  return [...Map.groupBy(joined, ({ caseId }) => caseId)].map(([caseId, posts]) => {
    const count = (by: CaseMatch['by']) => posts.filter((one) => one.by === by).length;
    const sources = [...new Set(posts.map(({ source }) => source))].toSorted();
    const detail = { posts: posts.length, shares: count('share'), copies: count('copy'), wordings: count('wording') };
    return { event: 'post.joined', result: 'done', caseId, actor, at: now, detail: { ...detail, sources } };
  });
}
