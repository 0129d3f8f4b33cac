import { parseArgs } from 'node:util';
import type { ChainHead } from '../../adapters/database/audit/verify-chain.ts';
import { verifyChain } from '../../adapters/database/audit/verify-chain.ts';
import type { AuditRun } from './audit-run.ts';

/** Reads the options of `audit verify`; null when they make no sense. */
export function verifyAudit(args: readonly string[]): AuditRun | null {
  const given = headIn(args);
  if (given === 'unreadable') return null;
  return {
    records: false,
    async run({ cases: { reader } }, { output, errors }) {
      const report = await verifyChain(reader, given);
      if (report.kind === 'broken') {
        errors.write(`The record is broken at row ${report.seq}: ${report.fault}.\n`);
        return 1;
      }
      const { seq, hash } = report.head;
      output.write(`The record is whole: ${seq} ${seq === 1 ? 'row' : 'rows'}, head ${seq}:${hash}\n`);
      return 0;
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
