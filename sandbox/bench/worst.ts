import process from 'node:process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { readHandbook } from '../../src/adapters/handbook/read-handbook.ts';
import { findPersonalData } from '../../src/domain/posts/personal-data.ts';
import type { ReviewInput } from '../../src/domain/review/model/review-input.ts';
import { reviewDraft } from '../../src/domain/review/review-draft.ts';
import type { Language } from '../../src/domain/text/languages.ts';
import { localDate } from '../../src/domain/time/local-date.ts';
import { NASTY_PIECES } from './nasty-pieces.ts';

const LENGTH = 3_000;
const GOAL_MS = 50;
const SEED = 1_945;
/** Random texts, and how many of the slowest are varied how often. */
const TEXTS = 300;
const KEPT = 12;
const GENERATIONS = 6;
const VARIANTS = 4;
/** The slowest are measured again, so that a first compilation passes for no slow text. */
const PATIENT_RUNS = 9;

const PLAYBOOKS = fileURLToPath(new URL('../../playbooks', import.meta.url));

/** A text by the pieces that it repeats up to its length, as a reply or as the post that is answered; and the reply's language. */
type Nasty = { pieces: readonly string[]; as: 'reply' | 'post'; language: Language };
type Timed = Nasty & { ms: number };

const PLAIN: Nasty = {
  pieces: ['La biblioteca abre de lunes a viernes, y la entrada es libre. '],
  as: 'reply',
  language: 'es',
};

/**
 * Looks for the text of 3,000 characters that takes the longest to review: random rows of nasty
 * pieces, and variants of the slowest. Prints the slowest with their times on a core.
 */
export async function benchWorst(): Promise<void> {
  const today = localDate(new Date().toISOString(), 'UTC');
  const { handbook } = await readHandbook(PLAYBOOKS, today);
  if (handbook === null) throw new Error('The shipped handbook has errors: ./portavoz handbook check names them.');
  const inputOf = inputFor(handbook);
  const piece = fc.oneof(fc.constantFrom(...NASTY_PIECES), fc.string({ unit: 'binary', minLength: 1, maxLength: 6 }));
  const nasty = fc.record({
    pieces: fc.array(piece, { minLength: 1, maxLength: 4 }),
    as: fc.constantFrom('reply' as const, 'post' as const),
    language: fc.constantFrom(...handbook.institution.languages),
  });
  const alone = NASTY_PIECES.flatMap((one) =>
    (['reply', 'post'] as const).map((as): Nasty => ({ pieces: [one], as, language: 'es' })),
  );
  const time = (one: Nasty, runs: number): Timed => ({ ...one, ms: meanTime(inputOf(one), runs) });
  let slowest = slowestOf([...alone, ...fc.sample(nasty, { numRuns: TEXTS, seed: SEED })].map((one) => time(one, 2)));
  for (let generation = 1; generation <= GENERATIONS; generation += 1) {
    const others = fc.sample(nasty, { numRuns: KEPT * VARIANTS, seed: SEED + generation });
    const variants = others.map((other, at): Nasty => mixed(slowest[at % slowest.length] ?? other, other, at));
    slowest = slowestOf([...slowest, ...variants.map((one) => time(one, 2))]);
  }
  const sure = slowest.map((one) => time(one, PATIENT_RUNS)).toSorted((one, other) => other.ms - one.ms);
  const most = sure[0]?.ms ?? 0;
  const plain = time(PLAIN, PATIENT_RUNS).ms;
  process.stdout.write(
    `${sure.map(({ pieces, as, language, ms }) => `${ms.toFixed(1).padStart(7)} ms  as a ${as.padEnd(5)}  ${language}  ${JSON.stringify(pieces)}`).join('\n')}\n` +
      `slowest text of ${LENGTH} characters: ${most.toFixed(1)} ms of a core, ${(most / plain).toFixed(1)} times a plain one of that length\n` +
      `goal: ≤ ${GOAL_MS} ms: ${most <= GOAL_MS ? 'met' : 'missed'}\n`,
  );
}

function slowestOf(timed: readonly Timed[]): Timed[] {
  return timed.toSorted((one, other) => other.ms - one.ms).slice(0, KEPT);
}

/** One text with a piece of the other in place of one of its own, or beside them. */
function mixed({ pieces, as, language }: Nasty, { pieces: [piece = ' '] }: Nasty, at: number): Nasty {
  const place = at % (pieces.length + 1);
  return { pieces: pieces.toSpliced(place, at % 2, piece), as, language };
}

function textOf(pieces: readonly string[]): string {
  const unit = pieces.join('');
  return unit.repeat(Math.ceil(LENGTH / Math.max(1, unit.length))).slice(0, LENGTH);
}

let reviewed = 0;
/** More reviews than are remembered: each is of a text that none of those saw. */
const ENDINGS = 97;

/** Returns the time of a review in milliseconds of a core, as the mean of some runs. */
function meanTime(input: ReviewInput, runs: number): number {
  const before = process.cpuUsage();
  for (let run = 0; run < runs; run += 1) {
    reviewed += 1;
    const ending = '.'.repeat(1 + (reviewed % ENDINGS));
    reviewDraft({ ...input, text: `${input.text.slice(0, LENGTH - ending.length)}${ending}` });
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000 / runs;
}

function inputFor(handbook: ReviewInput['handbook']): (nasty: Nasty) => ReviewInput {
  const [playbook = null] = handbook.playbooks;
  const fact = { id: 'f', key: 'f', value: 'De 9:00 a 14:00. Faltan 3 zonas.', source: '' };
  return ({ pieces, as, language }) => {
    const text = textOf(pieces);
    const asked = as === 'post' ? text : 'Hola, ¿a qué hora abre la biblioteca?';
    return {
      text: as === 'reply' ? text : 'Hola. Abre de 9:00 a 14:00 en 3 zonas.',
      post: { network: 'x', author: '@mar_gil', text: asked, url: null, postedAt: null },
      personalData: findPersonalData(asked),
      postClass: 'question',
      severity: 'S2',
      origin: 'model',
      language,
      citizenLanguage: language,
      facts: [fact],
      handbook,
      playbook,
      network: null,
      electoral: true,
      plan: null,
      reviewedLanguage: true,
    };
  };
}
