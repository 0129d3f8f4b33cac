import { parseArgs } from 'node:util';
import { loadLanguageDetector } from '../adapters/language/load-language-detector.ts';
import type { Handbook } from '../domain/handbook/handbook.ts';
import type { LanguageDetector } from '../domain/posts/language-detector.ts';
import { openHandbook } from './open-handbook.ts';
import { readLines } from './read-lines.ts';
import type { Terminal } from './terminal.ts';
import { explainAssessment } from './triage-explained.ts';
import { triageLine } from './triage-line.ts';

const USAGE = `./portavoz triage [--dir D] [--explain] < posts.ndjson > assessments.ndjson

Says of each post what it is, how urgent, and why. One JSON object a line:
  in   {"id"?, "network"?, "text", "author"?, "url"?, "postedAt"?}
  out  {"id", "language", "class", "severity", "playbook", "topic", "needsReply", "action", "personalData", "because"}
A line that is no post gives {"line", "error"} in its place and the others go on. Blank lines are skipped.
  --dir D     the handbook's folder; else PLAYBOOKS_DIR, else playbooks/
  --explain   tells the same in words too, on the error output, for whoever looks on
Exit code 1 when a line was no post or the handbook has errors, 2 when called otherwise.
`;

/** The longest line that is read: far above any network's post, far below what would stop the others. */
const MOST_CHARACTERS = 100_000;

/** `./portavoz triage`: 0 when every line was a post, 1 when one was not or the handbook is wrong, 2 for wrong usage. */
export async function runTriage(args: readonly string[], terminal: Terminal): Promise<number> {
  const options = optionsOf(args);
  if (options === null || options.help) {
    (options === null ? terminal.errors : terminal.output).write(USAGE);
    return options === null ? 2 : 0;
  }
  const handbook = await openHandbook(options.dir, terminal);
  if (handbook === null) return 1;
  return triageAll(terminal, handbook, await loadLanguageDetector(), options.explain);
}

async function triageAll(
  terminal: Terminal,
  handbook: Handbook,
  detectLanguage: LanguageDetector,
  explain: boolean,
): Promise<number> {
  let code = 0;
  for await (const { number, text, tooLong } of readLines(terminal.input, MOST_CHARACTERS)) {
    if (!tooLong && text.trim() === '') continue;
    const answer = tooLong
      ? { line: number, error: `the line is longer than ${MOST_CHARACTERS} characters` }
      : triageLine(text, number, handbook, detectLanguage);
    if ('error' in answer) code = 1;
    if (explain) terminal.errors.write(explainAssessment(answer, number));
    await write(terminal, `${JSON.stringify(answer)}\n`);
  }
  return code;
}

/** Waits when the reader is slower than we are, so that a large file does not gather in memory. */
async function write({ output }: Terminal, text: string): Promise<void> {
  if (!output.write(text)) await new Promise((resolved) => output.once('drain', resolved));
}

function optionsOf(args: readonly string[]): { dir: string | undefined; explain: boolean; help: boolean } | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { dir: { type: 'string' }, explain: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.dir === '') return null;
    return { dir: values.dir, explain: values.explain === true, help: values.help === true };
  } catch {
    return null;
  }
}
