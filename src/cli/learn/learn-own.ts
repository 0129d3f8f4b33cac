import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { OwnComparison } from '../../domain/triage/own/compare-own.ts';
import { compareOwn } from '../../domain/triage/own/compare-own.ts';
import { learnOwnLayer } from '../../domain/triage/own/learn-own-layer.ts';
import { ownWeights } from '../../domain/triage/own/own-weights.ts';
import { openHandbook } from '../handbook/open-handbook.ts';
import { fitColumns } from '../help/fit-columns.ts';
import type { Terminal } from '../terminal.ts';
import type { DatedLesson } from './lesson-line.ts';
import { readLessonFile } from './lesson-line.ts';
import { agreementReport, lessonReport } from './own-report.ts';
import { rest, sha256, writeLayer } from './own-tools.ts';

const USAGE = fitColumns(`./portavoz learn own posts.ndjson [--out FILE] [--dir D]

Learns from posts of which your institution said what they are, and writes what triage has to change for it. One JSON object a line:
  {"id"?, "text", "class"?, "playbook"?, "needsReply"?, "postedAt"?}
What a line leaves out it does not teach. An answer that fewer than thirty lines name is not corrected. Life risk never changes.
Tells how often triage agrees with the newest fifth of the posts, with and without what the others taught; where a post has no
date, with a fifth by a hash of the text. A line that is no post is named, and the others go on.
  --out FILE   writes it, for ./portavoz triage --own FILE; without it nothing is written
  --dir D      the handbook's folder; else PLAYBOOKS_DIR, else playbooks/
Exit code 1 when a line was no post, there was nothing to learn from or nothing could be written, 2 when called otherwise.
`);

const PARTS = 5;

type Asked = { file: string; out: string | undefined; dir: string | undefined };

/** `./portavoz learn own`: 0 when every line was a post, 1 when one was not or there was none, 2 for wrong usage. */
export async function runLearnOwn(args: readonly string[], terminal: Terminal): Promise<number> {
  const asked = askedFor(args);
  if (asked === null || asked === 'help') {
    (asked === null ? terminal.errors : terminal.output).write(USAGE);
    return asked === null ? 2 : 0;
  }
  const handbook = await openHandbook(asked.dir, terminal);
  if (handbook === null) return 1;
  const file = path.resolve(terminal.directory, asked.file);
  const read = await readLessonFile(file, handbook);
  if (read === null || read.lessons.length === 0) {
    terminal.errors.write(complaints(asked.file, read?.problems ?? []));
    terminal.errors.write(read === null ? `There is no file ${file}.\n` : `${file} holds no post.\n`);
    return 1;
  }
  terminal.errors.write(complaints(asked.file, read.problems));
  if (read.lessons.every((one) => one.class === null && one.playbook === null && one.needsReply === null)) {
    terminal.errors.write(`${file} teaches nothing: no line has a class, a playbook or needsReply.\n`);
    return 1;
  }
  const isWritten = await learnAndTell(read.lessons, { handbook, out: asked.out, terminal });
  return isWritten && read.problems.length === 0 ? 0 : 1;
}

function complaints(file: string, problems: readonly string[]): string {
  return problems.map((problem) => `${file}, ${problem}.\n`).join('');
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
  terminal.output.write(`${lessonReport(layer, lessons.length)}\n${agreementReport(comparison, isDated)}`);
  if (out === undefined) {
    terminal.output.write('\nNothing was written; --out FILE writes it.\n');
    return true;
  }
  const target = path.resolve(terminal.directory, out);
  const trouble = await writeLayer(target, layer);
  if (trouble === null) terminal.output.write(`\n${target}\n`);
  else terminal.errors.write(`${target} was not written: ${trouble}.\n`);
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
