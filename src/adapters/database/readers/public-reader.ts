import type { Kysely } from 'kysely';
import type { CaseCore, Draft } from '../../../domain/cases/model/case-state.ts';
import type { PublicReader, PublicRows, WantedTexts } from '../../../domain/public-page/public-rows.ts';
import { readTransaction } from '../engine/write-transaction.ts';
import { factsById } from '../queries/facts.ts';
import { caseCoreOf } from '../rows/cases/case-row.ts';
import { draftOf } from '../rows/cases/draft-row.ts';
import { casePostOf } from '../rows/cases/post-row.ts';
import { publicationOf } from '../rows/cases/publication-row.ts';
import { recallOf } from '../rows/cases/recall-row.ts';
import { crisisOf } from '../rows/crisis-row.ts';
import type { Schema } from '../rows/schema.ts';

/** Engines bind a limited number of values in one statement. */
const AT_ONCE = 500;
/** Statuses of texts that are or were out. */
const OUT = ['published', 'withdrawn'] as const;

/** Reads what the public page is made of, on either engine: few rows, each found by an index. */
export function publicReader(db: Kysely<Schema>): PublicReader {
  return { spoken: (wanted) => readTransaction(db, (now) => spokenRows(now, wanted)) };
}

async function spokenRows(db: Kysely<Schema>, wanted: WantedTexts): Promise<PublicRows> {
  const crises = await db.selectFrom('crises').selectAll().where('drill', 'is', null).orderBy('id').execute();
  const cores = await coresOf(db, wanted);
  const cases = await chunked(cores, (some) => casesOf(db, some));
  const ids = [...new Set(cases.flatMap(({ drafts }) => drafts.flatMap(({ factIds }) => factIds)))];
  return { crises: crises.map(crisisOf), cases, facts: await chunked(ids, (some) => factsById(db, some)) };
}

/** Returns the statements that went out, and the cases with a reply on one of those networks, by number. */
async function coresOf(db: Kysely<Schema>, { pages, since }: WantedTexts): Promise<CaseCore[]> {
  const statements = await db
    .selectFrom('cases')
    .selectAll()
    .where('class', '=', 'statement')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('publications')
          .select('publications.id')
          .whereRef('publications.caseId', '=', 'cases.id')
          .where('publications.status', 'in', OUT),
      ),
    )
    .execute();
  const replies =
    pages.length === 0
      ? []
      : await db
          .selectFrom('cases')
          .selectAll()
          .where('class', '!=', 'statement')
          .where('id', 'in', ({ selectFrom }) =>
            selectFrom('publications')
              .select('publications.caseId')
              .where('publications.network', 'in', pages)
              .where('publications.publishedAt', '>=', since)
              .where('publications.status', 'in', OUT)
              .where('publications.audience', '=', 'public'),
          )
          .execute();
  const erased = await partlyErased(
    db,
    replies.map(({ id }) => id),
  );
  const whole = replies.filter(({ id }) => !erased.has(id));
  return [...statements, ...whole].map(caseCoreOf).toSorted((one, other) => one.id - other.id);
}

/** Returns the cases from which words of a person were erased: what is left may still speak of that person. */
async function partlyErased(db: Kysely<Schema>, ids: readonly number[]): Promise<ReadonlySet<number>> {
  const rows = await chunked(ids, (some) =>
    db
      .selectFrom('audit')
      .select('caseId')
      .distinct()
      .where('caseId', 'in', some)
      .where('body', 'like', '%.erased"%')
      .execute(),
  );
  return new Set(rows.flatMap(({ caseId }) => caseId ?? []));
}

async function casesOf(db: Kysely<Schema>, cores: readonly CaseCore[]): Promise<PublicRows['cases']> {
  const ids = cores.map(({ id }) => id);
  const answering = cores.filter((core) => core.statement === null).map(({ id }) => id);
  const posts =
    answering.length === 0
      ? []
      : await db.selectFrom('posts').selectAll().where('caseId', 'in', answering).orderBy('rank').execute();
  // The status is looked at here: an engine that is asked for it may take the index of that.
  const found = await db.selectFrom('publications').selectAll().where('caseId', 'in', ids).orderBy('rank').execute();
  const publications = found.filter(({ status }) => OUT.some((one) => one === status));
  const drafts = await draftsOf(
    db,
    publications.map(({ draftId }) => draftId),
  );
  const recalls = await db.selectFrom('recalls').selectAll().where('caseId', 'in', ids).orderBy('rank').execute();
  const of = <Row extends { caseId: number }>(rows: readonly Row[]) => Map.groupBy(rows, ({ caseId }) => caseId);
  const byCase = { posts: of(posts), drafts: of(drafts), publications: of(publications), recalls: of(recalls) };
  return cores.map((core) => ({
    core,
    posts: (byCase.posts.get(core.id) ?? []).map(casePostOf),
    drafts: byCase.drafts.get(core.id) ?? [],
    publications: (byCase.publications.get(core.id) ?? []).map(publicationOf),
    recalls: (byCase.recalls.get(core.id) ?? []).map(recallOf),
  }));
}

async function draftsOf(db: Kysely<Schema>, draftIds: readonly string[]): Promise<Draft[]> {
  const rows = await chunked([...new Set(draftIds)], (some) =>
    db.selectFrom('drafts').selectAll().where('id', 'in', some).orderBy('rank').execute(),
  );
  return rows.map(draftOf);
}

async function chunked<One, Read>(
  all: readonly One[],
  read: (some: readonly One[]) => Promise<readonly Read[]>,
): Promise<Read[]> {
  const found: Read[] = [];
  for (let start = 0; start < all.length; start += AT_ONCE)
    found.push(...(await read(all.slice(start, start + AT_ONCE))));
  return found;
}
