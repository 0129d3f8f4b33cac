import type { Handbook } from '../handbook/handbook.ts';
import { renderTemplate, templateVariables } from '../handbook/liquid-engine.ts';
import type { Playbook } from '../handbook/playbook.ts';
import { namedValues } from '../handbook/record-facts.ts';
import type { Language } from '../text/languages.ts';
import { inLanguage } from '../text/languages.ts';
import { institutionWords } from './institution-words.ts';
import type { LiveFact } from './live-fact.ts';

/** Sentence of a playbook with its facts filled in, and the facts that it rests on. */
export type FactSentence = { text: string; factIds: string[] };

/**
 * Returns the sentence in which the playbook itself says a fact: of its first message, else of its replies.
 * Null where no text of that language says it with facts that are known.
 * @param given.facts what is known, in the words of the language
 * @param given.without keys of facts that the sentence must not say
 */
export function factSentence(
  key: string,
  given: {
    playbook: Playbook;
    handbook: Handbook;
    language: Language;
    facts: readonly LiveFact[];
    without: readonly string[];
  },
): FactSentence | null {
  const { playbook, handbook, language, facts, without } = given;
  const known = new Map(facts.map((fact) => [fact.key, fact]));
  const isSayable = (keys: readonly string[]) =>
    keys.includes(key) && keys.every((one) => known.has(one) && (one === key || !without.includes(one)));
  const pieces = templatesOf(playbook, language).map((template) =>
    sentencesOf(template)
      .map((piece) => ({ piece, keys: factsNamed(piece) ?? [] }))
      .filter(({ keys }) => isSayable(keys))
      .toSorted((one, other) => one.keys.length - other.keys.length),
  );
  const best = pieces.find((ofOne) => ofOne.length > 0)?.[0];
  if (best === undefined) return null;
  const text = renderTemplate(best.piece, {
    language,
    ...namedValues(new Map([...known].map(([id, fact]) => [id, fact.value.trim()]))),
    institution: institutionWords(handbook, language),
    post: { subject: inLanguage(playbook.subjects, language, handbook.institution.languages) },
  });
  return { text: text.trim(), factIds: best.keys.flatMap((one) => known.get(one)?.id ?? []) };
}

/** The first message of a crisis says what is confirmed; replies to one person come after. */
function templatesOf({ templates }: Playbook, language: Language): string[] {
  const spoken = templates.filter((one) => one.language === language);
  const isFirst = ({ kind }: (typeof spoken)[number]) => kind === 'holding_statement';
  return [...spoken.filter(isFirst), ...spoken.filter((one) => !isFirst(one))].map(({ template }) => template);
}

/** Splits a template at the ends of its sentences; a condition stays whole. */
function sentencesOf(template: string): string[] {
  const pieces: string[] = [];
  let open = 0;
  for (const part of template.split(/(?<=[.!?…])\s+|\s*\n\s*/u)) {
    if (open > 0) pieces.push(`${pieces.pop() ?? ''} ${part}`);
    else pieces.push(part);
    open += count(part, /\{%-?\s*(?:if|unless)\b/g) - count(part, /\{%-?\s*end(?:if|unless)\b/g);
  }
  return pieces;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Keys of the facts in a piece of a template; null where it cannot be read, or names our own record. */
function factsNamed(piece: string): string[] | null {
  try {
    const names = templateVariables(piece);
    if (names.some((name) => name.startsWith('record.'))) return null;
    return names.flatMap((name) => (name.startsWith('fact.') ? [name.slice('fact.'.length)] : []));
  } catch {
    return null;
  }
}
