import type { KnownBlock, RichTextBlock, RichTextSection } from '@slack/types';
import type { FieldNeedingSecondApproval } from '../../domain/handbook/differences/fields-needing-second-approval.ts';
import { FIELDS_NEEDING_SECOND_APPROVAL } from '../../domain/handbook/differences/fields-needing-second-approval.ts';
import type { HandbookChange } from '../../domain/handbook/differences/handbook-difference.ts';
import type { Texts } from '../../i18n/texts.ts';
import { contextBlock, sectionBlock, truncate } from '../kit/blocks.ts';

// Characters, so that a message stays below what Slack takes; each guarded place gets its share, so that none hides behind another.
const GUARDED_SHARE = 5_200;
const REST_SHARE = 2_200;
const FIELD = 140;
const VALUE = 180;
/** Lines of one part, which people still read. */
const MOST_LINES = 20;

/**
 * Returns the changes of another handbook. The changes that a second person answers for come first.
 * Each appears as the file's author would find it.
 */
export function differenceBlocks(changes: readonly HandbookChange[], texts: Texts): KnownBlock[] {
  if (changes.length === 0) return [sectionBlock(texts.t('handbook.only_layout'))];
  const places = FIELDS_NEEDING_SECOND_APPROVAL.filter((place) => changes.some(({ guarded }) => guarded === place));
  const rest = changes.filter(({ guarded }) => guarded === null);
  return [
    ...places.flatMap((place) =>
      part(fieldTitle(place, texts), ofPlace(changes, place), Math.floor(GUARDED_SHARE / places.length), texts),
    ),
    ...(rest.length === 0 ? [] : part(fieldTitle(null, texts), rest, REST_SHARE, texts)),
  ];
}

function ofPlace(changes: readonly HandbookChange[], place: FieldNeedingSecondApproval): HandbookChange[] {
  return changes.filter(({ guarded }) => guarded === place);
}

function fieldTitle(place: FieldNeedingSecondApproval | null, texts: Texts): string {
  return place === null ? texts.t('handbook.rest') : texts.t(`guarded.${place}`);
}

function part(title: string, changes: readonly HandbookChange[], share: number, texts: Texts): KnownBlock[] {
  const lines: RichTextSection[] = [];
  let used = 0;
  for (const line of changes.slice(0, MOST_LINES).map((change) => changeLine(change, texts))) {
    used += lengthOf(line);
    if (used > share && lines.length > 0) break;
    lines.push(line);
  }
  const more = changes.length - lines.length;
  const list: RichTextBlock = {
    type: 'rich_text',
    elements: [{ type: 'rich_text_list', style: 'bullet', elements: lines }],
  };
  return [
    sectionBlock(`*${title}* · ${texts.t('handbook.changes', { count: changes.length })}`),
    list,
    ...(more > 0 ? [contextBlock(texts.t('handbook.more_changes', { count: more }))] : []),
  ];
}

/** In plain text nodes: what the files say can neither mention anybody nor become a link. */
function changeLine({ file, field, before, after }: HandbookChange, texts: Texts): RichTextSection {
  const nothing = texts.t('handbook.nothing');
  const value = (text: string | null) => truncate((text ?? nothing).replace(/\s+/g, ' '), VALUE) || ' ';
  return {
    type: 'rich_text_section',
    elements: [
      { type: 'text', text: truncate([file, ...field].join(' › '), FIELD), style: { bold: true } },
      { type: 'text', text: ': ' },
      { type: 'text', text: value(before), style: before === null ? { italic: true } : { strike: true } },
      { type: 'text', text: ' → ' },
      { type: 'text', text: value(after), ...(after === null ? { style: { italic: true } } : {}) },
    ],
  };
}

function lengthOf({ elements }: RichTextSection): number {
  return elements.reduce((sum, element) => sum + ('text' in element && element.text ? element.text.length : 0), 0);
}
