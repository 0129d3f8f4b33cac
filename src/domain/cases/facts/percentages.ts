import type { Language } from '../../text/languages.ts';

/** A figure and its sign, before it or after it. */
const PERCENTAGE = /^(?:%\s?(?<after>\d{1,3}(?:[.,]\d{1,2})?)|(?<before>\d{1,3}(?:[.,]\d{1,2})?)\s?%)$/;

/** Returns the figure of "50 %", "50%" or "% 50", with a point before its fraction; null for any other words. */
export function percentageOf(words: string): string | null {
  const { before, after } = PERCENTAGE.exec(words.trim())?.groups ?? {};
  return (before ?? after)?.replace(',', '.') ?? null;
}

/** Returns the percentage as the language writes it; without its blank where that has no room. */
export function percentageInWords(figure: string, language: Language, room: number): string {
  const words = written(figure, language);
  return words.length <= room ? words : words.replace(' ', '');
}

function written(figure: string, language: Language): string {
  if (language === 'en') return `${figure}%`;
  const withComma = figure.replace('.', ',');
  if (language === 'eu') return `% ${withComma}`;
  return language === 'pt' ? `${withComma}%` : `${withComma} %`;
}
