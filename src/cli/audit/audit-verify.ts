import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readAuditKeys } from '../../adapters/database/audit/audit-keys.ts';
import { readHeads } from '../../adapters/database/audit/read-heads.ts';
import type { SealKey } from '../../adapters/database/audit/seal.ts';
import type { CasesProof } from '../../adapters/database/audit/verify-cases.ts';
import { verifyCases } from '../../adapters/database/audit/verify-cases.ts';
import type { ChainHead, ChainReport } from '../../adapters/database/audit/verify-chain.ts';
import { verifyChain } from '../../adapters/database/audit/verify-chain.ts';
import type { SealReport } from '../../adapters/database/audit/verify-seals.ts';
import { verifySeals } from '../../adapters/database/audit/verify-seals.ts';
import type { CaseReader } from '../../domain/cases/ports/case-store.ts';
import type { NotedHead } from '../../domain/cases/ports/head-book.ts';
import { textsIn } from '../../i18n/texts.ts';
import { proofFaultText } from '../case-report/proof-fault-text.ts';
import type { Terminal } from '../terminal.ts';
import type { AuditRun } from './audit-run.ts';
import { verifyHeads } from './verify-heads.ts';

type Wanted = {
  /** Head noted elsewhere; null without one. */
  head: ChainHead | null;
  /** File of heads, and file with the certificate of the authority that stamped them. */
  heads: string | undefined;
  authority: string | undefined;
};

/** Reads the options of `audit verify`; null when they make no sense. */
export function verifyAudit(args: readonly string[]): AuditRun | null {
  const wanted = wantedIn(args);
  if (wanted === null) return null;
  return {
    records: false,
    async run({ cases: { reader }, upkeep: { record, heads } }, terminal) {
      const report = await verifyChain(reader, wanted.head);
      writeChain(report, terminal);
      const seals = await verifySeals(reader, await keysIn(terminal));
      writeSeals(seals, terminal);
      const areHeadsRight = await verifiedHeads(reader, await heads.all(), wanted, terminal);
      const cases = await verifyCases(record);
      writeCases(cases, terminal);
      const isRight = report.kind === 'whole' && seals.fault === null && cases.faults.length === 0;
      return isRight && areHeadsRight ? 0 : 1;
    },
  };
}

function wantedIn(args: readonly string[]): Wanted | null {
  const options = { head: { type: 'string' }, heads: { type: 'string' }, authority: { type: 'string' } } as const;
  try {
    const { head, heads, authority } = parseArgs({ args: [...args], options }).values;
    if (head === undefined) return { head: null, heads, authority };
    const [, seq, hash] = /^(\d+):([0-9a-f]{64})$/i.exec(head) ?? [];
    if (seq === undefined || hash === undefined) return null;
    return { head: { seq: Number(seq), hash: hash.toLowerCase() }, heads, authority };
  } catch {
    return null;
  }
}

/** Verifies the heads of the database and of the file, and says what it found; nothing where none is noted. */
async function verifiedHeads(
  reader: CaseReader,
  noted: readonly NotedHead[],
  { heads: file, authority }: Wanted,
  { directory, output, errors }: Terminal,
): Promise<boolean> {
  try {
    const written = file === undefined ? [] : await readHeads(path.resolve(directory, file));
    const trusted = authority === undefined ? [] : [await readFile(path.resolve(directory, authority), 'utf8')];
    const found = await verifyHeads(reader, [...noted, ...written], trusted);
    if (found.heads > 0) {
      const unnamed =
        found.untrusted === 0 ? '' : ` (${found.untrusted} by an authority that --authority does not name)`;
      output.write(`Heads compared: ${found.heads}, of which ${found.stamped} are stamped${unnamed}.\n`);
    }
    for (const fault of found.faults) errors.write(`${fault}.\n`);
    return found.faults.length === 0;
  } catch (error) {
    errors.write(`${error instanceof Error ? error.message : 'The heads cannot be read.'}\n`);
    return false;
  }
}

function writeChain(report: ChainReport, { output, errors }: Terminal): void {
  if (report.kind === 'broken') {
    errors.write(`The record is broken at row ${report.seq}: ${report.fault}.\n`);
    return;
  }
  const { seq, hash } = report.head;
  output.write(`The record is whole: ${seq} ${seq === 1 ? 'row' : 'rows'}, head ${seq}:${hash}\n`);
}

/** Returns the keys that check seals; says why there are none where a file is set. */
async function keysIn({ env, errors }: Terminal): Promise<readonly SealKey[]> {
  const read = await readAuditKeys(env['AUDIT_KEY_FILE']);
  if ('keys' in read) return read.keys;
  errors.write(`${read.fault} Seals are not checked.\n`);
  return [];
}

function writeSeals({ sealed, endedAt, fault }: SealReport, { output, errors }: Terminal): void {
  for (const { from, to, key, isChecked } of sealed) {
    const rows = from === to ? `row ${from}` : `rows ${from} to ${to}`;
    output.write(
      isChecked
        ? `Seals right: ${rows}, key ${key}.\n`
        : `Hashes whole, seals not checked: ${rows} are sealed with the key ${key}, which AUDIT_KEY_FILE does not hold.\n`,
    );
  }
  if (endedAt !== null) output.write(`From row ${endedAt} on, rows carry no seal: that row says so.\n`);
  if (fault !== null) errors.write(`The record is broken at row ${fault.seq}: ${fault.fault}.\n`);
}

/** Number of disagreements that are written out. */
const MOST_FAULTS = 100;

function writeCases({ faults, texts, erased, signOffs, publications }: CasesProof, { output, errors }: Terminal): void {
  const english = textsIn('en');
  if (texts + erased + signOffs + publications > 0) {
    const gone = erased === 0 ? '' : ` ${erased} texts are erased and cannot be compared.`;
    output.write(`Compared with it: ${texts} texts, ${signOffs} sign-offs, ${publications} publications.${gone}\n`);
  }
  for (const fault of faults.slice(0, MOST_FAULTS)) {
    errors.write(`Case #${fault.caseId} does not agree: ${proofFaultText(fault, english)}\n`);
  }
  if (faults.length > MOST_FAULTS) errors.write(`And ${faults.length - MOST_FAULTS} more.\n`);
}
