import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { readLines } from '../read-lines.ts';

/** What a line of the file says, not looked at yet; `value` is undefined for one that says nothing that can be read. `bytes`: how far the file was read. */
export type FileItem = { line: number; value: unknown; bytes: number };

const LONGEST_LINE = 100_000;

/** The posts of a file, one by one: CSV with a line of names, or one object a line. */
export async function* readPostFile(file: string): AsyncGenerator<FileItem> {
  const input = createReadStream(file);
  yield* /\.csv$/i.test(file) ? csvItems(input) : lineItems(input);
}

async function* lineItems(input: ReturnType<typeof createReadStream>): AsyncGenerator<FileItem> {
  for await (const { number: line, text, tooLong } of readLines(input, LONGEST_LINE)) {
    if (text.trim() === '' && !tooLong) continue;
    yield { line, value: parsed(text), bytes: input.bytesRead };
  }
}

async function* csvItems(input: ReturnType<typeof createReadStream>): AsyncGenerator<FileItem> {
  const options = {
    columns: namesOf,
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
  } as const;
  const rows: Readable = input.pipe(parse({ ...options, delimiter: [',', ';', '\t'], max_record_size: LONGEST_LINE }));
  for await (const { record, info } of rows) yield { line: info.lines, value: postOf(record), bytes: input.bytesRead };
}

function namesOf(header: string[]): string[] {
  return header.map((name) => name.trim().toLowerCase());
}

/** An empty cell says nothing, and in a table yes and no are words. */
function postOf(record: Record<string, string>): object {
  const told = Object.entries(record).filter(([, value]) => value !== '');
  return Object.fromEntries(told.map(([name, value]) => [name, name === 'asks_us' ? isYes(value) : value]));
}

function isYes(value: string): boolean | string {
  if (/^(true|yes|sí|si|1)$/i.test(value)) return true;
  return /^(false|no|0)$/i.test(value) ? false : value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
