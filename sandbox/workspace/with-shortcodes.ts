import { EMOJI } from './emoji-names.ts';

const TONES = ['\u{1f3fb}', '\u{1f3fc}', '\u{1f3fd}', '\u{1f3fe}', '\u{1f3ff}'];

const names: ReadonlyMap<string, string> = new Map(Object.entries(EMOJI).map(([name, emoji]) => [bare(emoji), name]));

/** Returns a text as Slack hands it over: with the names of emoji in their place, and their skin tones apart. */
export function withShortcodes(text: string): string {
  return text.replaceAll(/\p{RGI_Emoji}/gv, (emoji) => {
    const tone = TONES.findIndex((one) => emoji.includes(one));
    const name = names.get(bare(emoji));
    if (name === undefined) return emoji;
    return tone === -1 ? `:${name}:` : `:${name}::skin-tone-${tone + 2}:`;
  });
}

/** An emoji without its skin tone and its variation selector, with which it may or may not be typed. */
function bare(emoji: string): string {
  return TONES.reduce((left, tone) => left.replaceAll(tone, ''), emoji).replaceAll('\ufe0f', '');
}
