import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { sealKeyIn } from '../../adapters/database/audit/audit-keys.ts';
import { DatabaseError } from '../../adapters/database/engine/database-error.ts';
import { openDatabase } from '../../adapters/database/open-database.ts';
import { readHandbook } from '../../adapters/handbook/read-handbook.ts';
import { adoptHandbook } from '../../domain/handbook-changes/adopt-handbook.ts';
import { backsUpFirst } from '../before-upgrade.ts';
import { consoleAccount } from '../console-account.ts';
import { fitColumns } from '../help/fit-columns.ts';
import type { Terminal } from '../terminal.ts';
import { todayHere } from '../today-here.ts';
import { handbookFolder } from './handbook-folder.ts';

const USAGE = fitColumns(`./portavoz handbook adopt --reason TEXT [--dir D] [--no-backup]

Puts the handbook of the files in force without a second person: for one in the database that this version cannot read, or when
nobody of the team can confirm one. The account that does it, when and why are kept, and the bot tells the team. A bot that is
running follows within seconds. Everyday changes go by /playbook reload in Slack.
  --reason TEXT   why it does not go by /playbook reload
  --dir D         the handbook's folder; else PLAYBOOKS_DIR, else playbooks/
  --no-backup     upgrade a database of an earlier version without a backup of it
Exit code 1 when the handbook has errors or there is no database, 2 when called otherwise.
`);

/** `./portavoz handbook adopt`: 0 when the files are in force, 1 when they cannot be, 2 for wrong usage. */
export async function runHandbookAdopt(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = optionsOf(args);
  if (options === null || options.help) {
    (options === null ? terminal.errors : terminal.output).write(USAGE);
    return options === null ? 2 : 0;
  }
  const dir = handbookFolder(options.dir, terminal);
  const { handbook, files } = await readHandbook(dir, todayHere());
  if (handbook === null) {
    terminal.errors.write(`The handbook in ${dir} has errors. ./portavoz handbook check --dir ${dir} names them.\n`);
    return 1;
  }
  try {
    const before = await adopted({ hash: handbook.hash, files }, options, terminal);
    terminal.output.write(
      `In force: ${handbook.hash.slice(0, 12)}${before === null ? '' : `, in place of ${before.slice(0, 12)}`}. It is recorded.\n`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    terminal.errors.write(`${error.message}\n`);
    return 1;
  }
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
    sealKey: await sealKeyIn(terminal.env, (line) => terminal.errors.write(`${line}\n`)),
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
