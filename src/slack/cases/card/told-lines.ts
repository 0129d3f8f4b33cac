import type { KnownBlock } from '@slack/types';
import { mayUndo } from '../../../domain/cases/actions/call-emergency.ts';
import { EMERGENCY_PHONE } from '../../../domain/cases/model/at-risk.ts';
import type { Handoff } from '../../../domain/cases/model/case-state.ts';
import { mentionOf } from '../../../domain/people/mention.ts';
import { formatMoment } from '../../../i18n/dates.ts';
import type { TextKey, Texts } from '../../../i18n/texts.ts';
import { actionsBlock, button, truncate } from '../../kit/blocks.ts';
import { DIRECT_ACTIONS, MODAL_ACTIONS } from '../../kit/ids.ts';
import type { NameOf } from '../../outbound/quiet-names.ts';
import { encodeReference, referenceTo } from '../view/card-reference.ts';
import type { CaseView } from '../view/case-view.ts';
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

type RescueOffer = { label: TextKey; action: string };

/** Returns what a person may record of a rescue next, each with one click. */
export function rescueOffers({ risk, state: { core } }: CaseView): RescueOffer[] {
  const attended: RescueOffer = { label: 'button.attended', action: DIRECT_ACTIONS.attended };
  const safe: RescueOffer = { label: 'button.safe', action: DIRECT_ACTIONS.safe };
  const sought: RescueOffer = { label: 'button.sought', action: DIRECT_ACTIONS.sought };
  if (core.closed !== null && core.rescue === undefined && risk !== 'told') return [];
  switch (risk) {
    case 'untold':
      return [safe];
    case 'told':
      return [attended, safe];
    case 'attended':
      return [safe, sought];
    case 'safe':
      return [sought];
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

/** Returns the buttons of the last call to 112: to take it back at once, and for its hour and number. */
export function toldButtons(view: CaseView, texts: Texts): KnownBlock[] {
  const last = view.state.handoffs.findLast(({ phone }) => phone === EMERGENCY_PHONE);
  if (last === undefined || view.state.core.closed !== null) return [];
  const value = encodeReference(referenceTo(view.state, { rowId: last.id }));
  const undo = button(texts.t('button.undo_told'), DIRECT_ACTIONS.undoTold, value);
  const amend = button(texts.t('button.amend_told'), MODAL_ACTIONS.amendTold, value);
  return [actionsBlock(mayUndo(last, view.now) ? [undo, amend] : [amend])];
}
