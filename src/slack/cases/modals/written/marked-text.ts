import type { RichTextBlock } from '@slack/types';
import type { DifferencePart } from '../../../../domain/drafts/difference.ts';
import { differenceOf } from '../../../../domain/drafts/difference.ts';
import type { Finding } from '../../../../domain/review/model/finding.ts';
import { truncate } from '../../../kit/blocks.ts';

const LONGEST = 6000;
/** A message or a form takes no more parts of a text. */
const MOST_MARKS = 100;
/** Slack's most for the parts of a difference. */
const MOST_PARTS = 400;
const LONGEST_PART = 1_500;

/**
 * Returns a text with the words of the findings marked: blocking words as code, words with a
 * warning in bold.
 */
export function markedText(text: string, findings: readonly Finding[]): RichTextBlock {
  const parts: { text: string; level: Finding['level'] | null }[] = [];
  let from = 0;
  for (const { start, end, level } of inOrder(findings).slice(0, MOST_MARKS)) {
    if (start < from || end <= start || start >= text.length) continue;
    if (start > from) parts.push({ text: text.slice(from, start), level: null });
    parts.push({ text: text.slice(start, end), level });
    from = end;
  }
  if (from < text.length || parts.length === 0) parts.push({ text: text.slice(from) || ' ', level: null });
  return {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_quote',
        elements: parts.map(({ text: words, level }) => ({
          type: 'text',
          text: truncate(words, LONGEST),
          ...(level === null || level === 'advice'
            ? {}
            : { style: level === 'block' ? { code: true } : { bold: true } }),
        })),
      },
    ],
  };
}

/** Returns the difference of two texts: removed words struck through, new words in bold. */
export function differenceBlock(before: string, after: string): RichTextBlock {
  const parts = differenceOf(before, after).map(differencePart).slice(0, MOST_PARTS);
  const elements = parts.length === 0 ? [{ type: 'text' as const, text: ' ' }] : parts;
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}

function differencePart({ kind, text }: DifferencePart) {
  const shown = { type: 'text', text: truncate(text, LONGEST_PART) } as const;
  if (kind === 'same') return shown;
  return { ...shown, style: kind === 'removed' ? { strike: true } : { bold: true } };
}

/** Returns the findings in order. Where two overlap, the graver one is marked. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const graver = { block: 0, warn: 1, advice: 2 };
  return findings
    .filter(({ level }) => level !== 'advice')
    .toSorted(
      (one, other) => one.start - other.start || graver[one.level] - graver[other.level] || other.end - one.end,
    );
}
