import type { Weight } from './text-width.ts';
import { textWidth } from './text-width.ts';

type Type = { size: number; weight: Weight };

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The text, or as much of its beginning as fits with an ellipsis behind it. */
export function fittedText(text: string, width: number, { size, weight }: Type): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (textWidth(line, size, weight) <= width) return line;
  const letters = [...graphemes.segment(line)].map(({ segment }) => segment);
  let fits = 0;
  let tooMany = letters.length;
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (textWidth(shortTo(letters, middle), size, weight) <= width) fits = middle;
    else tooMany = middle;
  }
  return shortTo(letters, fits);
}

function shortTo(letters: readonly string[], count: number): string {
  return `${letters.slice(0, count).join('').trimEnd()}…`;
}

/** The text in lines that fit, broken between words; the last of the `most` lines takes what is left, as far as it fits. */
export function wrappedText(text: string, width: number, most: number, type: Type): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const lines: string[] = [];
  while (words.length > 0 && lines.length < most - 1) {
    let line = words.shift() ?? '';
    while (words[0] !== undefined && textWidth(`${line} ${words[0]}`, type.size, type.weight) <= width) {
      line = `${line} ${words.shift()}`;
    }
    lines.push(fittedText(line, width, type));
  }
  return words.length === 0 ? lines : [...lines, fittedText(words.join(' '), width, type)];
}
