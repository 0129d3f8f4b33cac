import { mayUndo } from '../../../domain/cases/actions/call-emergency.ts';
import { EMERGENCY_PHONE } from '../../../domain/cases/model/at-risk.ts';
import type { Handoff } from '../../../domain/cases/model/case-state.ts';
import { mentionOf } from '../../../domain/people/mention.ts';
import { formatMoment } from '../../../i18n/dates.ts';
import type { TextKey, Texts } from '../../../i18n/texts.ts';
import type { CardAct, Rank } from '../../kit/acts/card-act.ts';
import { truncate } from '../../kit/blocks.ts';
import { DIRECT_ACTIONS, MODAL_ACTIONS } from '../../kit/ids.ts';
import type { NameOf } from '../../outbound/quiet-names.ts';
import { encodeReference, referenceTo } from '../view/card-reference.ts';
import type { CaseView } from '../view/case-view.ts';
import { referenceOf } from './card-actions.ts';
import { inertMrkdwn } from './card-lines.ts';

const LONGEST = 100;
/** Limit where several lines follow each other. */
const SHORT = 40;

/**
 * Returns who was notified about the person at risk, one line each, oldest first. Of very many it
 * keeps the last ones. Empty when nobody was notified.
 */
export function toldLines(view: CaseView, texts: Texts, most = 10): string {
  const { handoffs } = view.state;
  const longest = handoffs.length > 1 ? SHORT : LONGEST;
  const earlier = handoffs.length - most;
  return [
    ...(earlier > 0 ? [texts.t('card.told_more', { count: earlier })] : []),
    ...handoffs.slice(-most).map((handoff) => toldLine(handoff, view, texts, longest)),
  ].join('\n');
}

type RescueOffer = { rank: Rank; label: TextKey; action: string };

/** Returns the acts on the rescue of a person at risk: whom they told, that help is there, that the person is safe. */
export function rescueActs(view: CaseView, texts: Texts): CardAct[] {
  const value = encodeReference(referenceOf(view));
  return [
    ...callActs(view, texts),
    ...rescueOffers(view).map(({ label, ...offer }) => ({ ...offer, label: texts.t(label), value })),
  ];
}

function rescueOffers({ risk, state: { core } }: CaseView): RescueOffer[] {
  const attended: RescueOffer = { rank: 'also', label: 'button.attended', action: DIRECT_ACTIONS.attended };
  const safe: RescueOffer = { rank: 'seldom', label: 'button.safe', action: DIRECT_ACTIONS.safe };
  const sought: RescueOffer = { rank: 'seldom', label: 'button.sought', action: DIRECT_ACTIONS.sought };
  const again: RescueOffer = { rank: 'seldom', label: 'button.told_again', action: MODAL_ACTIONS.told };
  const isSilent = core.closed !== null && core.rescue === undefined;
  switch (risk) {
    case 'untold':
      return [
        { rank: 'step', label: 'button.called_112', action: DIRECT_ACTIONS.calledEmergency },
        { rank: 'seldom', label: 'button.told', action: MODAL_ACTIONS.told },
        ...(isSilent ? [] : [safe]),
      ];
    case 'told':
      return [attended, safe, ...(core.closed === null ? [again] : [])];
    case 'attended':
      return isSilent ? [] : [{ ...safe, rank: 'also' }, sought, ...(core.closed === null ? [again] : [])];
    case 'safe':
      return isSilent ? [] : [sought];
    default:
      return [];
  }
}

/** Returns the line with what is known of a rescue, since when and by whose word; empty if nothing is. */
export function rescueLine({ state: { core }, timeZone }: CaseView, texts: Texts): string {
  if (core.rescue === undefined) return '';
  const { step, at, by } = core.rescue;
  return texts.t(`card.rescue_${step}`, { at: formatMoment(at, timeZone, texts), who: mentionOf(by) });
}

/** Returns the line with who was notified, on which phone, when, and by whom. */
export function toldLine(
  { who, phone, at, recordedBy, incident }: Handoff,
  { timeZone, mask, nameOf = mentionOf }: Pick<CaseView, 'timeZone' | 'mask'> & { nameOf?: NameOf },
  texts: Texts,
  longest = LONGEST,
): string {
  const said = texts.t('card.told', {
    whom: inertMrkdwn(truncate(mask(who), longest)),
    phone: inertMrkdwn(mask(phone)),
    at: formatMoment(at, timeZone, texts),
    who: nameOf(recordedBy),
  });
  return phone === EMERGENCY_PHONE ? `${said} · ${incidentText(incident, mask, texts)}` : said;
}

/** The number by which 112 finds the incident again, or that nobody has noted one. */
function incidentText(incident: string | null, mask: CaseView['mask'], texts: Texts): string {
  return incident === null
    ? texts.t('card.told_no_number')
    : texts.t('card.told_number', { number: inertMrkdwn(truncate(mask(incident), SHORT)) });
}

/** Returns the acts on the last call to 112: to take it back at once, and for its hour and number. */
function callActs(view: CaseView, texts: Texts): CardAct[] {
  const isTold = view.risk === 'told' || view.risk === 'attended' || view.risk === 'safe';
  const last = view.state.handoffs.findLast(({ phone }) => phone === EMERGENCY_PHONE);
  if (!isTold || last === undefined || view.state.core.closed !== null) return [];
  const value = encodeReference(referenceTo(view.state, { rowId: last.id }));
  const undo: CardAct = {
    rank: 'seldom',
    label: texts.t('button.undo_told'),
    action: DIRECT_ACTIONS.undoTold,
    value,
  };
  const amend: CardAct = { ...undo, label: texts.t('button.amend_told'), action: MODAL_ACTIONS.amendTold };
  return mayUndo(last, view.now) ? [undo, amend] : [amend];
}
