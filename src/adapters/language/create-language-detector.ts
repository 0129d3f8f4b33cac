import { countMarkers } from '../../domain/phrases/count-markers.ts';
import type { LanguageDetector } from '../../domain/posts/language-detector.ts';
import type { DetectedLanguage, Language } from '../../domain/text/languages.ts';
import { LANGUAGES } from '../../domain/text/languages.ts';

type Scores = Readonly<Record<string, number>>;
type Guess = { language: string; probability: number };

// Weighed on short posts of our own: eld is the steadiest, cld3 alone knows Galician, short words judge between neighbours.
const GUESS_WEIGHT = 0.3;
const MARKER_WEIGHT = 0.1;
const MOST_BY_MARKERS = 0.7;
// Cld3 takes hurried Spanish for Galician: without a Galician word its guess counts half. And most posts are in Spanish.
const UNSEEN_GALICIAN = 0.5;
const MOST_FREQUENT = 0.06;

/** Below this a text tells nothing: two letters of "ok", a name. */
const LEAST_LETTERS = 4;

/** Joins an n-gram scorer, a neural guess and the short words of each language to one verdict over our seven, or `und`. */
export function createLanguageDetector(
  scoresOf: (text: string) => Scores,
  guessOf: (text: string) => Guess,
): LanguageDetector {
  return (written) => {
    const text = withoutAddresses(written);
    if (text.replace(/[^\p{L}]/gu, '').length < LEAST_LETTERS) return 'und';
    const scores = scoresOf(text);
    const markers = countMarkers(text);
    const weighed = LANGUAGES.map((language): Weighed => [language, weigh(language, scores, markers)]);
    if (isOurs(mostScored(scores)) && isBeyondAGuess(weighed)) return best(weighed);
    const guess = guessOf(text);
    if (isOfAnotherLanguage(scores, guess, markers)) return 'und';
    return best(weighed.map(([language, weight]) => [language, weight + guessed(language, guess, markers)]));
  };
}

type Weighed = readonly [Language, number];

/** The first leads by more than a guess can add to another: there is no need to ask for one, which costs most. */
function isBeyondAGuess(weighed: readonly Weighed[]): boolean {
  const [first = 0, second = 0] = weighed.map(([, weight]) => weight).sort((one, other) => other - one);
  return first - second > GUESS_WEIGHT;
}

/** Links, handles, hashtags and "RT" are in no language; they mislead both detectors. */
function withoutAddresses(text: string): string {
  return text
    .replace(/https?:\/\/\S+|www\.\S+|[@#][\p{L}\p{N}_]+|^\s*RT\b:?/gu, ' ')
    .replace(/[\p{Extended_Pictographic}\p{Cf}]/gu, ' ')
    .replace(/(\p{L})\1{2,}/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/(?<!\p{L})[qk](?!\p{L})/gu, 'que')
    .replace(/(?<!\p{L})[xp][qk](?!\p{L})/gu, 'porque');
}

function weigh(language: Language, scores: Scores, markers: ReadonlyMap<Language, number>): number {
  const top = Math.max(...Object.values(scores), Number.EPSILON);
  // Eld has no Galician; what it takes for Portuguese or Spanish is as near as it comes.
  const score = language === 'gl' ? Math.max(scores['pt'] ?? 0, scores['es'] ?? 0) * 0.93 : (scores[language] ?? 0);
  const marked = markers.get(language) ?? 0;
  const prior = language === 'es' ? MOST_FREQUENT : 0;
  return score / top + prior + Math.min(MOST_BY_MARKERS, marked * MARKER_WEIGHT);
}

/**
 * Returns the score that a guess adds to a language: at most the weight of a guess, and to one
 * language only.
 */
function guessed(language: Language, guess: Guess, markers: ReadonlyMap<Language, number>): number {
  if (guess.language !== language) return 0;
  const isDoubtful = language === 'gl' && (markers.get(language) ?? 0) === 0;
  return guess.probability * GUESS_WEIGHT * (isDoubtful ? UNSEEN_GALICIAN : 1);
}

function isOurs(language: string | undefined): boolean {
  return LANGUAGES.some((ours) => ours === language);
}

function mostScored(scores: Scores): string {
  return Object.entries(scores).reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0])[0];
}

/** Both detectors name a language that is none of ours, and no short word speaks for one that is. */
function isOfAnotherLanguage(scores: Scores, guess: Guess, markers: ReadonlyMap<Language, number>): boolean {
  if (isOurs(mostScored(scores))) return false;
  const strongest = Math.max(0, ...markers.values());
  return isOurs(guess.language) ? strongest === 0 && guess.probability < 0.9 : strongest < 2;
}

function best(weighed: readonly Weighed[]): DetectedLanguage {
  return weighed.reduce((most, next) => (next[1] > most[1] ? next : most))[0];
}
