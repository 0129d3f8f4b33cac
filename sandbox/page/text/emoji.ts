import { EMOJI } from '../../workspace/emoji-names.ts';

/** The character of a Slack emoji name, or `:name:` as it was written when this page does not know it. */
export function emoji(name: string): string {
  return EMOJI[name] ?? `:${name}:`;
}
