import { compileExpressions, findExpressions } from '../../../text/find-expressions.ts';
import { foldText } from '../../../text/fold-text.ts';
import type { Language } from '../../../text/languages.ts';
import { LANGUAGES } from '../../../text/languages.ts';
import { choicesOf } from '../../fact-choices.ts';
import { CONDITIONS, OPPOSITE_INSTRUCTIONS } from '../../lexicon/opposite-instructions.ts';
import { templateFault } from '../../liquid-engine.ts';
import type { DeclaredFact } from '../../playbook.ts';
import type { HandbookFault, HandbookParts } from '../handbook-fault.ts';
import { handbookRefusal } from '../handbook-fault.ts';
import type { PlacedTemplate } from './templates-of.ts';
import { templatesOf, templateWords } from './templates-of.ts';

type Instruction = { pair: number; side: 'one' | 'other'; words: string; start: number };

/** A sentence that is in a text whatever is chosen, and the words of a choice there that say the opposite. */
export function oppositeInstructions(parts: HandbookParts): HandbookFault[] {
  return templatesOf(parts).flatMap((placed) => {
    const printed = printedFacts(placed.template.template);
    return placed.playbook.facts.filter(({ id }) => printed.has(id)).flatMap((fact) => against(fact, placed));
  });
}

function against(fact: DeclaredFact, { template, path }: PlacedTemplate): HandbookFault[] {
  const { language, template: text } = template;
  if (templateFault(text) !== null) return [];
  const chosen = wordsOf(fact, language).flatMap((said) =>
    instructionsIn(said, language).map((one) => ({ ...one, said })),
  );
  if (chosen.length === 0) return [];
  return instructionsIn(templateWords(withoutBranchesOn(fact.id, text)), language).flatMap((fixed) => {
    const opposite = chosen.find(({ pair, side }) => pair === fixed.pair && side !== fixed.side);
    if (opposite === undefined) return [];
    const message = `"${fixed.words}" stands here whatever is chosen, and fact.${fact.id} may say "${opposite.said}"; put one of them under a condition, or take it out`;
    return [handbookRefusal(path, message, fixed.start)];
  });
}

function printedFacts(template: string): ReadonlySet<string> {
  return new Set(Array.from(template.matchAll(/\{\{-?\s*fact\.(\w+)/g), ([, id = '']) => id));
}

function wordsOf(fact: DeclaredFact, language: Language): string[] {
  return [...(choicesOf(fact) ?? []).map(({ words }) => words), fact.none ?? {}].flatMap(
    (words) => words[language] ?? [],
  );
}

const TAG = /\{%-?\s*(\w+)([\s\S]*?)-?%\}/g;

/** Returns the template with spaces over the branches of conditions that ask for this fact: these know what is chosen. */
function withoutBranchesOn(id: string, template: string): string {
  const asks = new RegExp(`\\bfact\\.${id}\\b`);
  const open: { start: number; isOnFact: boolean }[] = [];
  let text = template;
  for (const { index, 0: tag, 1: name = '', 2: condition = '' } of template.matchAll(TAG)) {
    const inner = open.at(-1);
    if (name === 'if' || name === 'unless') open.push({ start: index, isOnFact: asks.test(condition) });
    else if (name === 'elsif' && inner !== undefined) inner.isOnFact ||= asks.test(condition);
    else if (name.startsWith('end')) {
      open.pop();
      const end = index + tag.length;
      if (inner?.isOnFact === true) {
        text = text.slice(0, inner.start) + ' '.repeat(end - inner.start) + text.slice(end);
      }
    }
  }
  return text;
}

/** Returns the instructions of a text that bind everybody at any time: no sentence with a condition in it. */
function instructionsIn(text: string, language: Language): Instruction[] {
  const known = PHRASES.get(language);
  if (known === undefined) return [];
  return Array.from(text.matchAll(/[^.!?\n]+/g)).flatMap(({ index, 0: sentence }) => {
    const folded = foldText(sentence, 'loose');
    if (findExpressions(folded, known.conditions).length > 0) return [];
    return known.pairs.flatMap(({ one, other }, pair) =>
      findExpressions(folded, one, other).map(
        ({ span, entry: { side } }): Instruction => ({ pair, side, words: span.words, start: index + span.start }),
      ),
    );
  });
}

const PHRASES = new Map(
  LANGUAGES.map((language) => [
    language,
    {
      conditions: compileExpressions(CONDITIONS[language] ?? [], (word) => word),
      pairs: OPPOSITE_INSTRUCTIONS.map(({ one, other }) => ({
        one: phrasesOf('one', one[language]),
        other: phrasesOf('other', other[language]),
      })),
    },
  ]),
);

function phrasesOf(side: Instruction['side'], phrases: readonly string[] = []) {
  return compileExpressions(
    phrases.map((words) => ({ words, side })),
    ({ words }) => words,
  );
}
