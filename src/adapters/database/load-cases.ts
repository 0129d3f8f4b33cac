import type { Kysely } from 'kysely';
import type { CaseState, EnteredFact, Matter } from '../../domain/cases/case-state.ts';
import { draftOf } from './draft-row.ts';
import { endorsementOf } from './endorsement-row.ts';
import { factOf } from './fact-row.ts';
import { matterOf } from './matter-row.ts';
import { noteOf } from './note-row.ts';
import { postOf } from './post-row.ts';
import { publicationOf } from './publication-row.ts';
import type { Schema } from './schema.ts';
import { tellingOf } from './telling-row.ts';

/** Engines bind a limited number of values in one statement. */
const mostIdsAtOnce = 500;

/** The states of these cases, in the order of the ids; unknown ids are left out. */
export async function loadCases(db: Kysely<Schema>, ids: readonly number[]): Promise<CaseState[]> {
  const states: CaseState[] = [];
  for (let start = 0; start < ids.length; start += mostIdsAtOnce) {
    states.push(...(await loadSome(db, ids.slice(start, start + mostIdsAtOnce))));
  }
  return states;
}

/** Values of these scopes that nothing has superseded, oldest first. */
export async function loadFacts(db: Kysely<Schema>, scopes: readonly string[]): Promise<EnteredFact[]> {
  const rows = await db
    .selectFrom('facts')
    .selectAll()
    .where('scope', 'in', scopes)
    .where('supersededBy', 'is', null)
    .orderBy('rank')
    .execute();
  return rows.map(factOf);
}

async function loadSome(db: Kysely<Schema>, ids: readonly number[]): Promise<CaseState[]> {
  const matters = (await db.selectFrom('cases').selectAll().where('id', 'in', ids).execute()).map(matterOf);
  if (matters.length === 0) return [];
  const matterById = new Map(matters.map((matter) => [matter.id, matter]));
  const posts = await db.selectFrom('posts').selectAll().where('caseId', 'in', ids).orderBy('rank').execute();
  const drafts = await db.selectFrom('drafts').selectAll().where('caseId', 'in', ids).orderBy('rank').execute();
  const notes = await db.selectFrom('notes').selectAll().where('caseId', 'in', ids).orderBy('rank').execute();
  const tellings = await db.selectFrom('tellings').selectAll().where('caseId', 'in', ids).orderBy('rank').execute();
  const endorsements = await db
    .selectFrom('endorsements')
    .selectAll()
    .where('caseId', 'in', ids)
    .orderBy('rank')
    .execute();
  const publications = await db
    .selectFrom('publications')
    .selectAll()
    .where('caseId', 'in', ids)
    .orderBy('rank')
    .execute();
  const facts = await loadFacts(db, [...new Set(matters.flatMap(scopesOf))]);

  const postsOf = byCase(posts, postOf);
  const draftsOf = byCase(drafts, draftOf);
  const endorsementsOf = byCase(endorsements, endorsementOf);
  const publicationsOf = byCase(publications, publicationOf);
  const notesOf = byCase(notes, noteOf);
  const tellingsOf = byCase(tellings, tellingOf);
  return ids.flatMap((id) => {
    const matter = matterById.get(id);
    if (matter === undefined) return [];
    const scopes = scopesOf(matter);
    return {
      matter,
      posts: postsOf(id),
      drafts: draftsOf(id),
      endorsements: endorsementsOf(id),
      publications: publicationsOf(id),
      facts: facts.filter((fact) => scopes.includes(fact.scope)),
      notes: notesOf(id),
      tellings: tellingsOf(id),
    };
  });
}

function scopesOf({ id, playbook }: Matter): string[] {
  return playbook === null ? [`case:${id}`] : [`case:${id}`, `playbook:${playbook}`];
}

function byCase<Row extends { caseId: number }, Value>(
  rows: readonly Row[],
  read: (row: Row) => Value,
): (caseId: number) => Value[] {
  const values = new Map<number, Value[]>();
  for (const row of rows) {
    const known = values.get(row.caseId);
    if (known === undefined) values.set(row.caseId, [read(row)]);
    else known.push(read(row));
  }
  return (caseId) => values.get(caseId) ?? [];
}
