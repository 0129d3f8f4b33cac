import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { IntakeReader, Standing } from '../../../domain/cases/model/joining/intake-reader.ts';
import type { JoinedCase, SaidWording } from '../../../domain/cases/model/joining/known-wording.ts';
import { POST_CLASSES } from '../../../domain/handbook/vocabulary.ts';
import { LANGUAGES } from '../../../domain/text/languages.ts';
import { rememberLast } from '../../../domain/text/remember-last.ts';
import { isGuess } from '../../../domain/triage/is-guess.ts';
import { isLikeACall } from '../../../domain/triage/is-maybe.ts';
import { inChunks, mostIn } from '../engine/in-chunks.ts';
import { isPendingCase } from '../queries/pending-cases.ts';
import { threadsOf } from '../queries/threads.ts';
import type { Schema } from '../rows/schema.ts';
import { earlierPosts } from './earlier-posts.ts';
import { nearestPosts } from './nearest-posts.ts';

/** Reads the data that ingesting needs, on either engine. */
export function intakeReader(db: Transaction<Schema>): IntakeReader {
  return {
    standing: (ids) => standing(db, ids),
    earlier: (keys) => earlierPosts(db, keys),
    saying: (wordings) => saying(db, wordings),
    near: (texts, limit) => near(db, texts, limit),
    cases: (ids) => joinedCases(db, ids),
    threads: (posts) => threadsOf(db, posts),
  };
}

/** The head of the record is there in any case: in each row, beside a post that may wait. */
async function standing(db: Transaction<Schema>, ids: readonly string[]): Promise<Standing> {
  const rows = await db
    .selectFrom('auditHead')
    .leftJoin('intakePosts', (join) => join.on((on) => on('intakePosts.id', 'in', ids)))
    .select(['auditHead.seq', 'intakePosts.id', 'intakePosts.why'])
    .execute();
  const waiting = rows.flatMap(({ id, why }) => (id === null || why !== null ? [] : id));
  return { head: rows[0]?.seq ?? 0, waiting: new Set(waiting) };
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

/** In a flood the same cases are joined again and again. */
const triagedOf = rememberLast((assessment: string) => triagedSchema.parse(JSON.parse(assessment)), 500);

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
          triaged: triagedOf(row.assessment),
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
