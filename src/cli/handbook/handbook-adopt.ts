import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { sealKeyIn } from '../../adapters/database/audit/audit-keys.ts';
import { DatabaseError } from '../../adapters/database/engine/database-error.ts';
import { openDatabase } from '../../adapters/database/open-database.ts';
import { readHandbook } from '../../adapters/handbook/read-handbook.ts';
import type { Words } from '../../doctor/finding.ts';
import { adoptHandbook } from '../../domain/handbook-changes/adopt-handbook.ts';
import { backsUpFirst } from '../before-upgrade.ts';
import { consoleAccount } from '../console-account.ts';
import { fitPages } from '../help/fit-columns.ts';
import { tellUsage } from '../options-of.ts';
import type { Terminal } from '../terminal.ts';
import { fromEnglish, inTerminal } from '../terminal-language.ts';
import { todayHere } from '../today-here.ts';
import { handbookFolder } from './handbook-folder.ts';
import { faultyHandbook } from './open-handbook.ts';

const USAGE = fitPages({
  es: `./portavoz handbook adopt --reason TEXT [--dir D] [--no-backup]

Aplica el manual de los archivos sin una segunda persona: cuando esta versión no puede leer el de la base de datos, o cuando
nadie del equipo puede confirmarlo. Queda registrado qué cuenta lo hizo, cuándo y por qué, y el bot lo dice al equipo. Un bot en
marcha lo sigue en unos segundos. Los cambios de cada día van por /playbook reload en Slack.
  --reason TEXT   por qué no va por /playbook reload
  --dir D         la carpeta del manual; si no, PLAYBOOKS_DIR o playbooks/
  --no-backup     pasa a esta versión una base de datos anterior sin hacer antes una copia
Código de salida 1 si el manual tiene errores o no hay base de datos, 2 si se llama de otra manera.
`,
  en: `./portavoz handbook adopt --reason TEXT [--dir D] [--no-backup]

Puts the handbook of the files in force without a second person: for one in the database that this version cannot read, or when
nobody of the team can confirm one. The account that does it, when and why are kept, and the bot tells the team. A bot that is
running follows within seconds. Everyday changes go by /playbook reload in Slack.
  --reason TEXT   why it does not go by /playbook reload
  --dir D         the handbook's folder; else PLAYBOOKS_DIR, else playbooks/
  --no-backup     upgrade a database of an earlier version without a backup of it
Exit code 1 when the handbook has errors or there is no database, 2 when called otherwise.
`,
});

/** `./portavoz handbook adopt`: 0 when the files are in force, 1 when they cannot be, 2 for wrong usage. */
export async function runHandbookAdopt(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = optionsOf(args);
  if (options === null || options.help) {
    return tellUsage(options !== null, USAGE, terminal).code;
  }
  const dir = handbookFolder(options.dir, terminal);
  const { handbook, files } = await readHandbook(dir, todayHere());
  if (handbook === null) {
    terminal.errors.write(inTerminal(faultyHandbook(dir), terminal));
    return 1;
  }
  try {
    const before = await adopted({ hash: handbook.hash, files }, options, terminal);
    terminal.output.write(inTerminal(adoptedWords(handbook.hash.slice(0, 12), before?.slice(0, 12) ?? null), terminal));
    return 0;
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    terminal.errors.write(`${fromEnglish(error.message, terminal)}\n`);
    return 1;
  }
}

function adoptedWords(hash: string, before: string | null): Words {
  return {
    es: `Manual vigente: ${hash}${before === null ? '' : `, en lugar de ${before}`}. Queda registrado.\n`,
    en: `In force: ${hash}${before === null ? '' : `, in place of ${before}`}. It is recorded.\n`,
  };
}

/** @returns the hash of the handbook that was in force before */
async function adopted(
  checked: Parameters<typeof adoptHandbook>[1],
  { reason, noBackup }: { reason: string; noBackup: boolean },
  terminal: Terminal,
): Promise<string | null> {
  const url = terminal.env['DATABASE_URL'] ?? 'sqlite:./data/portavoz.db';
  // A mistyped place gets a sentence, not a new database.
  await (await openDatabase(url, { readOnly: true })).close();
  const database = await openDatabase(url, {
    ...backsUpFirst(url, terminal, noBackup),
    sealKey: await sealKeyIn(terminal.env, (line) => terminal.errors.write(`${fromEnglish(line, terminal)}\n`)),
  });
  try {
    const before = await database.team.handbooks.active();
    const actor = consoleAccount();
    await adoptHandbook(database.team.handbooks, checked, {
      id: randomUUID(),
      actor,
      reason,
      now: new Date().toISOString(),
    });
    return before?.hash ?? null;
  } finally {
    await database.close();
  }
}

function optionsOf(
  args: readonly string[],
): { help: true } | { help: false; reason: string; dir: string | undefined; noBackup: boolean } | null {
  try {
    const options = {
      reason: { type: 'string' },
      dir: { type: 'string' },
      'no-backup': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    } as const;
    const { reason = '', dir, help, 'no-backup': noBackup = false } = parseArgs({ args: [...args], options }).values;
    if (help === true) return { help };
    return reason.trim() === '' || dir === '' ? null : { help: false, reason: reason.trim(), dir, noBackup };
  } catch {
    return null;
  }
}
