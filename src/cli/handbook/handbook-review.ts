import path from 'node:path';
import type { Words } from '../../doctor/finding.ts';
import { handbookReview } from '../../documents/handbook-review/handbook-review.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { LANGUAGES } from '../../domain/text/languages.ts';
import { localDate } from '../../domain/time/local-date.ts';
import { unwritten } from '../draft/model-failure-text.ts';
import { fitPages } from '../help/fit-columns.ts';
import { placeAndOptions, tellUsage } from '../options-of.ts';
import type { Terminal } from '../terminal.ts';
import { inTerminal } from '../terminal-language.ts';
import { KIND } from './handbook-print.ts';
import { openHandbook } from './open-handbook.ts';
import { writePrint } from './write-print.ts';

const USAGE = fitPages({
  es: `./portavoz handbook review --lang L [DIR] [--out FILE]

Escribe un archivo HTML, para imprimir, con todos los textos de una lengua: cada uno con datos corrientes y con los más largos, una
casilla, sitio para mejores palabras y dónde firmar. Es para quien la habla de nacimiento. Dice qué campo nombra después a esa persona.
  --lang L     la lengua de los textos: gl, por ejemplo
  DIR          la carpeta del manual; si no, PLAYBOOKS_DIR o playbooks/
  --out FILE   si no, <institución>-review-<lengua>-<fecha>.html, aquí. Una impresión anterior se sustituye; otro archivo no se toca
Código de salida 1 si no hay textos o el archivo no se puede escribir, 2 si se llama de otra manera.
`,
  en: `./portavoz handbook review --lang L [DIR] [--out FILE]

Writes one HTML file, to print, with every text of a language: each with usual and with longest facts, a box to tick, room for better
words, and a place to sign. It is for a native reader. It says which field of the handbook then names them.
  --lang L     the language of the texts, such as gl
  DIR          the handbook's folder; else PLAYBOOKS_DIR, else playbooks/
  --out FILE   else <institution>-review-<language>-<date>.html, here. An older print-out is replaced; any other file is left alone
Exit code 1 when there are no texts or the file cannot be written, 2 when called otherwise.
`,
});

/** `./portavoz handbook review`: 0 when the file is written, 1 when it is not, 2 for wrong usage. `now` is ISO 8601 UTC. */
export async function runHandbookReview(
  args: readonly string[],
  terminal: Terminal,
  now: string = new Date().toISOString(),
): Promise<number> {
  const call = placeAndOptions(args, ['lang', 'out']);
  const asked = call?.options.lang;
  if (call === null || call.options.help || asked === undefined) {
    return tellUsage(call?.options.help === true, USAGE, terminal).code;
  }
  const handbook = await openHandbook(call.place, terminal);
  if (handbook === null) return 1;
  const language = LANGUAGES.find((one) => one === asked);
  const spoken = languagesIn(handbook);
  if (language === undefined || !spoken.includes(language)) {
    terminal.errors.write(`${inTerminal(noTexts(asked, spoken), terminal)}\n`);
    return 1;
  }
  const { institution } = handbook;
  const name = call.options.out ?? `${institution.id}-review-${language}-${localDate(now, institution.timeZone)}.html`;
  const file = path.resolve(terminal.directory, name);
  const trouble = await writePrint(file, handbookReview({ handbook, language, printedAt: now }), KIND);
  if (trouble !== null) {
    terminal.errors.write(inTerminal(unwritten(file, trouble), terminal));
    return 1;
  }
  terminal.output.write(`${file}\n`);
  return 0;
}

function languagesIn({ playbooks }: Handbook) {
  return LANGUAGES.filter((language) =>
    playbooks.some(({ templates }) => templates.some((template) => template.language === language)),
  );
}

function noTexts(asked: string, spoken: readonly string[]): Words {
  return {
    es: `Este manual no tiene textos en «${asked}». Los tiene en: ${spoken.join(', ')}.`,
    en: `This handbook has no texts in “${asked}”. It has texts in: ${spoken.join(', ')}.`,
  };
}
