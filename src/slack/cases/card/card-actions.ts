import { peopleWhoSaw } from '../../../domain/cases/model/case-status.ts';
import { owesAddress } from '../../../domain/cases/model/publication.ts';
import { isStillMissing } from '../../../domain/review/missing-facts/check-missing-fact.ts';
import type { TextKey, Texts } from '../../../i18n/texts.ts';
import type { CardAct, Rank } from '../../kit/acts/card-act.ts';
import { DIRECT_ACTIONS, MODAL_ACTIONS } from '../../kit/ids.ts';
import type { CardReference } from '../view/card-reference.ts';
import { encodeReference, referenceTo } from '../view/card-reference.ts';
import type { CaseView } from '../view/case-view.ts';
import { awaitsGoOn, manyProgress } from './bulk-blocks.ts';
import { ADDRESS, asksWhetherOut, copyLabel, isInHand, isToComeDown, OUTCOMES, outOffers } from './destination-rows.ts';
import { answerToUse } from './hoax-blocks.ts';
import { openRecalls } from './recall-blocks.ts';

type Offer = { label: TextKey; action: string; style?: 'danger' };
type RankedOffer = Offer & { rank: Rank };

const CLAIM: Offer = { label: 'button.claim', action: DIRECT_ACTIONS.claim };
const RELEASE: Offer = { label: 'button.release', action: DIRECT_ACTIONS.release };
const EDIT: Offer = { label: 'button.edit', action: MODAL_ACTIONS.edit };
const WRITE: Offer = { label: 'button.write', action: MODAL_ACTIONS.edit };
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
const GO_ON: Offer = { label: 'button.go_on', action: DIRECT_ACTIONS.continueBulk };
const PUBLISH_NOW: Offer = { label: 'button.publish_now', action: DIRECT_ACTIONS.publishNow };
const REOPEN: Offer = { label: 'button.reopen', action: MODAL_ACTIONS.reopen };
const LIKE: Offer = { label: 'button.like', action: MODAL_ACTIONS.like };
const ELSEWHERE: Offer = { label: 'button.elsewhere', action: MODAL_ACTIONS.externalReply };

/** Returns the acts that belong to the status of a case, the next step first. */
export function statusActs(view: CaseView, texts: Texts): CardAct[] {
  const value = encodeReference(referenceOf(view));
  return offersOf(view).map(({ label, ...offer }) => ({ ...offer, label: texts.t(label), value }));
}

/** Returns the reference that a button of this card carries. */
export function referenceOf({ state, draft, status, publication }: CaseView): CardReference {
  return referenceTo(state, {
    draftId: state.core.currentDraftId,
    digest: draft?.digest ?? null,
    publicationId: status === 'approved' || status === 'answered' ? (publication?.id ?? null) : null,
  });
}

function ranked(rank: Rank, ...offers: readonly Offer[]): RankedOffer[] {
  return offers.map((offer) => ({ ...offer, rank }));
}

function offersOf(view: CaseView): RankedOffer[] {
  const claim = view.state.core.claim === null ? CLAIM : RELEASE;
  switch (view.status) {
    case 'open':
      return [...openOffers(view, claim), ...elsewhere(view), ...before(view)];
    case 'in_review':
      return [...reviewOffers(view, claim), ...elsewhere(view), ...before(view)];
    case 'approved':
      return approvedOffers(view);
    case 'answered':
      return [
        ...ranked('step', ...addressLacking(view)),
        ...ranked(openRecalls(view).length > 0 ? 'decision' : 'seldom', ...whatIsOut(view)),
        ...ranked('seldom', REOPEN),
      ];
    case 'dismissed':
    case 'handed_over':
      return ranked('seldom', REOPEN);
    case 'erased':
      return [];
  }
}

function openOffers(view: CaseView, claim: Offer): RankedOffer[] {
  if (view.basis?.kind === 'text')
    return [...ranked('step', heldText(view)), ...ranked('also', EDIT, claim), ...pending(view)];
  // A safety message is itself the answer: no button leaves a person in danger without one.
  if (view.draft === undefined && hasLine(view)) return [...ranked('also', WRITE, claim), ...pending(view)];
  if (view.draft === undefined) {
    const dismiss = dismissal(view);
    const [first, second] = view.state.core.assessment.needsReply ? [WRITE, dismiss] : [dismiss, WRITE];
    return [
      ...[...ranked('step', first), ...ranked('also', second, claim)],
      ...ranked('seldom', ...variants(view), ESCALATE, ...classified(view)),
      ...ranked('detail', ...toPrivate(view)),
    ];
  }
  const [next, ...others] = first(view, view.isUnproposed ? APPROVE : PROPOSE);
  // The card shows the register's answer: what takes the text that it does not show is beside that, in Details.
  if (answerToUse(view) !== null)
    return [...ranked('also', claim), ...ranked('detail', next, ...others), ...pending(view)];
  // A person who may not approve it, or notes an approval by voice, still vouches for it.
  const vouch = next === APPROVE ? [PROPOSE] : [];
  return [...ranked('step', next), ...ranked('also', ...others, ...vouch, claim), ...pending(view)];
}

function reviewOffers(view: CaseView, claim: Offer): RankedOffer[] {
  const lacksReader = view.lacksReader !== null;
  const [next, ...others] = first(view, lacksReader ? CONFIRM : APPROVE);
  const also = lacksReader ? [REJECT, APPROVE] : [REJECT, ...others];
  const seldom = lacksReader ? others : secondPair(view);
  return [
    ...[...ranked('step', next), ...ranked('also', ...also)],
    ...ranked('seldom', ...seldom, claim, dismissal(view), ...classified(view)),
    ...ranked('detail', ESCALATE, ...(lacksReader ? [] : otherVariants(view)), ...facts(view), ...toPrivate(view)),
  ];
}

/**
 * Returns what the text still lacks before its next step. A text that the checks block can only be
 * edited.
 */
function first(view: CaseView, next: Offer): [Offer, ...Offer[]] {
  if (lacksFacts(view)) return [FACTS, EDIT];
  return isStopped(view) ? [EDIT] : [next, EDIT];
}

function isStopped({ factsFell, findings }: CaseView): boolean {
  return factsFell || findings.some((finding) => finding.level === 'block' && !isStillMissing(finding));
}

function lacksFacts(view: CaseView): boolean {
  return view.missing.length > 0 && view.hasFacts;
}

/** Without a proposal: the handbook names who approved it, and one click of the team is what it takes. */
function heldText(view: CaseView): Offer {
  const isLast = view.openSlots.length === 1;
  const label = view.state.core.severity === 'S4' ? 'button.send_held_text' : 'button.approve_held_text';
  return { ...APPROVE, label: isLast ? label : 'button.approve' };
}

/** Two people must have seen what goes out: while one alone has, any other may say so without approving. */
function secondPair(view: CaseView): Offer[] {
  return peopleWhoSaw(view.signOffs) < 2 ? [SEEN] : variants(view);
}

function otherVariants(view: CaseView): Offer[] {
  return peopleWhoSaw(view.signOffs) < 2 ? variants(view) : [];
}

/**
 * Returns the offer to switch to another variant of the text. There is none without another variant or a playbook, for
 * a text that follows from the ledger, or for a correction of published text.
 */
function variants(view: CaseView): Offer[] {
  const { statement } = view.state.core;
  const hasOthers = statement === null ? !view.isPlaced : statement === 'holding';
  // Beside a line no other text is offered.
  return view.hasOtherVariant && view.playbookTitle !== null && hasOthers && !hasLine(view) ? [SWITCH] : [];
}

/** Returns true when a safety message answers the case. */
export function hasLine({ lines }: CaseView): boolean {
  return lines !== null && lines.shown !== null;
}

function pending(view: CaseView): RankedOffer[] {
  return [
    ...ranked(answerToUse(view) === null ? 'seldom' : 'detail', ...variants(view)),
    ...ranked('seldom', dismissal(view), ESCALATE, ...classified(view)),
    ...ranked('detail', ...facts(view), ...toPrivate(view)),
  ];
}

function facts(view: CaseView): Offer[] {
  return view.hasFacts && !lacksFacts(view) ? [FACTS] : [];
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

/** Returns the offer to record a reply published elsewhere, while the bot has published nothing. */
function elsewhere(view: CaseView): RankedOffer[] {
  return view.isPlaced ? [] : ranked('detail', ELSEWHERE);
}

/** Returns the offer to see how like posts were answered, while a text of ours may still take their words. */
function before(view: CaseView): RankedOffer[] {
  const { statement, playbook } = view.state.core;
  return statement !== null || playbook === null || view.isPlaced || hasLine(view) ? [] : ranked('detail', LIKE);
}

function approvedOffers(view: CaseView): RankedOffer[] {
  const held = view.destinations.filter(({ publication }) => publication?.status === 'held');
  if (held.length > 0) return heldOffers(view, held);
  // Each place of several has its own.
  if (view.isPlaced) return ranked('seldom', REOPEN, ESCALATE);
  const one = view.destinations[0] ?? NOWHERE;
  if (asksWhetherOut(one)) return [...ranked('also', ...OUTCOMES), ...ranked('seldom', ESCALATE, REOPEN)];
  const copy: Offer = { label: copyLabel(one), action: MODAL_ACTIONS.copy };
  return [...ranked(one.pause === null ? 'step' : 'also', copy), ...ranked('seldom', ESCALATE, REOPEN)];
}

/** Returns the acts of the hold: to go on or to publish now, and to undo. */
function heldOffers(view: CaseView, held: CaseView['destinations']): RankedOffer[] {
  const isPaused = held.every(({ pause }) => pause !== null);
  const isFirst = awaitsGoOn(view) || !view.destinations.some(isInHand);
  const label = manyProgress(view) === null ? 'button.undo' : 'button.stop_rest';
  const undo: Offer = { label, action: DIRECT_ACTIONS.undo, style: 'danger' };
  const next = isPaused ? [] : ranked(isFirst ? 'step' : 'also', awaitsGoOn(view) ? GO_ON : PUBLISH_NOW);
  return [...next, ...ranked('also', undo)];
}

const NOWHERE = { publication: undefined, pause: null };

/** Returns the offer to paste the address of a case's one reply, which was published without it. */
function addressLacking({ isPlaced, destinations }: CaseView): Offer[] {
  const publication = destinations[0]?.publication;
  return !isPlaced && publication !== undefined && owesAddress(publication) ? [ADDRESS] : [];
}

/** Returns the actions for a case whose one reply is published. */
function whatIsOut(view: CaseView): Offer[] {
  const [one] = view.destinations;
  if (view.isPlaced || one?.publication?.status !== 'published' || isToComeDown(one)) return [];
  return outOffers(view);
}
