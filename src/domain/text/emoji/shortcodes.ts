import type { Span } from '../fold-text.ts';
import { EMOJI_SHORTCODES } from './lexicon/emoji-shortcodes.ts';

/** A name of an emoji between colons, as Slack writes them, and the emoji. */
type Shortcode = Span & { emoji: string };

/** Matches a shortcode with its skin tones; also a whole address, in which nothing is read. */
const CODE = /https?:\/\/[^\s<>|]+|:([a-z0-9_+'-]+):(?::skin-tone-([2-6])(?:-([2-6]))?:)?/g;
/** Skin tones 2 to 6, which follow their emoji. */
const TONES = ['\u{1f3fb}', '\u{1f3fc}', '\u{1f3fd}', '\u{1f3fe}', '\u{1f3ff}'];

const emojiOf: ReadonlyMap<string, string> = new Map(
  EMOJI_SHORTCODES.flatMap((line) => line.split(' ')).flatMap((entry) => {
    const [emoji = '', ...names] = entry.split('=').flatMap((part) => part.split(','));
    return names.map((name) => [name, emoji] as const);
  }),
);

/** Returns the standard shortcodes of Slack in a text, such as `:pray:`. Others, and hours such as `12:30:15`, are none. */
export function findShortcodes(text: string): Shortcode[] {
  if (!text.includes(':')) return [];
  const found: Shortcode[] = [];
  const code = new RegExp(CODE);
  for (let match = code.exec(text); match !== null; match = code.exec(text)) {
    const [words, name, tone, other] = match;
    if (name === undefined) continue;
    const emoji = isFigure(name, text, match.index) ? undefined : emojiOf.get(name);
    if (emoji === undefined) {
      // Its last colon may be the first of another.
      code.lastIndex = match.index + name.length + 1;
      continue;
    }
    const toned = tone === undefined ? emoji : withTones(emoji, [tone, other ?? tone]);
    const isWhole = tone === undefined || toned !== emoji;
    const length = isWhole ? words.length : name.length + 2;
    code.lastIndex = match.index + length;
    found.push({ words: words.slice(0, length), start: match.index, end: match.index + length, emoji: toned });
  }
  return found;
}

/** Returns the text with emoji in place of their shortcodes. */
export function withEmoji(text: string): string {
  let written = '';
  let from = 0;
  for (const { start, end, emoji } of findShortcodes(text)) {
    written += text.slice(from, start) + emoji;
    from = end;
  }
  return written + text.slice(from);
}

/** `:100:` beside a figure is of an hour or a score. */
function isFigure(name: string, text: string, at: number): boolean {
  return /^\d+$/.test(name) && (/\d/.test(text.charAt(at - 1)) || /\d/.test(text.charAt(at + name.length + 2)));
}

/** Gives each person in an emoji a tone: the first, then the second. */
function withTones(emoji: string, tones: readonly string[]): string {
  const rest = [...tones];
  return emoji.replace(/(\p{Emoji_Modifier_Base})\ufe0f?/gu, (_, person: string) => {
    const tone = rest.length > 1 ? rest.shift() : rest[0];
    return `${person}${TONES[Number(tone) - 2] ?? ''}`;
  });
}
