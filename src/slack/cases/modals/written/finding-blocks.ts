import type { KnownBlock } from '@slack/types';
import { LONGEST_SAID } from '../../../../domain/cases/actions/note-fact.ts';
import { inOneLine } from '../../../../domain/cases/model/fact.ts';
import type { Finding } from '../../../../domain/review/model/finding.ts';
import type { Texts } from '../../../../i18n/texts.ts';
import { button, contextBlock, escapeMrkdwn, sectionBlock, truncate } from '../../../kit/blocks.ts';
import { findingLine } from '../../../kit/findings/finding-line.ts';
import { MENDS } from '../../../kit/ids.ts';

/**
 * Number of findings shown, since a modal takes a hundred blocks. A person with more to fix sees
 * the others after fixing these.
 */
const MOST_SHOWN = 12;

/** Returns the findings of a form in which the text is written: what has a fix offers it at its side. */
export function findingBlocks(findings: readonly Finding[], texts: Texts, where: Where = EVERYWHERE): KnownBlock[] {
  const shown = findings.slice(0, MOST_SHOWN);
  const rest = findings.length - shown.length;
  return [
    ...shown.map((finding, index) => fixable(finding, index, texts, where)),
    ...(rest > 0 ? [contextBlock(texts.t('form.more_findings', { count: rest }))] : []),
  ];
}

/**
 * Lookup of the text that a finding is about, and of the field with that text; null where there is
 * only one.
 */
type Where = {
  nameOf(finding: Finding): string | null;
  fieldOf(finding: Finding): string | null;
  /** Sentences that a person has proposed as facts; null where a text can rest on none. */
  proposed: readonly string[] | null;
};

const EVERYWHERE: Where = { nameOf: () => null, fieldOf: () => null, proposed: null };

const MAY_BECOME_FACT: readonly string[] = [
  'finding.grounding.no_fact',
  'finding.grounding.contradicts',
  'finding.grounding.added',
];

/** Returns whether the finding is a sentence that no fact supports, and that may become one. */
export function mayBecomeFact({ message, words }: Finding): boolean {
  return MAY_BECOME_FACT.includes(message.key) && inOneLine(words).length <= LONGEST_SAID;
}

function fixable(finding: Finding, index: number, texts: Texts, where: Where): KnownBlock {
  const { nameOf, fieldOf, proposed } = where;
  const name = nameOf(finding);
  const isOpen = proposed !== null && mayBecomeFact(finding);
  const waits = isOpen && proposed.includes(inOneLine(finding.words));
  const said = waits ? `${findingLine(finding, texts)} ${texts.t('form.said_waits')}` : findingLine(finding, texts);
  const block = sectionBlock(name === null ? said : `*${escapeMrkdwn(name)}* · ${said}`);
  if (isOpen && !waits) {
    const propose = button(texts.t('button.to_fact'), MENDS.toFact, inOneLine(finding.words));
    return { ...block, block_id: `finding.${index}`, accessory: propose };
  }
  const value = encodeFix(finding, fieldOf(finding));
  if (value === null) return block;
  const label =
    finding.fix === '' ? texts.t('button.fix_remove') : texts.t('button.fix', { fix: truncate(finding.fix ?? '', 50) });
  return { ...block, block_id: `finding.${index}`, accessory: button(label, MENDS.fix, value) };
}

/**
 * Value of a fix button: the position of the words, the words, their replacement, and the field of
 * a network's own text. A `field` of null means the text for all.
 */
export type Fix = { start: number; words: string; fix: string; field: string | null };

/** Null where there is no fix, or one too long for a button. */
function encodeFix({ start, words, fix }: Finding, field: string | null): string | null {
  if (fix === undefined) return null;
  const value = JSON.stringify([start, words, fix, field]);
  return value.length <= 2000 ? value : null;
}

/** @throws Error for a value that no form of ours carries */
export function decodeFix(value: string): Fix {
  const [start, words, fix, field = null]: unknown[] = JSON.parse(value) as unknown[];
  const isField = field === null || typeof field === 'string';
  if (typeof start !== 'number' || typeof words !== 'string' || typeof fix !== 'string' || !isField) {
    throw new Error('A fix button carried a value that no form has');
  }
  return { start, words, fix, field };
}

/** The text with the fix in place; as it was where the words are no longer there. */
export function applyFix(text: string, { start, words, fix }: Omit<Fix, 'field'>): string {
  const at = text.startsWith(words, start) ? start : text.indexOf(words);
  if (at === -1) return text;
  const mended = text.slice(0, at) + fix + text.slice(at + words.length);
  return fix === ''
    ? mended
        .replaceAll(/ {2,}/g, ' ')
        .replaceAll(/ ([.,;:!?])/g, '$1')
        .trim()
    : mended;
}
