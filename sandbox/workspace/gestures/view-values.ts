import type { Json } from '../json.ts';
import { isJson, objectIn, objectsIn, textIn } from '../json.ts';

/** `state.values` of a surface: by block id, then by action id. */
export type StateValues = Record<string, Record<string, Json>>;
/** What a person fills in, by action id, by block id or by `block/action`; an option by its value. */
export type Filled = Record<string, FilledValue>;
/** Null empties the field. */
export type FilledValue = string | readonly string[] | null;

/** A private address names the file in it. */
const PRIVATE = /\/files-pri\/[A-Z0-9]+-([A-Z0-9]+)\//;

type Field = { block: Json; blockId: string; actionId: string; element: Json };

/** The elements that keep a state, in the order of the blocks. */
function fieldsOf(blocks: readonly object[]): Field[] {
  return blocks
    .filter(isJson)
    .flatMap((block) => elementsOf(block).map((element) => ({ block, element })))
    .filter(({ element }) => elementValue(element, undefined) !== undefined)
    .map(({ block, element }) => ({
      block,
      element,
      blockId: textIn(block, 'block_id'),
      actionId: textIn(element, 'action_id'),
    }));
}

/** All that can be clicked, chosen or filled in within a block. */
export function elementsOf(block: Json): Json[] {
  const single = [block['element'], block['accessory']].filter(isJson);
  return block['type'] === 'actions' ? [...single, ...objectsIn(block, 'elements')] : single;
}

/** The state of a surface as it was drawn, and over it what a page already put in Slack's own form. */
export function stateOf(
  blocks: readonly object[],
  given: Readonly<Record<string, Readonly<Record<string, object>>>> = {},
): StateValues {
  const values: StateValues = {};
  for (const { blockId, actionId, element } of fieldsOf(blocks)) {
    const put = given[blockId]?.[actionId];
    const value = elementValue(element, isJson(put) ? plainValue(put) : undefined) ?? {};
    values[blockId] = { ...values[blockId], [actionId]: value };
  }
  return values;
}

/**
 * The state of a surface once a person has filled it in.
 * Throws when a key names no field or an option does not exist, so that a test cannot fill in what is not there.
 */
export function fill(blocks: readonly object[], filled: Filled): StateValues {
  const fields = fieldsOf(blocks);
  const values = stateOf(blocks);
  for (const [key, value] of Object.entries(filled)) {
    const field = fields.find((one) => [one.actionId, one.blockId, `${one.blockId}/${one.actionId}`].includes(key));
    if (field === undefined) {
      throw new Error(`There is no field “${key}” here, only: ${fields.map(({ actionId }) => actionId).join(', ')}.`);
    }
    const put = elementValue(field.element, value) ?? {};
    values[field.blockId] = { ...values[field.blockId], [field.actionId]: put };
  }
  return values;
}

/** Ids of the blocks whose required field is empty: Slack does not send such a form. */
export function missingValues(blocks: readonly object[], values: StateValues): string[] {
  const missing: string[] = [];
  for (const { block, blockId, actionId } of fieldsOf(blocks)) {
    const isRequired = block['type'] === 'input' && block['optional'] !== true;
    if (isRequired && isEmpty(values[blockId]?.[actionId])) missing.push(blockId);
  }
  return missing;
}

function isEmpty(value: Json | undefined): boolean {
  const { type: _, ...held } = value ?? {};
  return Object.values(held).every((one) => one === null || one === '' || (Array.isArray(one) && one.length === 0));
}

/** The state of an element: as it was drawn for `undefined`, emptied for null; `undefined` when it keeps none. */
export function elementValue(element: Json, value: FilledValue | undefined): Json | undefined {
  const type = textIn(element, 'type');
  const single = (initial: string): unknown => (value === undefined ? (element[initial] ?? null) : value);
  if (type === 'file_input') return { type, files: filesIn(value) };
  if (type.endsWith('_input')) return { type, value: single('initial_value') };
  switch (type) {
    case 'datepicker':
      return { type, selected_date: single('initial_date') };
    case 'timepicker':
      return { type, selected_time: single('initial_time') };
    case 'users_select':
      return { type, selected_user: single('initial_user') };
    case 'conversations_select':
      return { type, selected_conversation: single('initial_conversation') };
    case 'static_select':
    case 'radio_buttons':
      return {
        type,
        selected_option:
          value === undefined ? (element['initial_option'] ?? null) : (optionsOf(element, value)[0] ?? null),
      };
    case 'checkboxes':
    case 'multi_static_select':
      return {
        type,
        selected_options: value === undefined ? (element['initial_options'] ?? []) : optionsOf(element, value),
      };
    default:
      return undefined;
  }
}

/** Files that a person gives, by their private addresses or by their ids; what else Slack says of them comes on the way to the bot. */
function filesIn(value: FilledValue | undefined): Json[] {
  const given = typeof value === 'string' ? [value] : (value ?? []);
  return given.map((file) => ({ id: PRIVATE.exec(file)?.[1] ?? file }));
}

/** What a page put into Slack's own form, as plain values. */
function plainValue(given: Json): FilledValue {
  if (Array.isArray(given['files'])) return objectsIn(given, 'files').map((file) => textIn(file, 'id'));
  if (Array.isArray(given['selected_options'])) {
    return objectsIn(given, 'selected_options').map((option) => textIn(option, 'value'));
  }
  if (isJson(given['selected_option'])) return textIn(given['selected_option'], 'value');
  const fields = ['value', 'selected_date', 'selected_time', 'selected_user', 'selected_conversation'];
  return fields.map((field) => textIn(given, field)).find((text) => text !== '') ?? null;
}

/** The option with that value, as the bot wrote it; throws when there is none. */
export function optionOf(element: Json, value: string): Json {
  const groups = objectsIn(element, 'option_groups');
  const options = [...objectsIn(element, 'options'), ...groups.flatMap((group) => objectsIn(group, 'options'))];
  const option = options.find((one) => textIn(one, 'value') === value);
  if (option !== undefined) return option;
  const known = options.map((one) => `${textIn(one, 'value')} (${textIn(objectIn(one, 'text'), 'text')})`).join(', ');
  throw new Error(`There is no option “${value}” in ${textIn(element, 'action_id')}, only: ${known}.`);
}

function optionsOf(element: Json, value: FilledValue): Json[] {
  const chosen = typeof value === 'string' ? [value] : (value ?? []);
  return chosen.map((one) => optionOf(element, one));
}
