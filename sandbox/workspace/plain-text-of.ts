import type { Json } from './json.ts';
import { isJson, objectsIn, textIn } from './json.ts';

type Shown = object | readonly object[];

/** Fields of blocks and elements in the order in which a reader meets what they hold. */
const readingOrder = [
  'view',
  'title',
  'label',
  'text',
  'fields',
  'blocks',
  'elements',
  'rows',
  'element',
  'accessory',
  'placeholder',
  'options',
  'hint',
  'alt_text',
  'submit',
  'close',
] as const;

/**
 * All the text that a person sees in blocks, a view (open or not) or a message: one line a text object, links by their label, entities
 * decoded. Choices of menus count as seen; button values, metadata and ids do not.
 */
export function plainTextOf(shown: Shown): string {
  const lines = linesOf(shown);
  return lines.filter((line) => line.trim() !== '').join('\n');
}

function linesOf(shown: unknown): string[] {
  if (Array.isArray(shown)) return shown.flatMap(linesOf);
  if (!isJson(shown)) return [];
  const type = textIn(shown, 'type');
  if (type === 'plain_text' || type === 'raw_text') return [textIn(shown, 'text')];
  if (type === 'mrkdwn') return [readMrkdwn(textIn(shown, 'text'))];
  if (type.startsWith('rich_text_')) return richLines(shown, type);
  if (type === '' && Array.isArray(shown['blocks']) && shown['blocks'].length > 0) return linesOf(shown['blocks']);
  return [...readingOrder.flatMap((field) => fieldLines(shown, field)), ...typedLines(shown)];
}

function fieldLines(shown: Json, field: string): string[] {
  const value = shown[field];
  return typeof value === 'string' ? [readMrkdwn(value)] : linesOf(value);
}

/** What already stands in an input or is already chosen. */
function typedLines(element: Json): string[] {
  const value = element['initial_value'];
  const option = element['initial_option'];
  const isListed = Array.isArray(element['options']);
  return [...(typeof value === 'string' ? [value] : []), ...(isListed ? [] : linesOf(option))];
}

function richLines(element: Json, type: string): string[] {
  const parts = objectsIn(element, 'elements');
  if (type === 'rich_text_list') return parts.flatMap((part) => linesOf(part));
  return [parts.map(richText).join('')];
}

function richText(part: Json): string {
  switch (textIn(part, 'type')) {
    case 'link':
      return textIn(part, 'text') || textIn(part, 'url');
    case 'user':
      return `@${textIn(part, 'user_id')}`;
    case 'usergroup':
      return `@${textIn(part, 'usergroup_id')}`;
    case 'channel':
      return `#${textIn(part, 'channel_id')}`;
    case 'broadcast':
      return `@${textIn(part, 'range')}`;
    case 'emoji':
      return `:${textIn(part, 'name')}:`;
    case 'date':
      return textIn(part, 'fallback');
    default:
      return textIn(part, 'text');
  }
}

function readMrkdwn(text: string): string {
  return text
    .replaceAll(/<([^<>|]+)(?:\|([^<>]*))?>/g, (_, target: string, label: string | undefined) => label ?? bare(target))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function bare(target: string): string {
  return target.replace(/^!(?:subteam\^)?/, '@');
}
