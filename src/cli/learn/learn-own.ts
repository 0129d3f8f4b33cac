import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Words } from '../../doctor/finding.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { OwnComparison } from '../../domain/triage/own/compare-own.ts';
import { compareOwn } from '../../domain/triage/own/compare-own.ts';
import { learnOwnLayer } from '../../domain/triage/own/learn-own-layer.ts';
import { ownWeights } from '../../domain/triage/own/own-weights.ts';
import { openHandbook } from '../handbook/open-handbook.ts';
import { fitPages } from '../help/fit-columns.ts';
import { tellUsage } from '../options-of.ts';
import type { Terminal } from '../terminal.ts';
import { fromEnglish, inTerminal, languageHere } from '../terminal-language.ts';
import type { DatedLesson, LessonFault } from './lesson-line.ts';
import { readLessonFile } from './lesson-line.ts';
import { agreementReport, lessonReport } from './own-report.ts';
import { rest, sha256, writeLayer } from './own-tools.ts';

const USAGE = fitPages({
  es: `./portavoz learn own posts.ndjson [--out FILE] [--dir D]

Aprende de mensajes de los que la casa dijo qué son, y escribe qué tiene que cambiar la clasificación para ella. Un objeto JSON por línea:
  {"id"?, "text", "class"?, "playbook"?, "needsReply"?, "postedAt"?}
Lo que una línea no dice no lo enseña. Una respuesta que dan menos de treinta líneas no se corrige. El riesgo para la vida no cambia nunca.
Dice cuántas veces acierta la clasificación con la quinta parte más nueva, con y sin lo que enseñaron los demás; si un mensaje no tiene
fecha, con una quinta parte por un hash del texto. Una línea que no es un mensaje se nombra, y las demás siguen.
  --out FILE   lo escribe, para ./portavoz triage --own FILE; sin esto no se escribe nada
  --dir D      la carpeta del manual; si no, PLAYBOOKS_DIR o playbooks/
Código de salida 1 si una línea no era un mensaje, no había de qué aprender o no se pudo escribir, 2 si se llama de otra manera.
`,
  en: `./portavoz learn own posts.ndjson [--out FILE] [--dir D]

Learns from posts of which your institution said what they are, and writes what triage has to change for it. One JSON object a line:
  {"id"?, "text", "class"?, "playbook"?, "needsReply"?, "postedAt"?}
What a line leaves out it does not teach. An answer that fewer than thirty lines name is not corrected. Life risk never changes.
Tells how often triage agrees with the newest fifth of the posts, with and without what the others taught; where a post has no
date, with a fifth by a hash of the text. A line that is no post is named, and the others go on.
  --out FILE   writes it, for ./portavoz triage --own FILE; without it nothing is written
  --dir D      the handbook's folder; else PLAYBOOKS_DIR, else playbooks/
Exit code 1 when a line was no post, there was nothing to learn from or nothing could be written, 2 when called otherwise.
`,
});

const NOT_WRITTEN: Words = {
  es: '\nNo se ha escrito nada; --out FILE lo escribe.\n',
  en: '\nNothing was written; --out FILE writes it.\n',
};

const PARTS = 5;

type Asked = { file: string; out: string | undefined; dir: string | undefined };

/** `./portavoz learn own`: 0 when every line was a post, 1 when one was not or there was none, 2 for wrong usage. */
export async function runLearnOwn(args: readonly string[], terminal: Terminal): Promise<number> {
  const asked = askedFor(args);
  if (asked === null || asked === 'help') {
    return tellUsage(asked !== null, USAGE, terminal).code;
  }
  const handbook = await openHandbook(asked.dir, terminal);
  if (handbook === null) return 1;
  const file = path.resolve(terminal.directory, asked.file);
  const read = await readLessonFile(file, handbook);
  if (read === null || read.lessons.length === 0) {
    terminal.errors.write(complaints(asked.file, read?.problems ?? [], terminal));
    const empty = { es: `${file} no tiene ningún mensaje.`, en: `${file} holds no post.` };
    const why = read === null ? fromEnglish(`There is no file ${file}.`, terminal) : inTerminal(empty, terminal);
    terminal.errors.write(`${why}\n`);
    return 1;
  }
  terminal.errors.write(complaints(asked.file, read.problems, terminal));
  if (read.lessons.every((one) => one.class === null && one.playbook === null && one.needsReply === null)) {
    terminal.errors.write(inTerminal(teachesNothing(file), terminal));
    return 1;
  }
  const isWritten = await learnAndTell(read.lessons, { handbook, out: asked.out, terminal });
  return isWritten && read.problems.length === 0 ? 0 : 1;
}

function complaints(file: string, problems: readonly LessonFault[], terminal: Terminal): string {
  const row = inTerminal({ es: 'línea', en: 'line' }, terminal);
  return problems.map(({ line, fault }) => `${file}, ${row} ${line}: ${fromEnglish(fault, terminal)}.\n`).join('');
}

function teachesNothing(file: string): Words {
  return {
    es: `${file} no enseña nada: ninguna línea tiene class, playbook o needsReply.\n`,
    en: `${file} teaches nothing: no line has a class, a playbook or needsReply.\n`,
  };
}

/** Returns the arguments, or 'help'; null when they are wrong. */
function askedFor(args: readonly string[]): Asked | 'help' | null {
  try {
    const options = {
      out: { type: 'string' },
      dir: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (values.help === true) return 'help';
    const [file, ...more] = positionals;
    const isWrong = file === undefined || file === '' || more.length > 0 || values.out === '' || values.dir === '';
    return isWrong ? null : { file, out: values.out, dir: values.dir };
  } catch {
    return null;
  }
}

async function learnAndTell(
  lessons: readonly DatedLesson[],
  { handbook, out, terminal }: { handbook: Handbook; out: string | undefined; terminal: Terminal },
): Promise<boolean> {
  const { isDated, comparison } = await measured(lessons, handbook);
  const layer = await learnOwnLayer(lessons, { handbook, sha256, rest });
  const language = languageHere(terminal);
  terminal.output.write(
    `${lessonReport(layer, lessons.length, language)}\n${agreementReport(comparison, isDated, language)}`,
  );
  if (out === undefined) {
    terminal.output.write(inTerminal(NOT_WRITTEN, terminal));
    return true;
  }
  const target = path.resolve(terminal.directory, out);
  const trouble = await writeLayer(target, layer);
  if (trouble === null) terminal.output.write(`\n${target}\n`);
  else {
    const why = fromEnglish(trouble, terminal);
    const said = { es: `No se escribió ${target}: ${why}.\n`, en: `${target} was not written: ${why}.\n` };
    terminal.errors.write(inTerminal(said, terminal));
  }
  return trouble === null;
}

/** Learns from four fifths of the lessons and compares with the newest; of undated ones, with those that a hash takes. */
async function measured(
  lessons: readonly DatedLesson[],
  handbook: Handbook,
): Promise<{ isDated: boolean; comparison: OwnComparison }> {
  const isDated = lessons.every(({ postedAt }) => postedAt !== null);
  const ordered = lessons.toSorted((one, other) => timeOf(one) - timeOf(other));
  const kept = isDated
    ? ordered.slice(Math.floor((ordered.length * (PARTS - 1)) / PARTS))
    : lessons.filter(({ text }) => Number.parseInt(sha256(text).slice(0, 8), 16) % PARTS === 0);
  const keptTexts = new Set(kept.map(({ text }) => text));
  const others = lessons.filter(({ text }) => !keptTexts.has(text));
  const own = ownWeights(await learnOwnLayer(others, { handbook, sha256, rest }));
  return { isDated, comparison: await compareOwn(kept, own, { handbook, rest }) };
}

function timeOf({ postedAt }: DatedLesson): number {
  return postedAt === null ? 0 : Date.parse(postedAt);
}
