import type { Word } from '../../phrases/read-words.ts';
import { rememberForms } from '../../phrases/word-form.ts';
import type { Language } from '../../text/languages.ts';
import { LANGUAGES } from '../../text/languages.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';
import { findOfficialese } from '../style/find-heavy-words.ts';
import { spanOfMatch } from '../text/span-of-match.ts';

/**
 * Endings of nouns made from verbs, on folded words. Many such nouns in few words describe an
 * action without an actor.
 */
const NOUN_ENDINGS: Partial<Record<Language, RegExp>> = {
  ca: /^\p{L}{3,}(?:cio|cions|sio|sions|ment|ments|itat|itats|ança|ancia|encia|atge)$/u,
  gl: /^\p{L}{3,}(?:cion|cions|sion|sions|mento|mentos|idade|idades|anza|ancia|encia)$/u,
  eu: /^\p{L}{3,}(?:keta|ketak|keten|ketaren|ketarako|kuntza|kuntzaren|menduaren|mendua|mendu|pena|penaren|tzea|tzeari|tzearen|tzeko|tasuna|tasunaren)$/u,
  en: /^\p{L}{3,}(?:tion|tions|sion|sions|ment|ments|ance|ence|ity|ities|isation|ization)$/u,
};

/** A form of "to be" and a participle beside it: something is done and nobody does it. */
const PASSIVES: Partial<Record<Language, RegExp>> = {
  ca: /(?<!\p{L})(?:es|son|fou|foren|sera|seran|siga|sigui|siguen|siguin|sigut|estat|ser) \p{L}{3,}(?:at|ats|ada|ades|it|its|ida|ides|ut|uts|uda|udes)(?!\p{L})/gu,
  gl: /(?<!\p{L})(?:e|son|foi|foron|sera|seran|sexa|sexan|sido|ser) \p{L}{3,}(?:ado|ados|ada|adas|ido|idos|ida|idas)(?!\p{L})/gu,
  en: /(?<!\p{L})(?:is|are|was|were|be|been|being) (?:\p{L}+ly )?\p{L}{2,}(?:ed|en|ought|ade)(?!\p{L})/gu,
};

/** Words before the participle: each passive has one of its own. */
const BEINGS: Partial<Record<Language, RegExp>> = {
  ca: /(?<!\p{L})(?:es|son|fou|foren|sera|seran|siga|sigui|siguen|siguin|sigut|estat|ser)$/u,
  gl: /(?<!\p{L})(?:e|son|foi|foron|sera|seran|sexa|sexan|sido|ser)$/u,
  en: /(?<!\p{L})(?:is|are|was|were|be|been|being)$/u,
};

/** Returns the languages, each a bit, in which a word is such a noun. */
const nounIn = rememberForms((folded) => languagesOf(folded, NOUN_ENDINGS));
/** Returns the languages in which a passive may begin with a word. */
const beingIn = rememberForms((folded) => languagesOf(folded, BEINGS));

function languagesOf(folded: string, patterns: Partial<Record<Language, RegExp>>): number {
  return LANGUAGES.reduce((bits, language) => (patterns[language]?.test(folded) ? bits | bitOf(language) : bits), 0);
}

function bitOf(language: Language): number {
  return 1 << LANGUAGES.indexOf(language);
}

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
      const words = read.words.slice(from, to);
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

function hardnessOf(words: readonly Word[], jargon: number, language: Language): Hardness | null {
  if (words.length > LONGEST_SENTENCE) {
    const params = { found: words.length, most: LONGEST_SENTENCE };
    return { key: 'finding.readability.long', weight: 100 + words.length, params };
  }
  if (jargon >= 2) return { key: 'finding.readability.jargon', weight: 50 + jargon };
  const bit = bitOf(language);
  let nouns = 0;
  let beings = 0;
  for (const word of words) {
    if ((nounIn(word) & bit) !== 0) nouns += 1;
    if ((beingIn(word) & bit) !== 0) beings += 1;
  }
  if (nouns < MANY_NOUNS && beings < MANY_PASSIVES) return null;
  const passive = PASSIVES[language];
  const text = words.map(({ folded }) => folded).join(' ');
  const passives = passive === undefined ? 0 : (text.match(passive) ?? []).length;
  const heavy = (nouns >= MANY_NOUNS && nouns >= words.length * NOUN_SHARE) || passives >= MANY_PASSIVES;
  return heavy ? { key: 'finding.readability.nouns', weight: nouns + passives } : null;
}
