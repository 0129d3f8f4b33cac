import { styleOn } from '../../handbook/handbook.ts';
import type { LanguageStyle } from '../../handbook/style.ts';
import { findWebAddresses } from '../../text/find-web-addresses.ts';
import type { Language } from '../../text/languages.ts';
import { matchesIn } from '../../text/matches-in.ts';
import { rarePattern } from '../../text/patterns/rare-pattern.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';
import { addFindings } from '../model/finding.ts';
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
  const found: Finding[] = [];
  if (section !== undefined) {
    addFindings(found, findBannedWords(loose, section));
    addFindings(found, findHeavyWords(draft, section));
    addFindings(found, findAddress(draft, section));
    addFindings(found, findLongSentences(draft, section));
    addFindings(found, findCourtesy(draft, section));
  }
  addFindings(found, findLoudness(text, style));
  addFindings(found, findMourningEmoji(draft));
  addFindings(found, findHashtagCase(draft));
  addFindings(found, findUnspeltAcronyms(draft));
  addFindings(found, findGenderedSigns(text, language));
  return found;
}

/** Factor over the guide's limit beyond which no reader would accept a sentence. */
const FAR_BEYOND = 1.5;

/** Advises on a sentence longer than the guide allows, and warns of one far longer; links and accounts do not count. */
function findLongSentences({ read }: DraftReading, { maxSentenceWords: most }: LanguageStyle): Finding[] {
  const long: Finding[] = [];
  for (const [sentence, { from, to }] of read.sentences.entries()) {
    const found = to - from;
    if (found <= most) continue;
    const level = found > most * FAR_BEYOND ? 'warn' : 'advice';
    const message = { key: 'finding.style.long-sentence', params: { found, most } };
    long.push({ rule: 'style', level, ...spanOfMatch(read, { from, to, sentence }), message });
  }
  return long;
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

/** "vecin@s", "tod*s": signs that a screen reader cannot say. */
const SIGN = /(?<![\p{L}\p{N}._%+@-])\p{L}{1,}[@*]s?(?![\p{L}\p{N}@*])/gu;
/** "vecinxs", "lxs", "todxs". */
const X_FOR_VOWEL = /(?<![\p{L}\p{N}])(?:lx|\p{L}{2,}[bcdfghjklmnñprstvz]x)s(?![\p{L}\p{N}])/giu;
/** "vecinos/as", "los/las", "usuario/a", "veïns/es". */
const SLASH = /(?<![\p{L}\p{N}/])\p{L}+\/(?:[ao]s?|es|l[ao]s|\p{L}{1,4}[ao]s?)(?![\p{L}\p{N}/])/giu;
/** "señor(a)", "vecino(s)". */
const BRACKET = /(?<![\p{L}\p{N}])\p{L}{3,}\((?:[aeo]?s|[aeo])\)/giu;
const E_ENDING = rarePattern(
  /(?<!\p{L})(?:todes|nosotres|chiques|amigues|vecines|niñes|ciudadanes|usuaries|alumnes)(?!\p{L})/giu,
);
const XS = /xs/iu;
const LETTERS_APART = /\p{L}\/\p{L}/u;

/** Endings as no reader says them. Each is searched where there is what it cannot be written without. */
function endingSigns(text: string, language: Language): RegExpExecArray[] {
  const found = text.includes('@') || text.includes('*') ? matchesIn(text, SIGN) : [];
  if (XS.test(text)) found.push(...matchesIn(text, X_FOR_VOWEL));
  if (text.includes('/') && LETTERS_APART.test(text)) found.push(...matchesIn(text, SLASH));
  if (text.includes('(')) found.push(...matchesIn(text, BRACKET));
  if (language === 'es' && E_ENDING.mayBeIn(text)) found.push(...E_ENDING.matchesIn(text));
  return found;
}

/** Warns of signs in place of an ending; Catalan and Galician have plurals of their own in -es. */
function findGenderedSigns(text: string, language: Language): Finding[] {
  if (language === 'en' || language === 'eu') return [];
  const found = endingSigns(text, language);
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
