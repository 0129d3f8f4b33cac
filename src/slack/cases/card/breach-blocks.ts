import type { KnownBlock, Overflow, PlainTextOption } from '@slack/types';
import { breachSteps, isOver, notifyBy } from '../../../domain/cases/breaches/breach-clock.ts';
import type { Breach, NoticeSlot } from '../../../domain/cases/model/breaches/breach.ts';
import { emptySlots } from '../../../domain/cases/model/breaches/breach.ts';
import { mayBeBreach } from '../../../domain/cases/model/breaches/may-be-breach.ts';
import { isPending } from '../../../domain/cases/model/case-status.ts';
import { mentionOf } from '../../../domain/people/mention.ts';
import { formatMoment } from '../../../i18n/dates.ts';
import type { Texts } from '../../../i18n/texts.ts';
import type { CardAct, Rank } from '../../kit/acts/card-act.ts';
import { actButton, actOption, fitsMenu } from '../../kit/acts/card-act.ts';
import { actionsBlock, contextBlock, overflowMenu, sectionBlock, sectionWith } from '../../kit/blocks.ts';
import { CASE_MENU, MODAL_ACTIONS } from '../../kit/ids.ts';
import { encodeReference } from '../view/card-reference.ts';
import type { CaseView } from '../view/case-view.ts';
import { referenceOf } from './card-actions.ts';
import { inertMrkdwn } from './card-lines.ts';

/** A breach of personal data: the way to record one, its clock and its notice while it is open, and how it ended. */
export function breachBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  const { core } = view.state;
  const { breach } = core;
  if (breach === null) {
    const said = texts.t('card.breach_maybe');
    return breachActs(view, texts).map((record) => sectionWith(said, actButton(record)));
  }
  return breach.end === null ? openBlocks(breach, view, texts) : [endBlock(breach.end, breach, view, texts)];
}

/** Returns the acts on a breach: to record one, to fill in and send its notice, or to rule it out; the next step first. */
export function breachActs(view: CaseView, texts: Texts): CardAct[] {
  const { core } = view.state;
  const { breach } = core;
  if (breach === null) {
    const isOffered = mayBeBreach(core) && isPending(view.state);
    return isOffered ? [opener('detail', 'button.breach', MODAL_ACTIONS.breach, view, texts)] : [];
  }
  if (breach.end !== null) {
    const isOver = breach.end.kind !== 'not_needed';
    return isOver ? [] : [opener('detail', 'button.breach', MODAL_ACTIONS.breach, view, texts)];
  }
  const notice = (rank: Rank) => opener(rank, 'button.notice', MODAL_ACTIONS.notice, view, texts);
  const notified = (rank: Rank) => opener(rank, 'button.notified', MODAL_ACTIONS.notified, view, texts);
  const isWhole = emptySlots(breach, isOver(breach, view.now)).length === 0;
  return [
    ...(isWhole ? [notified('also')] : [notice('also')]),
    opener('detail', 'button.notice_text', MODAL_ACTIONS.noticeText, view, texts),
    ...(isWhole ? [notice('detail')] : [notified('seldom')]),
    opener('detail', 'button.rule_out', MODAL_ACTIONS.ruleOut, view, texts),
    opener('detail', 'button.breach_moment', MODAL_ACTIONS.breach, view, texts),
  ];
}

/** Returns the clock of an open breach; nothing where there is none. */
export function breachLines(view: CaseView, texts: Texts): string[] {
  const { breach } = view.state.core;
  return breach === null || breach.end !== null ? [] : [clockText(breach, view, texts)];
}

function openBlocks(breach: Breach, view: CaseView, texts: Texts): KnownBlock[] {
  const empty = emptySlots(breach, isOver(breach, view.now));
  const notice =
    empty.length === 0
      ? texts.t('card.notice_complete')
      : texts.t('card.notice_empty', { slots: slotNames(empty, texts) });
  const [next, ...others] = breachActs(view, texts);
  const options = others.filter(fitsMenu).map(actOption);
  return [
    sectionBlock(`${clockText(breach, view, texts)}\n${notice}`),
    ...(next === undefined ? [] : [actionsBlock([actButton(next), ...menuOf(options)])]),
  ];
}

function menuOf(options: PlainTextOption[]): Overflow[] {
  return options.length === 0 ? [] : [overflowMenu(CASE_MENU, options)];
}

/** In words that stay true until the card is drawn again, which it is at each step. */
function clockText(breach: Breach, { now, timeZone }: CaseView, texts: Texts): string {
  const at = (moment: string) => formatMoment(moment, timeZone, texts);
  const step = breachSteps(breach, now).at(-1) ?? 'running';
  return texts.t(`card.breach_${step}`, { due: at(notifyBy(breach)), aware: at(breach.awareAt) });
}

function endBlock(end: NonNullable<Breach['end']>, breach: Breach, view: CaseView, texts: Texts): KnownBlock {
  const who = mentionOf(end.by);
  if (end.kind === 'not_needed') {
    const again = opener('detail', 'button.breach', MODAL_ACTIONS.breach, view, texts);
    return sectionWith(texts.t('card.breach_not_needed', { who }), actButton(again));
  }
  const at = formatMoment(end.at, view.timeZone, texts);
  const key = isOver(breach, end.at) ? 'card.breach_notified_late' : 'card.breach_notified';
  return contextBlock(texts.t(key, { at, registry: inertMrkdwn(end.registry), who }));
}

/**
 * Returns the names of the notice's slots, joined by a dot because some names contain a comma or an
 * “and”.
 */
export function slotNames(slots: readonly NoticeSlot[], texts: Texts): string {
  return slots.map((slot) => texts.t(`notice.${slot}`)).join(' · ');
}

function opener(
  rank: Rank,
  label:
    | 'button.breach'
    | 'button.notice'
    | 'button.notice_text'
    | 'button.notified'
    | 'button.rule_out'
    | 'button.breach_moment',
  action: string,
  view: CaseView,
  texts: Texts,
): CardAct {
  const value = encodeReference({ ...referenceOf(view), rowId: 'breach' });
  return { rank, label: texts.t(label), action, value };
}
