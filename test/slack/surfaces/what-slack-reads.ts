import { isJson, textIn } from '../../../sandbox/workspace/json.ts';

type Read = { mrkdwn: string[]; texts: string[]; richTypes: string[]; unsure: string[]; blank: string[] };

/**
 * What Slack makes of a message or a view: the texts that it reads as mrkdwn, every text, and the kinds of nodes in rich text.
 * `unsure` are mrkdwn texts in which Slack itself would look for links and names; `blank` are those without a sign.
 */
export function whatSlackReads(shown: object): Read {
  const read: Read = { mrkdwn: [], texts: [], richTypes: [], unsure: [], blank: [] };
  if (isJson(shown) && shown['type'] === undefined && typeof shown['text'] === 'string')
    read.mrkdwn.push(shown['text']);
  readInto(read, shown);
  return read;
}

function readInto(read: Read, shown: unknown): void {
  if (typeof shown === 'string') read.texts.push(shown);
  if (Array.isArray(shown)) for (const one of shown) readInto(read, one);
  if (!isJson(shown)) return;
  if (shown['type'] === 'mrkdwn') {
    read.mrkdwn.push(textIn(shown, 'text'));
    if (shown['verbatim'] !== true) read.unsure.push(textIn(shown, 'text'));
  }
  if (isTextObject(shown) && textIn(shown, 'text').trim() === '') read.blank.push(textIn(shown, 'text'));
  if (textIn(shown, 'type').startsWith('rich_text_')) read.richTypes.push(...leafTypes(shown));
  for (const value of Object.values(shown)) readInto(read, value);
}

function isTextObject(shown: Record<string, unknown>): boolean {
  return shown['type'] === 'mrkdwn' || shown['type'] === 'plain_text';
}

function leafTypes(part: Record<string, unknown>): string[] {
  const elements = Array.isArray(part['elements']) ? part['elements'].filter(isJson) : [];
  return elements.map((leaf) => textIn(leaf, 'type')).filter((type) => !type.startsWith('rich_text_'));
}
