import { createHash } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { neededPictures } from '../../../domain/cases/keep-picture.ts';
import { picturesToKeep } from '../../../domain/contents/model/content.ts';
import { pictureHashes } from '../../../domain/pictures/picture.ts';
import type { PictureStore } from '../../../domain/pictures/picture-store.ts';
import { loadCases } from '../queries/load-cases.ts';
import { contentOf } from '../rows/content-rows.ts';
import type { Schema } from '../rows/schema.ts';
import { heldSpans, isCaseHeld, isOutsideOf, isWithin } from './legal-hold.ts';
import { announceFile, mayStay, ownerOf, retireFiles } from './uploaded-files.ts';

/** Tables of files, and the column that says whose they are. */
const OF = {
  content: { table: 'pictureFiles', owner: 'contentId' },
  case: { table: 'casePictureFiles', owner: 'caseId' },
} as const;

/** Stores the bytes of pictures of contents or of cases, on either engine. */
export function pictureStore(db: Kysely<Schema>, of: 'content'): PictureStore<string>;
export function pictureStore(db: Kysely<Schema>, of: 'case'): PictureStore<number>;
export function pictureStore(db: Kysely<Schema>, of: keyof typeof OF): PictureStore<string & number> {
  // Both tables have the same columns but for the owner: the types of one stand for those of both.
  const table = OF[of].table as 'casePictureFiles';
  const owner = OF[of].owner as 'caseId';
  return {
    async of(id, hashes) {
      if (hashes.length === 0) return new Map();
      const rows = await db
        .selectFrom(table)
        .select(['sha256', 'bytes'])
        .where(owner, '=', id)
        .where('sha256', 'in', [...hashes])
        .execute();
      return new Map(
        rows.filter(({ sha256, bytes }) => hashOf(bytes) === sha256).map(({ sha256, bytes }) => [sha256, bytes]),
      );
    },
    async keep(id, hashes, added) {
      if (!(await isHeld(db, of, id))) await dropPictures(db, of, id, hashes);
      for (const [sha256, bytes] of added) {
        const row = { [owner]: id, sha256, bytes: Buffer.from(bytes), shownAt: null } as Schema['casePictureFiles'];
        await db
          .insertInto(table)
          .values(row)
          .onConflict((on) => on.doNothing())
          .execute();
      }
    },
    async shownOf(id) {
      const rows = await db
        .selectFrom(table)
        .select('sha256')
        .where(owner, '=', id)
        .where('shownAt', 'is not', null)
        .execute();
      return new Set(rows.map(({ sha256 }) => sha256));
    },
    noteShown: (id, hashes, at) => noteShown(id, hashes, at),
    announce: (id, file) => announceFile(db, ownerOf(of, id), file),
    async noteUploaded(id, file, at) {
      if (await mayStay(db, ownerOf(of, id), file)) await noteShown(id, [file.sha256], at);
    },
  };

  async function noteShown(id: string & number, hashes: readonly string[], shownAt: string | null): Promise<void> {
    if (hashes.length === 0) return;
    await db
      .updateTable(table)
      .set({ shownAt })
      .where(owner, '=', id)
      .where('sha256', 'in', [...hashes])
      .execute();
    if (shownAt === null) await retireFiles(db, [ownerOf(of, id)], { only: hashes });
  }
}

/** Deletes the files of an owner but for these, whatever holds them, and has what shows them in Slack deleted there. */
export async function dropPictures(
  db: Kysely<Schema>,
  of: keyof typeof OF,
  id: string | number,
  but: readonly string[],
): Promise<void> {
  const others = db.deleteFrom(OF[of].table as 'casePictureFiles').where(OF[of].owner as 'caseId', '=', id as number);
  await (but.length === 0 ? others : others.where('sha256', 'not in', [...but])).execute();
  await retireFiles(db, [ownerOf(of, id)], { except: but });
}

function isHeld(db: Kysely<Schema>, of: keyof typeof OF, id: string | number): Promise<boolean> {
  return of === 'case' ? isCaseHeld(db, Number(id)) : isContentHeld(db, String(id));
}

async function isContentHeld(db: Kysely<Schema>, id: string): Promise<boolean> {
  const spans = await heldSpans(db);
  if (spans.length === 0) return false;
  const contents = db.selectFrom('contents').select('contents.id').where('contents.id', '=', id);
  return (await contents.where(isWithin(spans)).executeTakeFirst()) !== undefined;
}

/** Deletes what a legal hold kept of pictures that texts had before. Pictures of what nobody removed stay. */
export async function dropHeldPictures(db: Transaction<Schema>, crisisId: number): Promise<void> {
  const cases = await db
    .selectFrom('casePictureFiles')
    .innerJoin('cases', 'cases.id', 'casePictureFiles.caseId')
    .select('cases.id')
    .distinct()
    .where('cases.crisisId', '=', crisisId)
    .execute();
  const ofCases = pictureStore(db, 'case');
  const ids = cases.map(({ id }) => id);
  for (const state of await loadCases(db, ids))
    await ofCases.keep(state.core.id, pictureHashes(neededPictures(state)), new Map());
  const spans = await heldSpans(db, crisisId);
  const ofContents = pictureStore(db, 'content');
  const contents = await db
    .selectFrom('contents')
    .selectAll()
    .where(isWithin(spans))
    .where('id', 'in', (from) => from.selectFrom('pictureFiles').select('contentId'))
    .execute();
  for (const content of contents.map(contentOf))
    await ofContents.keep(content.id, pictureHashes(picturesToKeep(content)), new Map());
}

/**
 * Deletes the files of contents that came out before that moment, or should have, and those of cases whose last text came out
 * before it. What nobody settled of a content is kept no longer. A legal hold keeps them all.
 */
export async function forgetPictures(db: Kysely<Schema>, before: string): Promise<void> {
  const held = isOutsideOf(await heldSpans(db));
  const ofContents = await db
    .deleteFrom('pictureFiles')
    .where('contentId', 'in', (from) =>
      from
        .selectFrom('contents')
        .select('contents.id')
        .where('status', 'in', ['leaving', 'out'])
        .where('at', '<', before)
        .where(held),
    )
    .returning('contentId')
    .execute();
  const ofCases = await db
    .deleteFrom('casePictureFiles')
    .where('caseId', 'in', (from) =>
      from
        .selectFrom('publications')
        .select('publications.caseId')
        .groupBy('publications.caseId')
        .having(({ fn }) => fn.max('publications.publishedAt'), '<', before),
    )
    .where('caseId', 'not in', (from) =>
      from
        .selectFrom('publications')
        .select('publications.caseId')
        .where('status', 'in', [...ON_ITS_WAY]),
    )
    .where('caseId', 'not in', (from) =>
      from
        .selectFrom('cases')
        .innerJoin('crises', 'crises.id', 'cases.crisisId')
        .select('cases.id')
        .where('crises.legalHold', 'is not', null),
    )
    .returning('caseId')
    .execute();
  await retireFiles(db, [
    ...new Set([
      ...ofContents.map(({ contentId }) => ownerOf('content', contentId)),
      ...ofCases.map(({ caseId }) => ownerOf('case', caseId)),
    ]),
  ]);
}

/** Statuses of a text that has still to leave, or whose outcome is unknown. */
const ON_ITS_WAY = ['held', 'publishing', 'failed', 'unknown'] as const;

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
