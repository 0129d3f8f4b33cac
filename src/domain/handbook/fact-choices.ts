import type { Language } from '../text/languages.ts';
import type { DeclaredFact, FactChoice } from './playbook.ts';

/** The colours of warnings, for a fact of kind `level` that lists no choices of its own. */
const COLOURS: readonly (FactChoice & { words: Record<Language, string> })[] = [
  {
    id: 'green',
    words: { es: 'verde', ca: 'verd', gl: 'verde', eu: 'berdea', en: 'green', fr: 'vert', pt: 'verde' },
  },
  {
    id: 'yellow',
    words: { es: 'amarillo', ca: 'groc', gl: 'amarelo', eu: 'horia', en: 'yellow', fr: 'jaune', pt: 'amarelo' },
  },
  {
    id: 'orange',
    words: { es: 'naranja', ca: 'taronja', gl: 'laranxa', eu: 'laranja', en: 'orange', fr: 'orange', pt: 'laranja' },
  },
  {
    id: 'red',
    words: { es: 'rojo', ca: 'roig', gl: 'vermello', eu: 'gorria', en: 'red', fr: 'rouge', pt: 'vermelho' },
  },
];

const LONGEST_COLOUR = Math.max(...COLOURS.flatMap(({ words }) => Object.values(words).map((word) => word.length)));

/**
 * Returns what may be chosen as the value of a fact; null where it is typed. A level whose
 * `max_length` holds no colour is a figure, as in handbooks of before.
 */
export function choicesOf({ kind, choices, maxLength }: FactShape): readonly FactChoice[] | null {
  if (kind !== 'choice' && kind !== 'level') return null;
  if (choices !== undefined) return choices;
  if (kind === 'choice') return [];
  return maxLength < LONGEST_COLOUR ? null : COLOURS;
}

/**
 * Returns the sentence in which our statements say a value of the fact: that of the choice with these words, else the fact's own.
 * Undefined where the language has none.
 */
export function sentenceFor(fact: FactShape & Pick<DeclaredFact, 'says'>, value: string, language: Language) {
  const chosen = choicesOf(fact)?.find(({ words }) => words[language] === value);
  return chosen?.says?.[language] ?? fact.says?.[language];
}

type FactShape = Pick<DeclaredFact, 'kind' | 'choices' | 'maxLength'>;

/** `24/11 18:30` */
const DAY_AND_HOUR = 11;

/**
 * Returns whether a fact of kind `time` is an hour, or a day and an hour: its `max_length` says which. Null
 * where its hint shows something else, as a range of hours: such a value is typed.
 */
export function timeShape({ kind, maxLength, hints }: Pick<DeclaredFact, 'kind' | 'maxLength' | 'hints'>) {
  if (kind !== 'time' || Object.values(hints).some(showsSomethingElse)) return null;
  return maxLength < DAY_AND_HOUR ? 'hour' : 'day_and_hour';
}

const RANGE = /\d{1,2}[:.]\d{2}\s*[-–]\s*\d{1,2}[:.]\d{2}/;
const DAY = /\b\d{1,2}\/\d{1,2}\b/;
const HOUR = /\b\d{1,2}[:.]\d{2}\b/;

function showsSomethingElse(hint: string): boolean {
  return RANGE.test(hint) || (DAY.test(hint) && !HOUR.test(hint));
}

/** Returns the example in a hint, from its last colon to the end of the sentence; empty where it has none. */
export function exampleIn(hint: string): string {
  return /.*: (.+?)(?:\. |$)/.exec(hint)?.[1] ?? '';
}
