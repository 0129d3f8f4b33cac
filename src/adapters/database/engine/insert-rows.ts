import type { Insertable, Transaction } from 'kysely';
import { CompiledQuery, sql } from 'kysely';
import type { Schema } from '../rows/schema.ts';
import { inFewLengths, isOnAServer } from './in-chunks.ts';
import { names } from './names.ts';

/**
 * Inserts many rows with the same columns. A server is given them as one value: to read a statement
 * of thousands of values takes it longer than to run it. For a file the statement is written once,
 * and not built again for each batch.
 */
export async function insertRows<Table extends keyof Schema>(
  db: Transaction<Schema>,
  table: Table,
  rows: readonly Insertable<Schema[Table]>[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first).map((key) => ({ key, stored: names.stored(key) }));
  const values = rows.map((row) => columns.map(({ key }): unknown => Reflect.get(row, key) ?? null));
  const stored = columns.map((column) => column.stored);
  const insert = isOnAServer(db) ? asOneValue : asValues;
  await inFewLengths(db, values, (chunk) => insert(db, table, stored, chunk));
}

async function asOneValue(
  db: Transaction<Schema>,
  table: keyof Schema,
  columns: readonly string[],
  rows: readonly unknown[][],
): Promise<void> {
  const objects = rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])));
  const [into, listed] = [sql.table(table), sql.join(columns.map((column) => sql.ref(column)))];
  await sql`insert into ${into} (${listed})
    select ${listed} from json_populate_recordset(null::${into}, ${JSON.stringify(objects)}::json)`.execute(db);
}

async function asValues(
  db: Transaction<Schema>,
  table: keyof Schema,
  columns: readonly string[],
  rows: readonly unknown[][],
): Promise<void> {
  const row = `(${columns.map(() => '?').join(', ')})`;
  const quoted = columns.map((column) => `"${column}"`).join(', ');
  const text = `insert into "${names.stored(table)}" (${quoted}) values ${rows.map(() => row).join(', ')}`;
  await db.executeQuery(CompiledQuery.raw(text, rows.flat()));
}
