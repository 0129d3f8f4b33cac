import type {
  ActionsBlock,
  AlertBlock,
  Button,
  ContextBlock,
  DividerBlock,
  HeaderBlock,
  Overflow,
  PlainTextOption,
  RichTextBlock,
  SectionBlock,
} from '@slack/types';
import { isolateDirection } from '../../domain/text/isolate-direction.ts';

// Slack's limits, in characters.
const HEADER = 150;
export const SECTION = 3000;
const CONTEXT = 2000;
const BUTTON = 75;
const QUOTE = 3000;
const LINES = 9000;
/** Above what any form takes, so that a draft is never shown in part. */
const DRAFT = 6000;

export function headerBlock(text: string): HeaderBlock {
  return { type: 'header', text: { type: 'plain_text', text: truncate(text, HEADER), emoji: false } };
}

/** Our own words only: this text is read as mrkdwn, and nothing becomes a link that we did not make one. */
export function sectionBlock(text: string): SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text: shortenedMarkup(text, SECTION), verbatim: true } };
}

/** Most that an alert holds. */
const ALERT = 200;

/** Builds what a form says first and loudest; what is too long for an alert is a section. */
export function alertBlock(text: string, level: 'warning' | 'error'): AlertBlock | SectionBlock {
  if (text.length > ALERT) return sectionBlock(text);
  return { type: 'alert', level, text: { type: 'mrkdwn', text, verbatim: true } };
}

/** A section with a button or a menu beside it. */
export function sectionWith(text: string, accessory: Button | Overflow): SectionBlock {
  return { ...sectionBlock(text), accessory };
}

export function contextBlock(text: string): ContextBlock {
  return { type: 'context', elements: [{ type: 'mrkdwn', text: shortenedMarkup(text, CONTEXT), verbatim: true }] };
}

/** Returns small print. A part in `plain` holds another person's words, shown unchanged. */
export function smallPrint(parts: readonly (string | { plain: string })[]): ContextBlock {
  const said = parts.filter((part) => (typeof part === 'string' ? part : part.plain).trim() !== '');
  const elements = said.map((part) =>
    typeof part === 'string'
      ? ({ type: 'mrkdwn', text: shortenedMarkup(part, CONTEXT), verbatim: true } as const)
      : ({ type: 'plain_text', text: isolateDirection(truncate(part.plain, CONTEXT)) || ' ', emoji: false } as const),
  );
  return { type: 'context', elements };
}

export function dividerBlock(): DividerBlock {
  return { type: 'divider' };
}

/** Returns another person's words as a quote, unchanged. They can mention no one and form no link. */
export function quoteBlock(text: string): RichTextBlock {
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text: truncate(text, QUOTE) || ' ' }] }],
  };
}

/** A text of ours that must be seen exactly as it is, and whole: a draft. */
export function verbatimText(text: string): RichTextBlock {
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: truncate(text, DRAFT) || ' ' }] }],
  };
}

/** A long text that is there to be copied, whole: a form takes more than a message does. */
export function plainLines(text: string): RichTextBlock {
  return { type: 'rich_text', elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text }] }] };
}

/** The first lines that a message takes together: Slack refuses one of some 13,000 characters. */
export function fittingLines(lines: readonly string[]): string[] {
  let used = 0;
  return lines.filter((line) => {
    used += line.length;
    return used <= LINES;
  });
}

export function actionsBlock(elements: ActionsBlock['elements']): ActionsBlock {
  return { type: 'actions', elements };
}

export function button(label: string, actionId: string, value: string, style?: 'primary' | 'danger'): Button {
  return {
    type: 'button',
    text: { type: 'plain_text', text: truncate(label, BUTTON), emoji: true },
    action_id: actionId,
    value,
    ...(style === undefined ? {} : { style }),
  };
}

/** A button that leads to an address. Slack tells of the click as of any other. */
export function linkButton(label: string, actionId: string, url: string): Button {
  return {
    type: 'button',
    text: { type: 'plain_text', text: truncate(label, BUTTON), emoji: true },
    action_id: actionId,
    url,
  };
}

/** A menu of at most five things to do. */
export function overflowMenu(actionId: string, options: PlainTextOption[]): Overflow {
  return { type: 'overflow', action_id: actionId, options };
}

export function option(label: string, value: string): PlainTextOption {
  return { text: { type: 'plain_text', text: truncate(label, BUTTON), emoji: false }, value };
}

/** A sign that makes a picture or a call of the word after it. */
const CALLS = /:(?=[\w+'-]+:(?!\/))|@(?=(?:here|channel|everyone|group)\b)/gi;

/**
 * Escapes text that is not ours inside mrkdwn. It cannot become a mention, a link or an emoji, nor
 * turn round the words beside it.
 */
export function escapeMrkdwn(text: string): string {
  return isolateDirection(escapeEntities(text).replaceAll(CALLS, (sign) => `${sign}\u200b`));
}

/** Escapes the three special characters of mrkdwn, in an address that must stay whole. */
export function escapeEntities(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Cut at the limit with an ellipsis, never in the middle of a character; half a character that came so is made a whole one. */
export function truncate(text: string, limit: number): string {
  const whole = text.toWellFormed();
  if (whole.length <= limit) return whole;
  const cut = whole.slice(0, limit - 1);
  const last = cut.charCodeAt(cut.length - 1);
  return `${last >= 0xd800 && last <= 0xdbff ? cut.slice(0, -1) : cut}…`;
}

/** Mrkdwn cut at the limit, never in the middle of a link, a mention or an entity. */
export function shortenedMarkup(text: string, limit: number): string {
  const whole = text.toWellFormed();
  const cut = truncate(whole, limit);
  return cut === whole ? cut : `${cut.slice(0, -1).replace(/(<[^>]*|&[a-z]{0,3})$/, '')}…`;
}
