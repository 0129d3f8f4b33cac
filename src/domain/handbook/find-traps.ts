import type { Expressions } from '../text/find-expressions.ts';
import { compileExpressions, findExpressions } from '../text/find-expressions.ts';
import { foldText } from '../text/fold-text.ts';
import type { DrillTrap } from './drill.ts';

type Term = { words: string; trap: DrillTrap };

const compiled = new WeakMap<readonly DrillTrap[], Expressions<Term>>();

/** The traps that a text falls into, each once, with the words that show it; in whichever language they are written there. */
export function findTraps(text: string, traps: readonly DrillTrap[]): { trap: DrillTrap; words: string[] }[] {
  const found = findExpressions(foldText(text, 'loose'), expressionsOf(traps));
  return traps.flatMap((trap) => {
    const words = found.filter(({ entry }) => entry.trap === trap).map(({ span }) => text.slice(span.start, span.end));
    return words.length === 0 ? [] : [{ trap, words }];
  });
}

function expressionsOf(traps: readonly DrillTrap[]): Expressions<Term> {
  const known = compiled.get(traps);
  if (known !== undefined) return known;
  const entries = traps.flatMap((trap) =>
    Object.values(trap.terms).flatMap((terms) => terms.map((words) => ({ words, trap }))),
  );
  const expressions = compileExpressions(entries, ({ words }) => words);
  compiled.set(traps, expressions);
  return expressions;
}
