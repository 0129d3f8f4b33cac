import type { Span } from '../../text/fold-text.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import { factThatSays } from '../never-say/fact-that-says.ts';
import type { Saying } from '../text/compile-sayings.ts';
import type { Claim } from './claim-of.ts';
import { overlapOf } from './claim-of.ts';

/** The claim before the truth, or a denial before it; and how many telling words it shares with the claim. */
export type Opening = Span & { what: 'claim-first' | 'truth-later'; shared: number };

const NEGATION =
  /^(?:no|non|not|ez|nunca|never|mai|tampoco|ningun|ninguna|cap|nadie|ningu|don|doesn|isn|won|aren|hasn)$/;

const AFTER_DENIAL = 2;
const GREETING = new Set(
  'hola ola kaixo hi hello buenas buenos dias tardes noches bon dia bona vesprada tarda nit bos boas egun on arratsalde good morning afternoon'.split(
    ' ',
  ),
);

/** Words beside a greeting that make an opening. */
const LEAST_SAID = 3;

/** Maximum number of words before a denial that may be a greeting or "Por favor". */
const BEFORE_DENIAL = 4;

/** Judges the reply's first sentence that is no courtesy; null if it tells the truth. */
export function judgeOpening(draft: DraftReading, claim: Claim, sayings: readonly Saying[]): Opening | null {
  const { read, language } = draft;
  const opening = read.sentences.findIndex((_, sentence) => isOpening(draft, sentence, claim, sayings));
  const sentence = read.sentences[opening];
  if (sentence === undefined) return null;
  const { from, to, asked } = sentence;
  const overlap = overlapOf(read, from, to, claim, language);
  const here = sayings.filter((saying) => saying.sentence === opening);
  const what = asked
    ? judgeQuestion(overlap.shared)
    : beginsWithIt(draft, from, to, here)
      ? judgeDenial(overlap.shared, isBareDenial(draft, here))
      : judgeAssertion(draft, from, to, overlap);
  return what === null ? null : { ...spanOf(draft, from, to), what, shared: overlap.shared };
}

function judgeQuestion(shared: number): Opening['what'] | null {
  return shared >= 2 ? 'claim-first' : null;
}

function judgeDenial(shared: number, isBare: boolean): Opening['what'] {
  return shared >= 1 && !isBare ? 'claim-first' : 'truth-later';
}

/** "No es verdad: la tasa no tiene que ver con la luz": what comes behind the stop is what is true. */
function isBareDenial({ text }: DraftReading, here: readonly Saying[]): boolean {
  const denial = here.find(({ theme }) => theme === 'denies');
  return denial !== undefined && /^\s*[:,;]/u.test(text.slice(denial.end));
}

/** Most of its words are the claim's. "The water is not poisoned" says it with a "not", which is the truth put badly. */
function judgeAssertion(
  draft: DraftReading,
  from: number,
  to: number,
  { shared, telling }: { shared: number; telling: number },
): Opening['what'] | null {
  const { read, facts } = draft;
  // What a live fact says is the truth, however alike to the claim.
  if (factThatSays(spanOf(draft, from, to).words, facts) !== null) return null;
  const negated = read.words.slice(from, to).some(({ folded }) => NEGATION.test(folded));
  const [least, share] = negated ? [2, 0.6] : [3, 0.8];
  if (shared < least || shared < telling * share) return null;
  return negated ? 'truth-later' : 'claim-first';
}

/** Returns true if the sentence denies or reports before anything else. */
function beginsWithIt(draft: DraftReading, from: number, to: number, here: readonly Saying[]): boolean {
  return here.some((saying) => {
    if (saying.theme === 'denies') return startsWith(draft, from, saying) || deniesAll(draft, from, to, saying);
    return saying.theme === 'reports' && startsWith(draft, from, saying);
  });
}

function isOpening(
  { read, language }: DraftReading,
  sentence: number,
  claim: Claim,
  sayings: readonly Saying[],
): boolean {
  const { from, to } = read.sentences[sentence] ?? { from: 0, to: 0 };
  const themes = sayings.filter((saying) => saying.sentence === sentence).map(({ theme }) => theme);
  if (themes.includes('denies')) return true;
  if (themes.includes('courtesy')) return overlapOf(read, from, to, claim, language).shared >= 2;
  let said = 0;
  for (let at = from; at < to && said < LEAST_SAID; at += 1) {
    if (!GREETING.has(read.words[at]?.folded ?? '')) said += 1;
  }
  return said >= LEAST_SAID;
}

/** "The story of X is false": all of the sentence is what it denies. */
function deniesAll({ read }: DraftReading, from: number, to: number, denial: Saying): boolean {
  const start = read.words.slice(from).find(({ folded }) => !GREETING.has(folded))?.start ?? denial.start;
  const after = read.words.slice(from, to).filter((word) => word.start >= denial.end).length;
  return after <= AFTER_DENIAL && !/[,;:–—]/u.test(read.text.slice(start, denial.start));
}

function startsWith({ read }: DraftReading, from: number, report: Saying): boolean {
  return read.words.slice(from).findIndex(({ start }) => start >= report.start) <= BEFORE_DENIAL;
}

function spanOf({ read }: DraftReading, from: number, to: number): Span {
  const start = read.words[from]?.start ?? 0;
  const end = read.words[to - 1]?.end ?? start;
  return { words: read.text.slice(start, end), start, end };
}
