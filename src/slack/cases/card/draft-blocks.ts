import type { KnownBlock } from '@slack/types';
import { isPending } from '../../../domain/cases/model/case-status.ts';
import { formatList } from '../../../i18n/lists.ts';
import { formatNumber } from '../../../i18n/numbers.ts';
import type { Texts } from '../../../i18n/texts.ts';
import type { CardAct } from '../../kit/acts/card-act.ts';
import { actButton } from '../../kit/acts/card-act.ts';
import { contextBlock, escapeMrkdwn, sectionBlock, truncate, verbatimText } from '../../kit/blocks.ts';
import { DIRECT_ACTIONS } from '../../kit/ids.ts';
import { encodeReference, referenceTo } from '../view/card-reference.ts';
import type { CaseView } from '../view/case-view.ts';
import { approvalLine } from './approval-line.ts';
import { areaBlocks } from './area-blocks.ts';
import { manyBlocks } from './bulk-blocks.ts';
import { hasLine } from './card-actions.ts';
import { findingsLine } from './card-lines.ts';
import { gapLine } from './deadline-lines.ts';
import { isToComeDown, takeDownLine } from './destination-rows.ts';
import { runsOutBlocks } from './fact-blocks.ts';
import { askAct, modelRunBlocks, requestAct } from './model-run-blocks.ts';
import { pictureLine } from './pictures/picture-blocks.ts';
import { publicationLine } from './publication-line.ts';
import { fitsCard, saidOnCard } from './said-blocks.ts';
import { spokenBlocks } from './spoken-blocks.ts';

const MOST_DEVIATIONS = 2;
const LONGEST_DEVIATION = 800;

/** The text on the card: its words, what the checks and the people say of it, and what has become of it. */
export function draftBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  const { draft } = view;
  if (view.status === 'dismissed' || view.status === 'handed_over') return [];
  if (draft === undefined) {
    return [...(hasLine(view) ? [] : [contextBlock(texts.t('card.no_draft'))]), ...spokenBlocks(view, texts)];
  }
  const lines = [findingsLine(view, texts), approvalLine(view, texts), outLine(view, texts)].filter(
    (line) => line !== '',
  );
  const gap = gapLine(view, texts);
  return [
    { type: 'divider' },
    draftHead(view, texts),
    ...textBlocks(view, draft.text, texts),
    ...pictureLine(view, texts),
    ...manyBlocks(view, texts),
    ...(view.missing.length > 0 ? [missingBlock(view, texts)] : []),
    ...(lines.length > 0 ? [contextBlock(lines.join('\n'))] : []),
    ...(gap === '' ? [] : [sectionBlock(gap)]),
    ...runsOutBlocks(view, texts),
    ...takeDownBlocks(view, texts),
    ...spokenBlocks(view, texts),
    ...modelRunBlocks(view, texts),
    ...areaBlocks(view, texts),
  ];
}

/** Returns the text on the card, whole, at each destination. */
export function textBlocks(view: CaseView, text: string, texts: Texts): KnownBlock[] {
  return view.isPlaced ? placedText(view, texts) : oneText(view, text, texts);
}

function oneText({ deviation, mask }: CaseView, text: string, texts: Texts): KnownBlock[] {
  return [
    verbatimText(mask(text)),
    ...(deviation === undefined
      ? []
      : [contextBlock(texts.t('card.deviation', { version: deviation.version })), verbatimText(mask(deviation.text))]),
  ];
}

/**
 * Returns the text at each destination. Adds the published text where it deviates from the approved
 * one.
 */
function placedText({ destinations, mask }: CaseView, texts: Texts): KnownBlock[] {
  const deviating = destinations.filter(({ deviation }) => deviation !== undefined).slice(0, MOST_DEVIATIONS);
  return [
    ...saidOnCard(destinations, mask, texts),
    ...(fitsCard(destinations) ? [] : [contextBlock(texts.t('card.cut_short'))]),
    ...deviating.flatMap(({ deviation, name }) => [
      contextBlock(
        `*${escapeMrkdwn(truncate(name, 80))}* · ${texts.t('card.deviation', { version: deviation?.version ?? 0 })}`,
      ),
      verbatimText(truncate(mask(deviation?.text ?? ''), LONGEST_DEVIATION)),
    ]),
  ];
}

/**
 * Returns the line with the outcome of a text for one destination. With several destinations each
 * has a row of its own, and the line is empty.
 */
export function outLine(view: CaseView, texts: Texts): string {
  const [one] = view.destinations;
  return view.isPlaced || one === undefined ? '' : publicationLine(one, view, texts);
}

/** The one reply must come down, and nobody has said that it is. */
function takeDownBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  return takeDownActs(view, texts).flatMap((down) =>
    takeDownLines(view, texts).map((said) => ({ ...sectionBlock(said), accessory: actButton(down) })),
  );
}

/** Returns why the one reply must come down; nothing where it need not. */
export function takeDownLines(view: CaseView, texts: Texts): string[] {
  const [one] = view.destinations;
  return view.isPlaced || one === undefined || !isToComeDown(one) ? [] : [takeDownLine(one, view, texts)];
}

/** Returns the act that says that the one reply is down. */
export function takeDownActs(view: CaseView, texts: Texts): CardAct[] {
  const [one] = view.destinations;
  if (view.isPlaced || one === undefined || !isToComeDown(one)) return [];
  const value = encodeReference(referenceTo(view.state, { publicationId: one.publication?.id ?? null }));
  return [{ rank: 'step', label: texts.t('button.confirm_down'), action: DIRECT_ACTIONS.confirmDown, value }];
}

/** Returns the block with the version and author of the text, and the button for another variant. */
function draftHead(view: CaseView, texts: Texts): KnownBlock {
  const [request] = requestAct(view, texts) ?? [];
  const said = draftLine(view, texts);
  return request === undefined ? contextBlock(said) : { ...sectionBlock(said), accessory: actButton(request) };
}

/**
 * Returns the block for asking an area of the house for the missing value. It is left out when a
 * model has already named the gap more exactly.
 */
function missingBlock(view: CaseView, texts: Texts): KnownBlock {
  const said = sectionBlock(missingLine(view, texts));
  return view.run.cannotAnswer === null && isPending(view.state)
    ? { ...said, accessory: actButton(askAct(view, texts)) }
    : said;
}

/** Returns what the text still lacks; empty when it lacks nothing. */
export function missingLine({ missing }: CaseView, texts: Texts, most = missing.length): string {
  if (missing.length === 0) return '';
  const rest = missing.length - most;
  const more = rest > 0 ? [texts.t('card.missing_more', { count: rest })] : [];
  const said = truncate(formatList([...missing.slice(0, most), ...more], texts), 500);
  return texts.t('card.missing', { facts: escapeMrkdwn(said) });
}

function draftLine(view: CaseView, texts: Texts): string {
  const { draft, composedBy, publication } = view;
  if (draft === undefined) return '';
  if (publication?.deliveredAs.kind === 'elsewhere') return `*${texts.t('card.text_elsewhere')}*`;
  const parts = [composedBy, texts.t(`language.${draft.language}`), ...countedParts(view, texts)];
  return [`*${texts.t('card.draft', { version: draft.version })}*`, ...parts].join(' · ');
}

/** Returns the version of the text and its count. A person or a machine that wrote it is named. */
export function shortDraftLine(view: CaseView, texts: Texts): string {
  const { draft, composedBy, publication, run } = view;
  if (draft === undefined) return '';
  if (publication?.deliveredAs.kind === 'elsewhere') return `*${texts.t('card.text_elsewhere')}*`;
  const by = draft.writtenBy === null && run.by === null ? [] : [composedBy];
  return [`*${texts.t('card.draft', { version: draft.version })}*`, ...by, ...countedParts(view, texts)].join(' · ');
}

function countedParts({ draft, isPlaced, destinations, missing }: CaseView, texts: Texts): string[] {
  const used = destinations[0]?.count ?? null;
  // The title in a gap is never published, so nothing is counted yet.
  return [
    ...(isPlaced || used === null || missing.length > 0
      ? []
      : [`${formatNumber(used.used, texts)} / ${formatNumber(used.limit, texts)}`]),
    ...(draft?.languageFellBack === true ? [texts.t('card.language_fell_back')] : []),
  ];
}
