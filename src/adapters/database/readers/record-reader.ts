import type { Kysely } from 'kysely';
import type { BlockedWords, RecordedCase, RecordReader } from '../../../domain/cases/ports/record-reader.ts';
import type { ContentRecordReader } from '../../../domain/contents/model/content-record.ts';
import { stepsOf } from '../audit/recorded-step.ts';
import { modeOf } from '../engine/claim-mode.ts';
import { readTransaction } from '../engine/write-transaction.ts';
import { caseRecord } from '../queries/case-record.ts';
import { loadCases } from '../queries/load-cases.ts';
import type { Schema } from '../rows/schema.ts';
import { contentRecordReader } from './content-record-reader.ts';

const ROWS_AT_ONCE = 500;

/** Reads cases and planned posts with their rows of the audit log, each batch from a single snapshot. */
export function recordReader(db: Kysely<Schema>): RecordReader & { contents: ContentRecordReader } {
  return {
    ofCase: (id) => readTransaction(db, async (now) => (await recordedCases(now, [id]))[0] ?? null),
    casesAfter: (id, limit) =>
      readTransaction(db, async (now) => {
        const rows = await now
          .selectFrom('cases')
          .select('id')
          .where('id', '>', id)
          .orderBy('id')
          .limit(limit)
          .execute();
        return recordedCases(
          now,
          rows.map((row) => row.id),
        );
      }),
    casesGone: () => readTransaction(db, casesGone),
    blocked: (crisisId) => blockedIn(db, crisisId),
    contents: contentRecordReader(db),
  };
}

async function recordedCases(db: Kysely<Schema>, ids: readonly number[]): Promise<RecordedCase[]> {
  const states = await loadCases(db, ids);
  const rows = await caseRecord(db, ids);
  return states.map((state) => ({ state, rows: rows.filter(({ caseId }) => caseId === state.core.id) }));
}

async function blockedIn(db: Kysely<Schema>, crisisId: number): Promise<BlockedWords[]> {
  const rows = await db
    .selectFrom('blockedWords')
    .select(['caseId', 'at', 'words'])
    .where('crisisId', '=', crisisId)
    .orderBy('at')
    .orderBy('id')
    .execute();
  const kept: BlockedWords[] = [];
  for (const row of rows) {
    const files = await db
      .selectFrom('blockedPictures')
      .select(['sha256', 'bytes'])
      .where('crisisId', '=', crisisId)
      .where('caseId', '=', row.caseId)
      .orderBy('sha256')
      .execute();
    kept.push({ ...row, pictures: new Map(files.map(({ sha256, bytes }) => [sha256, bytes])) });
  }
  return kept;
}

/** However many are gone, few of their rows are in memory at once. */
async function casesGone(db: Kysely<Schema>): Promise<number[]> {
  if ((await modeOf(db)) === 'drill') return [];
  const gone = new Set<number>();
  for (let after = 0; ; ) {
    const named = await db
      .selectFrom('audit')
      .select(['caseId', 'seq', 'prev', 'hash', 'body'])
      .where('seq', '>', after)
      .where('caseId', 'not in', db.selectFrom('cases').select('id'))
      .where('body', 'like', '%"digest":"%')
      .orderBy('seq')
      .limit(ROWS_AT_ONCE)
      .execute();
    for (const row of named) if (row.caseId !== null && stepsOf([row]).length > 0) gone.add(row.caseId);
    const last = named.at(-1);
    if (last === undefined || named.length < ROWS_AT_ONCE) return [...gone];
    after = last.seq;
  }
}
