import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import type { PastReply, Resemblance } from '../../../domain/cases/model/joining/past-reply.ts';
import { resemblanceOf, sentReply } from '../../../domain/cases/model/joining/past-reply.ts';
import { comparableText } from '../../../domain/posts/similarity/comparable-text.ts';
import { factsById } from '../queries/facts.ts';
import { loadCases } from '../queries/load-cases.ts';
import type { Schema } from '../rows/schema.ts';

/** Cases of a playbook that are compared, those answered last. */
const COMPARED = 300;
/** Cases that are read whole: some of them have no reply that may be shown. */
const READ = 15;
const SHOWN = 5;

type Ranked = { caseId: number; resemblance: Resemblance; rank: number };

/**
 * Returns the replies that went out to like posts of the same playbook, the most alike first, at most five.
 * A post in other words counts where it is of the same class.
 */
export async function pastReplies(db: Kysely<Schema>, { core, posts }: CaseState): Promise<PastReply[]> {
  const [post] = posts;
  if (post === undefined || core.playbook === null) return [];
  const answered = await db
    .selectFrom('publications')
    .innerJoin('cases', 'cases.id', 'publications.caseId')
    .select(['cases.id', 'cases.class'])
    .where('cases.playbook', '=', core.playbook)
    .where('cases.id', '<>', core.id)
    .where('cases.erasedAt', 'is', null)
    .where('cases.statement', 'is', null)
    .where('publications.status', '=', 'published')
    .where('publications.audience', '=', 'public')
    .groupBy(['cases.id', 'cases.class'])
    .orderBy(sql`max(publications.published_at)`, 'desc')
    .orderBy('cases.id', 'desc')
    .limit(COMPARED)
    .execute();
  const classes = new Map(answered.map(({ id, class: caseClass }) => [id, caseClass]));
  const near = (await resemblances(db, post.text, [...classes.keys()]))
    .filter(({ caseId, resemblance }) => resemblance !== 'other_words' || classes.get(caseId) === core.class)
    .toSorted((one, other) => one.rank - other.rank || other.caseId - one.caseId)
    .slice(0, READ);
  const states = await loadCases(
    db,
    near.map(({ caseId }) => caseId),
  );
  const sent = states.flatMap((state) => sentReply(state) ?? []).slice(0, SHOWN);
  const ids = [...new Set(sent.flatMap(({ draft }) => draft.factIds))];
  const facts = ids.length === 0 ? [] : await factsById(db, ids);
  return sent.flatMap((reply) => {
    const known = near.find(({ caseId }) => caseId === reply.state.core.id);
    const under = facts.filter(({ id }) => reply.draft.factIds.includes(id));
    return known === undefined ? [] : { ...reply, facts: under, resemblance: known.resemblance };
  });
}

/** Compares a text with the first post of each case. */
async function resemblances(db: Kysely<Schema>, text: string, caseIds: readonly number[]): Promise<Ranked[]> {
  if (caseIds.length === 0) return [];
  const rows = await db
    .selectFrom('posts')
    .select(['caseId', 'text'])
    .where('caseId', 'in', caseIds)
    .orderBy('rank')
    .execute();
  const first = new Map<number, string>();
  for (const row of rows) if (!first.has(row.caseId)) first.set(row.caseId, row.text);
  const said = comparableText(text);
  return [...first].map(([caseId, other]) => ({ caseId, ...resemblanceOf(said, comparableText(other)) }));
}
