import type { Button, KnownBlock, Overflow, StaticSelect } from '@slack/types';
import { isOneOfMany } from '../../../domain/cases/model/destination.ts';
import type { PublicationStatus } from '../../../domain/cases/model/publication.ts';
import { owesAddress } from '../../../domain/cases/model/publication.ts';
import { mentionOf } from '../../../domain/people/mention.ts';
import type { TextKey, Texts } from '../../../i18n/texts.ts';
import type { CardAct, Rank } from '../../kit/acts/card-act.ts';
import { actButton, actOption } from '../../kit/acts/card-act.ts';
import { actionsBlock, contextBlock, escapeMrkdwn, option, sectionBlock, truncate } from '../../kit/blocks.ts';
import { CASE_MENU, DIRECT_ACTIONS, MODAL_ACTIONS, PLACES } from '../../kit/ids.ts';
import { encodeReference, referenceTo } from '../view/card-reference.ts';
import type { CaseView } from '../view/case-view.ts';
import type { DestinationView } from '../view/destination-view.ts';
import { ofOneForm, togetherActs } from './acts/of-one-form.ts';
import { inertMrkdwn, linkTo } from './card-lines.ts';
import { publicationLine } from './publication-line.ts';
import { openRecalls } from './recall-blocks.ts';

/** A place of a text with a publication, and whether the text is the one on the card. */
type Row = { one: DestinationView; isEarlier: boolean };

/** Most destinations shown as rows; with more, the card shows lines and one menu of destinations. */
const MOST_ROWS = 8;
const LONGEST_LINES = 1_500;
/** Limit for the progress of many replies, for which a few of them are enough. */
const LONGEST_OF_MANY = 700;
/** Slack's most for one menu. */
const MOST_OPTIONS = 100;

/**
 * Returns where each text is published, where it is not yet, and where it waits for a person, with
 * the actions for each. Uses at most `room` blocks, and never fewer than two.
 */
export function destinationRows(view: CaseView, room: number, texts: Texts): KnownBlock[] {
  const rows = rowsOf(view);
  if (rows.length > Math.min(MOST_ROWS, room) || isManyRows(rows)) {
    return [
      contextBlock(manyLines(rows, view, texts)),
      ...choicesOf(rows, view, texts).map((one) => actionsBlock([one])),
    ];
  }
  return rows.map((row) => rowBlock(row, view, texts));
}

/** Returns where a text is published and where it waits, in lines; earlier versions only while they ask for something. */
export function destinationLines(view: CaseView, texts: Texts): string {
  const rows = rowsOf(view).filter(({ one, isEarlier }) => !isEarlier || isInHand(one) || isToComeDown(one));
  return rows.length === 0 ? '' : manyLines(rows, view, texts);
}

/** Returns the acts on each destination; none where one choice of destinations holds them. */
export function destinationActs(view: CaseView, texts: Texts): CardAct[] {
  const rows = rowsOf(view);
  if (isManyRows(rows)) return [];
  const offered = rows.flatMap((row) => rowOffers(row, view).map(({ action }) => action));
  const isRepeated = ({ action }: CardAct) => offered.filter((one) => one === action).length > 1;
  return [
    ...togetherActs(view, texts),
    ...rows.flatMap((row) =>
      rowActs(row, view, texts).map((act) =>
        isRepeated(act) ? { ...act, where: truncate(destinationName(row.one), 40) } : act,
      ),
    ),
  ];
}

/** Returns the one choice for very many destinations; nothing where each has its own acts. */
export function destinationChoice(view: CaseView, texts: Texts): StaticSelect[] {
  const rows = rowsOf(view);
  return isManyRows(rows) ? choicesOf(rows, view, texts) : [];
}

function isManyRows(rows: readonly Row[]): boolean {
  return rows.length > MOST_ROWS || rows.some(isOfMany);
}

function isOfMany({ one }: Row): boolean {
  return isOneOfMany(one.destination);
}

/** As many lines as fit, and how many more there are. */
function manyLines(rows: readonly Row[], view: CaseView, texts: Texts): string {
  const longest = rows.some(isOfMany) ? LONGEST_OF_MANY : LONGEST_LINES;
  const lines = rows.map((row) => destinationLine(row, view, texts));
  let length = 0;
  const fitting = lines.filter((line) => {
    length += line.length;
    return length <= longest;
  });
  const rest = lines.length - fitting.length;
  return [...fitting, ...(rest > 0 ? [texts.t('card.more_places', { count: rest })] : [])].join('\n');
}

/**
 * Returns the rows of a text with several destinations. For a single destination the card itself
 * says it.
 */
function rowsOf(view: CaseView): Row[] {
  const own = view.isPlaced ? view.destinations.filter(({ publication }) => publication !== undefined) : [];
  const earlier = [...view.underWay, ...view.earlier];
  return [...own.map((one) => ({ one, isEarlier: false })), ...earlier.map((one) => ({ one, isEarlier: true }))];
}

function rowBlock(row: Row, view: CaseView, texts: Texts): KnownBlock {
  const block = sectionBlock(destinationLine(row, view, texts));
  const accessory = accessoryOf(rowActs(row, view, texts));
  return accessory === null ? block : { ...block, accessory };
}

function destinationLine({ one, isEarlier }: Row, view: CaseView, texts: Texts): string {
  const name = `*${escapeMrkdwn(truncate(destinationName(one), 80))}*`;
  if (isEarlier && isInHand(one)) {
    const said = { version: one.draft.version, text: inertMrkdwn(truncate(view.mask(one.destination.text), 150)) };
    return `${name} · ${texts.t('card.under_way', said)}`;
  }
  const proof = one.corrected[0]?.publication.proof ?? null;
  const parts = [
    isEarlier ? `${name} (v${one.draft.version})` : name,
    proof?.startsWith('https://') ? linkTo(view.mask(proof), texts.t('card.what_it_corrects')) : '',
    publicationLine(one, view, texts),
    isToComeDown(one) ? takeDownLine(one, view, texts) : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Returns the name of the network. For one of many replies it adds whom the reply answers. */
function destinationName({ name, destination }: DestinationView): string {
  return [name, destination.opening?.trim() ?? ''].filter((part) => part !== '').join(' ');
}

/** Returns the line with why the text must come down, who ordered that, and who wrote it down. */
export function takeDownLine({ publication }: DestinationView, { mask }: CaseView, texts: Texts): string {
  const withdrawal = publication?.withdrawal ?? null;
  if (withdrawal === null) return '';
  return texts.t('card.take_down', {
    why: texts.t(`withdrawal.${withdrawal.reason}`),
    name: inertMrkdwn(truncate(mask(withdrawal.orderedBy), 100)),
    who: mentionOf(withdrawal.by),
  });
}

/** Returns true while an ordered removal is not done. */
export function isToComeDown({ publication }: Pick<DestinationView, 'publication'>): boolean {
  return publication?.status === 'published' && publication.withdrawal !== null;
}

export function isInHand({ publication }: DestinationView): boolean {
  return publication !== undefined && IN_HAND.includes(publication.status);
}

const IN_HAND: readonly PublicationStatus[] = ['publishing', 'failed', 'unknown'];

function accessoryOf(acts: readonly CardAct[]): Button | Overflow | null {
  const [first, ...others] = acts;
  if (first === undefined) return null;
  if (others.length === 0) return actButton(first);
  return { type: 'overflow', action_id: CASE_MENU, options: acts.map(actOption) };
}

function rowActs({ one, isEarlier }: Row, view: CaseView, texts: Texts): CardAct[] {
  const value = valueFor(one, view);
  return rowOffers({ one, isEarlier }, view).map(({ label, ...offer }) => ({
    ...offer,
    label: texts.t(label),
    value,
  }));
}

function rowOffers({ one, isEarlier }: Row, view: CaseView): (OutOffer & { rank: Rank })[] {
  if (asksWhetherOut(one)) return OUTCOMES.map((offer) => ({ ...offer, rank: 'also' }));
  if (isInHand(one)) {
    const isNext = one.pause === null && !isEarlier && ofOneForm(view).length === 0;
    return [{ label: copyLabel(one), action: MODAL_ACTIONS.copy, rank: isNext ? 'step' : 'also' }];
  }
  if (one.publication?.status !== 'published') return [];
  if (isToComeDown(one))
    return [{ label: 'button.confirm_down', action: DIRECT_ACTIONS.confirmDown, rank: 'decision' }];
  const rank: Rank = openRecalls(view).some(({ publicationId }) => publicationId === one.publication?.id)
    ? 'decision'
    : 'seldom';
  return [
    ...addressOffers(one).map((offer) => ({ ...offer, rank: 'step' as const })),
    ...outOffers(view).map((offer) => ({ ...offer, rank })),
  ];
}

/** The two answers to the question whether a text of unknown outcome went out. */
export const OUTCOMES: readonly OutOffer[] = [
  { label: 'button.went_out', action: MODAL_ACTIONS.copy },
  { label: 'button.not_out', action: DIRECT_ACTIONS.notOut },
];

/** Returns true while a person has to say whether the text went out. */
export function asksWhetherOut({ publication }: Pick<DestinationView, 'publication'>): boolean {
  return publication?.status === 'unknown';
}

/**
 * Returns the actions for published text. While another text is on its way, a second correction is
 * not offered.
 */
export function outOffers({ status }: Pick<CaseView, 'status'>): [OutOffer, ...OutOffer[]] {
  const withdraw: OutOffer = { label: 'button.withdraw', action: MODAL_ACTIONS.withdraw };
  return status === 'answered'
    ? [{ label: 'button.put_right', action: MODAL_ACTIONS.publishCorrection }, withdraw]
    : [withdraw];
}

/** Offer to paste the address of a text that a person published without it. */
export const ADDRESS: OutOffer = { label: 'button.add_address', action: MODAL_ACTIONS.address };

type OutOffer = { label: TextKey; action: string };

/** Returns one choice for very many destinations. Those that wait for a person come first. */
function choicesOf(rows: readonly Row[], view: CaseView, texts: Texts): StaticSelect[] {
  const waiting = rows.filter(({ one }) => isInHand(one));
  const down = rows.filter(({ one }) => isToComeDown(one));
  const out = rows.filter(({ one }) => one.publication?.status === 'published' && !isToComeDown(one));
  const options = [
    ...waiting.flatMap((row) =>
      handOffers(row.one).map(({ label, action }) => optionFor(row, texts.t(label), action, view, texts)),
    ),
    ...down.map((row) => optionFor(row, texts.t('button.confirm_down'), DIRECT_ACTIONS.confirmDown, view, texts)),
    ...out.flatMap((row) =>
      [...addressOffers(row.one), ...outOffers(view)].map(({ label, action }) =>
        optionFor(row, texts.t(label), action, view, texts),
      ),
    ),
  ].slice(0, MOST_OPTIONS);
  if (options.length === 0) return [];
  const placeholder = { type: 'plain_text', text: texts.t('card.choose_place') } as const;
  return [{ type: 'static_select', action_id: PLACES, placeholder, options }];
}

function addressOffers({ publication }: DestinationView): readonly OutOffer[] {
  return publication !== undefined && owesAddress(publication) ? [ADDRESS] : [];
}

function handOffers(one: DestinationView): readonly OutOffer[] {
  return asksWhetherOut(one) ? OUTCOMES : [{ label: copyLabel(one), action: MODAL_ACTIONS.copy }];
}

function optionFor({ one }: Row, label: string, action: string, view: CaseView, texts: Texts) {
  const [to] = one.corrected;
  const which = to === undefined ? '' : ` ${texts.t('card.of_case', { id: to.publication.caseId })}`;
  return option(`${truncate(destinationName(one), 40)}${which}: ${label}`, `${action}|${valueFor(one, view)}`);
}

/**
 * Returns the label of the copy button. A text for one person is "sent", not "published"; a text
 * held by a pause is only shown.
 */
export function copyLabel({ publication, pause }: Pick<DestinationView, 'publication' | 'pause'>): TextKey {
  if (pause !== null) return 'button.copy_paused';
  return publication?.audience === 'private' ? 'button.copy_private' : 'button.copy';
}

function valueFor({ publication }: DestinationView, { state }: CaseView): string {
  return encodeReference(referenceTo(state, { publicationId: publication?.id ?? null }));
}
