import type { InputBlock, PlainTextOption } from '@slack/types';
import { SECTION, truncate } from './blocks.ts';

export function textInput(
  name: string,
  label: string,
  given: {
    initial?: string;
    multiline?: boolean;
    optional?: boolean;
    hint?: string;
    maxLength?: number;
    placeholder?: string;
  } = {},
): InputBlock {
  const { initial = '', maxLength = SECTION, optional = false, hint, placeholder } = given;
  const element: InputBlock['element'] = {
    type: 'plain_text_input',
    action_id: name,
    multiline: given.multiline ?? false,
    ...(initial === '' ? {} : { initial_value: truncate(initial, SECTION) }),
    ...(placeholder === undefined ? {} : { placeholder: { type: 'plain_text', text: truncate(placeholder, 150) } }),
    // A value on record is never cut: where it is too long, the domain says so.
    max_length: Math.min(SECTION, Math.max(maxLength, initial.length)),
  };
  return inputBlock(name, label, element, { optional, hint });
}

export function selectInput(name: string, label: string, options: PlainTextOption[], initial?: string): InputBlock {
  const chosen = options.find((one) => one.value === initial);
  const begins = chosen === undefined ? {} : { initial_option: chosen };
  return inputBlock(name, label, { type: 'static_select', action_id: name, options, ...begins });
}

/** One of the people of the workspace. */
export function personInput(
  name: string,
  label: string,
  given: { initial?: string | undefined; hint?: string; optional?: boolean } = {},
): InputBlock {
  const { initial, hint, optional = false } = given;
  const begins = initial === undefined ? {} : { initial_user: initial };
  return inputBlock(name, label, { type: 'users_select', action_id: name, ...begins }, { optional, hint });
}

/** Slack takes no more boxes in one field. */
const MOST_BOXES = 10;
const MOST_OPTIONS = 100;

/** Any number of the options, at least one: in sight as long as they are few. */
export function severalInput(
  name: string,
  label: string,
  options: PlainTextOption[],
  initial: readonly string[],
): InputBlock {
  const offered = options.slice(0, MOST_OPTIONS);
  const chosen = offered.filter(({ value }) => initial.includes(value ?? ''));
  const ticked = chosen.length === 0 ? {} : { initial_options: chosen };
  return inputBlock(
    name,
    label,
    offered.length > MOST_BOXES
      ? { type: 'multi_static_select', action_id: name, options: offered, ...ticked }
      : { type: 'checkboxes', action_id: name, options: offered, ...ticked },
  );
}

/** A day, beginning with that one (`2026-11-24`). */
export function dateInput(name: string, label: string, initial: string): InputBlock {
  return inputBlock(name, label, { type: 'datepicker', action_id: name, initial_date: initial });
}

/** One of the options, or none of them. */
export function chooseInput(name: string, label: string, options: PlainTextOption[], hint: string): InputBlock {
  return inputBlock(name, label, { type: 'static_select', action_id: name, options }, { optional: true, hint });
}

/** Any number of the options, in a list however few they are. */
export function chooseSeveralInput(name: string, label: string, options: PlainTextOption[], hint: string): InputBlock {
  return inputBlock(name, label, { type: 'multi_static_select', action_id: name, options }, { optional: true, hint });
}

/** An hour of the day, or none; it begins with that one (`18:30`). */
export function hourInput(name: string, label: string, hint: string, initial?: string): InputBlock {
  const begins = initial === undefined ? {} : { initial_time: initial };
  return inputBlock(name, label, { type: 'timepicker', action_id: name, ...begins }, { optional: true, hint });
}

/** A day, or none; it begins with that one (`2026-11-24`). */
export function dayInput(name: string, label: string, hint: string, initial?: string): InputBlock {
  const begins = initial === undefined ? {} : { initial_date: initial };
  return inputBlock(name, label, { type: 'datepicker', action_id: name, ...begins }, { optional: true, hint });
}

/** One file from the person's own machine. @param given `endings`: of the files that Slack offers */
export function fileInput(name: string, label: string, given: { endings: string[]; hint: string }): InputBlock {
  const { endings: filetypes, hint } = given;
  return inputBlock(name, label, { type: 'file_input', action_id: name, filetypes, max_files: 1 }, { hint });
}

/** All options in sight, one of them to be chosen; none is chosen for the person. */
export function radioInput(name: string, label: string, options: PlainTextOption[], initial?: string): InputBlock {
  const chosen = options.find((one) => one.value === initial);
  const begins = chosen === undefined ? {} : { initial_option: chosen };
  return inputBlock(name, label, { type: 'radio_buttons', action_id: name, options, ...begins });
}

/** Any number of the options, beginning with those that hold now. */
export function checkboxInput(
  name: string,
  label: string,
  options: PlainTextOption[],
  given: { initial: readonly string[]; hint: string },
): InputBlock {
  const ticked = options.filter((one) => given.initial.includes(one.value ?? ''));
  const begins = ticked.length === 0 ? {} : { initial_options: ticked };
  const element: InputBlock['element'] = { type: 'checkboxes', action_id: name, options, ...begins };
  return inputBlock(name, label, element, { optional: true, hint: given.hint });
}

/** Builds a field with its label; Slack asks for its value unless it is optional. */
function inputBlock(
  name: string,
  label: string,
  element: InputBlock['element'],
  { optional, hint = '' }: { optional?: boolean; hint?: string | undefined } = {},
): InputBlock {
  return {
    type: 'input',
    block_id: name,
    ...(optional === undefined ? {} : { optional }),
    label: { type: 'plain_text', text: truncate(label, 200) },
    element,
    ...(hint === '' ? {} : { hint: { type: 'plain_text', text: truncate(hint, 2_000) } }),
  };
}
