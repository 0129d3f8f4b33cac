import { emoji } from './emoji.ts';

/** Plain text with the emoji that its `:names:` stand for. */
export function withEmoji(text: string): string {
  return text.replace(/:([a-z0-9_+-]*[a-z_+][a-z0-9_+-]*):/g, (_whole, name: string) => emoji(name));
}
