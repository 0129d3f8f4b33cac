import type { Words } from '../../../doctor/finding.ts';
import { readLines } from '../../read-lines.ts';
import type { Terminal } from '../../terminal.ts';
import { inTerminal } from '../../terminal-language.ts';
import type { Question, QuestionName, Typed } from './questions.ts';
import { QUESTIONS } from './questions.ts';

/** Every question with its answer. */
type Answered = Readonly<Record<QuestionName, string>>;

const LONGEST_ANSWER = 1_000;

/**
 * Returns the answers: those given as options, else what a person types. Nothing is asked where the options answer
 * all that has no usual answer. A wrong or missing answer comes back as a sentence.
 */
export async function askQuestions(given: Typed, terminal: Terminal): Promise<Answered | { wrong: Words }> {
  for (const { name, fault } of QUESTIONS) {
    const typed = given[name]?.trim();
    const wrong = typed === undefined ? null : fault(typed);
    if (wrong !== null) return { wrong: { es: `--${name}: ${wrong.es}`, en: `--${name}: ${wrong.en}` } };
  }
  const isWhole = QUESTIONS.every(({ name, usual }) => given[name] !== undefined || usual({}) !== null);
  const lines = isWhole ? null : readLines(terminal.input, LONGEST_ANSWER);
  const answers: Typed = {};
  const missing: QuestionName[] = [];
  for (const question of QUESTIONS) {
    const { name } = question;
    const answer = given[name]?.trim() ?? (await answerTo(question, answers, lines, terminal));
    if (answer === null) missing.push(name);
    else answers[name] = answer;
  }
  await lines?.return(undefined);
  if (missing.length === 0) return answers as Answered;
  const options = missing.map((name) => `--${name}`).join(', ');
  return { wrong: { es: `Falta: ${options}.`, en: `Missing: ${options}.` } };
}

/** Asks until the answer is good. Where nobody answers, the usual one holds; null where there is none. */
async function answerTo(
  { name, asked, usual, fault }: Question,
  before: Typed,
  lines: ReturnType<typeof readLines> | null,
  terminal: Terminal,
): Promise<string | null> {
  const other = usual(before);
  if (lines === null) return other;
  for (;;) {
    const shown = other === null || other === '' ? '' : ` [${other}]`;
    terminal.output.write(`${inTerminal(asked, terminal)}${shown}: `);
    const { value: line, done = false } = await lines.next();
    if (done || line === undefined) {
      terminal.output.write('\n');
      return other;
    }
    const typed = line.text.trim();
    if (typed === '' && other !== null) return other;
    const wrong = line.tooLong ? TOO_LONG : fault(typed);
    if (wrong === null) return typed;
    terminal.output.write(`${inTerminal(wrong, terminal)} (--${name})\n`);
  }
}

const TOO_LONG: Words = { es: 'Es demasiado largo.', en: 'It is too long.' };
