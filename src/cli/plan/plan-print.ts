import path from 'node:path';
import type { Words } from '../../doctor/finding.ts';
import { PLAN_MARK, planDocument } from '../../documents/plan/plan-document.ts';
import { reportInHtml } from '../../documents/report/in-html.ts';
import { reportInMarkdown } from '../../documents/report/in-markdown.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { localDate } from '../../domain/time/local-date.ts';
import type { Quarter } from '../../domain/time/quarters.ts';
import { quarterNamed, quarterOf } from '../../domain/time/quarters.ts';
import type { BotLanguage } from '../../i18n/texts.ts';
import { textsOfHouse } from '../../i18n/texts.ts';
import { unwritten } from '../draft/model-failure-text.ts';
import type { PrintKind } from '../handbook/write-print.ts';
import { writePrint } from '../handbook/write-print.ts';
import { fitPages } from '../help/fit-columns.ts';
import { optionsOf, usageInstead } from '../options-of.ts';
import type { Terminal } from '../terminal.ts';
import { inTerminal } from '../terminal-language.ts';
import { namedLanguage } from './named-language.ts';
import { printedPlan } from './printed-plan.ts';

const USAGE = fitPages({
  es: `./portavoz plan print [--dir D] [--out FILE] [--language es|ca|gl|eu|en] [--quarter YYYY-N]

Escribe el plan de redes como documento: las diez preguntas, el calendario del trimestre con sus fechas, los indicadores con las cifras
del trimestre anterior, y lo que queda abierto. Sale del manual vigente, que guarda la base de datos; sin ella, de los archivos, y el
documento dice que faltan las cifras.
  --dir D         hace el plan de los archivos de esta carpeta; las cifras siguen viniendo de la base de datos, si la hay
  --out FILE      .html, para imprimir en A4, o .md, para seguir escribiendo. Si no, <institución>-plan-<fecha>.html, aquí. Un plan
                  anterior se sustituye; otro archivo no se toca
  --language L    es, ca, gl, eu o en; si no, la lengua de la casa
  --quarter Q     trimestre del calendario, como 2027-1; si no, el de hoy
Código de salida 1 si no hay nada que imprimir o el archivo no se puede escribir, 2 si se llama de otra manera.
`,
  en: `./portavoz plan print [--dir D] [--out FILE] [--language es|ca|gl|eu|en] [--quarter YYYY-N]

Writes the social media plan as a document: the ten questions, the calendar of the quarter with its dates, the indicators with the
figures of the last quarter, and what is still open. It is made of the handbook in force, which the database keeps; without one, of
the files, and the document says that figures are missing.
  --dir D         makes the plan of the files of this folder; figures still come from the database, where there is one
  --out FILE      .html, to print on A4, or .md, to go on writing. Else <institution>-plan-<date>.html, here. An older plan is
                  replaced; any other file is left alone
  --language L    es, ca, gl, eu or en; else the language of the house
  --quarter Q     quarter of the calendar, such as 2027-1; else that of today
Exit code 1 when there is nothing to print or the file cannot be written, 2 when called otherwise.
`,
});

const KIND: PrintKind = {
  mark: PLAN_MARK,
  otherwise: {
    es: 'ya existe y no es un plan de estos; nombra otro con --out.',
    en: 'it exists already and is no such plan; name another one with --out.',
  },
};

type Wanted = { language: BotLanguage | null; quarter: Quarter | null; isMarkdown: boolean };

/** `./portavoz plan print`: 0 when the file is written, 1 when it is not, 2 for wrong usage. `now` is ISO 8601 UTC. */
export async function runPlanPrint(
  args: readonly string[],
  terminal: Terminal,
  now: string = new Date().toISOString(),
): Promise<number> {
  const options = optionsOf(args, { texts: ['dir', 'out', 'language', 'quarter'], flags: [] });
  const told = usageInstead(options, USAGE, terminal);
  if (told !== null || options === null) return told?.code ?? 2;
  const wanted = wantedOf(options);
  if ('es' in wanted) {
    terminal.errors.write(inTerminal(wanted, terminal));
    return 2;
  }
  const todayIn = ({ institution }: Handbook) => localDate(now, institution.timeZone);
  const quarterFor = (handbook: Handbook) => wanted.quarter ?? quarterOf(todayIn(handbook));
  const found = await printedPlan({ dir: options.dir, quarterFor, todayIn }, terminal, now);
  if (found === null) return 1;
  const { handbook } = found;
  const page = planDocument({ ...found, texts: textsOfHouse(handbook, wanted.language), printedAt: now });
  const name = options.out ?? `${handbook.institution.id}-plan-${todayIn(handbook)}.html`;
  const file = path.resolve(terminal.directory, name);
  const trouble = await writePrint(file, wanted.isMarkdown ? reportInMarkdown(page) : reportInHtml(page), KIND);
  if (trouble !== null) {
    terminal.errors.write(inTerminal(unwritten(file, trouble), terminal));
    return 1;
  }
  terminal.output.write(`${file}\n`);
  return 0;
}

/** Reads what is wanted; otherwise a sentence about the option that makes no sense. */
function wantedOf(options: Record<'out' | 'language' | 'quarter', string | undefined>): Wanted | Words {
  const { out = '.html', language: code, quarter: name } = options;
  const language = namedLanguage(code);
  const quarter = name === undefined ? null : quarterNamed(name);
  const isMarkdown = /\.(?:md|markdown)$/i.test(out);
  if (language !== null && typeof language !== 'string') return { es: `${language.es}\n`, en: `${language.en}\n` };
  if (name !== undefined && quarter === null) {
    return {
      es: `--quarter es un año y un trimestre, como 2027-1, y no «${name}».\n`,
      en: `--quarter is a year and a quarter, such as 2027-1, and not "${name}".\n`,
    };
  }
  if (!isMarkdown && !/\.html?$/i.test(out)) {
    return {
      es: `--out acaba en .html o en .md, y no así: «${out}».\n`,
      en: `--out ends in .html or in .md, and not so: "${out}".\n`,
    };
  }
  return { language, quarter, isMarkdown };
}
