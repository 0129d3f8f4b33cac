import type {
  ActionsBlock,
  Button,
  ContextBlock,
  HeaderBlock,
  InputBlock,
  PlainTextOption,
  RichTextBlock,
  SectionBlock,
} from '@slack/types';

// Slack's limits, in characters.
const HEADER = 150;
const SECTION = 3000;
const CONTEXT = 2000;
const BUTTON = 75;
const QUOTE = 2000;
/** Above what any form takes, so that a draft is never shown in part. */
const DRAFT = 6000;

export function header(text: string): HeaderBlock {
  return { type: 'header', text: { type: 'plain_text', text: shortened(text, HEADER), emoji: true } };
}

/** Our own words only: this text is read as mrkdwn, and nothing becomes a link that we did not make one. */
export function section(text: string): SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text: shortened(text, SECTION), verbatim: true } };
}

export function context(text: string): ContextBlock {
  return { type: 'context', elements: [{ type: 'mrkdwn', text: shortened(text, CONTEXT), verbatim: true }] };
}

/** Small print; a part in `plain` is somebody else's words, shown as they are. */
export function smallPrint(parts: readonly (string | { plain: string })[]): ContextBlock {
  const said = parts.filter((part) => (typeof part === 'string' ? part : part.plain).trim() !== '');
  const elements = said.map((part) =>
    typeof part === 'string'
      ? ({ type: 'mrkdwn', text: shortened(part, CONTEXT), verbatim: true } as const)
      : ({ type: 'plain_text', text: shortened(part.plain, CONTEXT) || ' ', emoji: false } as const),
  );
  return { type: 'context', elements };
}

/** Somebody else's words: shown as they are, unable to mention anybody or to become a link. */
export function quote(text: string): RichTextBlock {
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text: shortened(text, QUOTE) || ' ' }] }],
  };
}

/** A text of ours that must be seen exactly as it is, and whole: a draft. */
export function verbatim(text: string): RichTextBlock {
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: shortened(text, DRAFT) || ' ' }] }],
  };
}

export function actions(elements: ActionsBlock['elements']): ActionsBlock {
  return { type: 'actions', elements };
}

export function button(label: string, actionId: string, value: string, style?: 'primary' | 'danger'): Button {
  return {
    type: 'button',
    text: { type: 'plain_text', text: shortened(label, BUTTON), emoji: true },
    action_id: actionId,
    value,
    ...(style === undefined ? {} : { style }),
  };
}

export function option(label: string, value: string): PlainTextOption {
  return { text: { type: 'plain_text', text: shortened(label, BUTTON), emoji: true }, value };
}

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
    label: { type: 'plain_text', text: shortened(label, 200) },
    element: {
      type: 'plain_text_input',
      action_id: name,
      multiline: given.multiline ?? false,
      ...(given.initial === undefined || given.initial === ''
        ? {}
        : { initial_value: shortened(given.initial, SECTION) }),
      ...(given.placeholder === undefined
        ? {}
        : { placeholder: { type: 'plain_text', text: shortened(given.placeholder, 150) } }),
      max_length: given.maxLength ?? SECTION,
    },
    ...(given.hint === undefined || given.hint === ''
      ? {}
      : { hint: { type: 'plain_text', text: shortened(given.hint, 200) } }),
  };
}

export function selectInput(name: string, label: string, options: PlainTextOption[], initial?: string): InputBlock {
  const chosen = options.find((one) => one.value === initial);
  return {
    type: 'input',
    block_id: name,
    label: { type: 'plain_text', text: shortened(label, 200) },
    element: {
      type: 'static_select',
      action_id: name,
      options,
      ...(chosen === undefined ? {} : { initial_option: chosen }),
    },
  };
}

/** All options in sight, one of them to be chosen; none is chosen for the person. */
export function radioInput(name: string, label: string, options: PlainTextOption[]): InputBlock {
  return {
    type: 'input',
    block_id: name,
    label: { type: 'plain_text', text: shortened(label, 200) },
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
    label: { type: 'plain_text', text: shortened(label, 200) },
    element: {
      type: 'checkboxes',
      action_id: name,
      options,
      ...(ticked.length === 0 ? {} : { initial_options: ticked }),
    },
    hint: { type: 'plain_text', text: shortened(given.hint, 200) },
  };
}

/** Text that is not ours inside mrkdwn: its three special characters become entities. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Cut at the limit with an ellipsis, never in the middle of a character. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const last = cut.charCodeAt(cut.length - 1);
  return `${last >= 0xd800 && last <= 0xdbff ? cut.slice(0, -1) : cut}…`;
}
