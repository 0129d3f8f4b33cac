import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { EarlierPost, IntakeReader } from '../../../domain/cases/model/joining/intake-reader.ts';
import type { JoinedCase, SaidWording } from '../../../domain/cases/model/joining/known-wording.ts';
import { POST_CLASSES } from '../../../domain/handbook/vocabulary.ts';
import { LANGUAGES } from '../../../domain/text/languages.ts';
import { isGuess } from '../../../domain/triage/is-guess.ts';
import { isLikeACall } from '../../../domain/triage/is-maybe.ts';
import { inChunks, mostIn } from '../engine/in-chunks.ts';
import { keyDigest } from '../engine/key-digest.ts';
import { isPendingCase } from '../queries/pending-cases.ts';
import { threadsOf } from '../queries/threads.ts';
import type { Schema } from '../rows/schema.ts';

/** Reads the data that ingesting needs, on either engine. */
export function intakeReader(db: Transaction<Schema>): IntakeReader {
  return {
    waiting: (ids) => waitingOf(db, ids),
    earlier: (keys) => earlier(db, keys),
    saying: (wordings) => saying(db, wordings),
    near: (texts, limit) => near(db, texts, limit),
    cases: (ids) => joinedCases(db, ids),
    threads: (posts) => threadsOf(db, posts),
  };
}

async function waitingOf(db: Transaction<Schema>, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const waiting = new Set<string>();
  await inChunks(
    ids,
    async (chunk) => {
      const rows = await db.selectFrom('intakePosts').select(['id', 'why']).where('id', 'in', chunk).execute();
      for (const { id, why } of rows) if (why === null) waiting.add(id);
    },
    mostIn(db),
  );
  return waiting;
}

/** Under one address may stand any number: what says the very same is known at the desk already. */
const MOST_OF_ONE_KEY = 20;

async function earlier(db: Transaction<Schema>, keys: readonly string[]): Promise<EarlierPost[]> {
  const keyOf = new Map(keys.map((key) => [keyDigest(key), key]));
  const found: EarlierPost[] = [];
  await inChunks(
    [...keyOf.keys()],
    async (chunk) => {
      const flagged = await db
        .selectFrom('postKeys')
        .innerJoin('posts', 'posts.id', 'postKeys.postId')
        .select(['postKeys.keyDigest', 'posts.id', 'posts.caseId', 'posts.text', 'posts.author', 'posts.url'])
        .where('postKeys.keyDigest', 'in', chunk)
        .orderBy('posts.caseId')
        .limit(chunk.length * MOST_OF_ONE_KEY)
        .execute();
      const cameIn = await db
        .selectFrom('intakeKeys')
        .leftJoin('posts', 'posts.id', 'intakeKeys.postId')
        .leftJoin('joinedPosts', 'joinedPosts.id', 'intakeKeys.postId')
        .select((row) => [
          ...(['intakeKeys.keyDigest', 'intakeKeys.postId as id'] as const),
          row.fn.coalesce('posts.caseId', 'joinedPosts.caseId').as('caseId'),
          row.fn.coalesce('posts.text', 'joinedPosts.text').as('text'),
          row.fn.coalesce('posts.author', 'joinedPosts.author').as('author'),
          row.fn.coalesce('posts.url', 'joinedPosts.url').as('url'),
        ])
        .where('intakeKeys.keyDigest', 'in', chunk)
        .limit(chunk.length * MOST_OF_ONE_KEY)
        .execute();
      for (const { keyDigest: digest, id, caseId, text, author, url } of [...flagged, ...cameIn]) {
        const key = keyOf.get(digest);
        if (key === undefined || caseId === null || text === null) continue;
        found.push({ key, id, caseId, text, author, url });
      }
    },
    mostIn(db),
  );
  return found;
}

async function saying(db: Transaction<Schema>, wordings: readonly string[]): Promise<SaidWording[]> {
  const said: SaidWording[] = [];
  await inChunks(
    wordings,
    async (chunk) => {
      const rows = await withTexts(db)
        .where('caseWordings.wording', 'in', chunk)
        .orderBy('caseWordings.caseId', 'desc')
        .limit(chunk.length * MOST_OF_ONE_WORDING)
        .execute();
      said.push(...rows.map(saidWordingOf));
    },
    mostIn(db),
  );
  return said;
}

/** The same words in as many cases, those of the last ones first. */
const MOST_OF_ONE_WORDING = 8;

async function near(
  db: Transaction<Schema>,
  texts: readonly (readonly number[])[],
  limit: number,
): Promise<SaidWording[][]> {
  const postsOf = await postsByBand(db, [...new Set(texts.flat())]);
  const nearest = texts.map((bands) => mostShared(bands, postsOf).slice(0, limit));
  const byId = new Map<string, SaidWording>();
  await inChunks(
    [...new Set(nearest.flat())],
    async (chunk) => {
      const rows = await withTexts(db).where('caseWordings.postId', 'in', chunk).execute();
      for (const row of rows) byId.set(row.postId, saidWordingOf(row));
    },
    mostIn(db),
  );
  return nearest.map((ids) => ids.flatMap((id) => byId.get(id) ?? []));
}

const MOST_BANDS_AT_ONCE = 400;

async function postsByBand(db: Transaction<Schema>, bands: readonly number[]): Promise<Map<number, string[]>> {
  const postsOf = new Map<number, string[]>();
  await inChunks(
    bands,
    async (chunk) => {
      const rows = await db
        .selectFrom('wordingBands')
        .select(['band', 'postId'])
        .where('band', 'in', chunk)
        .limit(chunk.length * MOST_OF_ONE_BAND)
        .execute();
      for (const { band, postId } of rows) postsOf.set(band, [...(postsOf.get(band) ?? []), postId]);
    },
    MOST_BANDS_AT_ONCE,
  );
  return postsOf;
}

/**
 * Maximum number of posts read for one band. Words found in every post make no band; a band that is
 * nevertheless common costs no more than this.
 */
const MOST_OF_ONE_BAND = 20;

function mostShared(bands: readonly number[], postsOf: ReadonlyMap<number, string[]>): string[] {
  const shared = new Map<string, number>();
  for (const id of bands.flatMap((band) => postsOf.get(band) ?? [])) shared.set(id, (shared.get(id) ?? 0) + 1);
  return [...shared].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([id]) => id);
}

function withTexts(db: Transaction<Schema>) {
  return db
    .selectFrom('caseWordings')
    .leftJoin('posts', 'posts.id', 'caseWordings.postId')
    .leftJoin('joinedPosts', 'joinedPosts.id', 'caseWordings.postId')
    .select((row) => [
      'caseWordings.postId',
      'caseWordings.caseId',
      'caseWordings.wording',
      'caseWordings.language',
      row.fn.coalesce('posts.text', 'joinedPosts.text').as('text'),
      row.fn.coalesce('posts.author', 'joinedPosts.author').as('author'),
    ]);
}

const languageSchema = z.enum([...LANGUAGES, 'und']);

function saidWordingOf(row: {
  postId: string;
  caseId: number;
  wording: string;
  language: string;
  text: string | null;
  author: string | null;
}): SaidWording {
  const { postId: id, caseId, wording, author } = row;
  return { id, caseId, wording, author, text: row.text ?? '', language: languageSchema.parse(row.language) };
}

const triagedSchema = z
  .object({
    playbook: z.string().nullable(),
    class: z.enum(POST_CLASSES),
    because: z.array(z.object({ rule: z.string() })),
  })
  .transform(({ because, ...triaged }) => ({
    ...triaged,
    isLikeACall: isLikeACall({ because }),
    isGuess: isGuess({ because }),
  }));

async function joinedCases(db: Transaction<Schema>, ids: readonly number[]): Promise<JoinedCase[]> {
  const cases: JoinedCase[] = [];
  await inChunks(
    ids,
    async (chunk) => {
      const rows = await db
        .selectFrom('cases')
        .leftJoin('crowds', 'crowds.caseId', 'cases.id')
        .select(['cases.id', 'playbook', 'class', 'assessment', 'erasedAt', 'openedAt', 'crowds.lastAt'])
        .select((where) => isPendingCase(where).as('isPending'))
        .select(({ selectFrom }) =>
          selectFrom('caseWordings')
            .select((row) => row.fn.countAll<number>().as('count'))
            .whereRef('caseWordings.caseId', '=', 'cases.id')
            .as('wordings'),
        )
        .where('cases.id', 'in', chunk)
        .execute();
      for (const row of rows) {
        cases.push({
          id: row.id,
          playbook: row.playbook,
          class: row.class,
          triaged: triagedSchema.parse(JSON.parse(row.assessment)),
          isErased: row.erasedAt !== null,
          isPending: Boolean(row.isPending),
          lastAt: row.lastAt ?? row.openedAt,
          wordings: Number(row.wordings),
        });
      }
    },
    mostIn(db),
  );
  return cases;
}
