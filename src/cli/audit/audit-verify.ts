import { parseArgs } from 'node:util';
import { readAuditKeys } from '../../adapters/database/audit/audit-keys.ts';
import type { SealKey } from '../../adapters/database/audit/seal.ts';
import type { CasesProof } from '../../adapters/database/audit/verify-cases.ts';
import { verifyCases } from '../../adapters/database/audit/verify-cases.ts';
import type { ChainHead, ChainReport } from '../../adapters/database/audit/verify-chain.ts';
import { verifyChain } from '../../adapters/database/audit/verify-chain.ts';
import type { SealReport } from '../../adapters/database/audit/verify-seals.ts';
import { verifySeals } from '../../adapters/database/audit/verify-seals.ts';
import { textsIn } from '../../i18n/texts.ts';
import { proofFaultText } from '../case-report/proof-fault-text.ts';
import type { Terminal } from '../terminal.ts';
import type { AuditRun } from './audit-run.ts';

/** Reads the options of `audit verify`; null when they make no sense. */
export function verifyAudit(args: readonly string[]): AuditRun | null {
  const given = headIn(args);
  if (given === 'unreadable') return null;
  return {
    records: false,
    async run({ cases: { reader }, upkeep: { record } }, terminal) {
      const report = await verifyChain(reader, given);
      writeChain(report, terminal);
      const seals = await verifySeals(reader, await keysIn(terminal));
      writeSeals(seals, terminal);
      const cases = await verifyCases(record);
      writeCases(cases, terminal);
      return report.kind === 'whole' && seals.fault === null && cases.faults.length === 0 ? 0 : 1;
    },
  };
}

function headIn(args: readonly string[]): ChainHead | null | 'unreadable' {
  try {
    const { head } = parseArgs({ args: [...args], options: { head: { type: 'string' } } }).values;
    if (head === undefined) return null;
    const [, seq, hash] = /^(\d+):([0-9a-f]{64})$/i.exec(head) ?? [];
    return seq === undefined || hash === undefined ? 'unreadable' : { seq: Number(seq), hash: hash.toLowerCase() };
  } catch {
    return 'unreadable';
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
