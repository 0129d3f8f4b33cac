import type { Transaction } from 'kysely';
import { CLOCK } from '../../domain/cases/actor.ts';
import type { CasePost } from '../../domain/cases/case-state.ts';
import type { ToAnswer } from '../../domain/cases/joining/crowd.ts';
import { unansweredPosts } from '../../domain/cases/unanswered.ts';
import { askingBeside, wordingsOf } from './crowd.ts';
import { loadCases } from './load-cases.ts';
import type { Schema } from './schema.ts';

/** The posts of a case that one text is to answer together: those that the case holds itself, then those that joined it. */
export async function postsToAnswer(
  db: Transaction<Schema>,
  { caseId, wordings, most }: ToAnswer,
): Promise<CasePost[]> {
  const [state] = await loadCases(db, [caseId]);
  if (state === undefined) return [];
  const own = unansweredPosts(state);
  if (wordings === null) {
    const beside = await askingBeside(db, caseId).selectAll().orderBy('rank').limit(most).execute();
    return [...own, ...beside.map(postOfJoined)].slice(0, most);
  }
  const seen = await wordingsOf(db, state.posts, caseId, wordings);
  const said = await wordingsSaidBy(db, own);
  const chosen: CasePost[] = [];
  for (const { wording } of seen.slice(0, most)) {
    const first = own.find(({ id }) => said.get(id) === wording);
    const row = await askingBeside(db, caseId)
      .selectAll()
      .where('wording', '=', wording)
      .orderBy('rank')
      .executeTakeFirst();
    chosen.push(...(first === undefined ? (row === undefined ? [] : [postOfJoined(row)]) : [first]));
  }
  // A post that somebody flagged may have no wording by which its like was found.
  return chosen.length > 0 ? chosen : own.slice(0, Math.min(wordings, most));
}

async function wordingsSaidBy(db: Transaction<Schema>, posts: readonly CasePost[]): Promise<Map<string, string>> {
  if (posts.length === 0) return new Map();
  const ids = posts.map(({ id }) => id);
  const rows = await db.selectFrom('caseWordings').select(['postId', 'wording']).where('postId', 'in', ids).execute();
  return new Map(rows.map(({ postId, wording }) => [postId, wording]));
}

type JoinedColumns = {
  id: string;
  caseId: number;
  network: string;
  text: string;
  author: string | null;
  url: string | null;
  postedAt: string | null;
  joinedAt: string;
};

/** A post that joined, as one that the case holds itself: it is answered, so that it is shown, checked and erased with the others. */
export function postOfJoined({ id, caseId, network, text, author, url, postedAt, joinedAt }: JoinedColumns): CasePost {
  return {
    ...{ id, caseId, network, text, author, url, postedAt },
    ...{ flaggedAt: joinedAt, flaggedBy: CLOCK, why: null, keys: [], asksUs: true },
  };
}
