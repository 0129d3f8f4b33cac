import { findWebAddresses } from '../../text/find-web-addresses.ts';
import type { Language } from '../../text/languages.ts';
import type { Finding } from '../model/finding.ts';

/** "vecin@s", "tod*s": signs that a screen reader cannot say. */
const SIGN = /(?<![\p{L}\p{N}._%+@-])\p{L}{1,}[@*]s?(?![\p{L}\p{N}@*])/gu;
/** "vecinxs", "lxs", "todxs". */
const X_FOR_VOWEL = /(?<![\p{L}\p{N}])(?:lx|\p{L}{2,}[bcdfghjklmnñprstvz]x)s(?![\p{L}\p{N}])/giu;
/** "vecinos/as", "los/las", "usuario/a", "veïns/es". */
const SLASH = /(?<![\p{L}\p{N}/])\p{L}+\/(?:[ao]s?|es|l[ao]s|\p{L}{1,4}[ao]s?)(?![\p{L}\p{N}/])/giu;
/** "señor(a)", "vecino(s)". */
const BRACKET = /(?<![\p{L}\p{N}])\p{L}{3,}\((?:[aeo]?s|[aeo])\)/giu;
const E_ENDING = /(?<!\p{L})(?:todes|nosotres|chiques|amigues|vecines|niñes|ciudadanes|usuaries|alumnes)(?!\p{L})/giu;

const EVERYWHERE = [SIGN, X_FOR_VOWEL, SLASH, BRACKET];

/** Warns of signs in place of an ending; Catalan and Galician have plurals of their own in -es. */
export function findGenderedSigns(text: string, language: Language): Finding[] {
  if (language === 'en' || language === 'eu') return [];
  const patterns = language === 'es' ? [...EVERYWHERE, E_ENDING] : EVERYWHERE;
  // The signs themselves are rarer than letters, and so is an x before an s.
  if (!/[@*/(]|xs|es(?!\p{L})/iu.test(text)) return [];
  const found = patterns.flatMap((pattern) => [...text.matchAll(pattern)]);
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
