import type { Kysely } from 'kysely';
import type { AuditRow } from '../../../domain/cases/ports/case-store.ts';
import type { ContentRecordReader, RecordedContent } from '../../../domain/contents/model/content-record.ts';
import { stepsOf } from '../audit/recorded-step.ts';
import { contentName } from '../audit/row-proof.ts';
import { modeOf } from '../engine/claim-mode.ts';
import { readTransaction } from '../engine/write-transaction.ts';
import type { Schema } from '../rows/schema.ts';
import { loadContents } from './load-contents.ts';

const ROWS_AT_ONCE = 500;

/** Reads planned posts with their rows of the audit log, each batch from a single snapshot. */
export function contentRecordReader(db: Kysely<Schema>): ContentRecordReader {
  return {
    after: (id, limit) =>
      readTransaction(db, async (now): Promise<RecordedContent[]> => {
        const ids = await idsAfter(now, id, limit);
        if (ids.length === 0) return [];
        const states = await loadContents(now, (contents) => contents.where('id', 'in', ids));
        const rows = await rowsNaming(now, new Set(ids));
        return states
          .map((state) => ({ state, rows: rows.get(state.content.id) ?? [] }))
          .toSorted((one, other) => ids.indexOf(one.state.content.id) - ids.indexOf(other.state.content.id));
      }),
    gone: () => readTransaction(db, contentsGone),
  };
}

async function idsAfter(db: Kysely<Schema>, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('contents')
    .select('id')
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Rows of the record about these posts. The whole of it is read, and few rows are in memory at once. */
async function rowsNaming(db: Kysely<Schema>, ids: ReadonlySet<string>): Promise<Map<string, AuditRow[]>> {
  const found = new Map<string, AuditRow[]>();
  for await (const row of rowsOfContents(db)) {
    for (const id of contentsIn(row)) if (ids.has(id)) found.set(id, [...(found.get(id) ?? []), row]);
  }
  return found;
}

async function* rowsOfContents(db: Kysely<Schema>): AsyncGenerator<AuditRow> {
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('audit')
      .select(['seq', 'prev', 'hash', 'body'])
      .where('seq', '>', after)
      .where('caseId', 'is', null)
      .where('body', 'like', `%"${contentName('')}%`)
      .orderBy('seq')
      .limit(ROWS_AT_ONCE)
      .execute();
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < ROWS_AT_ONCE) return;
    after = last.seq;
  }
}

/** Ids of the posts of which a row of the record holds proofs. */
function contentsIn(row: Pick<AuditRow, 'seq' | 'prev' | 'hash' | 'body'>): string[] {
  const names = stepsOf([row]).flatMap(({ rows }) => (rows ?? []).map(({ name }) => name));
  const prefix = contentName('');
  return names.flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));
}

async function contentsGone(db: Kysely<Schema>): Promise<string[]> {
  if ((await modeOf(db)) === 'drill') return [];
  const gone = new Set<string>();
  for await (const row of rowsOfContents(db)) for (const id of contentsIn(row)) gone.add(id);
  for (const id of await forgotten(db)) gone.delete(id);
  for (let page = await idsAfter(db, '', ROWS_AT_ONCE); page.length > 0; ) {
    for (const id of page) gone.delete(id);
    page = await idsAfter(db, page.at(-1) ?? '', ROWS_AT_ONCE);
  }
  return [...gone];
}

/** Ids of the posts that were deleted after their time, as the record says. */
async function forgotten(db: Kysely<Schema>): Promise<string[]> {
  const rows = await db
    .selectFrom('audit')
    .select(['seq', 'prev', 'hash', 'body'])
    .where('caseId', 'is', null)
    .where('body', 'like', '%"event":"content.forgotten"%')
    .execute();
  return stepsOf(rows).flatMap(({ detail }) => detail.contents ?? []);
}
