import path from 'node:path';
import { handbookPrint } from '../../documents/handbook-print/handbook-print.ts';
import { namedByHandbook } from '../../documents/handbook-print/named-by-handbook.ts';
import { localDate } from '../../domain/time/local-date.ts';
import { fitColumns } from '../help/fit-columns.ts';
import { optionsOf, usageInstead } from '../options-of.ts';
import type { Terminal } from '../terminal.ts';
import { printedHandbook } from './printed-handbook.ts';
import { writePrint } from './write-print.ts';

const USAGE = fitColumns(`./portavoz handbook print [--dir D] [--out FILE]

Writes the handbook for the day on which the network is down: one HTML file that needs nothing else, to print on A4 or to open on a
phone. What to do in the first minutes, whom to call, a chapter a playbook with gaps to write on, contacts, sheets to note what
went out, and the facts of crises that hold now. Prints the handbook in force, which the database keeps.
  --dir D      prints the files of this folder instead; facts still come from the database, where there is one
  --out FILE   else <institution>-handbook-<date>.html, here. An older print-out is replaced; any other file is left alone
Exit code 1 when there is nothing to print or the file cannot be written, 2 when called otherwise.
`);

/** `./portavoz handbook print`: 0 when the file is written, 1 when it is not, 2 for wrong usage. `now` is ISO 8601 UTC. */
export async function runHandbookPrint(
  args: readonly string[],
  terminal: Terminal,
  now: string = new Date().toISOString(),
): Promise<number> {
  const options = optionsOf(args, { texts: ['dir', 'out'], flags: [] });
  const told = usageInstead(options, USAGE, terminal);
  if (told !== null || options === null) return told?.code ?? 2;
  const found = await printedHandbook(options.dir, terminal, now);
  if (found === null) return 1;
  const { institution } = found.handbook;
  const name = options.out ?? `${institution.id}-handbook-${localDate(now, institution.timeZone)}.html`;
  const file = path.resolve(terminal.directory, name);
  const page = handbookPrint({ ...found, printedAt: now, whoIs: namedByHandbook(found.handbook) });
  const trouble = await writePrint(file, page);
  if (trouble !== null) {
    terminal.errors.write(`${file} could not be written: ${trouble}\n`);
    return 1;
  }
  terminal.output.write(`${file}\n`);
  return 0;
}
