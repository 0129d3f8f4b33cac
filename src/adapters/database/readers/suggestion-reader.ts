import type { ExpressionBuilder, Kysely } from 'kysely';
import { sql } from 'kysely';
import { OUTCOME_TEXT } from '../../../domain/cases/model/suggestions/suggestion.ts';
import type { SuggestionReader } from '../../../domain/cases/ports/suggestions.ts';
import { PROPOSING } from '../../../domain/triage/model/is-proposal.ts';
import { readTransaction } from '../engine/write-transaction.ts';
import { loadCases } from '../queries/load-cases.ts';
import { outcomeOf } from '../rows/cases/case-row.ts';
import type { Schema } from '../rows/schema.ts';

/** Reads what citizens suggest, on either engine. */
export function suggestionReader(db: Kysely<Schema>): SuggestionReader {
  return {
    open: (most, topics) =>
      readTransaction(db, async (now) => {
        const rows = await openSuggestions(now)
          .select('id')
          .$if(topics !== null, (all) => all.where(({ or, eb }) => or((topics ?? []).map((one) => isTopic(eb, one)))))
          .orderBy(sql`case when outcome_at is null then 0 else 1 end`)
          .orderBy('id', 'desc')
          .limit(most)
          .execute();
        const ids = rows.map(({ id }) => id);
        const postsOf = await countPosts(now, ids);
        return (await loadCases(now, ids)).map((state) => ({ state, posts: postsOf(state.core.id) }));
      }),
    byTopic: async () => {
      const rows = await openSuggestions(db)
        .select(({ fn }) => ['topic', fn.countAll<number>().as('all'), fn.count<number>('outcomeAt').as('said')])
        .groupBy('topic')
        .orderBy('all', 'desc')
        .orderBy('topic')
        .execute();
      return rows.map(({ topic, all, said }) => ({ topic, all, unsaid: all - said }));
    },
    figures: ({ from, to }) =>
      readTransaction(db, async (now) => {
        const said = await suggestions(now)
          .select('outcome')
          .where('outcomeAt', '>=', from)
          .where('outcomeAt', '<', to)
          .where('erasedAt', 'is', null)
          .execute();
        const statuses = said.flatMap(({ outcome }) => (outcome === null ? [] : [outcomeOf(outcome).status]));
        const count = (status: string) => statuses.filter((one) => one === status).length;
        const { unsaid } = await openSuggestions(now)
          .select((row) => row.fn.countAll<number>().as('unsaid'))
          .where('outcomeAt', 'is', null)
          .executeTakeFirstOrThrow();
        const told = await countTold(now, { from, to });
        return { done: count('done'), planned: count('planned'), declined: count('declined'), unsaid, told };
      }),
  };
}

function isTopic(eb: ExpressionBuilder<Schema, 'cases'>, topic: string | null) {
  return topic === null ? eb('topic', 'is', null) : eb('topic', '=', topic);
}

/** Counts the replies that told what became of a suggestion, without those that put one right. */
async function countTold(db: Kysely<Schema>, { from, to }: { from: string; to: string }): Promise<number> {
  const { told } = await db
    .selectFrom('publications')
    .innerJoin('drafts', 'drafts.id', 'publications.draftId')
    .select((row) => row.fn.countAll<number>().as('told'))
    .where('publications.publishedAt', '>=', from)
    .where('publications.publishedAt', '<', to)
    .where('publications.status', 'in', ['published', 'withdrawn'])
    .where('publications.corrects', '=', '[]')
    .where('drafts.templateId', 'like', `${OUTCOME_TEXT}%`)
    .executeTakeFirstOrThrow();
  return told;
}

/** Returns the number of posts of each case: those that joined it, and its own beside them. */
async function countPosts(db: Kysely<Schema>, ids: readonly number[]): Promise<(caseId: number) => number> {
  if (ids.length === 0) return () => 0;
  const joined = await db.selectFrom('crowds').select(['caseId', 'posts']).where('caseId', 'in', ids).execute();
  const alone = await db
    .selectFrom('posts')
    .select((row) => ['caseId', row.fn.countAll<number>().as('posts')])
    .where('caseId', 'in', ids)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('joinedPosts').select('joinedPosts.id').whereRef('joinedPosts.id', '=', 'posts.id'))),
    )
    .groupBy('caseId')
    .execute();
  const counts = [...joined, ...alone];
  return (caseId) => counts.filter((one) => one.caseId === caseId).reduce((sum, { posts }) => sum + posts, 0);
}

/** Selects the cases that suggest something. The number is written out, so that their index is used. */
function suggestions(db: Kysely<Schema>) {
  return db.selectFrom('cases').where('suggests', '=', sql.lit(1)).where('class', 'in', PROPOSING);
}

function openSuggestions(db: Kysely<Schema>) {
  return suggestions(db).where('statement', 'is', null).where('closedAt', 'is', null).where('erasedAt', 'is', null);
}
