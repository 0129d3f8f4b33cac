import { execFile } from 'node:child_process';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../../src/adapters/database/open-database.ts';
import { runAudit } from '../../src/cli/audit/audit.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import type { ProofRow } from './measure.ts';

const INDEPENDENT = fileURLToPath(new URL('verify_record.py', import.meta.url));

/** Names of the files that a sealed drill is made of. */
export const SEALED = {
  database: 'drill.db',
  record: 'record.ndjson',
  heads: 'heads.ndjson',
  key: 'audit.key',
  script: 'verify_record.py',
} as const;

/**
 * Seals what the drill left: the database, its record line by line, the head of the record, and a script that
 * verifies it without Portavoz. Then verifies all of it, by another process.
 */
export async function sealDrill(
  folder: string,
  given: { databaseFile: string; keyFile: string; now: string },
): Promise<{ rows: ProofRow[]; head: string }> {
  await mkdir(folder, { recursive: true });
  const at = (name: keyof typeof SEALED) => join(folder, SEALED[name]);
  await copyFile(given.databaseFile, at('database'));
  await copyFile(given.keyFile, at('key'));
  await copyFile(INDEPENDENT, at('script'));
  const { seq, hash } = await headOf(at('database'));
  const head = { day: given.now.slice(0, 10), row: seq, hash, at: given.now };
  await writeFile(at('heads'), `${JSON.stringify(head)}\n`);
  const terminal = terminalIn(folder);
  const exported = await audit(['export', '--format', 'ndjson'], terminal);
  await writeFile(at('record'), exported.output);
  const ours = await audit(['verify', '--heads', at('heads')], terminal);
  const others = await python([at('script'), at('record'), `${seq}:${hash}`]);
  return {
    head: `${seq}:${hash}`,
    rows: [
      sealRow('the sealed file verifies (`audit verify --heads`)', ours),
      sealRow('it verifies without Portavoz (`python3 verify_record.py`)', others),
    ],
  };
}

function sealRow(what: string, { code, output }: Ran): ProofRow {
  if (code === null) return { what, goal: 'yes', measured: 'not run: no python3 here', isMet: null };
  const said = output.trim().split('\n')[0] ?? '';
  return { what, goal: 'yes', measured: code === 0 ? 'yes' : said.slice(0, 60), isMet: code === 0 };
}

async function headOf(file: string): Promise<{ seq: number; hash: string }> {
  const database = await openDatabase(`sqlite:${file}`, { readOnly: true });
  try {
    return await database.cases.reader.auditHead();
  } finally {
    await database.close();
  }
}

/** `code`: null where there is no such program. */
type Ran = { code: number | null; output: string };

/** Runs `./portavoz audit`, with the settings of the sealed folder and no others. */
async function audit(args: readonly string[], terminal: Omit<Terminal, 'output' | 'errors'>): Promise<Ran> {
  const [output, errors] = [written(), written()];
  const code = await runAudit(args, { ...terminal, output: output.stream, errors: errors.stream });
  return { code, output: output.text() + errors.text() };
}

function terminalIn(folder: string): Omit<Terminal, 'output' | 'errors'> {
  const env = {
    DATABASE_URL: `sqlite:${join(folder, SEALED.database)}`,
    AUDIT_KEY_FILE: join(folder, SEALED.key),
  };
  return { env, directory: folder, input: Readable.from([]) };
}

function written(): { stream: Writable; text(): string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}

function python(args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile('python3', [...args], (error, stdout) => {
      if (error === null) resolve({ code: 0, output: stdout });
      else resolve({ code: error.code === 'ENOENT' ? null : 1, output: stdout });
    });
  });
}
