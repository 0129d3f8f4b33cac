import { styleOn } from '../../handbook/handbook.ts';
import type { LanguageStyle } from '../../handbook/style.ts';
import { findWebAddresses } from '../../text/find-web-addresses.ts';
import type { Language } from '../../text/languages.ts';
import { matchesIn } from '../../text/matches-in.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';
import { spanOfMatch } from '../text/span-of-match.ts';
import { courtesiesIn } from './courtesies-in.ts';
import { findAddress } from './find-address.ts';
import { findHashtagCase } from './find-hashtag-case.ts';
import { findHeavyWords } from './find-heavy-words.ts';
import { findLoudness } from './find-loudness.ts';
import { findMourningEmoji } from './find-mourning-emoji.ts';
import { findUnspeltAcronyms } from './find-unspelt-acronyms.ts';
import { findBannedWords } from './find-unwanted-words.ts';

/**
 * Blocks what the style guide bans in the reply's language, warns of what a head of communication would send back, and
 * advises on the rest of it.
 */
export function checkStyle(draft: DraftReading): Finding[] {
  const { text, loose, handbook, language } = draft;
  const { style } = handbook;
  const section = style.languages[language];
  const bySection =
    section === undefined
      ? []
      : [
          ...findBannedWords(loose, section),
          ...findHeavyWords(draft, section),
          ...findAddress(draft, section),
          ...findLongSentences(draft, section),
          ...findCourtesy(draft, section),
        ];
  return [
    ...bySection,
    ...findLoudness(text, style),
    ...findMourningEmoji(draft),
    ...findHashtagCase(draft),
    ...findUnspeltAcronyms(draft),
    ...findGenderedSigns(text, language),
  ];
}

/** Factor over the guide's limit beyond which no reader would accept a sentence. */
const FAR_BEYOND = 1.5;

/** Advises on a sentence longer than the guide allows, and warns of one far longer; links and accounts do not count. */
function findLongSentences({ read }: DraftReading, { maxSentenceWords: most }: LanguageStyle): Finding[] {
  return read.sentences.flatMap(({ from, to }, sentence): Finding[] => {
    const found = to - from;
    if (found <= most) return [];
    const level = found > most * FAR_BEYOND ? 'warn' : 'advice';
    const message = { key: 'finding.style.long-sentence', params: { found, most } };
    return [{ rule: 'style', level, ...spanOfMatch(read, { from, to, sentence }), message }];
  });
}

/** Warns of a reply without the greeting or the leave that the guide wants on this network; a playbook's own texts are as the house wants them. */
function findCourtesy(draft: DraftReading, section: LanguageStyle): Finding[] {
  const { network, post, postClass, handbook, origin, read, text } = draft;
  if (network === null || post === null || postClass === 'life_risk' || origin === 'playbook') return [];
  const wanted = styleOn(handbook, network.id);
  if (wanted === undefined || read.words.length === 0) return [];
  const has = courtesiesIn(draft, section);
  const findings: Finding[] = [];
  const lacks = (what: 'greeting' | 'sign-off', example: string) => {
    const message = { key: `finding.style.no-${what}`, params: { example } };
    findings.push({ rule: 'style', level: 'warn', words: '', start: text.length, end: text.length, message });
  };
  if (wanted.greeting && !has.greeting) lacks('greeting', section.greeting);
  if (wanted.signOff && !has.signOff) lacks('sign-off', section.signOff);
  return findings;
}

/** Endings as no reader says them, each with what it cannot be written without. */
type EndingSign = { holds: RegExp; pattern: RegExp };
/** "vecin@s", "tod*s": signs that a screen reader cannot say. */
const SIGN = /(?<![\p{L}\p{N}._%+@-])\p{L}{1,}[@*]s?(?![\p{L}\p{N}@*])/gu;
/** "vecinxs", "lxs", "todxs". */
const X_FOR_VOWEL = /(?<![\p{L}\p{N}])(?:lx|\p{L}{2,}[bcdfghjklmnñprstvz]x)s(?![\p{L}\p{N}])/giu;
/** "vecinos/as", "los/las", "usuario/a", "veïns/es". */
const SLASH = /(?<![\p{L}\p{N}/])\p{L}+\/(?:[ao]s?|es|l[ao]s|\p{L}{1,4}[ao]s?)(?![\p{L}\p{N}/])/giu;
/** "señor(a)", "vecino(s)". */
const BRACKET = /(?<![\p{L}\p{N}])\p{L}{3,}\((?:[aeo]?s|[aeo])\)/giu;
const E_ENDING = /(?<!\p{L})(?:todes|nosotres|chiques|amigues|vecines|niñes|ciudadanes|usuaries|alumnes)(?!\p{L})/giu;

const EVERYWHERE: readonly EndingSign[] = [
  { holds: /[@*]/, pattern: SIGN },
  { holds: /xs/iu, pattern: X_FOR_VOWEL },
  { holds: /\p{L}\/\p{L}/u, pattern: SLASH },
  { holds: /\(/, pattern: BRACKET },
];
const IN_SPANISH: readonly EndingSign[] = [...EVERYWHERE, { holds: /es(?!\p{L})/iu, pattern: E_ENDING }];

/** Warns of signs in place of an ending; Catalan and Galician have plurals of their own in -es. */
function findGenderedSigns(text: string, language: Language): Finding[] {
  if (language === 'en' || language === 'eu') return [];
  const signs = language === 'es' ? IN_SPANISH : EVERYWHERE;
  const found = signs.flatMap(({ holds, pattern }) => (holds.test(text) ? matchesIn(text, pattern) : []));
  if (found.length === 0) return [];
  const addresses = findWebAddresses(text);
  return found
    .filter(({ index }) => !addresses.some(({ start, end }) => index >= start && index < end))
    .filter(({ 0: words }) => !/^(?:y|e|i|ou|and)\/[ouio]$/iu.test(words))
    .map(
      ({ 0: words, index }): Finding => ({
        rule: 'style',
        level: 'warn',
        words,
        start: index,
        end: index + words.length,
        message: { key: 'finding.style.gendered-sign' },
      }),
    );
}
