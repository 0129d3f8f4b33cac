import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DatabaseError } from '../../adapters/database/engine/database-error.ts';
import { openDatabase } from '../../adapters/database/open-database.ts';
import { readHandbookFiles } from '../../adapters/handbook/read-handbook-files.ts';
import type { Words } from '../../doctor/finding.ts';
import type { HandbookFile } from '../../domain/handbook/handbook.ts';
import { fitPages } from '../help/fit-columns.ts';
import { optionsOf, usageInstead } from '../options-of.ts';
import type { Terminal } from '../terminal.ts';
import { fromEnglish, inTerminal } from '../terminal-language.ts';
import { handbookFolder } from './handbook-folder.ts';

const USAGE = fitPages({
  es: `./portavoz handbook pull [--dir D]

Escribe en la carpeta el manual vigente: después de que unas respuestas en Slack lo cambien, los archivos de la carpeta son otros.
Muestra cada línea que se va y cada una que llega. Los archivos de la carpeta que no son del manual vigente se quedan, y se nombran.
  --dir D   la carpeta del manual; si no, PLAYBOOKS_DIR o playbooks/
Código de salida 1 si la base de datos no guarda ningún manual o no se puede escribir en la carpeta, 2 si se llama de otra manera.
`,
  en: `./portavoz handbook pull [--dir D]

Writes the handbook in force into the folder: after answers in Slack changed it, the files of the folder are another one. It prints
each line that goes and each that comes. Files of the folder that are not in force stay, and are named.
  --dir D   the handbook's folder; else PLAYBOOKS_DIR, else playbooks/
Exit code 1 when the database holds no handbook or the folder cannot be written, 2 when called otherwise.
`,
});

const NONE: Words = {
  es: 'La base de datos no guarda ningún manual: el primer arranque aplica el de los archivos.\n',
  en: 'The database holds no handbook: the first start puts the one of the files in force.\n',
};

/** `./portavoz handbook pull`: 0 when the folder holds the handbook in force, 1 when it cannot, 2 for wrong usage. */
export async function runHandbookPull(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = optionsOf(args, { texts: ['dir'], flags: [] });
  const told = usageInstead(options, USAGE, terminal);
  if (told !== null || options === null) return told?.code ?? 2;
  const dir = handbookFolder(options.dir, terminal);
  try {
    const inForce = await filesInForce(terminal.env['DATABASE_URL'] ?? 'sqlite:./data/portavoz.db');
    if (inForce === null) {
      terminal.errors.write(inTerminal(NONE, terminal));
      return 1;
    }
    const { files } = await readHandbookFiles(dir);
    for (const file of inForce) await pull(file, { dir, before: bytesOf(file.path, files) }, terminal);
    const extra = files.filter(({ path }) => inForce.every((file) => file.path !== path));
    for (const { path } of extra) terminal.output.write(inTerminal(staying(path), terminal));
    terminal.output.write(inTerminal(written(dir), terminal));
    return 0;
  } catch (error) {
    const isOfSystem = error instanceof Error && 'code' in error;
    if (!(error instanceof DatabaseError) && !isOfSystem) throw error;
    terminal.errors.write(
      error instanceof DatabaseError
        ? `${fromEnglish(error.message, terminal)}\n`
        : inTerminal(unwritten(dir, String(error.code)), terminal),
    );
    return 1;
  }
}

function staying(path: string): Words {
  return { es: `${path} no es del manual vigente, y se queda.\n`, en: `${path} is not in force, and stays.\n` };
}

function written(dir: string): Words {
  return {
    es: `La carpeta ${dir} tiene el manual vigente.\n`,
    en: `The folder ${dir} holds the handbook in force.\n`,
  };
}

/** Says that a folder cannot be written. @param why a code of the system */
export function unwritten(dir: string, why: string): Words {
  return { es: `No se puede escribir en ${dir}: ${why}.\n`, en: `${dir} cannot be written: ${why}.\n` };
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
