import path from 'node:path';
import type { Database } from '../../adapters/database/open-database.ts';
import type { Words } from '../../doctor/finding.ts';
import { monthDocument } from '../../documents/plan-report/month-document.ts';
import { reportInHtml } from '../../documents/report/in-html.ts';
import { reportInMarkdown } from '../../documents/report/in-markdown.ts';
import { collectMonth } from '../../domain/digests/month/collect-month.ts';
import type { Month } from '../../domain/digests/month/month.ts';
import { lastMonth, monthAfter } from '../../domain/digests/month/month.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { BotLanguage } from '../../i18n/texts.ts';
import { textsOfHouse } from '../../i18n/texts.ts';
import { unwritten } from '../draft/model-failure-text.ts';
import { handbookInForce, withDatabase } from '../handbook/printed-handbook.ts';
import { writePrint } from '../handbook/write-print.ts';
import { fitPages } from '../help/fit-columns.ts';
import { optionsOf, tellUsage, usageInstead } from '../options-of.ts';
import type { Terminal } from '../terminal.ts';
import { fromEnglish, inTerminal } from '../terminal-language.ts';
import { MONTH_CSV_HEAD, monthCsv } from './month-csv.ts';
import { namedLanguage } from './named-language.ts';

const USAGE = fitPages({
  es: `./portavoz plan report [--month YYYY-MM] [--out FILE] [--language es|ca|gl|eu|en]

Escribe el informe de un mes: cuánto se publicó frente al plan, cuánto se tardó en responder, qué dio lo publicado y por qué se
pregunta que no está en el plan. Solo recuentos, sin nombres ni palabras de nadie. Sale de la base de datos y del manual vigente:
muestra lo guardado, diga lo que diga PLAN. Qué dio lo publicado solo se mira con PLAN=on.
  --month YYYY-MM  el mes, como 2026-11; si no, el último que ha acabado
  --out FILE       .html, para imprimir; .md, para seguir escribiendo; o .csv, una cifra por línea. Si no,
                   <institución>-report-<mes>.html, aquí. Un informe anterior del mismo mes se sustituye; otro archivo no se toca
  --language L     es, ca, gl, eu o en, para .html y .md; si no, la lengua de la casa. El nombre sin --out acaba en esa lengua
Código de salida 1 si no hay nada que leer o el archivo no se puede escribir, 2 si se llama de otra manera.
`,
  en: `./portavoz plan report [--month YYYY-MM] [--out FILE] [--language es|ca|gl|eu|en]

Writes the report of a month: how often we published against the plan, how long we took to reply, what came of it, and what people
ask that the plan does not have. Counts only, nobody's name and nobody's words. It is made of the database and the handbook in force:
it shows what is stored, whatever PLAN says. What came of our posts is looked at with PLAN=on alone.
  --month YYYY-MM  the month, such as 2026-11; else the last one that is over
  --out FILE       .html, to print; .md, to go on writing; or .csv, a figure a line. Else <institution>-report-<month>.html,
                   here. An older report of the same month is replaced; any other file is left alone
  --language L     es, ca, gl, eu or en, for .html and .md; else the language of the house. The name without --out ends with it
Exit code 1 when there is nothing to read or the file cannot be written, 2 when called otherwise.
`,
});

const FORMATS = ['.html', '.md', '.csv'] as const;
type Format = (typeof FORMATS)[number];

/** `./portavoz plan report`: 0 when the file is written, 1 when it is not, 2 for wrong usage. `now` is ISO 8601 UTC. */
export async function runPlanReport(
  args: readonly string[],
  terminal: Terminal,
  now: string = new Date().toISOString(),
): Promise<number> {
  const options = optionsOf(args, { texts: ['month', 'out', 'language'], flags: [] });
  const told = usageInstead(options, USAGE, terminal);
  if (told !== null || options === null) return told?.code ?? 2;
  const format = formatOf(options.out);
  const language = namedLanguage(options.language);
  const isUnknown = language !== null && typeof language !== 'string';
  const wrong = isUnknown ? language : wrongCall(options.month, format);
  if (wrong !== null || format === null || isUnknown) {
    terminal.errors.write(`${inTerminal(wrong ?? NO_FORMAT, terminal)}\n`);
    return tellUsage(false, USAGE, terminal).code;
  }
  const found = await withDatabase(terminal, (database) => readMonth(database, options.month, now));
  if (typeof found === 'string') {
    terminal.errors.write(`${fromEnglish(found, terminal)}\n`);
    return 1;
  }
  if ('es' in found) {
    terminal.errors.write(`${inTerminal(found, terminal)}\n`);
    return tellUsage(false, USAGE, terminal).code;
  }
  const { month, handbook } = found;
  const named = `${handbook.institution.id}-report-${month.month}${language === null ? '' : `-${language}`}`;
  const name = options.out ?? `${named}.html`;
  const file = path.resolve(terminal.directory, name);
  const { page, mark } = written(month, handbook, { format, language });
  const trouble = await writePrint(file, page, { mark, otherwise: OTHERWISE });
  if (trouble !== null) {
    terminal.errors.write(inTerminal(unwritten(file, trouble), terminal));
    return 1;
  }
  terminal.output.write(`${file}\n`);
  return 0;
}

const OTHERWISE: Words = {
  es: 'ya existe y no es un informe de ese mes; nombra otro con --out.',
  en: 'it exists already and is no report of that month; name another one with --out.',
};

const NO_FORMAT: Words = {
  es: '--out: el archivo acaba en .html, .md o .csv.',
  en: '--out: the file ends in .html, .md or .csv.',
};

function formatOf(out: string | undefined): Format | null {
  if (out === undefined) return '.html';
  return FORMATS.find((format) => out.toLowerCase().endsWith(format)) ?? null;
}

/** Returns what is wrong with the options, with its place; null where they are right. */
function wrongCall(month: string | undefined, format: Format | null): Words | null {
  if (format === null) return NO_FORMAT;
  if (month === undefined) return null;
  if (!/^2\d{3}-(0[1-9]|1[0-2])$/.test(month))
    return {
      es: `--month ${month}: no es un mes como 2026-11.`,
      en: `--month ${month}: this is no month such as 2026-11.`,
    };
  return null;
}

async function readMonth(
  database: Database,
  wanted: string | undefined,
  now: string,
): Promise<{ month: Month; handbook: Handbook } | Words | string> {
  const active = await handbookInForce(database);
  if (typeof active === 'string') return active;
  const { handbook } = active;
  const { measures, ownProfiles, sources } = database.intake;
  const last = lastMonth(now, handbook.institution.timeZone);
  const month = wanted ?? last;
  if (month > monthAfter(last))
    return {
      es: `--month ${month}: ese mes no ha empezado.`,
      en: `--month ${month}: that month has not begun.`,
    };
  const { figures, actions } = database.team;
  const { figures: contents } = database.outbox.contents;
  const read = { figures, actions, measures, contents, ownProfiles, sources };
  return { month: await collectMonth(read, handbook, month, now), handbook };
}

/** `mark`: by which an older report of the month is known. */
function written(
  month: Month,
  handbook: Handbook,
  { format, language }: { format: Format; language: BotLanguage | null },
): { page: string; mark: string } {
  if (format === '.csv') return { page: monthCsv(month), mark: `${MONTH_CSV_HEAD}${month.month},` };
  const document = monthDocument(month, handbook, textsOfHouse(handbook, language));
  return format === '.md'
    ? { page: reportInMarkdown(document), mark: `# ${document.title}\n` }
    : { page: reportInHtml(document), mark: `<title>${document.title}</title>` };
}
