import type { Sentence } from '../../../errors.ts';
import { choicesOf, timeShape } from '../../handbook/fact-choices.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { homeLanguage } from '../../handbook/handbook.ts';
import type { DeclaredFact, Playbook } from '../../handbook/playbook.ts';
import type { Language } from '../../text/languages.ts';
import type { EnteredFact, FactMeaning } from '../model/fact.ts';
import { isBareNo, meaningOfWords, namedPlaces, withDay } from './fact-meaning.ts';
import { meaningInWords } from './fact-words.ts';

/** Value as it is kept: its words in the institution's first language, and what they mean. */
type ReadValue = Pick<EnteredFact, 'value' | 'meaning'>;

/**
 * Reads a value as the playbook's fact has its kind.
 * @returns the sentence that rejects it, whose `fact` names the fact, where it cannot be read
 */
export function readValue(
  playbook: Playbook,
  key: string,
  typed: string,
  circumstances: { handbook: Handbook; now: string },
): ReadValue | { problem: Sentence } {
  const problem = (why: string, params: Sentence['params'] = {}) => ({
    problem: { key: why, params: { fact: key, ...params } },
  });
  const declared = playbook.facts.find((fact) => fact.id === key);
  if (declared === undefined) return problem('refusal.unknown_fact');
  if (/[\r\n{}[\]]/.test(typed)) return problem('refusal.fact_one_line');
  const read = meaningEntered(typed, declared, circumstances);
  if (read === 'wrong')
    return problem(isBareNo(typed) ? 'refusal.fact_bare_no' : `refusal.fact_not_a_${declared.kind}`);
  const { handbook } = circumstances;
  const said =
    read === null
      ? [typed]
      : languagesOf(playbook, handbook).map((one) => meaningInWords(read, declared, one, handbook) ?? '');
  // Handbooks of before take a bare "no", and have no words of their own for it.
  const isCounted = read?.kind !== 'none' || declared.none !== undefined;
  if (isCounted && said.some((words) => words.length > declared.maxLength))
    return problem('refusal.fact_too_long', { max: declared.maxLength });
  return {
    value: (read === null ? null : meaningInWords(read, declared, homeLanguage(handbook), handbook)) ?? typed,
    meaning: read,
  };
}

/** Returns what the value means, null for mere words, or that the fact does not take it. */
function meaningEntered(
  typed: string,
  declared: DeclaredFact,
  circumstances: { handbook: Handbook; now: string },
): FactMeaning | null | 'wrong' {
  const known = withDay(meaningOfWords(typed, declared, circumstances), declared, circumstances);
  if (known !== null) return known;
  if (choicesOf(declared) !== null || declared.kind === 'date' || timeShape(declared) !== null) return 'wrong';
  const isListed = declared.kind === 'places' || declared.kind === 'place';
  if (isListed && declared.scope === 'crisis') return namedPlaces(typed, declared, circumstances.handbook) ?? 'wrong';
  return isBareNo(typed) || !SHAPES[declared.kind].test(typed) ? 'wrong' : null;
}

/** The languages in which its texts say the value. */
function languagesOf(playbook: Playbook, handbook: Handbook): Language[] {
  return [...new Set([...handbook.institution.languages, ...playbook.templates.map(({ language }) => language)])];
}

/** Values that are typed. */
const SHAPES: Record<DeclaredFact['kind'], RegExp> = {
  text: /\S/,
  place: /\S/,
  places: /\S/,
  level: /\S/,
  choice: /\S/,
  number: /\d/,
  time: /\d/,
  date: /\d/,
  phone: /^\+?\d[\d ]+$/,
  link: /^https:\/\/[^\s/]+\.[^\s]+$/,
};
