import type { KnownBlock, View } from '@slack/types';
import type { Json } from '../json.ts';
import { isJson, objectIn, objectsIn, textIn } from '../json.ts';
import { elementProblems, isOneOf, textProblems, tooLong } from './block-element-limits.ts';

const messageOnly = ['file', 'markdown', 'table', 'context_actions'];
const inAccessory =
  /^(button|checkboxes|datepicker|timepicker|image|overflow|radio_buttons|.*_select|workflow_button)$/;
const inActions =
  /^(button|checkboxes|datepicker|datetimepicker|timepicker|overflow|radio_buttons|.*_select|workflow_button)$/;
const inInput = /^(.*_input|checkboxes|datepicker|datetimepicker|timepicker|radio_buttons|.*_select)$/;

/** Slack answers `msg_blocks_too_long` somewhere above 13,000 characters; what we show stays well below. */
export const messageCharactersLimit = 11_500;

/** Characters of all the texts of a message as they are sent, links and entities included: Slack does not say how it counts. */
export function messageCharacters(shown: unknown): number {
  if (Array.isArray(shown)) return shown.reduce((sum: number, one) => sum + messageCharacters(one), 0);
  if (!isJson(shown)) return 0;
  const own = textIn(shown, 'text').length + textIn(shown, 'url').length;
  return own + Object.values(shown).reduce((sum: number, one) => sum + messageCharacters(one), 0);
}

/**
 * Each way in which Slack would refuse these blocks (of a message) or this view, as a sentence with the place; none means
 * that it takes them. Limits: docs.slack.dev, reference of blocks, block elements, composition objects and views.
 */
export function blockKitProblems(surface: readonly object[] | object): string[] {
  return Array.isArray(surface) ? messageProblems(surface) : viewProblems(surface);
}

export function isBlocks(value: unknown): value is KnownBlock[] {
  return Array.isArray(value) && messageProblems(value).length === 0;
}

export function isView(value: unknown): value is View {
  return isJson(value) && viewProblems(value).length === 0;
}

function messageProblems(blocks: readonly unknown[]): string[] {
  const known = blocks.filter(isJson);
  const misplaced = known.filter((block) => textIn(block, 'type') === 'alert');
  const characters = messageCharacters(known);
  return [
    ...(known.length < blocks.length ? ['blocks: each one must be an object'] : []),
    ...(blocks.length > 50 ? [`blocks: ${blocks.length}, at most 50 in a message`] : []),
    ...(characters > messageCharactersLimit
      ? [`blocks: ${characters} characters, at most ${messageCharactersLimit}`]
      : []),
    ...misplaced.map(() => 'blocks: alert is for modals only'),
    ...allBlocksProblems(known),
  ];
}

function viewProblems(value: object): string[] {
  const view: Json = { ...value };
  const isModal = view['type'] === 'modal';
  const blocks = objectsIn(view, 'blocks');
  const misplaced = blocks.filter((block) => isOneOf(textIn(block, 'type'), messageOnly));
  const hasInput = blocks.some((block) => block['type'] === 'input');
  const size = Buffer.byteLength(JSON.stringify(view));
  return [
    ...(isModal || view['type'] === 'home' ? [] : ['type: must be modal or home']),
    ...(Array.isArray(view['blocks']) ? [] : ['blocks: missing']),
    ...(blocks.length > 100 ? [`blocks: ${blocks.length}, at most 100 in a view`] : []),
    ...(size > 250_000 ? [`view: ${size} bytes, at most 250000`] : []),
    ...(isModal ? textProblems(view['title'], 'title', 24, 'plain_text') : []),
    ...['submit', 'close'].flatMap((field) => optionalText(view, field, 24)),
    ...(isModal && hasInput && !isJson(view['submit']) ? ['submit: needed because the view has inputs'] : []),
    ...tooLong(view, 'callback_id', 255, ''),
    ...tooLong(view, 'external_id', 255, ''),
    ...tooLong(view, 'private_metadata', 3000, ''),
    ...misplaced.map((block) => `blocks: ${textIn(block, 'type')} is for messages only`),
    ...allBlocksProblems(blocks),
  ];
}

function optionalText(holder: Json, field: string, most: number): string[] {
  return holder[field] === undefined || holder[field] === null
    ? []
    : textProblems(holder[field], field, most, 'plain_text');
}

function allBlocksProblems(blocks: readonly Json[]): string[] {
  const ids = blocks.map((block) => textIn(block, 'block_id')).filter((id) => id !== '');
  const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  return [
    ...[...repeated].map((id) => `blocks: block_id ${id} is used twice`),
    ...blocks.flatMap((block, index) => blockProblems(block, `blocks[${index}]`)),
  ];
}

function blockProblems(block: Json, at: string): string[] {
  const type = textIn(block, 'type');
  const check = checks.get(type);
  if (check === undefined) return [`${at}: unknown type “${type}”`];
  return [...tooLong(block, 'block_id', 255, `${at}.`), ...repeatedActionIds(block, at), ...check(block, at)];
}

function repeatedActionIds(block: Json, at: string): string[] {
  const ids = objectsIn(block, 'elements')
    .map((element) => textIn(element, 'action_id'))
    .filter((id) => id !== '');
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${at}: action_id ${id} is used twice`);
}

const checks = new Map<string, (block: Json, at: string) => string[]>([
  ['divider', () => []],
  ['file', () => []],
  ['video', () => []],
  ['context_actions', () => []],
  ['header', (block, at) => textProblems(block['text'], `${at}.text`, 150, 'plain_text')],
  ['section', sectionProblems],
  ['alert', (block, at) => textProblems(block['text'], `${at}.text`, 200)],
  ['context', contextProblems],
  ['actions', actionsProblems],
  ['input', inputProblems],
  ['image', (block, at) => elementProblems(block, at)],
  ['markdown', markdownProblems],
  ['rich_text', richTextProblems],
  ['table', tableProblems],
]);

function sectionProblems(block: Json, at: string): string[] {
  const fields = objectsIn(block, 'fields');
  const accessory = block['accessory'];
  return [
    ...(block['text'] === undefined && fields.length === 0 ? [`${at}: a section needs text or fields`] : []),
    ...(block['text'] === undefined ? [] : textProblems(block['text'], `${at}.text`, 3000)),
    ...(fields.length > 10 ? [`${at}.fields: ${fields.length}, at most 10`] : []),
    ...fields.flatMap((field, index) => textProblems(field, `${at}.fields[${index}]`, 2000)),
    ...(isJson(accessory) ? placedProblems(accessory, `${at}.accessory`, inAccessory) : []),
  ];
}

function contextProblems(block: Json, at: string): string[] {
  const elements = objectsIn(block, 'elements');
  return [
    ...countProblems(elements, `${at}.elements`, 10),
    ...elements.flatMap((element, index) =>
      element['type'] === 'image'
        ? elementProblems(element, `${at}.elements[${index}]`)
        : textProblems(element, `${at}.elements[${index}]`, 3000),
    ),
  ];
}

function actionsProblems(block: Json, at: string): string[] {
  const elements = objectsIn(block, 'elements');
  return [
    ...countProblems(elements, `${at}.elements`, 25),
    ...elements.flatMap((element, index) => placedProblems(element, `${at}.elements[${index}]`, inActions)),
  ];
}

function inputProblems(block: Json, at: string): string[] {
  const hint = block['hint'];
  return [
    ...textProblems(block['label'], `${at}.label`, 2000, 'plain_text'),
    ...(hint === undefined ? [] : textProblems(hint, `${at}.hint`, 2000, 'plain_text')),
    ...placedProblems(objectIn(block, 'element'), `${at}.element`, inInput),
  ];
}

function placedProblems(element: Json, at: string, allowed: RegExp): string[] {
  const type = textIn(element, 'type');
  return allowed.test(type) ? elementProblems(element, at) : [`${at}: “${type}” does not belong here`];
}

function countProblems(elements: readonly Json[], at: string, most: number): string[] {
  if (elements.length === 0) return [`${at}: empty`];
  return elements.length > most ? [`${at}: ${elements.length}, at most ${most}`] : [];
}

function markdownProblems(block: Json, at: string): string[] {
  return textIn(block, 'text') === '' ? [`${at}.text: empty`] : tooLong(block, 'text', 12_000, `${at}.`);
}

const richTextParts = ['rich_text_section', 'rich_text_list', 'rich_text_quote', 'rich_text_preformatted'];

const richTextLeaves = ['text', 'link', 'user', 'usergroup', 'channel', 'broadcast', 'emoji', 'date', 'color'];

function richTextProblems(block: Json, at: string): string[] {
  const parts = objectsIn(block, 'elements');
  if (parts.length === 0) return [`${at}.elements: empty`];
  return parts.flatMap((part, index) => richPartProblems(part, `${at}.elements[${index}]`));
}

function richPartProblems(part: Json, at: string): string[] {
  const inner = objectsIn(part, 'elements');
  const leaves = inner.filter((leaf) => !isOneOf(textIn(leaf, 'type'), richTextParts));
  const empty = leaves.filter((leaf) => leaf['type'] === 'text' && textIn(leaf, 'text') === '');
  return [
    ...(isOneOf(textIn(part, 'type'), richTextParts) ? [] : [`${at}: unknown type “${textIn(part, 'type')}”`]),
    ...(inner.length === 0 ? [`${at}.elements: empty`] : []),
    ...leaves.flatMap(({ type }) => (isOneOf(String(type), richTextLeaves) ? [] : [`${at}: unknown type “${type}”`])),
    ...empty.map(() => `${at}: an empty text`),
    ...(part['type'] === 'rich_text_list' ? inner.flatMap((item) => richPartProblems(item, at)) : []),
  ];
}

function tableProblems(block: Json, at: string): string[] {
  const rows = Array.isArray(block['rows']) ? block['rows'] : [];
  const widest = Math.max(0, ...rows.map((row) => (Array.isArray(row) ? row.length : 0)));
  return [
    ...(rows.length === 0 ? [`${at}.rows: empty`] : []),
    ...(rows.length > 100 ? [`${at}.rows: ${rows.length}, at most 100`] : []),
    ...(widest > 20 ? [`${at}.rows: ${widest} columns, at most 20`] : []),
  ];
}
