import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { recordRows } from '../../adapters/database/audit/record-rows.ts';
import type { AuditRow, CaseReader } from '../../domain/cases/ports/case-store.ts';
import { csvLine } from '../csv-line.ts';
import type { AuditRun } from './audit-run.ts';

const columns = ['seq', 'at', 'event', 'result', 'caseId', 'actor', 'detail', 'prev', 'hash'] as const;

const formats: Readonly<Record<string, { head: string; line(row: AuditRow): string }>> = {
  ndjson: { head: '', line: (row) => `${JSON.stringify(flat(row))}\n` },
  csv: { head: csvLine(columns), line: (row) => csvLine(cellsOf(row)) },
};

/** Reads the options of `audit export`; null when they make no sense. */
export function exportAudit(args: readonly string[]): AuditRun | null {
  const name = formatIn(args);
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
  if (format === undefined) return null;
  return {
    records: false,
    async run({ cases: { reader } }, { output }) {
      await pipeline(Readable.from(lines(reader, format)), output, { end: false });
      return 0;
    },
  };
}

async function* lines(
  reader: CaseReader,
  format: { head: string; line(row: AuditRow): string },
): AsyncGenerator<string> {
  if (format.head !== '') yield format.head;
  for await (const row of recordRows(reader, 1)) yield format.line(row);
}

function formatIn(args: readonly string[]): string {
  try {
    return parseArgs({ args: [...args], options: { format: { type: 'string' } } }).values.format ?? '';
  } catch {
    return '';
  }
}

/** A row with what its body says beside it; the body's own bytes are its seven fields with sorted keys. */
function flat({ seq, prev, hash, body, seal = null }: AuditRow): Record<string, unknown> {
  return { ...rowBody(body), seq, prev, hash, ...(seal === null ? {} : { seal }) };
}

/** A damaged row is exported too, as it is. */
function rowBody(body: string): Record<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(body);
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : { detail: body };
  } catch {
    return { detail: body };
  }
}

function cellsOf(row: AuditRow): string[] {
  const fields = flat(row);
  return columns.map((column) => textOf(fields[column]));
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
