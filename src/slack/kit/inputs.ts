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
  return {
    type: 'input',
    block_id: name,
    optional: given.optional ?? false,
    label: { type: 'plain_text', text: truncate(label, 200) },
    element: {
      type: 'plain_text_input',
      action_id: name,
      multiline: given.multiline ?? false,
      ...(given.initial === undefined || given.initial === ''
        ? {}
        : { initial_value: truncate(given.initial, given.maxLength ?? SECTION) }),
      ...(given.placeholder === undefined
        ? {}
        : { placeholder: { type: 'plain_text', text: truncate(given.placeholder, 150) } }),
      max_length: given.maxLength ?? SECTION,
    },
    ...(given.hint === undefined || given.hint === ''
      ? {}
      : { hint: { type: 'plain_text', text: truncate(given.hint, 200) } }),
  };
}

export function selectInput(name: string, label: string, options: PlainTextOption[], initial?: string): InputBlock {
  const chosen = options.find((one) => one.value === initial);
  return {
    type: 'input',
    block_id: name,
    label: { type: 'plain_text', text: truncate(label, 200) },
    element: {
      type: 'static_select',
      action_id: name,
      options,
      ...(chosen === undefined ? {} : { initial_option: chosen }),
    },
  };
}

/** One of the people of the workspace. */
export function personInput(
  name: string,
  label: string,
  given: { initial?: string | undefined; hint?: string; optional?: boolean } = {},
): InputBlock {
  return {
    type: 'input',
    block_id: name,
    optional: given.optional ?? false,
    label: { type: 'plain_text', text: truncate(label, 200) },
    element: {
      type: 'users_select',
      action_id: name,
      ...(given.initial === undefined ? {} : { initial_user: given.initial }),
    },
    ...(given.hint === undefined ? {} : { hint: { type: 'plain_text', text: truncate(given.hint, 200) } }),
  };
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
  return {
    type: 'input',
    block_id: name,
    label: { type: 'plain_text', text: truncate(label, 200) },
    element:
      offered.length > MOST_BOXES
        ? { type: 'multi_static_select', action_id: name, options: offered, ...ticked }
        : { type: 'checkboxes', action_id: name, options: offered, ...ticked },
  };
}

/** A day, beginning with that one (`2026-11-24`). */
export function dateInput(name: string, label: string, initial: string): InputBlock {
  return {
    type: 'input',
    block_id: name,
    label: { type: 'plain_text', text: truncate(label, 200) },
    element: { type: 'datepicker', action_id: name, initial_date: initial },
  };
}

/** All options in sight, one of them to be chosen; none is chosen for the person. */
export function radioInput(name: string, label: string, options: PlainTextOption[]): InputBlock {
  return {
    type: 'input',
    block_id: name,
    label: { type: 'plain_text', text: truncate(label, 200) },
    element: { type: 'radio_buttons', action_id: name, options },
  };
}

/** Any number of the options, beginning with those that hold now. */
export function checkboxInput(
  name: string,
  label: string,
  options: PlainTextOption[],
  given: { initial: readonly string[]; hint: string },
): InputBlock {
  const ticked = options.filter((one) => given.initial.includes(one.value ?? ''));
  return {
    type: 'input',
    block_id: name,
    optional: true,
    label: { type: 'plain_text', text: truncate(label, 200) },
    element: {
      type: 'checkboxes',
      action_id: name,
      options,
      ...(ticked.length === 0 ? {} : { initial_options: ticked }),
    },
    hint: { type: 'plain_text', text: truncate(given.hint, 200) },
  };
}
