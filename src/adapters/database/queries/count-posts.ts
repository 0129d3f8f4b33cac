import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Counted, PostCount } from '../../../domain/digests/figures.ts';
import type { Schema } from '../rows/schema.ts';

const hourMs = 3_600_000;

/** Hour by hour, and others may go in between: a week with a flood in it holds nobody up. */
export async function countPosts(db: Kysely<Schema>, { from, to, crisisId }: Counted): Promise<PostCount[]> {
  const counts: PostCount[] = [];
  const end = Date.parse(to);
  for (let begin = Date.parse(from); begin < end; begin += hourMs) {
    const hour = new Date(begin).toISOString();
    const next = new Date(Math.min(begin + hourMs, end)).toISOString();
    counts.push(...(await countHour(db, { from: hour, to: next, ...(crisisId === undefined ? {} : { crisisId }) })));
    await setImmediate();
  }
  return counts;
}

async function countHour(db: Kysely<Schema>, { from: hour, to, crisisId }: Counted): Promise<PostCount[]> {
  const kind = ['cases.class', 'posts.network', 'cases.playbook', 'cases.topic', 'cases.suggests'] as const;
  const rows = await db
    .selectFrom('posts')
    .innerJoin('cases', 'cases.id', 'posts.caseId')
    .select((row) => [...kind, row.fn.countAll<number>().as('count')])
    .where('posts.flaggedAt', '>=', hour)
    .where('posts.flaggedAt', '<', to)
    .$if(crisisId !== undefined, (all) => all.where('cases.crisisId', '=', crisisId ?? null))
    .groupBy(kind)
    .orderBy('count', 'desc')
    .orderBy('cases.class')
    .orderBy('posts.network')
    .execute();
  // A statement of our own answers no post.
  return rows.flatMap(({ suggests, class: postClass, ...row }) =>
    postClass === 'statement' ? [] : [{ hour, ...row, class: postClass, suggests: suggests === 1 }],
  );
}
