import { OF_DATABASES } from './lexicon/database-sentences.ts';
import { OF_CONTENT } from './lexicon/handbook-content.ts';
import { OF_FILES } from './lexicon/handbook-files.ts';
import { OF_TEXTS } from './lexicon/handbook-texts.ts';
import { OF_IMPORT } from './lexicon/import-sentences.ts';
import { OF_START } from './lexicon/start-sentences.ts';
import { OF_TERMINAL } from './lexicon/terminal-sentences.ts';

type Phrase = { pattern: RegExp; spanish: string; fixed: number };

/** Sentences of the handbook's checks, of settings, of the start and of the commands. The one with the most fixed letters is meant. */
const PHRASES: readonly Phrase[] = [
  ...OF_FILES,
  ...OF_CONTENT,
  ...OF_TEXTS,
  ...OF_START,
  ...OF_IMPORT,
  ...OF_TERMINAL,
  ...OF_DATABASES,
]
  .map(([english, spanish]) => phraseOf(english, spanish))
  .toSorted((one, other) => other.fixed - one.fixed);

/**
 * Says an English sentence of the terminal in Spanish, with the words that it quotes as they are. Parts that are
 * sentences of ours are said in Spanish, too. What the tables do not know stays English.
 */
export function inSpanish(english: string): string {
  for (const { pattern, spanish } of PHRASES) {
    const found = pattern.exec(english);
    if (found === null) continue;
    return spanish.replaceAll(/(«?)\{(\d)\}/g, (place, quote: string, number: string) => {
      const part = found[Number(number)] ?? place;
      // What is quoted is a word of the person, never one of ours.
      return quote === '' ? inSpanish(part) : `${quote}${part}`;
    });
  }
  return english;
}

/** Says several lines in Spanish, also behind a place or the name of a setting. */
export function linesInSpanish(english: string): string {
  return english.split('\n').map(lineInSpanish).join('\n');
}

function lineInSpanish(line: string): string {
  const whole = inSpanish(line);
  if (whole !== line) return whole;
  for (const { index, 0: between } of line.matchAll(/: | (?=\S)/g)) {
    const rest = line.slice(index + between.length);
    const isEnded = rest.endsWith('.');
    const bare = isEnded ? rest.slice(0, -1) : rest;
    const said = inSpanish(bare);
    if (said !== bare) return `${line.slice(0, index + between.length)}${said}${isEnded ? '.' : ''}`;
  }
  return line;
}

function phraseOf(english: string, spanish: string): Phrase {
  const parts = english.split(/\{\d\}/);
  const pattern = parts.map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)).join('(.*?)');
  return { pattern: new RegExp(`^${pattern}$`, 's'), spanish, fixed: parts.join('').length };
}
