import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseError } from '../../adapters/database/engine/database-error.ts';
import { openDatabase } from '../../adapters/database/open-database.ts';
import { readHandbookFiles } from '../../adapters/handbook/read-handbook-files.ts';
import type { HandbookFile } from '../../domain/handbook/handbook.ts';
import { fitColumns } from '../help/fit-columns.ts';
import { optionsOf, usageInstead } from '../options-of.ts';
import type { Terminal } from '../terminal.ts';
import { handbookFolder } from './handbook-folder.ts';

const USAGE = fitColumns(`./portavoz handbook pull [--dir D]

Writes the handbook in force into the folder: after answers in Slack changed it, the files of the folder are another one. It prints
each line that goes and each that comes. Files of the folder that are not in force stay, and are named.
  --dir D   the handbook's folder; else PLAYBOOKS_DIR, else playbooks/
Exit code 1 when the database holds no handbook or the folder cannot be written, 2 when called otherwise.
`);

/** `./portavoz handbook pull`: 0 when the folder holds the handbook in force, 1 when it cannot, 2 for wrong usage. */
export async function runHandbookPull(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = optionsOf(args, { texts: ['dir'], flags: [] });
  const told = usageInstead(options, USAGE, terminal);
  if (told !== null || options === null) return told?.code ?? 2;
  const dir = handbookFolder(options.dir, terminal);
  try {
    const inForce = await filesInForce(terminal.env['DATABASE_URL'] ?? 'sqlite:./data/portavoz.db');
    if (inForce === null) {
      terminal.errors.write('The database holds no handbook: the first start puts the one of the files in force.\n');
      return 1;
    }
    const { files } = await readHandbookFiles(dir);
    for (const file of inForce) await pull(file, { dir, before: bytesOf(file.path, files) }, terminal);
    const extra = files.filter(({ path }) => inForce.every((file) => file.path !== path));
    for (const { path } of extra) terminal.output.write(`${path} is not in force, and stays.\n`);
    terminal.output.write(`The folder ${dir} holds the handbook in force.\n`);
    return 0;
  } catch (error) {
    const isOfSystem = error instanceof Error && 'code' in error;
    if (!(error instanceof DatabaseError) && !isOfSystem) throw error;
    terminal.errors.write(
      error instanceof DatabaseError ? `${error.message}\n` : `${dir} cannot be written: ${error.code}.\n`,
    );
    return 1;
  }
}

async function filesInForce(url: string): Promise<HandbookFile[] | null> {
  const database = await openDatabase(url, { readOnly: true });
  try {
    const { handbooks } = database.team;
    const active = await handbooks.active();
    return active === null ? null : await handbooks.files(active.hash);
  } finally {
    await database.close();
  }
}

function bytesOf(path: string, files: readonly HandbookFile[]): Uint8Array {
  return files.find((file) => file.path === path)?.bytes ?? new Uint8Array();
}

async function pull(
  { path, bytes }: HandbookFile,
  { dir, before }: { dir: string; before: Uint8Array },
  terminal: Terminal,
): Promise<void> {
  if (Buffer.compare(before, bytes) === 0) return;
  const place = join(dir, path);
  await mkdir(dirname(place), { recursive: true });
  await writeFile(place, bytes);
  const [old, fresh] = [linesOf(before), linesOf(bytes)];
  const lines = [
    ...old.filter((line) => !fresh.includes(line)).map((line) => `- ${line}`),
    ...fresh.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ];
  terminal.output.write([path, ...lines, ''].join('\n'));
}

function linesOf(bytes: Uint8Array): string[] {
  return new TextDecoder().decode(bytes).split('\n');
}
