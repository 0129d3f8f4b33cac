import type { Language } from '../../text/languages.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';
import { findOfficialese } from '../style/find-officialese.ts';
import { spanOfMatch } from '../text/span-of-match.ts';
import { NOUN_ENDINGS, PASSIVES } from './noun-endings.ts';

/** No formula of Spanish measures another language: there sentences of more words are hard. */
const LONGEST_SENTENCE = 20;
/**
 * Limits of a hard sentence: number of nouns made from verbs, and their share of the words. Beyond
 * both the sentence hides the actor.
 */
const MANY_NOUNS = 3;
const NOUN_SHARE = 0.2;
const MANY_PASSIVES = 2;

type Hardness = { key: string; weight: number; params?: Record<string, number> };

/** Advises on the hardest sentence of a text that is not Spanish: too long, in the language of offices, or all nouns and passives. */
export function findHardSentences(draft: DraftReading, language: Language): Finding[] {
  const { read } = draft;
  const offices = findOfficialese(draft, language);
  const [hardest] = read.sentences
    .flatMap(({ from, to }, sentence) => {
      const span = spanOfMatch(read, { from, to, sentence });
      const jargon = offices.filter(({ start }) => start >= span.start && start < span.end);
      const words = read.words.slice(from, to).map(({ folded }) => folded);
      const hardness = hardnessOf(words, jargon.some(({ stiff }) => stiff) ? 2 : jargon.length, language);
      return hardness === null ? [] : [{ span, hardness }];
    })
    .toSorted((a, b) => b.hardness.weight - a.hardness.weight);
  if (hardest === undefined) return [];
  const { span, hardness } = hardest;
  const { key, params } = hardness;
  const message = params === undefined ? { key } : { key, params };
  return [{ rule: 'readability', level: 'advice', ...span, message }];
}

function hardnessOf(words: readonly string[], jargon: number, language: Language): Hardness | null {
  if (words.length > LONGEST_SENTENCE) {
    const params = { found: words.length, most: LONGEST_SENTENCE };
    return { key: 'finding.readability.long', weight: 100 + words.length, params };
  }
  if (jargon >= 2) return { key: 'finding.readability.jargon', weight: 50 + jargon };
  const endings = NOUN_ENDINGS[language];
  const nouns = endings === undefined ? 0 : words.filter((word) => endings.test(word)).length;
  const passive = PASSIVES[language];
  const passives = passive === undefined ? 0 : (words.join(' ').match(passive) ?? []).length;
  const heavy = (nouns >= MANY_NOUNS && nouns >= words.length * NOUN_SHARE) || passives >= MANY_PASSIVES;
  return heavy ? { key: 'finding.readability.nouns', weight: nouns + passives } : null;
}
