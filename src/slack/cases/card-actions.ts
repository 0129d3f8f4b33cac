import type { ActionsBlock, Button, PlainTextOption } from '@slack/types';
import type { TextKey, Texts } from '../../texts.ts';
import { actions, button, option } from '../blocks.ts';
import { CLICKS, MENU, OPENERS } from '../ids.ts';
import { encodeReference } from './card-reference.ts';
import type { CaseView } from './case-view.ts';

type Offer = { label: TextKey; action: string; style?: 'primary' | 'danger' };

const CLAIM: Offer = { label: 'button.claim', action: CLICKS.claim };
const RELEASE: Offer = { label: 'button.release', action: CLICKS.release };
const EDIT: Offer = { label: 'button.edit', action: OPENERS.edit };
const SWITCH: Offer = { label: 'button.switch', action: CLICKS.switchVariant };
const FACTS: Offer = { label: 'button.facts', action: OPENERS.facts };
const DISMISS: Offer = { label: 'button.dismiss', action: OPENERS.dismiss };
const ESCALATE: Offer = { label: 'button.escalate', action: OPENERS.escalate };
const PRIVATE: Offer = { label: 'button.go_private', action: CLICKS.goPrivate };
const CORRECT: Offer = { label: 'button.correct', action: OPENERS.correct };
const REOPEN: Offer = { label: 'button.reopen', action: OPENERS.reopen };
const SHOW_POST: Offer = { label: 'button.show_post', action: OPENERS.showPost };

/** Only what fits the state: one primary button, at most four more, the rest in a menu. */
export function actionsOf(view: CaseView, texts: Texts): ActionsBlock {
  const { buttons, menu } = offersOf(view);
  const value = encodeReference({
    caseId: view.state.matter.id,
    draftId: view.draft?.id ?? null,
    digest: view.draft?.digest ?? null,
    publicationId: view.status === 'approved' ? (view.publication?.id ?? null) : null,
  });
  const shown: (Button | ReturnType<typeof menuOf>)[] = buttons.map((offer) =>
    button(texts.t(offer.label), offer.action, value, offer.style),
  );
  if (menu.length > 0)
    shown.push(menuOf(menu.map((offer) => option(texts.t(offer.label), `${offer.action}|${value}`))));
  return actions(shown);
}

function menuOf(options: PlainTextOption[]) {
  return { type: 'overflow', action_id: MENU, options } as const;
}

function offersOf(view: CaseView): { buttons: Offer[]; menu: Offer[] } {
  const claim = view.state.matter.claim === null ? CLAIM : RELEASE;
  const folded = view.folded ? [SHOW_POST] : [];
  switch (view.status) {
    case 'open':
      return view.draft === undefined
        ? { buttons: withoutDraft(view, claim), menu: [ESCALATE, CORRECT, ...folded] }
        : { buttons: [...openPrimaries(view), { ...EDIT }, SWITCH, claim], menu: [...pendingMenu(view), ...folded] };
    case 'in_review':
      return {
        buttons: [
          ...reviewPrimary(view),
          EDIT,
          { label: 'button.reject', action: OPENERS.reject, style: 'danger' },
          claim,
        ],
        menu: [SWITCH, ...(view.missing.length > 0 ? [] : [FACTS]), ...pendingMenu(view)].slice(0, 5),
      };
    case 'approved':
      return approvedOffers(view);
    case 'answered':
    case 'dismissed':
    case 'handed_over':
      return { buttons: [REOPEN], menu: [] };
  }
}

function openPrimaries(view: CaseView): Offer[] {
  if (view.missing.length > 0) return [{ ...FACTS, style: 'primary' }];
  return [{ label: 'button.propose', action: CLICKS.propose, style: 'primary' }];
}

function reviewPrimary(view: CaseView): Offer[] {
  if (view.missing.length > 0) return [{ ...FACTS, style: 'primary' }];
  return [{ label: 'button.approve', action: CLICKS.approve, style: 'primary' }];
}

function withoutDraft(view: CaseView, claim: Offer): Offer[] {
  const leave: Offer = { ...DISMISS, label: 'button.dismiss' };
  const write: Offer = { ...EDIT, label: 'button.write' };
  const answers = view.state.matter.assessment.needsReply;
  return answers
    ? [{ ...write, style: 'primary' }, SWITCH, leave, claim]
    : [{ ...leave, style: 'primary' }, write, SWITCH, claim];
}

function pendingMenu(view: CaseView): Offer[] {
  const toPrivate = view.state.matter.audience === 'public' ? [PRIVATE] : [];
  return [DISMISS, ESCALATE, CORRECT, ...toPrivate];
}

function approvedOffers({ publication }: CaseView): { buttons: Offer[]; menu: Offer[] } {
  if (publication?.status === 'held') {
    return {
      buttons: [
        { label: 'button.undo', action: CLICKS.undo, style: 'danger' },
        { label: 'button.publish_now', action: CLICKS.publishNow, style: 'primary' },
      ],
      menu: [],
    };
  }
  return { buttons: [{ label: 'button.copy', action: OPENERS.copy, style: 'primary' }], menu: [ESCALATE, REOPEN] };
}
