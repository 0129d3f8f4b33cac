import { withEmoji } from '../../domain/text/emoji/shortcodes.ts';

/** Matches a link without the punctuation of the sentence around it. */
const LINK = /https?:\/\/[^\s<>|]*[^\s<>|.,;:!?)\]»"'…]/g;

/** Slack's signs for bold, italic, struck and code, around words of one line. */
const MARKS = [
  /(?<=^|[\s([{«"'¡¿])\*(?=\S)([^*\n]*[^\s*])\*(?=$|[\s.,;:!?)\]}»"'…])/gm,
  /(?<=^|[\s([{«"'¡¿])_(?=\S)([^_\n]*[^\s_])_(?=$|[\s.,;:!?)\]}»"'…])/gm,
  /(?<=^|[\s([{«"'¡¿])~(?=\S)([^~\n]*[^\s~])~(?=$|[\s.,;:!?)\]}»"'…])/gm,
  /```([\s\S]*?)```/g,
  /`([^`\n]+)`/g,
];

/** Returns the words that people see in Slack's mrkdwn: emoji in place of their names, and none of its markup. */
export function plainMrkdwn(text: string): string {
  const unmarked = MARKS.reduce((words, mark) => words.replace(mark, '$1'), withEmoji(text));
  return unescaped(unmarked);
}

/** Returns the words of a text that is typed, with its entities and emoji resolved; its signs stay. */
export function typedText(text: string): string {
  return unescaped(withEmoji(text));
}

/** Returns the links in mrkdwn, in their order. */
export function linksInMrkdwn(text: string): string[] {
  return unescaped(text).match(LINK) ?? [];
}

/**
 * Returns what was typed in place of `<https://…|…>`, `<mailto:…|…>` and the three entities. A mention
 * of people or of a group is no word of a post.
 */
function unescaped(text: string): string {
  return text
    .replace(/<(https?:\/\/[^|>]+)(?:\|[^>]*)?>/g, '$1')
    .replace(/<(?:mailto|tel):([^|>]+)(?:\|([^>]*))?>/g, (_, address: string, label?: string) => label ?? address)
    .replace(/<!date\^[^|>]*\|([^>]*)>/g, '$1')
    .replace(/<#[^|>]*\|([^>]+)>/g, '#$1')
    .replace(/[ \t]*<[@#!][^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
