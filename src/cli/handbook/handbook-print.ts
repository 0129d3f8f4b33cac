import path from 'node:path';
import { handbookPrint, PRINT_MARK } from '../../documents/handbook-print/handbook-print.ts';
import { namedByHandbook } from '../../documents/handbook-print/named-by-handbook.ts';
import { localDate } from '../../domain/time/local-date.ts';
import { unwritten } from '../draft/model-failure-text.ts';
import { fitPages } from '../help/fit-columns.ts';
import { optionsOf, usageInstead } from '../options-of.ts';
import type { Terminal } from '../terminal.ts';
import { inTerminal } from '../terminal-language.ts';
import { printedHandbook } from './printed-handbook.ts';
import type { PrintKind } from './write-print.ts';
import { writePrint } from './write-print.ts';

/** Print-outs of a handbook, by which an older one is known. */
export const KIND: PrintKind = {
  mark: PRINT_MARK,
  otherwise: {
    es: 'ya existe y no es un manual impreso; nombra otro con --out.',
    en: 'it exists already and is no print-out of a handbook; name another one with --out.',
  },
};

const USAGE = fitPages({
  es: `./portavoz handbook print [--dir D] [--out FILE]

Escribe el manual para el día en que no hay red: un solo archivo HTML que no necesita nada más, para imprimir en A4 o abrir en un
teléfono. Qué hacer en los primeros minutos, a quién llamar, un capítulo por guía con huecos para escribir, contactos, hojas donde
anotar lo que se publicó, y los datos de las crisis que valen ahora. Imprime el manual vigente, que guarda la base de datos.
  --dir D      imprime los archivos de esta carpeta; los datos siguen viniendo de la base de datos, si la hay
  --out FILE   si no, <institución>-handbook-<fecha>.html, aquí. Una impresión anterior se sustituye; otro archivo no se toca
Código de salida 1 si no hay nada que imprimir o el archivo no se puede escribir, 2 si se llama de otra manera.
`,
  en: `./portavoz handbook print [--dir D] [--out FILE]

Writes the handbook for the day on which the network is down: one HTML file that needs nothing else, to print on A4 or to open on a
phone. What to do in the first minutes, whom to call, a chapter a playbook with gaps to write on, contacts, sheets to note what
went out, and the facts of crises that hold now. Prints the handbook in force, which the database keeps.
  --dir D      prints the files of this folder instead; facts still come from the database, where there is one
  --out FILE   else <institution>-handbook-<date>.html, here. An older print-out is replaced; any other file is left alone
Exit code 1 when there is nothing to print or the file cannot be written, 2 when called otherwise.
`,
});

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
  const trouble = await writePrint(file, page, KIND);
  if (trouble !== null) {
    terminal.errors.write(inTerminal(unwritten(file, trouble), terminal));
    return 1;
  }
  terminal.output.write(`${file}\n`);
  return 0;
}
