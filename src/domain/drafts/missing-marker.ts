import type { DeclaredFact } from '../handbook/playbook.ts';
import { foldText } from '../text/fold-text.ts';
import type { Language } from '../text/languages.ts';
import { LANGUAGES } from '../text/languages.ts';
import { rarePattern } from '../text/patterns/rare-pattern.ts';
import { rememberNewest } from '../text/remember-for.ts';
import { followedBy } from '../text/words/articles-before-values.ts';

/** Source of a marker: a declared fact, or an expired standing fact without a title. */
export type MarkedFact = Pick<DeclaredFact, 'id' | 'titles'>;

/** A place of a text that still waits for a fact; offsets in code units. */
export type MissingMarker = {
  words: string;
  start: number;
  end: number;
  /** Title of the fact as the marker shows it; empty when a person's edit removed a bracket. */
  title: string;
};

const MISSING: Record<Language, string> = {
  es: 'falta',
  ca: 'falta',
  gl: 'falta',
  eu: 'falta',
  en: 'missing',
  fr: 'manque',
  pt: 'falta',
};

const WORD = `(?:${[...new Set(Object.values(MISSING))].join('|')})`;

/** Whole markers first; then what an editing hand leaves of one, so that losing a bracket loses no gap. */
const MARKER = rarePattern(
  new RegExp(
    `\\[\\s*${WORD}(?!\\p{L})\\s*:?(?<title>[^\\[\\]\\n]*)\\]|\\[\\s*${WORD}\\s*:|(?<!\\p{L})${WORD}\\s*:[^\\[\\]\\n]*\\]`,
    'giu',
  ),
);

/** `[falta: zona]`, in the language of the text. */
export function missingMarker(fact: MarkedFact, language: Language): string {
  return `[${MISSING[language]}: ${factTitle(fact, language)}]`;
}

/** Every marker in the text, in any language, also half-destroyed ones. */
export const findMissingMarkers = rememberNewest((text: string): readonly MissingMarker[] =>
  MARKER.matchesIn(text).map((match) => ({
    words: match[0],
    start: match.index,
    end: match.index + match[0].length,
    title: match.groups?.['title']?.trim() ?? '',
  })),
);

/** The text with this fact's markers replaced by its value, whose article becomes one with the word before; those of other facts stay. */
export function fillFact(text: string, fact: MarkedFact, language: Language, value: string): string {
  const wanted = comparable(factTitle(fact, language));
  let filled = '';
  let from = 0;
  for (const marker of findMissingMarkers(text)) {
    if (comparable(marker.title) !== wanted) continue;
    filled = followedBy(filled + text.slice(from, marker.start), value, language);
    from = marker.end;
  }
  return filled + text.slice(from);
}

function factTitle(fact: MarkedFact, language: Language): string {
  const title = [language, ...LANGUAGES].map((each) => fact.titles[each]).find((each) => each !== undefined);
  const tidy = (title ?? '').replace(/[[\]\s]+/gu, ' ').trim();
  return tidy === '' ? fact.id.replaceAll('_', ' ') : tidy;
}

function comparable(title: string): string {
  return foldText(title, 'loose').text.trim();
}
