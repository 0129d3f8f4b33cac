import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { readCall } from '../../src/cli/own-call.ts';
import { fromEnglish } from '../../src/cli/terminal-language.ts';
import { tableOf } from './measure.ts';
import type { ProofAsked } from './proof-options.ts';
import { proofOptions } from './proof-options.ts';
import { runProof } from './run-proof.ts';
import { SEALED } from './seal.ts';

const asked = readOptions();
if (asked !== null) process.exitCode = await prove(asked);

function readOptions(): ProofAsked | null {
  const read = readCall('drill', process.argv.slice(2), proofOptions, process.env);
  if (!('wrong' in read)) return read;
  process.stderr.write(read.wrong);
  process.exitCode = 2;
  return null;
}

/** @returns exit code */
async function prove({ out: kept, ...options }: ProofAsked): Promise<number> {
  const directory = process.env['PORTAVOZ_CALLED_FROM'] ?? process.cwd();
  const out = kept === null ? await mkdtemp(join(tmpdir(), 'portavoz-proof-')) : resolve(directory, kept);
  try {
    const rows = await runProof({ ...options, out }, (line) => process.stderr.write(`${line}\n`));
    const { drill, speed, seed } = options;
    process.stdout.write(`Drill ${drill}, speed ${speed}, seed ${seed}\n\n${tableOf(rows)}\n`);
    if (kept !== null) process.stdout.write(howToVerify(out));
    return rows.some(({ isMet }) => isMet === false) ? 1 : 0;
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    process.stderr.write(`${fromEnglish(`The drill could not be played. ${why}`, process)}\n`);
    return 1;
  } finally {
    if (kept === null) await rm(out, { recursive: true, force: true });
  }
}

function howToVerify(out: string): string {
  const { database, heads, key, script, record } = SEALED;
  return `
The sealed drill is in ${out}. To verify it with Portavoz:

  DATABASE_URL=sqlite:${join(out, database)} AUDIT_KEY_FILE=${join(out, key)} ./portavoz audit verify --heads ${join(out, heads)}

To verify it without Portavoz, with the head of the table above:

  python3 ${join(out, script)} ${join(out, record)} SEQ:HASH
`;
}
