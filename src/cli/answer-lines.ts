import { readLines } from './read-lines.ts';
import type { Terminal } from './terminal.ts';

/** Result for a line that cannot be read, in place of its answer. */
export type LineFault = { line: number; error: string };

/** The longest line that is read: far above any network's post, far below what would stop the others. */
const MOST_CHARACTERS = 100_000;

/**
 * Answers a stream of lines, one JSON object each, in their order. Blank lines are skipped; a faulty one gets its fault and the others go on.
 * @returns the exit code: 1 when a line was faulty, else 0
 */
export async function answerLines<Answer extends object>(
  terminal: Terminal,
  answer: (written: string, line: number) => Answer | LineFault | Promise<Answer | LineFault>,
  tell: (answer: Answer | LineFault, line: number) => void = () => {},
): Promise<number> {
  let code = 0;
  for await (const { number, text, tooLong } of readLines(terminal.input, MOST_CHARACTERS)) {
    if (!tooLong && text.trim() === '') continue;
    const given = tooLong
      ? { line: number, error: `the line is longer than ${MOST_CHARACTERS} characters` }
      : await answer(text, number);
    if ('error' in given) code = 1;
    tell(given, number);
    await write(terminal, `${JSON.stringify(given)}\n`);
  }
  return code;
}

/** Waits when the reader is slower than we are, so that a large file does not gather in memory. */
async function write({ output }: Terminal, text: string): Promise<void> {
  if (!output.write(text)) await new Promise((resolved) => output.once('drain', resolved));
}
