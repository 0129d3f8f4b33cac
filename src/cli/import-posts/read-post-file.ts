import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { parse as parseSync } from 'csv-parse/sync';
import { readLines } from '../read-lines.ts';
import type { ColumnMapping } from './column-mapping.ts';
import { mappingOf, separatorOf } from './column-mapping.ts';

/**
 * Content of a line of the file, not yet checked, or the reason why the line cannot be read.
 * `bytes`: position reached in the file.
 */
export type FileItem = { line: number; bytes: number } & ({ value: unknown } | { trouble: string });

const LONGEST_LINE = 100_000;

/** Returns what the columns of a table are; null for a file of objects. */
export async function readColumns(file: string): Promise<ColumnMapping | null> {
  if (!isTable(file)) return null;
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LONGEST_LINE), 0, LONGEST_LINE, 0);
    const text = buffer.toString('utf8', 0, bytesRead).replace(/^\uFEFF/, '');
    const separator = separatorOf(text.split(/\r?\n/)[0] ?? '');
    const [names = []] = parseSync(text, { delimiter: separator, to: 1, relax_quotes: true, relax_column_count: true });
    return mappingOf(
      names.map((name) => name.trim()),
      separator,
    );
  } finally {
    await handle.close();
  }
}

/** The posts of a file, one by one: CSV with a line of names, or one object a line. */
export async function* readPostFile(file: string, columns: ColumnMapping | null): AsyncGenerator<FileItem> {
  const input = createReadStream(file);
  if (columns === null) yield* lineItems(input);
  else yield* csvItems(input, columns);
}

function isTable(file: string): boolean {
  return /\.csv$/i.test(file);
}

async function* lineItems(input: ReturnType<typeof createReadStream>): AsyncGenerator<FileItem> {
  for await (const { number: line, text, tooLong } of readLines(input, LONGEST_LINE)) {
    if (text.trim() === '' && !tooLong) continue;
    yield { line, bytes: input.bytesRead, ...parsed(text) };
  }
}

async function* csvItems(
  input: ReturnType<typeof createReadStream>,
  { separator, columns }: ColumnMapping,
): AsyncGenerator<FileItem> {
  const options = {
    columns: columns.map(({ field }) => field ?? false),
    from: 2,
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
  } as const;
  const rows: Readable = input.pipe(parse({ ...options, delimiter: separator, max_record_size: LONGEST_LINE }));
  let read = 1;
  try {
    for await (const { record, info } of rows) {
      read = info.lines;
      yield { line: read, value: postOfRecord(record), bytes: input.bytesRead };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield { line: read + 1, trouble: csvProblem(error), bytes: input.bytesRead };
  }
}

/** A table cannot be read on behind a mistake in its quotation marks: where the next line begins is not known any more. */
function csvProblem({ code }: CsvError): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return 'A quotation mark opens here that nothing closes. From this line on nothing was read.';
  if (code === 'CSV_MAX_RECORD_SIZE') return 'The line is too long. From this line on nothing was read.';
  return 'A quotation mark stands where none may: inside of a cell each is written twice. From this line on nothing was read.';
}

/** An empty cell says nothing, in a table yes and no are words, and a network is written as people write it. */
function postOfRecord(record: Record<string, string>): object {
  const told = Object.entries(record).filter(([, value]) => value !== '');
  return Object.fromEntries(told.map(([name, value]) => [name, cellOf(name, value)]));
}

function cellOf(name: string, value: string): boolean | string {
  if (name === 'network') return value.trim().toLowerCase();
  return name === 'asks_us' ? isYes(value) : value;
}

function isYes(value: string): boolean | string {
  if (/^(true|yes|sí|si|bai|1)$/i.test(value)) return true;
  return /^(false|no|non|ez|0)$/i.test(value) ? false : value;
}

function parsed(text: string): { value: unknown } | { trouble: string } {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { trouble: 'The line is no JSON, or too long.' };
  }
}
