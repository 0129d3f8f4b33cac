import type {
  AnyBlock,
  Checkboxes,
  Datepicker,
  FileInput,
  KnownBlock,
  MultiStaticSelect,
  Option,
  PlainTextInput,
  RadioButtons,
  StaticSelect,
  Timepicker,
  URLInput,
  UsersSelect,
} from '@slack/types';
import type { ViewValue, ViewValues } from '../../workspace/wire.ts';

/** An element that holds what a person typed or chose. */
export type ValueElement =
  | PlainTextInput
  | URLInput
  | Datepicker
  | Timepicker
  | StaticSelect
  | RadioButtons
  | Checkboxes
  | MultiStaticSelect
  | UsersSelect
  | FileInput;

type ChosenOption = Extract<ViewValue, { type: 'checkboxes' | 'multi_static_select' }>['selected_options'][number];

const VALUE_TYPES: ReadonlySet<string> = new Set<ValueElement['type']>([
  'plain_text_input',
  'url_text_input',
  'datepicker',
  'timepicker',
  'static_select',
  'radio_buttons',
  'checkboxes',
  'multi_static_select',
  'users_select',
  'file_input',
]);

/** The block's own id, or one made from its place, as Slack gives to blocks without one. */
export function blockIdOf(block: AnyBlock, index: number): string {
  return block.block_id ?? `block-${index}`;
}

/** Where an element's value is kept in `ViewValues`; an element without an id has this one. */
export function actionIdOf(element: { action_id?: string }): string {
  return element.action_id ?? 'action';
}

export function isValueElement(element: { type: string }): element is ValueElement {
  return VALUE_TYPES.has(element.type);
}

/** The state of every input on a surface: what was typed or chosen, else what the element began with. */
export function collectValues(blocks: readonly AnyBlock[], edits: ViewValues): ViewValues {
  const values: ViewValues = {};
  for (const [index, block] of blocks.entries()) {
    const blockId = blockIdOf(block, index);
    for (const element of valueElementsOf(block)) {
      const actionId = actionIdOf(element);
      const value = edits[blockId]?.[actionId] ?? initialValue(element);
      values[blockId] = { ...values[blockId], [actionId]: value };
    }
  }
  return values;
}

/** The value elements of a block, in the order in which they are shown. */
export function valueElementsOf(anyBlock: AnyBlock): ValueElement[] {
  const block = anyBlock as KnownBlock;
  if (block.type === 'input') return valuesAmong([block.element]);
  if (block.type === 'actions') return valuesAmong(block.elements);
  if (block.type === 'section' && block.accessory !== undefined) return valuesAmong([block.accessory]);
  return [];
}

function valuesAmong(elements: readonly { type: string }[]): ValueElement[] {
  return elements.filter(isValueElement);
}

/** What an element holds before anybody has touched it. */
function initialValue(element: ValueElement): ViewValue {
  switch (element.type) {
    case 'plain_text_input':
    case 'url_text_input':
      return { type: element.type, value: element.initial_value ?? null };
    case 'datepicker':
      return { type: element.type, value: element.initial_date ?? null };
    case 'timepicker':
      return { type: element.type, value: element.initial_time ?? null };
    case 'static_select':
    case 'radio_buttons':
      return { type: element.type, selected_option: element.initial_option ? chosen(element.initial_option) : null };
    case 'users_select':
      return { type: element.type, selected_user: element.initial_user ?? null };
    case 'file_input':
      return { type: element.type, files: [] };
    case 'checkboxes':
    case 'multi_static_select':
      return { type: element.type, selected_options: (element.initial_options ?? []).map(chosen) };
  }
}

/** An option as Slack sends it back. */
export function chosen(option: Option): ChosenOption {
  return { text: { type: 'plain_text', text: option.text.text }, value: option.value ?? '' };
}

/** Whether a value is nothing: a required input may not be sent so. */
export function isEmptyValue(value: ViewValue): boolean {
  if ('value' in value) return value.value === null || value.value.trim() === '';
  if ('selected_option' in value) return value.selected_option === null;
  if ('selected_user' in value) return value.selected_user === null;
  if ('files' in value) return value.files.length === 0;
  return value.selected_options.length === 0;
}
