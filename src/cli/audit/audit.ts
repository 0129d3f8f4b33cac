import { sealKeyIn } from '../../adapters/database/audit/audit-keys.ts';
import { DatabaseError } from '../../adapters/database/engine/database-error.ts';
import { openDatabase } from '../../adapters/database/open-database.ts';
import type { Words } from '../../doctor/finding.ts';
import type { Terminal } from '../terminal.ts';
import { fromEnglish, inTerminal } from '../terminal-language.ts';
import { readBlocked } from './audit-blocked.ts';
import { reportCase } from './audit-case.ts';
import { exportAudit } from './audit-export.ts';
import type { AuditRun } from './audit-run.ts';
import { verifyAudit } from './audit-verify.ts';

const EARLIER: Words = {
  es: 'Esta base de datos es de una versión anterior de Portavoz. Arranca esta versión con ella, o con una copia, e inténtalo de nuevo.\n',
  en: 'This database is of an earlier version of Portavoz. Start this version on it, or on a copy of it, and try again.\n',
};

const misuse = 2;
const failure = 1;

const subcommands: Readonly<Record<string, (args: readonly string[]) => AuditRun | null>> = {
  verify: verifyAudit,
  export: exportAudit,
  case: reportCase,
  blocked: readBlocked,
};

/** `audit verify`, `audit export`, `audit case` and `audit blocked`: reads the record of a database and changes nothing in it; who writes out
 * personal data is recorded. */
export async function runAudit([name = '', ...args]: readonly string[], terminal: Terminal): Promise<number> {
  const asked = Object.hasOwn(subcommands, name) ? (subcommands[name]?.(args) ?? null) : null;
  if (asked === null) {
    const page = Object.hasOwn(subcommands, name) ? `audit ${name}` : 'audit';
    const called = {
      es: `./portavoz help ${page} explica cómo se llama.\n`,
      en: `./portavoz help ${page} explains how it is called.\n`,
    };
    terminal.errors.write(inTerminal(called, terminal));
    return misuse;
  }
  try {
    const database = await openDatabase(terminal.env['DATABASE_URL'] ?? 'sqlite:./data/portavoz.db', {
      readOnly: !asked.records,
      sealKey: asked.records
        ? await sealKeyIn(terminal.env, (line) => terminal.errors.write(`${fromEnglish(line, terminal)}\n`))
        : null,
    });
    return await asked.run(database, terminal).finally(() => database.close());
  } catch (error) {
    if (isOfEarlierVersion(error)) {
      terminal.errors.write(inTerminal(EARLIER, terminal));
      return failure;
    }
    if (!(error instanceof DatabaseError)) throw error;
    terminal.errors.write(`${fromEnglish(error.message, terminal)}\n`);
    return failure;
  }
}

/** Returns whether tables or columns of this version are missing: nothing is migrated to be read. */
function isOfEarlierVersion(error: unknown): boolean {
  return error instanceof Error && /no such (table|column)|(relation|column) .* does not exist/.test(error.message);
}
