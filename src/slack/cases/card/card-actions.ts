import type { ActionsBlock, Button, PlainTextOption } from '@slack/types';
import { peopleWhoSaw } from '../../../domain/cases/model/case-status.ts';
import { isStillMissing } from '../../../domain/review/missing-facts/check-missing-fact.ts';
import type { TextKey, Texts } from '../../../i18n/texts.ts';
import { actionsBlock, button, option } from '../../kit/blocks.ts';
import { CASE_MENU, DIRECT_ACTIONS, MODAL_ACTIONS } from '../../kit/ids.ts';
import type { CardReference } from '../view/card-reference.ts';
import { encodeReference, referenceTo } from '../view/card-reference.ts';
import type { CaseView } from '../view/case-view.ts';
import { awaitsGoOn, manyProgress } from './bulk-blocks.ts';
import { asksWhetherOut, copyLabel, isInHand, isToComeDown, OUTCOMES, outOffers } from './destination-rows.ts';

type Offer = { label: TextKey; action: string; style?: 'primary' | 'danger' };

const CLAIM: Offer = { label: 'button.claim', action: DIRECT_ACTIONS.claim };
const RELEASE: Offer = { label: 'button.release', action: DIRECT_ACTIONS.release };
const EDIT: Offer = { label: 'button.edit', action: MODAL_ACTIONS.edit };
const SWITCH: Offer = { label: 'button.switch', action: DIRECT_ACTIONS.switchVariant };
const FACTS: Offer = { label: 'button.facts', action: MODAL_ACTIONS.facts };
const DISMISS: Offer = { label: 'button.dismiss', action: MODAL_ACTIONS.dismiss };
const ESCALATE: Offer = { label: 'button.escalate', action: MODAL_ACTIONS.escalate };
const PRIVATE: Offer = { label: 'button.go_private', action: DIRECT_ACTIONS.goPrivate };
const CORRECT: Offer = { label: 'button.correct', action: MODAL_ACTIONS.reclassify };
const PROPOSE: Offer = { label: 'button.propose', action: DIRECT_ACTIONS.propose };
const SEEN: Offer = { label: 'button.seen', action: DIRECT_ACTIONS.propose };
const CONFIRM: Offer = { label: 'button.confirm', action: DIRECT_ACTIONS.propose };
const APPROVE: Offer = { label: 'button.approve', action: DIRECT_ACTIONS.approve };
const REJECT: Offer = { label: 'button.reject', action: MODAL_ACTIONS.reject, style: 'danger' };
const CALLED: Offer = { label: 'button.called_112', action: DIRECT_ACTIONS.calledEmergency, style: 'primary' };
const TOLD_AGAIN: Offer = { label: 'button.told_again', action: MODAL_ACTIONS.told };
const GO_ON: Offer = { label: 'button.go_on', action: DIRECT_ACTIONS.continueBulk };
const REOPEN: Offer = { label: 'button.reopen', action: MODAL_ACTIONS.reopen };

/** Only what fits the state: one primary button, at most four more, the rest in a menu; of a person at risk also the next call. */
export function actionsOf(view: CaseView, texts: Texts): ActionsBlock {
  const { buttons, menu } = offersAtRisk(view);
  const value = encodeReference(referenceOf(view));
  const shown: (Button | ReturnType<typeof menuOf>)[] = buttons.map((offer) =>
    button(texts.t(offer.label), offer.action, value, offer.style),
  );
  if (menu.length > 0)
    shown.push(menuOf(menu.map((offer) => option(texts.t(offer.label), `${offer.action}|${value}`))));
  return actionsBlock(shown);
}

/** Returns the reference that a button of this card carries. */
export function referenceOf({ state, draft, status, publication }: CaseView): CardReference {
  return referenceTo(state, {
    draftId: state.core.currentDraftId,
    digest: draft?.digest ?? null,
    publicationId: status === 'approved' || status === 'answered' ? (publication?.id ?? null) : null,
  });
}

function menuOf(options: PlainTextOption[]) {
  return { type: 'overflow', action_id: CASE_MENU, options } as const;
}

function offersAtRisk(view: CaseView): { buttons: Offer[]; menu: Offer[] } {
  const offers = offersOf(view);
  if (view.risk === 'untold') return callFirst(offers);
  return withMentions(view, safetyFirst(view, offers));
}

/**
 * Adds the button that records another call about a person at risk. The card offers it until the
 * case is closed.
 */
function withMentions(
  view: CaseView,
  offers: { buttons: Offer[]; menu: Offer[] },
): { buttons: Offer[]; menu: Offer[] } {
  const mayCall = (view.risk === 'told' || view.risk === 'attended') && view.state.core.closed === null;
  return mayCall ? { ...offers, buttons: [...offers.buttons, TOLD_AGAIN] } : offers;
}

function safetyFirst(view: CaseView, offers: { buttons: Offer[]; menu: Offer[] }): { buttons: Offer[]; menu: Offer[] } {
  const lineComesFirst = view.lines?.shown?.offers.some((one) => one.audience === 'private' && one.sentBy === null);
  return lineComesFirst === true ? { ...offers, buttons: offers.buttons.map(withoutStyle) } : offers;
}

/** One primary button a card. */
function withoutStyle({ style, ...offer }: Offer): Offer {
  return style === 'danger' ? { ...offer, style } : offer;
}

/**
 * Puts the handoff of a person at risk before any reply, as the only primary button: one click for 112. Drops the last
 * buttons where there are then too many.
 */
function callFirst({ buttons, menu }: { buttons: Offer[]; menu: Offer[] }): { buttons: Offer[]; menu: Offer[] } {
  return { buttons: [CALLED, ...buttons.map(withoutStyle).slice(0, 4)], menu };
}

function offersOf(view: CaseView): { buttons: Offer[]; menu: Offer[] } {
  const claim = view.state.core.claim === null ? CLAIM : RELEASE;
  switch (view.status) {
    case 'open':
      if (view.basis?.kind === 'text') return heldText(view, claim);
      if (view.draft === undefined && hasLine(view)) return besideLine(view, claim);
      return view.draft === undefined
        ? { buttons: withoutDraft(view, claim), menu: [ESCALATE, ...classified(view), ...toPrivate(view)] }
        : { buttons: [...first(view, PROPOSE), ...variants(view), claim], menu: pendingMenu(view) };
    case 'in_review':
      return view.lacksReader === null
        ? { buttons: [...first(view, APPROVE), REJECT, ...secondPair(view), claim], menu: pendingMenu(view) }
        : { buttons: [...first(view, CONFIRM), REJECT, APPROVE, claim], menu: pendingMenu(view) };
    case 'approved':
      return approvedOffers(view);
    case 'answered':
      return { buttons: [...whatIsOut(view), REOPEN], menu: [] };
    case 'dismissed':
    case 'handed_over':
      return { buttons: [REOPEN], menu: [] };
    case 'erased':
      return { buttons: [], menu: [] };
  }
}

/**
 * Puts what the text still lacks before its next step. A text that the checks block can only be
 * edited.
 */
function first(view: CaseView, next: Offer): Offer[] {
  if (lacksFacts(view)) return [{ ...FACTS, style: 'primary' }, EDIT];
  return isStopped(view) ? [{ ...EDIT, style: 'primary' }] : [{ ...next, style: 'primary' }, EDIT];
}

function isStopped({ factsFell, findings }: CaseView): boolean {
  return factsFell || findings.some((finding) => finding.level === 'block' && !isStillMissing(finding));
}

function lacksFacts(view: CaseView): boolean {
  return view.missing.length > 0 && view.hasFacts;
}

/** Without a proposal: the handbook names who approved it, and one click of the team is what it takes. */
function heldText(view: CaseView, claim: Offer): { buttons: Offer[]; menu: Offer[] } {
  const isLast = view.openSlots.length === 1;
  const label = view.state.core.severity === 'S4' ? 'button.send_held_text' : 'button.approve_held_text';
  const send: Offer = { ...APPROVE, label: isLast ? label : 'button.approve', style: 'primary' };
  return { buttons: [send, EDIT, ...variants(view), claim], menu: pendingMenu(view) };
}

/**
 * Returns the offers beside a safety message, which is itself the answer. A person may still write
 * another text; no button leaves a person in danger without an answer.
 */
function besideLine(view: CaseView, claim: Offer): { buttons: Offer[]; menu: Offer[] } {
  return { buttons: [{ ...EDIT, label: 'button.write' }, claim], menu: pendingMenu(view) };
}

function withoutDraft(view: CaseView, claim: Offer): Offer[] {
  const write: Offer = { ...EDIT, label: 'button.write' };
  const dismiss = dismissal(view);
  const [first, second] = view.state.core.assessment.needsReply ? [write, dismiss] : [dismiss, write];
  return [{ ...first, style: 'primary' }, ...variants(view), second, claim];
}

/** Two people must have seen what goes out: while one alone has, any other may say so without approving. */
function secondPair(view: CaseView): Offer[] {
  return peopleWhoSaw(view.signOffs) < 2 ? [SEEN] : variants(view);
}

/**
 * Returns the offer to switch to another variant of the text. There is none without a playbook, for
 * a text that follows from the ledger, or for a correction of published text.
 */
function variants(view: CaseView): Offer[] {
  const { statement } = view.state.core;
  const hasOthers = statement === null ? !view.isPlaced : statement === 'holding';
  // Beside a line no other text is offered.
  return view.playbookTitle === null || !hasOthers || hasLine(view) ? [] : [SWITCH];
}

/** Returns true when a safety message answers the case. */
export function hasLine({ lines }: CaseView): boolean {
  return lines !== null && lines.shown !== null;
}

/** Five at most: an overflow menu takes no more. */
function pendingMenu(view: CaseView): Offer[] {
  const facts = view.hasFacts && !lacksFacts(view) ? [FACTS] : [];
  return [...facts, dismissal(view), ESCALATE, ...classified(view), ...toPrivate(view)];
}

/** Returns nothing for a statement of our own, which has no triage. */
function classified(view: CaseView): Offer[] {
  return view.state.core.statement === null ? [CORRECT] : [];
}

function dismissal(view: CaseView): Offer {
  return view.state.core.statement === null ? DISMISS : { ...DISMISS, label: 'button.drop_statement' };
}

function toPrivate(view: CaseView): Offer[] {
  return view.state.core.audience === 'public' && !view.isPlaced ? [PRIVATE] : [];
}

function approvedOffers(view: CaseView): { buttons: Offer[]; menu: Offer[] } {
  const held = view.destinations.filter(({ publication }) => publication?.status === 'held');
  if (held.length > 0) {
    const isPaused = held.every(({ pause }) => pause !== null);
    const now: Offer = { label: 'button.publish_now', action: DIRECT_ACTIONS.publishNow };
    const next = awaitsGoOn(view) ? GO_ON : now;
    const isFirst = awaitsGoOn(view) || !view.destinations.some(isInHand);
    const isMany = manyProgress(view) !== null;
    return {
      buttons: [
        { label: isMany ? 'button.stop_rest' : 'button.undo', action: DIRECT_ACTIONS.undo, style: 'danger' },
        ...(isPaused ? [] : [isFirst ? { ...next, style: 'primary' as const } : next]),
      ],
      menu: [],
    };
  }
  // Each place of several has its own.
  if (view.isPlaced) return { buttons: [REOPEN, ESCALATE], menu: [] };
  const one = view.destinations[0] ?? NOWHERE;
  if (asksWhetherOut(one)) return { buttons: [...OUTCOMES], menu: [ESCALATE, REOPEN] };
  const copy: Offer = { label: copyLabel(one), action: MODAL_ACTIONS.copy };
  return { buttons: [one.pause === null ? { ...copy, style: 'primary' } : copy], menu: [ESCALATE, REOPEN] };
}

const NOWHERE = { publication: undefined, pause: null };

/** Returns the actions for a case whose one reply is published. */
function whatIsOut(view: CaseView): Offer[] {
  const [one] = view.destinations;
  if (view.isPlaced || one?.publication?.status !== 'published' || isToComeDown(one)) return [];
  return outOffers(view);
}
