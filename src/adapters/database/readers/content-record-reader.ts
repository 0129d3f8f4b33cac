import type { Kysely } from 'kysely';
import type { AuditRow } from '../../../domain/cases/ports/case-store.ts';
import type { ContentRecordReader, RecordedContent } from '../../../domain/contents/model/content-record.ts';
import type { RecordedStep } from '../audit/recorded-step.ts';
import { stepsOf } from '../audit/recorded-step.ts';
import { contentName } from '../audit/row-proof.ts';
import { modeOf } from '../engine/claim-mode.ts';
import { inChunks, mostIn } from '../engine/in-chunks.ts';
import { readTransaction } from '../engine/write-transaction.ts';
import type { Schema } from '../rows/schema.ts';
import { loadContents } from './load-contents.ts';

const ROWS_AT_ONCE = 500;
const CONTENTS_AT_ONCE = 200;

/** Result of one pass over the record: numbers of the rows that name each planned post, and posts that were deleted in their time. */
type Named = { rows: Map<string, number[]>; forgotten: Set<string> };

/** Reads planned posts with their rows of the audit log, all from a single snapshot. */
export function contentRecordReader(db: Kysely<Schema>): ContentRecordReader {
  return {
    each: (take) =>
      readTransaction(db, async (now) => {
        const { rows, forgotten } = await namedInRecord(now);
        const gone = new Set([...rows.keys()].filter((id) => !forgotten.has(id)));
        for (let ids = await idsAfter(now, ''); ids.length > 0; ids = await idsAfter(now, ids.at(-1) ?? '')) {
          for (const recorded of await recordedContents(now, ids, rows)) take(recorded);
          for (const id of ids) gone.delete(id);
        }
        return (await modeOf(now)) === 'drill' ? [] : [...gone];
      }),
  };
}

async function idsAfter(db: Kysely<Schema>, after: string): Promise<string[]> {
  const rows = await db
    .selectFrom('contents')
    .select('id')
    .where('id', '>', after)
    .orderBy('id')
    .limit(CONTENTS_AT_ONCE)
    .execute();
  return rows.map(({ id }) => id);
}

async function recordedContents(
  db: Kysely<Schema>,
  ids: readonly string[],
  named: Named['rows'],
): Promise<RecordedContent[]> {
  const states = await loadContents(db, (contents) => contents.where('id', 'in', ids));
  const bySeq = new Map<number, AuditRow>();
  await inChunks(
    ids.flatMap((id) => named.get(id) ?? []),
    async (seqs) => {
      for (const row of await rowsOf(db).where('seq', 'in', seqs).execute()) bySeq.set(row.seq, row);
    },
    mostIn(db),
  );
  return states
    .map((state) => ({ state, rows: (named.get(state.content.id) ?? []).flatMap((seq) => bySeq.get(seq) ?? []) }))
    .toSorted((one, other) => ids.indexOf(one.state.content.id) - ids.indexOf(other.state.content.id));
}

function rowsOf(db: Kysely<Schema>) {
  return db.selectFrom('audit').select(['seq', 'prev', 'hash', 'body']);
}

/** Reads the record once. Few of its rows are in memory at a time, and of each the number alone stays. */
async function namedInRecord(db: Kysely<Schema>): Promise<Named> {
  const named: Named = { rows: new Map(), forgotten: new Set() };
  for (let after = 0; ; ) {
    const rows = await rowsOf(db)
      .where('seq', '>', after)
      .where('caseId', 'is', null)
      .where((row) =>
        row.or([row('body', 'like', `%"${contentName('')}%`), row('body', 'like', '%"event":"content.forgotten"%')]),
      )
      .orderBy('seq')
      .limit(ROWS_AT_ONCE)
      .execute();
    for (const step of stepsOf(rows)) note(step, named);
    const last = rows.at(-1);
    if (last === undefined || rows.length < ROWS_AT_ONCE) return named;
    after = last.seq;
  }
}

function note({ seq, event, detail, rows }: RecordedStep, { rows: named, forgotten }: Named): void {
  const prefix = contentName('');
  for (const { name } of rows ?? []) {
    if (!name.startsWith(prefix)) continue;
    const id = name.slice(prefix.length);
    named.set(id, [...(named.get(id) ?? []), seq]);
  }
  if (event === 'content.forgotten') for (const id of detail.contents ?? []) forgotten.add(id);
}
