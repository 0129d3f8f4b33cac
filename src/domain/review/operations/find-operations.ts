import type { NamedRule, Sightings } from '../../phrases/compile-rules.ts';
import { ASKED, compileRules } from '../../phrases/compile-rules.ts';
import { createPhraseBook } from '../../phrases/phrase-book.ts';
import type { ReadText, Word } from '../../phrases/read-words.ts';
import { readWords } from '../../phrases/read-words.ts';
import { createWordIndex } from '../../phrases/word-index.ts';
import type { Span } from '../../text/fold-text.ts';
import { foldText } from '../../text/fold-text.ts';
import { rememberLast } from '../../text/remember-last.ts';
import { JOINTS } from '../competence/guard-phrases.ts';
import { nounConcept, stateConcept } from '../grounding/quantities/counted-nouns.ts';
import { readQuantities } from '../grounding/quantities/read-quantities.ts';
import { readClauses, TURNS } from '../never-say/read-clauses.ts';
import { catalanOperations } from './lexicon/phrases-ca.ts';
import { englishOperations } from './lexicon/phrases-en.ts';
import { spanishOperations } from './lexicon/phrases-es.ts';
import { basqueOperations } from './lexicon/phrases-eu.ts';
import { galicianOperations } from './lexicon/phrases-gl.ts';
import type { Operation, OperationPhrases } from './operations-theme.ts';
import { OPERATIONS, operationWords } from './operations-theme.ts';

/** Words of a text that speak of an operation. */
export type OperationSighting = Span & { operation: Operation };

const LEXICONS = [spanishOperations, catalanOperations, galicianOperations, basqueOperations, englishOperations];

/** Guards that cancel a sentence's words. */
const GUARDS = ['unknown', 'supposed', 'whoOrders', 'pointed'] as const satisfies (keyof OperationPhrases)[];
const NOT_TOLD = [ASKED, 'unknown', 'supposed', 'whoOrders'];

/** Looked for together, and told as the operation that each is of. */
const RULES: readonly { name: keyof OperationPhrases; operation: Operation; unless: readonly string[] }[] = [
  { name: 'evacuation', operation: 'evacuation', unless: NOT_TOLD },
  { name: 'evacuationNamed', operation: 'evacuation', unless: [...NOT_TOLD, 'pointed'] },
  { name: 'roads', operation: 'roads', unless: NOT_TOLD },
  { name: 'roadsNamed', operation: 'roads', unless: [...NOT_TOLD, 'pointed'] },
  { name: 'figures', operation: 'figures', unless: [ASKED, 'unknown'] },
  { name: 'perimeter', operation: 'perimeter', unless: NOT_TOLD },
];

/** Counted people and homes: their figures are for the plan's direction to give. */
const COUNTED = new Set(['person', 'family', 'home']);
const HARMED = new Set(['evacuated', 'rescued', 'trapped', 'injured', 'dead', 'missing']);
/** "Si hay heridos, 112": a phone. */
const EMERGENCY = 112;
/** A hectare, in square metres: smaller areas are rooms and gardens. */
const HECTARE = 10_000;

/** "We do not know yet which roads are closed" does not turn. */
const turns = new Set([...TURNS].filter((word) => word !== 'yet'));

const see = compileRules(rules(), operationWords, createPhraseBook(createWordIndex({ typos: false })));

/**
 * Returns what a text says about an operation, in the order of `OPERATIONS`, each once. Operations
 * are orders or advice to leave, stay in or go to a shelter; closed or open roads, bridges and
 * trains; figures; and the perimeter. Figures count people, houses and land; the function is pure,
 * and total on any text.
 */
export const findOperations: (text: string) => readonly OperationSighting[] = rememberLast(sightingsIn, 40);

function sightingsIn(text: string): readonly OperationSighting[] {
  const clauses = readClauses(readWords(text), turns);
  const seen = see(clauses);
  const found = RULES.flatMap(({ name, operation }) =>
    (seen.get(name) ?? [])
      .filter(({ from, sentence }) => name !== 'roads' || !isPlace(clauses, from, sentence))
      .map(({ from, to }) => ({ operation, ...spanOf(text, clauses.words, from, to) })),
  );
  const all = [...found, ...figuresIn(text, clauses, seen)];
  return OPERATIONS.flatMap((operation) => all.find((one) => one.operation === operation) ?? []);
}

function rules(): NamedRule[] {
  const phrasesOf = (name: keyof OperationPhrases) => [...new Set(LEXICONS.flatMap((lexicon) => lexicon[name]))];
  return [
    ...GUARDS.map((name): NamedRule => ({ name, phrases: phrasesOf(name) })),
    ...RULES.map(({ name, unless }): NamedRule => ({ name, unless, phrases: phrasesOf(name) })),
  ];
}

const joints = new Set(JOINTS.split(/\s+/));
const AT = new Set('en de del da do na no nas nos a al dels des in on at of near'.split(' '));

/** "La farmacia de la calle Mayor está abierta", "the chemist in Main Street": the street is where, not what. */
function isPlace({ text, words }: ReadText, from: number, sentence: number): boolean {
  const before = (step: number) => {
    const word = words[from - step];
    return word?.sentence === sentence ? word : null;
  };
  const [next, further] = [before(1), before(2)];
  if (next === null || further === null) return false;
  const isName = /^\p{Lu}/u.test(text.slice(next.start, next.end));
  return AT.has(next.folded) || (AT.has(further.folded) && (isName || joints.has(next.folded)));
}

/** Figures of people, houses and land, but for what is not told. */
function figuresIn(text: string, { words }: ReadText, seen: Sightings): OperationSighting[] {
  const folded = foldText(text, 'loose');
  const untold = new Set([ASKED, 'unknown'].flatMap((name) => (seen.get(name) ?? []).map(({ sentence }) => sentence)));
  return readQuantities(folded).flatMap((quantity): OperationSighting[] => {
    if (!isOfOperation(quantity)) return [];
    const { start } = folded.spanOf(quantity.start, quantity.end);
    const at = words.findIndex((word) => word.start >= start);
    if (at >= 0 && untold.has(words[at]?.sentence ?? -1)) return [];
    const end = endOfCounted(words, at) ?? folded.spanOf(quantity.start, quantity.end).end;
    return [{ operation: 'figures', words: text.slice(start, end), start, end }];
  });
}

/** Maximum distance in words between a number and its noun. */
const REACH = 4;

/** Returns the end of the noun that the number counts; undefined if none is near. */
function endOfCounted(words: readonly Word[], at: number): number | undefined {
  const near = words.slice(at, at + REACH).filter(({ sentence }) => sentence === words[at]?.sentence);
  return near.find(({ folded }) => (nounConcept(folded) ?? stateConcept(folded)) !== null)?.end;
}

function isOfOperation(quantity: ReturnType<typeof readQuantities>[number]): boolean {
  if (quantity.kind === 'measure')
    return quantity.unit === 'square metre' && quantity.values.some((value) => value >= HECTARE);
  if (quantity.kind !== 'number') return false;
  const { nouns, states } = quantity.subject;
  if (quantity.values.includes(EMERGENCY) && !nouns.some((noun) => COUNTED.has(noun))) return false;
  return nouns.some((noun) => COUNTED.has(noun)) || states.some((one) => HARMED.has(one));
}

function spanOf(text: string, words: readonly Word[], from: number, to: number): Span {
  const start = words[from]?.start ?? text.length;
  const end = words[to - 1]?.end ?? text.length;
  return { words: text.slice(start, end), start, end };
}
