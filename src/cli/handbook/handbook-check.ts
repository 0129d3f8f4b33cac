import { join, relative } from 'node:path';
import { placedFaults, readFiles } from '../../adapters/handbook/handbook-parts.ts';
import { readHandbook } from '../../adapters/handbook/read-handbook.ts';
import type { Words } from '../../doctor/finding.ts';
import type { Handbook, HandbookProblem } from '../../domain/handbook/handbook.ts';
import type { HandbookFault } from '../../domain/handbook/validation/handbook-fault.ts';
import { unreviewedReading } from '../../domain/handbook/validation/reading-review.ts';
import { inSpanish } from '../../i18n/spanish/in-spanish.ts';
import type { Texts } from '../../i18n/texts.ts';
import { textsOfHouse } from '../../i18n/texts.ts';
import { fitPages } from '../help/fit-columns.ts';
import type { PageStyle } from '../help/help-pages.ts';
import { optionsOf, usageInstead } from '../options-of.ts';
import type { Terminal } from '../terminal.ts';
import { isColoured, painter } from '../terminal.ts';
import type { TerminalLanguage } from '../terminal-language.ts';
import { languageHere } from '../terminal-language.ts';
import { todayHere } from '../today-here.ts';
import { handbookFolder } from './handbook-folder.ts';
import { shiftGaps } from './shift-gaps.ts';

const USAGE = fitPages({
  es: `./portavoz handbook check [--dir D] [--json] [--lang es|en]

Lee el manual y nombra cada error como archivo:línea:columna: campo: qué falla y qué hacer. Juega también los turnos de las
próximas cuatro semanas: nombra las horas en que nadie puede aprobar S1. Con READING=on pide la revisión de protección de datos.
Rechaza también lo que un arranque solo avisa: un ejemplo que su campo no admite, un «no» a secas y una frase que una opción contradice.
  --dir D   la carpeta del manual; si no, PLAYBOOKS_DIR o playbooks/
  --json    una lista de {level, file, line, column, field, message} en vez de líneas; los mensajes, en inglés
  --lang    la lengua: español, salvo que LANG diga inglés
Código de salida 1 si hay errores, 0 si solo hay avisos o nada, 2 si se llama de otra manera.
`,
  en: `./portavoz handbook check [--dir D] [--json] [--lang es|en]

Reads the handbook and names every mistake as file:line:column: field: what is wrong and what to do. Plays the shifts of the next
four weeks, too: it names the hours in which nobody can approve S1. With READING=on it asks for data protection's review.
Refuses what a start only warns of, too: an example that its own field refuses, a bare "no", and a sentence that a choice contradicts.
  --dir D   the handbook's folder; else PLAYBOOKS_DIR, else playbooks/
  --json    an array of {level, file, line, column, field, message} instead of lines
  --lang    the language: Spanish, unless LANG says English
Exit code 1 when there are errors, 0 when there are only warnings or nothing, 2 when called otherwise.
`,
});

const SAID = {
  warning: { es: 'aviso', en: 'warning' },
  well: { es: 'El manual está en orden.', en: 'The handbook is in order.' },
} satisfies Record<string, Words>;

/** Numbers of mistakes as the last line counts them: none, one, several. */
const COUNTED: Readonly<Record<'error' | 'warning', Record<TerminalLanguage, readonly [string, string, string]>>> = {
  error: { es: ['ningún error', '1 error', '{n} errores'], en: ['no errors', '1 error', '{n} errors'] },
  warning: { es: ['ningún aviso', '1 aviso', '{n} avisos'], en: ['no warnings', '1 warning', '{n} warnings'] },
};

/** `./portavoz handbook check`: 0 for a good handbook, 1 for a wrong one, 2 for wrong usage. `today` is a date such as 2027-03-31. */
export async function runHandbookCheck(
  args: readonly string[],
  terminal: Terminal,
  today: string = todayHere(),
): Promise<number> {
  const options = optionsOf(args, { texts: ['dir'], flags: ['json'] });
  const told = usageInstead(options, USAGE, terminal);
  if (told !== null || options === null) return told?.code ?? 2;
  const dir = handbookFolder(options.dir, terminal);
  const { handbook, files, problems: found } = await readHandbook(dir, today);
  const ofHere = handbook === null ? [] : faultsHere(handbook, today, terminal);
  const problems = refusing([...found, ...placedFaults(ofHere, readFiles(files))]);
  const language = languageHere(terminal);
  const style = { language, isColoured: isColoured(terminal) };
  terminal.output.write(
    options.json
      ? `${JSON.stringify(problems, null, 2)}\n`
      : report(problems, seenFrom(terminal.directory, dir), style),
  );
  return problems.some(({ level }) => level === 'error') ? 1 : 0;
}

/** Counts as errors what a start only warns of, so that handbooks of before load; errors stay first. */
function refusing(problems: readonly HandbookProblem[]): HandbookProblem[] {
  const counted = problems.map(({ refused, ...problem }): HandbookProblem => {
    return refused === true ? { ...problem, level: 'error' } : problem;
  });
  return counted.toSorted((one, other) => Number(one.level === 'warning') - Number(other.level === 'warning'));
}

/** Returns the faults that depend on the shifts ahead and on the settings of this machine. */
function faultsHere(handbook: Handbook, today: string, terminal: Terminal): HandbookFault[] {
  const isRead = terminal.env['READING'] === 'on';
  return [
    ...shiftGaps(handbook, today, textsFor(terminal, handbook)),
    ...(isRead ? unreviewedReading(handbook.institution) : []),
  ];
}

/** The sentences of the terminal's language where the bot speaks it, else of the house's. */
function textsFor({ env }: Terminal, handbook: Handbook): Texts {
  const here = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || null;
  return textsOfHouse(handbook, here);
}

/** A folder below is named from here, as an editor's terminal follows it; any other in full. */
function seenFrom(here: string, dir: string): string {
  const path = relative(here, dir);
  return path.startsWith('..') ? dir : path;
}

function report(problems: readonly HandbookProblem[], dir: string, style: PageStyle): string {
  const lines = problems.map((problem) => lineOf(problem, dir, style));
  const errors = problems.filter(({ level }) => level === 'error').length;
  return [...lines, closing(errors, problems.length - errors, style), ''].join('\n');
}

function lineOf(
  { level, file, line: row, column, field, message }: HandbookProblem,
  dir: string,
  { language, isColoured: isPainted }: PageStyle,
): string {
  const paint = painter(isPainted);
  const label = level === 'warning' ? paint('yellow', SAID.warning[language]) : '';
  const said = language === 'es' ? inSpanish(message) : message;
  const what = [label, field, level === 'error' ? paint('red', said) : said].filter((part) => part !== '').join(': ');
  return `${join(dir, file)}:${row}:${column}: ${what}.`;
}

function closing(errors: number, warnings: number, { language, isColoured: isPainted }: PageStyle): string {
  const paint = painter(isPainted);
  if (errors + warnings === 0) return paint('green', SAID.well[language]);
  const counted = [counting('error', errors, language), counting('warning', warnings, language)].join(', ');
  return paint(errors > 0 ? 'red' : 'yellow', `${counted}.`);
}

function counting(kind: 'error' | 'warning', count: number, language: TerminalLanguage): string {
  return COUNTED[kind][language][count > 1 ? 2 : count === 1 ? 1 : 0].replace('{n}', String(count));
}
