import type { Kysely } from 'kysely';
import type { CaseCore, CaseState, OtherText } from '../../../domain/cases/model/case-state.ts';
import type { Crisis } from '../../../domain/cases/model/crises/crisis.ts';
import type { Pause } from '../../../domain/cases/model/crises/pause.ts';
import { isPausing } from '../../../domain/cases/model/crises/pause.ts';
import type { EnteredFact } from '../../../domain/cases/model/fact.ts';
import { scopesOf } from '../../../domain/cases/model/fact-scope.ts';
import type { Recall } from '../../../domain/cases/model/recalls/recall.ts';
import type { Hoax } from '../../../domain/hoaxes/hoax.ts';
import { hoaxIdOf } from '../../../domain/hoaxes/hoax-fact.ts';
import { areaQuestionOf } from '../rows/cases/area-question-row.ts';
import { assessmentOf, caseCoreOf } from '../rows/cases/case-row.ts';
import { draftOf } from '../rows/cases/draft-row.ts';
import { factOf } from '../rows/cases/fact-row.ts';
import { handoffOf } from '../rows/cases/handoff-row.ts';
import { hoaxOccurrenceOf } from '../rows/cases/hoax-occurrence-row.ts';
import { modelRunOf } from '../rows/cases/model-run-row.ts';
import { noteOf } from '../rows/cases/note-row.ts';
import { casePostOf } from '../rows/cases/post-row.ts';
import { publicationOf } from '../rows/cases/publication-row.ts';
import { recallOf } from '../rows/cases/recall-row.ts';
import { signOffOf } from '../rows/cases/sign-off-row.ts';
import { crisisOf } from '../rows/crisis-row.ts';
import { pauseOf } from '../rows/pause-row.ts';
import type { Schema } from '../rows/schema.ts';
import { readStrings } from '../rows/values/stored-json.ts';
import { hoaxIdsOf, loadHoaxes } from './load-hoaxes.ts';

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

/** Values of these scopes that nobody has ended, oldest first. */
export async function loadFacts(db: Kysely<Schema>, scopes: readonly string[]): Promise<EnteredFact[]> {
  const rows = await db
    .selectFrom('facts')
    .selectAll()
    .where('scope', 'in', scopes)
    .where('status', 'in', ['proposed', 'verified'])
    .orderBy('rank')
    .execute();
  return rows.map(factOf);
}

async function loadSome(db: Kysely<Schema>, ids: readonly number[]): Promise<CaseState[]> {
  const matters = (await db.selectFrom('cases').selectAll().where('id', 'in', ids).execute()).map(caseCoreOf);
  if (matters.length === 0) return [];
  const matterById = new Map(matters.map((core) => [core.id, core]));
  const posts = await db.selectFrom('posts').selectAll().where('caseId', 'in', ids).orderBy('rank').execute();
  const drafts = await db.selectFrom('drafts').selectAll().where('caseId', 'in', ids).orderBy('rank').execute();
  const notes = await db.selectFrom('notes').selectAll().where('caseId', 'in', ids).orderBy('rank').execute();
  const tellings = await tellingsIn(db, ids);
  const writings = await db.selectFrom('writings').selectAll().where('caseId', 'in', ids).orderBy('rank').execute();
  const inquiries = await db.selectFrom('inquiries').selectAll().where('caseId', 'in', ids).orderBy('rank').execute();
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
  const sightings = await db.selectFrom('sightings').selectAll().where('caseId', 'in', ids).orderBy('rank').execute();
  const recalls = await recallsOf(db, ids);
  const hoaxesOf = await hoaxesOfCases(db, matters, [...sightings, ...recalledHoaxes(recalls)]);
  const crises = await crisesOf(db, matters);
  const pauses = await loadPauses(db);
  const otherTextsIn = await otherTextsOf(db, matters);
  const crisisIn = (core: CaseCore) => crises.find(({ id }) => id === core.crisisId) ?? null;
  const ownScopes = (core: CaseCore) => scopesOf({ ...core, crisis: crisisIn(core) });
  const facts = await loadFacts(db, [...new Set(matters.flatMap(ownScopes))]);

  const postsOf = byCase(posts, casePostOf);
  const draftsOf = byCase(drafts, draftOf);
  const endorsementsOf = byCase(endorsements, signOffOf);
  const publicationsOf = byCase(publications, publicationOf);
  const notesOf = byCase(notes, noteOf);
  const tellingsOf = byCase(tellings, handoffOf);
  const writingsOf = byCase(writings, modelRunOf);
  const inquiriesOf = byCase(inquiries, areaQuestionOf);
  const sightingsOf = byCase(sightings, hoaxOccurrenceOf);
  return ids.flatMap((id) => {
    const core = matterById.get(id);
    if (core === undefined) return [];
    const scopes = ownScopes(core);
    return {
      core,
      posts: postsOf(id),
      drafts: draftsOf(id),
      signOffs: endorsementsOf(id),
      publications: publicationsOf(id),
      facts: facts.filter((fact) => scopes.includes(fact.scope)),
      notes: notesOf(id),
      handoffs: tellingsOf(id),
      writings: writingsOf(id),
      areaQuestions: inquiriesOf(id),
      occurrences: sightingsOf(id),
      hoaxes: hoaxesOf(core),
      recalls: recalls.filter(({ caseId, correctionCaseId }) => caseId === id || correctionCaseId === id),
      crisis: crisisIn(core),
      pauses,
      otherTexts: otherTextsIn(core),
    };
  });
}

/** Selects the handoffs that no person took back. */
function tellingsIn(db: Kysely<Schema>, ids: readonly number[]) {
  const counted = db.selectFrom('tellings').selectAll().where('caseId', 'in', ids).where('undoneAt', 'is', null);
  return counted.orderBy('rank').execute();
}

async function recallsOf(db: Kysely<Schema>, ids: readonly number[]): Promise<Recall[]> {
  const rows = await db
    .selectFrom('recalls')
    .selectAll()
    .where((where) => where.or([where('caseId', 'in', ids), where('correctionCaseId', 'in', ids)]))
    .orderBy('rank')
    .execute();
  return rows.map(recallOf);
}

async function crisesOf(db: Kysely<Schema>, matters: readonly CaseCore[]): Promise<Crisis[]> {
  const ids = [...new Set(matters.flatMap(({ crisisId }) => crisisId ?? []))];
  if (ids.length === 0) return [];
  return (await db.selectFrom('crises').selectAll().where('id', 'in', ids).execute()).map(crisisOf);
}

/** Returns a pause, also one that is over; null for none. */
export async function pauseById(db: Kysely<Schema>, id: string): Promise<Pause | null> {
  const row = await db.selectFrom('pauses').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : pauseOf(row);
}

/** Returns the lists of what others have planned that were made for a crisis, oldest first. */
export async function plannedLists(db: Kysely<Schema>, crisisId: number): Promise<Pause[]> {
  const rows = await db.selectFrom('pauses').selectAll().where('crisisId', '=', crisisId).orderBy('rank').execute();
  return rows.map(pauseOf).filter((pause) => !isPausing(pause));
}

/** Returns the current pauses, oldest first. */
export async function loadPauses(db: Kysely<Schema>): Promise<Pause[]> {
  return (await db.selectFrom('pauses').selectAll().where('resumed', 'is', null).orderBy('rank').execute()).map(
    pauseOf,
  );
}

/** Returns the hoax that each correction corrects. */
function recalledHoaxes(recalls: readonly Recall[]): { caseId: number; hoaxId: number }[] {
  return recalls.flatMap(({ factKey, correctionCaseId }) => {
    const hoaxId = hoaxIdOf(factKey);
    return hoaxId === null || correctionCaseId === null ? [] : [{ caseId: correctionCaseId, hoaxId }];
  });
}

/**
 * Returns the hoaxes of each case: those that its posts repeat or it corrects, and others that
 * circulate in its crisis.
 */
async function hoaxesOfCases(
  db: Kysely<Schema>,
  matters: readonly CaseCore[],
  named: readonly { caseId: number; hoaxId: number }[],
): Promise<(core: CaseCore) => Hoax[]> {
  const ofCrisis = await hoaxIdsOf(
    db,
    matters.map(({ playbook }) => playbook),
  );
  const ids = new Set([...named.map(({ hoaxId }) => hoaxId), ...[...ofCrisis.values()].flat()]);
  const hoaxes = await loadHoaxes(
    db,
    [...ids].toSorted((one, other) => one - other),
  );
  if (hoaxes.length === 0) return () => [];
  return ({ id, playbook }) => {
    const own = named.filter(({ caseId }) => caseId === id).map(({ hoaxId }) => hoaxId);
    const others = ofCrisis.get(playbook ?? '') ?? [];
    return hoaxes.filter((hoax) => own.includes(hoax.id) || others.includes(hoax.id));
  };
}

/** Reads, for cases of statements in several languages, the other languages of each, oldest case first. */
async function otherTextsOf(db: Kysely<Schema>, cores: readonly CaseCore[]): Promise<(core: CaseCore) => OtherText[]> {
  const statements = [...new Set(cores.flatMap(({ statementId }) => statementId ?? []))];
  if (statements.length === 0) return () => [];
  const rows = await db
    .selectFrom('cases')
    .leftJoin('drafts', 'drafts.id', 'cases.currentDraftId')
    .select(['cases.id', 'cases.statementId', 'cases.assessment', 'drafts.factIds'])
    .select(({ selectFrom }) =>
      selectFrom('publications')
        .select(({ fn }) => fn.min('publications.publishedAt').as('firstAt'))
        .whereRef('publications.caseId', '=', 'cases.id')
        .as('outAt'),
    )
    .where('cases.statementId', 'in', statements)
    .orderBy('cases.id')
    .execute();
  return ({ id, statementId }) =>
    rows
      .filter((row) => row.statementId === statementId && row.id !== id)
      .map((row) => ({
        caseId: row.id,
        language: assessmentOf(row).language,
        factIds: row.factIds === null ? [] : readStrings(row.factIds),
        outAt: row.outAt,
      }));
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
