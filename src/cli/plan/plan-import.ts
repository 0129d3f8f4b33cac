import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { DatabaseError } from '../../adapters/database/engine/database-error.ts';
import { openDatabase } from '../../adapters/database/open-database.ts';
import type { Words } from '../../doctor/finding.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { networkById } from '../../domain/handbook/handbook.ts';
import type { PlannedOutcome, PlannedWord } from '../../domain/plan/model/planned-item.ts';
import { REFUSES_UPGRADE } from '../before-upgrade.ts';
import { openHandbook } from '../handbook/open-handbook.ts';
import { fitPages } from '../help/fit-columns.ts';
import { tellUsage } from '../options-of.ts';
import type { Terminal } from '../terminal.ts';
import { fromEnglish, inTerminal } from '../terminal-language.ts';
import type { PlannedColumn } from './lexicon/planned-columns.ts';
import { PLANNED_COLUMNS, PLANNED_FIELD_NAMES } from './lexicon/planned-columns.ts';
import type { PlannedFile } from './read-planned-file.ts';
import { readPlannedFile } from './read-planned-file.ts';

const USAGE = fitPages({
  es: `./portavoz plan import FILE.csv [--network ID] [--skip-wrong] [--source NAME] [--dir D]

Toma lo que otras herramientas tienen previsto publicar, de un CSV con una línea de nombres (docs/es/guias/lo-previsto.md). Hacen falta el momento
(fecha y hora, o fecha) y el texto o título; si se saben, red, quién lo puede parar, cómo, enlace, identificador, anulado. Los nombres pueden ser españoles,
catalanes, gallegos, vascos o ingleses. El mismo identificador otra vez cambia lo que había.
  --network ID   red de las líneas que no dicen ninguna
  --skip-wrong   toma las líneas buenas aunque otras estén mal; si no, no se toma nada
  --source NAME  con qué nombre de origen queda; «file» si no se dice
  --dir D        la carpeta del manual; si no, PLAYBOOKS_DIR o playbooks/
Código de salida 2 si el archivo o una línea está mal o se llama de otra manera, 1 si no se pudo guardar.
`,
  en: `./portavoz plan import FILE.csv [--network ID] [--skip-wrong] [--source NAME] [--dir D]

Takes what other tools have planned to publish, from a CSV with a line of names (docs/how-to/plan.md). It needs the moment (date and time, or a date) and
the words or title; where they are known network, who can stop it, how, link, id, cancelled. The names may be Spanish, Catalan, Galician, Basque or English. The
same id again changes what was there.
  --network ID   network of the lines that name none
  --skip-wrong   takes the right lines though others are wrong; else nothing is taken
  --source NAME  as which source they are kept; "file" unless told
  --dir D        the handbook's folder; else PLAYBOOKS_DIR, else playbooks/
Exit code 2 when the file or a line is wrong or when called otherwise, 1 when it could not be stored.
`,
});

const FAILURE = 1;
const MISUSE = 2;
const TIMEOUT_MS = 20_000;
const MOST_BYTES = 5_000_000;
const SOURCE = /^[a-z0-9][a-z0-9_-]{0,39}$/;

type Asked = { file: string; network: string | null; source: string; dir: string | undefined; skipsWrong: boolean };

/** `./portavoz plan import`: 0 when every line was taken. */
export async function runPlanImport(args: readonly string[], terminal: Terminal): Promise<number> {
  const asked = askedFor(args);
  if (asked === null || asked === 'help') return tellUsage(asked !== null, USAGE, terminal).code;
  const text = await textOf(path.resolve(terminal.directory, asked.file));
  if (text === null) {
    terminal.errors.write(`${fromEnglish(`There is no file ${asked.file}, or it is larger than 5 MB.`, terminal)}\n`);
    return MISUSE;
  }
  const handbook = await openHandbook(asked.dir, terminal);
  if (handbook === null) return FAILURE;
  const words = wordsIn(text, { ...asked, handbook }, terminal);
  if (words === null) return MISUSE;
  try {
    const outcomes = await stored(words.taken, asked.source, terminal);
    terminal.output.write(inTerminal(countsText(outcomes), terminal));
    if (terminal.env['PLAN'] !== 'on') terminal.errors.write(inTerminal(PLAN_IS_OFF, terminal));
    return words.areAllRight ? 0 : MISUSE;
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    terminal.errors.write(`${fromEnglish(error.message, terminal)}\n`);
    return FAILURE;
  }
}

const PLAN_IS_OFF: Words = {
  es: 'Está guardado, pero no se ve hasta que PLAN=on esté en los ajustes.\n',
  en: 'It is stored, and is not shown until PLAN=on is in the settings.\n',
};

function askedFor(args: readonly string[]): Asked | 'help' | null {
  try {
    const text = { type: 'string' } as const;
    const flag = { type: 'boolean' } as const;
    const options = {
      network: text,
      source: text,
      dir: text,
      'skip-wrong': flag,
      help: { type: 'boolean', short: 'h' },
    } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (values.help === true) return 'help';
    const { network = null, source = 'file', dir } = values;
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0 || !SOURCE.test(source) || network === '' || dir === '') return null;
    return { file, network, source, dir, skipsWrong: values['skip-wrong'] === true };
  } catch {
    return null;
  }
}

async function textOf(file: string): Promise<string | null> {
  try {
    const found = await stat(file);
    return found.isFile() && found.size <= MOST_BYTES ? decoded(await readFile(file)) : null;
  } catch {
    return null;
  }
}

/** Returns the text of a file. Spreadsheets on Windows may write signs of its own: what is no UTF-8 is read as those. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The words of the right lines; null where nothing is to be taken, which was said. */
function wordsIn(
  text: string,
  { file, handbook, network, skipsWrong }: Asked & { handbook: Handbook },
  terminal: Terminal,
): { taken: PlannedWord[]; areAllRight: boolean } | null {
  if (network !== null && networkById(handbook, network) === undefined) {
    const known = handbook.institution.networks.map(({ id }) => id).join(', ');
    terminal.errors.write(`--network: ${fromEnglish(`It must be one of: ${known}.`, terminal)}\n`);
    return null;
  }
  const { columns, lines } = readPlannedFile(text, { handbook, network, now: new Date().toISOString() });
  terminal.output.write(inTerminal(columnsText(columns), terminal));
  const missing = missingColumn(columns);
  if (missing !== null) {
    terminal.errors.write(`${path.basename(file)}: ${inTerminal(missing, terminal)}`);
    return null;
  }
  const wrong = lines.flatMap((line) => ('refused' in line ? [{ line: line.line, ...line.refused }] : []));
  for (const { line, field, message } of wrong) {
    const where = inTerminal({ es: `línea ${line}`, en: `line ${line}` }, terminal);
    const named = [path.basename(file), where, ...columnNamed(field, columns)].join(', ');
    terminal.errors.write(`${named}: ${fromEnglish(message, terminal)}\n`);
  }
  if (wrong.length > 0 && !skipsWrong) {
    terminal.errors.write(inTerminal(nothingTaken(wrong.length), terminal));
    return null;
  }
  return { taken: lines.flatMap((line) => ('word' in line ? [line.word] : [])), areAllRight: wrong.length === 0 };
}

/** Names a field as the file does: a moment may stand in two columns, of which the first is named. */
function columnNamed(field: string, columns: PlannedFile['columns']): string[] {
  const names = field === 'at' ? ['at', 'date', 'hour'] : [field];
  const column = columns.find((one) => one.field !== null && names.includes(one.field));
  if (column !== undefined) return [column.name];
  return field === '' ? [] : [field];
}

function nothingTaken(count: number): Words {
  if (count === 1) {
    return {
      es: 'No se ha tomado nada: una línea está mal. Con --skip-wrong se toman las demás.\n',
      en: 'Nothing was taken: a line is wrong. With --skip-wrong the others are taken.\n',
    };
  }
  return {
    es: `No se ha tomado nada: ${count} líneas están mal. Con --skip-wrong se toman las demás.\n`,
    en: `Nothing was taken: ${count} lines are wrong. With --skip-wrong the others are taken.\n`,
  };
}

function columnsText(columns: PlannedFile['columns']): Words {
  const width = Math.max(0, ...columns.map(({ name }) => name.length));
  const linesIn = (language: keyof Words, unread: string) =>
    columns
      .map(({ name, field }) => {
        return `  ${name.padEnd(width)} → ${field === null ? unread : PLANNED_FIELD_NAMES[field][language]}\n`;
      })
      .join('');
  return { es: `Columnas\n${linesIn('es', 'no se lee')}`, en: `Columns\n${linesIn('en', 'not read')}` };
}

/** Says which column is missing without which there is no item; null for none. */
function missingColumn(columns: PlannedFile['columns']): Words | null {
  const has = (field: PlannedColumn) => columns.some((column) => column.field === field);
  const missing = has('words') ? (has('at') || has('date') ? null : 'date') : 'words';
  if (missing === null) return null;
  const names = PLANNED_COLUMNS[missing].slice(0, 4).join(', ');
  const { es, en } = PLANNED_FIELD_NAMES[missing];
  return {
    es: `ninguna columna es «${es}». Llámala de una de estas maneras: ${names}.\n`,
    en: `no column is the ${en}. Call it one of: ${names}.\n`,
  };
}

async function stored(words: readonly PlannedWord[], source: string, terminal: Terminal): Promise<PlannedOutcome[]> {
  const url = terminal.env['DATABASE_URL'] ?? 'sqlite:./data/portavoz.db';
  const database = await openDatabase(url, { ...REFUSES_UPGRADE, mayBeNew: false, timeoutMs: TIMEOUT_MS });
  const delivery = { source, words, now: new Date().toISOString() };
  return database.intake.planned.take(delivery).finally(() => database.close());
}

function countsText(outcomes: readonly PlannedOutcome[]): Words {
  const of = (...kinds: PlannedOutcome[]) => outcomes.filter((one) => kinds.includes(one)).length;
  const [added, changed, same, removed] = [of('new'), of('changed'), of('same', 'unknown'), of('removed')];
  return {
    es: `${added} nuevos, ${changed} cambiados, ${same} sin cambios, ${removed} anulados\n`,
    en: `${added} new, ${changed} changed, ${same} unchanged, ${removed} cancelled\n`,
  };
}
