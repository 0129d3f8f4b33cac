import type { KnownBlock } from '@slack/types';
import type { OverriddenWarnings } from '../../../domain/cases/approval/warnings.ts';
import { warningId } from '../../../domain/cases/approval/warnings.ts';
import type { Finding } from '../../../domain/review/model/finding.ts';
import { formatQuote } from '../../../i18n/quotes.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { option, sectionBlock, truncate } from '../blocks.ts';
import type { Filled } from '../filled.ts';
import { checkboxInput, textInput } from '../inputs.ts';
import { findingLine } from './finding-line.ts';

/** Names of the inputs: before the number of a group of boxes, and the reason. */
export const WARNING_FIELDS = { warnings: 'warnings.', note: 'note' } as const;

/** Slack's most for one group of boxes. */
const IN_A_GROUP = 10;
/** As many as a section takes whole. */
const IN_A_SECTION = 3;
/**
 * Number of warnings that a modal shows. A text with more is fixed first, because a warning that is
 * not shown cannot be ticked.
 */
const MOST_SHOWN = 40;
/** Slack's most for the text of a box. */
const LONGEST_LABEL = 75;

/** Each warning with its words, a box for each, and why the text may go out all the same. */
export function warningTicks(all: readonly Finding[], texts: Texts): KnownBlock[] {
  if (all.length === 0) return [];
  const warnings = all.slice(0, MOST_SHOWN);
  return [
    sectionBlock(texts.t('form.warnings', { count: all.length })),
    ...groupsOf(
      warnings.map((finding, index) => `${index + 1}. ${findingLine(finding, texts)}`),
      IN_A_SECTION,
    ).map((lines) => sectionBlock(lines.join('\n'))),
    ...groupsOf(warnings, IN_A_GROUP).map((group, at) => ({
      ...checkboxInput(
        `${WARNING_FIELDS.warnings}${at}`,
        texts.t('form.warnings_read'),
        group.map((finding, index) =>
          option(tickLabel(finding, at * IN_A_GROUP + index + 1, texts), warningId(finding)),
        ),
        { initial: [], hint: texts.t('form.warnings_hint') },
      ),
      optional: false,
    })),
    textInput(WARNING_FIELDS.note, texts.t('form.warning_reason'), {
      multiline: true,
      hint: texts.t('form.warning_reason_hint'),
    }),
  ];
}

/** "Aviso 1: «cuanto antes»": what is ticked is read at its box. */
function tickLabel({ words }: Finding, number: number, texts: Texts): string {
  const label = texts.t('form.warning_tick', { number });
  const about = words.replaceAll(/\s+/g, ' ').trim();
  return about === '' ? label : truncate(`${label}: ${formatQuote(about, texts)}`, LONGEST_LABEL);
}

/** Returns the ticked warnings and the reason; undefined where the modal asked for neither. */
export function overriddenIn(filled: Filled): OverriddenWarnings | undefined {
  const groups: string[][] = [];
  for (let group = filled.ticked(`${WARNING_FIELDS.warnings}0`); group !== null; ) {
    groups.push(group);
    group = filled.ticked(`${WARNING_FIELDS.warnings}${groups.length}`);
  }
  return groups.length === 0 ? undefined : { warnings: groups.flat(), reason: filled.text(WARNING_FIELDS.note) };
}

function groupsOf<Item>(items: readonly Item[], most: number): Item[][] {
  const groups: Item[][] = [];
  for (let from = 0; from < items.length; from += most) groups.push(items.slice(from, from + most));
  return groups;
}
