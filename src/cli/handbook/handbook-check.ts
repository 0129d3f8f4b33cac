import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { placedFaults, readFiles } from '../../adapters/handbook/handbook-parts.ts';
import { readHandbook } from '../../adapters/handbook/read-handbook.ts';
import type { Handbook, HandbookProblem } from '../../domain/handbook/handbook.ts';
import { homeLanguage } from '../../domain/handbook/handbook.ts';
import type { Texts } from '../../i18n/texts.ts';
import { textsIn } from '../../i18n/texts.ts';
import type { Terminal } from '../terminal.ts';
import { todayHere } from '../today-here.ts';
import { handbookFolder } from './handbook-folder.ts';
import { shiftGaps } from './shift-gaps.ts';

const USAGE = `./portavoz handbook check [--dir D] [--json]

Reads the handbook and names every mistake as file:line:column: field: what is wrong and what to do.
Plays the shifts of the next four weeks, too: it names the hours in which nobody can approve S1.
  --dir D   the handbook's folder; else PLAYBOOKS_DIR, else playbooks/
  --json    an array of {level, file, line, column, field, message} instead of lines
Exit code 1 when there are errors, 0 when there are only warnings or nothing, 2 when called otherwise.
`;

/** `./portavoz handbook check`: 0 for a good handbook, 1 for a wrong one, 2 for wrong usage. `today` is a date such as 2027-03-31. */
export async function runHandbookCheck(
  args: readonly string[],
  terminal: Terminal,
  today: string = todayHere(),
): Promise<number> {
  const options = optionsOf(args);
  if (options === null || options.help) {
    (options === null ? terminal.errors : terminal.output).write(USAGE);
    return options === null ? 2 : 0;
  }
  const dir = handbookFolder(options.dir, terminal);
  const { handbook, files, problems: found } = await readHandbook(dir, today);
  const gaps =
    handbook === null ? [] : placedFaults(shiftGaps(handbook, today, textsFor(terminal, handbook)), readFiles(files));
  const problems = [...found, ...gaps];
  terminal.output.write(
    options.json ? `${JSON.stringify(problems, null, 2)}\n` : problemsReport(problems, dir, terminal.directory),
  );
  return problems.some(({ level }) => level === 'error') ? 1 : 0;
}

/** The sentences of the terminal's language where the bot speaks it, else of the house's. */
function textsFor({ env }: Terminal, handbook: Handbook): Texts {
  const here = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || null;
  return textsIn(here, homeLanguage(handbook));
}

function optionsOf(args: readonly string[]): { dir: string | undefined; json: boolean; help: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { dir: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
    const help = values.help === true;
    if (!help && (positionals.length !== 1 || positionals[0] !== 'check' || values.dir === '')) return null;
    return { dir: values.dir, json: values.json === true, help };
  } catch {
    return null;
  }
}

function problemsReport(problems: readonly HandbookProblem[], dir: string, from: string): string {
  const lines = problems.map((problem) => line(problem, seenFrom(from, dir)));
  const errors = problems.filter(({ level }) => level === 'error').length;
  return [...lines, closing(errors, problems.length - errors), ''].join('\n');
}

/** A folder below is named from here, as an editor's terminal follows it; any other in full. */
function seenFrom(here: string, dir: string): string {
  const path = relative(here, dir);
  return path.startsWith('..') ? dir : path;
}

function line({ level, file, line: row, column, field, message }: HandbookProblem, dir: string): string {
  const what = [level === 'warning' ? 'warning' : '', field, message].filter((part) => part !== '').join(': ');
  return `${join(dir, file)}:${row}:${column}: ${what}.`;
}

function closing(errors: number, warnings: number): string {
  if (errors + warnings === 0) return 'The handbook is in order.';
  return `${countText(errors, 'error')}, ${countText(warnings, 'warning')}.`;
}

function countText(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`;
}
