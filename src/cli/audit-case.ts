import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { recordRows } from '../adapters/database/record-rows.ts';
import { verifyChain } from '../adapters/database/verify-chain.ts';
import type { AuditRow, CaseReader } from '../domain/cases/case-store.ts';
import { textsIn } from '../texts.ts';
import type { AuditRun } from './audit-run.ts';
import { caseReport } from './case-report/case-report.ts';

/** Reads the options of `audit case`; null when they make no sense. */
export function reportCase(args: readonly string[]): AuditRun | null {
  const wanted = wantedIn(args);
  if (wanted === null) return null;
  return async (reader, { output, errors, directory }) => {
    const state = await reader.caseById(wanted.id);
    if (state === null) {
      errors.write(`There is no case #${wanted.id}.\n`);
      return 1;
    }
    const [rows, chain] = [await rowsOf(reader, wanted.id), await verifyChain(reader)];
    const file = path.resolve(directory, wanted.out ?? `case-${wanted.id}.html`);
    const writtenAt = new Date().toISOString();
    const page = caseReport({ state, rows, chain, writtenAt, texts: textsIn(wanted.language) });
    try {
      await writeFile(file, page, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      errors.write(`${file} could not be written: ${whyNot(error)}\n`);
      return 1;
    }
    output.write(`${file}\n`);
    return chain.kind === 'whole' ? 0 : 1;
  };
}

function wantedIn(args: readonly string[]): { id: number; out: string | undefined; language: string } | null {
  try {
    const options = { out: { type: 'string' }, language: { type: 'string', default: 'es' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const id = Number(/^#?(\d{1,9})$/.exec(positionals[0] ?? '')?.[1]);
    return positionals.length === 1 && id > 0 ? { id, out: values.out, language: values.language } : null;
  } catch {
    return null;
  }
}

const ofCase = z.object({ caseId: z.number().nullable() });

async function rowsOf(reader: CaseReader, caseId: number): Promise<AuditRow[]> {
  const rows: AuditRow[] = [];
  for await (const row of recordRows(reader, 1)) {
    if (ofCase.safeParse(readBody(row.body)).data?.caseId === caseId) rows.push(row);
  }
  return rows;
}

function readBody(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function whyNot(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return code === 'EEXIST'
    ? 'it exists already; name another one with --out.'
    : `the folder does not take it (${String(code)}).`;
}
