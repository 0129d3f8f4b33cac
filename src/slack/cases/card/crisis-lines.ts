import type { KnownBlock } from '@slack/types';
import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import { isPending } from '../../../domain/cases/model/case-status.ts';
import { mayLeave, offeredCrisis } from '../../../domain/cases/model/crises/crisis-of.ts';
import type { Pause } from '../../../domain/cases/model/crises/pause.ts';
import { mentionOf } from '../../../domain/people/mention.ts';
import { formatMoment } from '../../../i18n/dates.ts';
import type { Texts } from '../../../i18n/texts.ts';
import type { CardAct } from '../../kit/acts/card-act.ts';
import { actButton } from '../../kit/acts/card-act.ts';
import { contextBlock, sectionBlock, sectionWith, truncate } from '../../kit/blocks.ts';
import { DIRECT_ACTIONS } from '../../kit/ids.ts';
import { encodeReference, referenceTo } from '../view/card-reference.ts';
import type { CaseView } from '../view/case-view.ts';
import { referenceOf } from './card-actions.ts';
import { inertMrkdwn, linkTo } from './card-lines.ts';

const LONGEST_NAME = 80;
const LONGEST_REASON = 200;
const MOST_PAUSES = 2;

/**
 * Returns the blocks with the crisis that the case is part of. While an emergency plan is
 * activated, they add its level and who directs it.
 */
export function crisisBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  const { state, timeZone, mask } = view;
  const { crisis } = state;
  if (crisis === null) return offerBlocks(view, texts);
  const { id, plan, closed } = crisis;
  const parts = [
    texts.t(closed === null ? 'card.crisis' : 'card.crisis_over', { id, title: quotedName(mask(crisis.title)) }),
  ];
  if (plan !== null) {
    const since = formatMoment(plan.since, timeZone, texts);
    parts.push(
      texts.t('card.plan', { level: quotedName(mask(plan.level)), director: quotedName(mask(plan.director)), since }),
    );
    if (plan.link !== null) parts.push(linkTo(plan.link, texts.t('card.plan_link')));
  }
  return [contextBlock(parts.join(' · '))];
}

/** Returns the offer to make the case part of a crisis that was open when its post came. */
function offerBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  return joinActs(view, texts).flatMap((join) =>
    offeredLines(view, texts).map((said) => sectionWith(said, actButton(join))),
  );
}

function offered({ state, related }: CaseView) {
  return isPending(state) ? offeredCrisis(state, related.crises) : null;
}

/** Returns the question whether the case is part of a crisis; nothing where it is not asked. */
export function offeredLines(view: CaseView, texts: Texts): string[] {
  const crisis = offered(view);
  if (crisis === null) return [];
  return [texts.t('card.crisis_offered', { id: crisis.id, title: quotedName(view.mask(crisis.title)) })];
}

function joinActs(view: CaseView, texts: Texts): CardAct[] {
  const crisis = offered(view);
  if (crisis === null) return [];
  const value = encodeReference(referenceTo(view.state, { rowId: String(crisis.id) }));
  return [{ rank: 'decision', label: texts.t('button.join_crisis'), action: DIRECT_ACTIONS.joinCrisis, value }];
}

/** Returns the acts that make the case part of a crisis, or take it out of its own. */
export function crisisActs(view: CaseView, texts: Texts): CardAct[] {
  const value = encodeReference(referenceOf(view));
  const leave: CardAct = {
    rank: 'detail',
    label: texts.t('button.leave_crisis'),
    action: DIRECT_ACTIONS.leaveCrisis,
    value,
  };
  return [...joinActs(view, texts), ...(mayLeave(view.state) ? [leave] : [])];
}

/**
 * Returns the blocks with the pause that holds the text: since when, and why in the words of the
 * person who asked for it.
 */
export function pauseBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  const all = [...view.destinations, ...view.underWay].flatMap(({ pause }) => pause ?? []);
  const pauses = all.filter((one, index) => all.indexOf(one) === index);
  return pauses.slice(0, MOST_PAUSES).map((pause) => sectionBlock(pauseLine(pause, view, texts)));
}

/** Returns the line with what is paused, since when, by whom and why. */
export function pauseLine(
  pause: Pause,
  { timeZone, mask, networkName }: Pick<CaseView, 'timeZone' | 'mask' | 'networkName'>,
  texts: Texts,
): string {
  return texts.t('card.paused', {
    what: scopeText(pause, networkName, texts),
    at: formatMoment(pause.at, timeZone, texts),
    who: mentionOf(pause.by),
    why: inertMrkdwn(truncate(mask(pause.reason), LONGEST_REASON)) || texts.t('pause.no_reason'),
  });
}

function scopeText({ scope }: Pause, networkName: CaseView['networkName'], texts: Texts): string {
  switch (scope.kind) {
    case 'all':
      return texts.t('card.pause_all');
    case 'none':
      return texts.t('pause.nothing');
    case 'network':
      return texts.t('card.pause_network', { network: quotedName(networkName(scope.network)) });
    case 'playbook':
      return texts.t('card.pause_playbook');
  }
}

/** `#12 · S2 · Mensaje propio · Primer mensaje · Crisis 3` */
export function caseTitle({ state, className }: CaseView, texts: Texts): string {
  const { id, severity, statement } = state.core;
  const own = statement === null ? [] : [texts.t('card.own')];
  return [`#${id}`, severity, ...own, className, ...crisisNumber(state, texts)].join(' · ');
}

export function crisisNumber({ crisis }: CaseState, texts: Texts): string[] {
  return crisis === null ? [] : [texts.t('card.crisis_number', { id: crisis.id })];
}

/** The word above all that is shown of a case: the one of the whole workspace, or that of a drill's crisis. */
export function watermarkFor({ crisis }: CaseState, watermark: string | null, texts: Texts): string | null {
  return watermark ?? (crisis?.drill == null ? null : texts.t('card.drill'));
}

function quotedName(name: string): string {
  return inertMrkdwn(truncate(name, LONGEST_NAME));
}
