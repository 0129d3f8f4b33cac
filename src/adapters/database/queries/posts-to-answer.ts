import type { Transaction } from 'kysely';
import type { CasePost } from '../../../domain/cases/model/case-state.ts';
import type { ToAnswer } from '../../../domain/cases/model/joining/post-volume.ts';
import { unansweredPosts, untoldPosts } from '../../../domain/cases/model/unanswered.ts';
import { CLOCK } from '../../../domain/people/actor.ts';
import type { Schema } from '../rows/schema.ts';
import { loadCases } from './load-cases.ts';
import { newestOf, saidBy, wordingsOf } from './load-post-volume.ts';

/** The posts of a case that one text is to answer together: those that the case holds itself, then those that joined it. */
export async function postsToAnswer(
  db: Transaction<Schema>,
  { caseId, wordings, most, untold }: ToAnswer,
): Promise<CasePost[]> {
  const [state] = await loadCases(db, [caseId]);
  if (state === undefined) return [];
  const own = untold ? untoldPosts(state) : unansweredPosts(state);
  if (wordings === null) {
    const beside = await askingBeside(db, caseId).limit(most).execute();
    return [...own, ...beside.map(postOfJoined)].slice(0, most);
  }
  const seen = await wordingsOf(db, state.posts, await newestOf(db, caseId), Math.min(wordings, most));
  const said = await saidBy(db, own);
  const chosen: CasePost[] = [];
  for (const { wording } of seen) {
    const held = said.find((one) => one.wording === wording)?.post;
    const row =
      held === undefined ? await askingBeside(db, caseId).where('wording', '=', wording).executeTakeFirst() : undefined;
    chosen.push(...[held ?? (row === undefined ? [] : postOfJoined(row))].flat());
  }
  // A post that a person flagged may have no wording by which similar posts were found.
  return chosen.length > 0 ? chosen : own.slice(0, Math.min(wordings, most));
}

/** The first post that joined and says one of these; null when none does. */
export async function firstSaying(
  db: Transaction<Schema>,
  caseId: number,
  wordings: readonly string[],
): Promise<CasePost | null> {
  if (wordings.length === 0) return null;
  const row = await db
    .selectFrom('joinedPosts')
    .selectAll()
    .where('caseId', '=', caseId)
    .where('wording', 'in', wordings)
    .orderBy('rank')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : { ...postOfJoined(row), asksUs: row.asksUs === 1 };
}

/**
 * Selects joined posts that ask us, have words of their own, and are not yet among the posts of the
 * case itself; oldest first.
 */
function askingBeside(db: Transaction<Schema>, caseId: number) {
  return db
    .selectFrom('joinedPosts')
    .selectAll()
    .where('caseId', '=', caseId)
    .where('asksUs', '=', 1)
    .where('shareOf', 'is', null)
    .where((row) =>
      row.not(row.exists(row.selectFrom('posts').select('posts.id').whereRef('posts.id', '=', 'joinedPosts.id'))),
    )
    .orderBy('rank');
}

type JoinedColumns = Pick<CasePost, 'id' | 'caseId' | 'network' | 'text' | 'author' | 'url' | 'postedAt'> & {
  joinedAt: string;
};

/** A post that joined, as one that the case holds itself: it is answered, so that it is shown, checked and erased with the others. */
function postOfJoined({ id, caseId, network, text, author, url, postedAt, joinedAt }: JoinedColumns): CasePost {
  return {
    id,
    caseId,
    network,
    text,
    author,
    url,
    postedAt,
    flaggedAt: joinedAt,
    flaggedBy: CLOCK,
    why: null,
    keys: [],
    asksUs: true,
    answers: null,
  };
}
