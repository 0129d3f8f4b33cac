import { Resvg } from '@resvg/resvg-js';
import { FONTS } from './fonts.ts';
import { FONT } from './looks.ts';

export type Weight = 400 | 600;

const known = new Map<string, number>();
const MOST_KNOWN = 2_000;

/** Returns the width of a line of text in pixels, as measured by the program that draws it. */
export function textWidth(text: string, size: number, weight: Weight): number {
  const key = `${weight} ${text}`;
  const perPixel = known.get(key) ?? measured(text, weight);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, perPixel);
  return perPixel * size;
}

const MEASURING_SIZE = 100;

function measured(text: string, weight: Weight): number {
  if (text.trim() === '') return 0;
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text y="9" font-family="${FONT}" font-size="${MEASURING_SIZE}" font-weight="${weight}">${inXml(text)}</text></svg>`;
  const box = new Resvg(drawn, { font: FONTS }).getBBox();
  return box === undefined ? 0 : (box.x + box.width) / MEASURING_SIZE;
}

/** Escapes text for XML and drops the characters that XML cannot hold. */
export function inXml(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 forbids.
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
