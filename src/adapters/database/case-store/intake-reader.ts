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
import { nearestPosts } from './nearest-posts.ts';

/** Reads the data that ingesting needs, on either engine. */
export function intakeReader(db: Transaction<Schema>): IntakeReader {
  return {
    async head() {
      const { seq } = await db.selectFrom('auditHead').select('seq').executeTakeFirstOrThrow();
      return seq;
    },
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
      for (const { keyDigest: digest, ...post } of [...flagged, ...(await cameInUnder(db, chunk))]) {
        const key = keyOf.get(digest);
        if (key !== undefined) found.push({ key, ...post });
      }
    },
    mostIn(db),
  );
  return found;
}

/**
 * Returns the posts of cases that came in under these names. In a flood nearly all names are of the
 * waiting posts themselves. They are looked up in two steps: in one, a server may read all posts
 * that ever joined.
 */
async function cameInUnder(db: Transaction<Schema>, digests: readonly string[]) {
  const named = await db
    .selectFrom('intakeKeys')
    .select(['keyDigest', 'postId'])
    .where('keyDigest', 'in', digests)
    .limit(digests.length * MOST_OF_ONE_KEY)
    .execute();
  const posts = new Map<string, Omit<EarlierPost, 'key'>>();
  await inChunks(
    [...new Set(named.map(({ postId }) => postId))],
    async (ids) => {
      for (const table of ['joinedPosts', 'posts'] as const) {
        const rows = await db
          .selectFrom(table)
          .select(['id', 'caseId', 'text', 'author', 'url'])
          .where('id', 'in', ids)
          .execute();
        for (const row of rows) posts.set(row.id, row);
      }
    },
    mostIn(db),
  );
  return named.flatMap(({ keyDigest: digest, postId }) => {
    const post = posts.get(postId);
    return post === undefined ? [] : [{ keyDigest: digest, ...post }];
  });
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
  const nearest = await nearestPosts(db, texts, limit);
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
