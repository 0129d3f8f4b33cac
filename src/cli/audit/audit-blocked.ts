import { parseArgs } from 'node:util';
import type { Database } from '../../adapters/database/open-database.ts';
import { decisionOf } from '../../domain/cases/decision/recorded.ts';
import { consoleAccount } from '../console-account.ts';
import type { Terminal } from '../terminal.ts';
import { inTerminal } from '../terminal-language.ts';
import type { AuditRun } from './audit-run.ts';

/** For whom words under a legal hold leave the house. */
const REASONS = ['court', 'ombudsman'] as const;
type Wanted = { crisisId: number; reason: (typeof REASONS)[number] };

/** Reads the options of `audit blocked`; null when they make no sense. */
export function readBlocked(args: readonly string[]): AuditRun | null {
  const wanted = wantedIn(args);
  return wanted === null
    ? null
    : { records: true, run: (database, terminal) => writeBlocked(wanted, database, terminal) };
}

/** Writes a line of JSON for each erasure whose words the hold keeps. The audit log tells of it first. */
async function writeBlocked({ crisisId, reason }: Wanted, database: Database, terminal: Terminal): Promise<number> {
  const kept = await database.upkeep.record.blocked(crisisId);
  if (kept.length === 0) {
    const none = {
      es: `No se conserva nada para la crisis ${crisisId}.\n`,
      en: `Nothing is blocked for crisis ${crisisId}.\n`,
    };
    terminal.errors.write(inTerminal(none, terminal));
    return 1;
  }
  const audit = { crisis: crisisId, reason, cases: kept.map(({ caseId }) => String(caseId)) };
  const context = { actor: consoleAccount(), now: new Date().toISOString() };
  const shown = decisionOf('blocked.shown', null, { kind: 'done', changes: [], effects: [], audit }, context);
  await database.cases.store.transact(({ save }) => save(shown));
  for (const { caseId, at, words, pictures } of kept) {
    const files = [...pictures].map(([sha256, bytes]) => ({ sha256, base64: Buffer.from(bytes).toString('base64') }));
    terminal.output.write(`${JSON.stringify({ caseId, at, words: JSON.parse(words), pictures: files })}\n`);
  }
  return 0;
}

function wantedIn(args: readonly string[]): Wanted | null {
  try {
    const options = { reason: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const crisisId = Number(/^#?(\d{1,9})$/.exec(positionals[0] ?? '')?.[1]);
    const reason = REASONS.find((each) => each === values.reason);
    return reason === undefined || !(crisisId > 0) || positionals.length !== 1 ? null : { crisisId, reason };
  } catch {
    return null;
  }
}
