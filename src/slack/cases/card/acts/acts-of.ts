import type { ActionsBlock, Overflow } from '@slack/types';
import type { TextKey, Texts } from '../../../../i18n/texts.ts';
import type { CardAct } from '../../../kit/acts/card-act.ts';
import { actButton, actOption, buttonsAmong, fitsMenu, RANKS } from '../../../kit/acts/card-act.ts';
import { actionsBlock, button, overflowMenu } from '../../../kit/blocks.ts';
import { CASE_MENU, DIRECT_ACTIONS, MODAL_ACTIONS } from '../../../kit/ids.ts';
import { encodeReference, referenceTo } from '../../view/card-reference.ts';
import type { CaseView } from '../../view/case-view.ts';
import { areaActs } from '../area-blocks.ts';
import { breachActs } from '../breach-blocks.ts';
import { statusActs } from '../card-actions.ts';
import { crisisActs } from '../crisis-lines.ts';
import { destinationActs, destinationChoice } from '../destination-rows.ts';
import { takeDownActs } from '../draft-blocks.ts';
import { hoaxActs } from '../hoax-blocks.ts';
import { modelRunActs } from '../model-run-blocks.ts';
import { downgradeActs, moderationActs, shownActs } from '../people-blocks.ts';
import { pictureActs } from '../pictures/picture-blocks.ts';
import { joiningActs } from '../posts/post-volume-blocks.ts';
import { safetyActs } from '../safety-blocks.ts';
import { spokenActs } from '../spoken-blocks.ts';
import { rescueActs } from '../told-lines.ts';

/** Number of buttons on a card, beside its menu. */
const BUTTONS = 3;
/** Slack's most for the options of a menu. */
const OPTIONS = 5;

/**
 * Returns what a case offers now, the next step first. The card's buttons, its menu and *Details* are
 * drawn from this list alone. One act at most is primary.
 */
export function actsOf(view: CaseView, texts: Texts): CardAct[] {
  const status = statusActs(view, texts);
  const all = [
    ...safetyActs(view, texts),
    ...rescueActs(view, texts),
    ...takeDownActs(view, texts),
    ...destinationActs(view, texts),
    ...hoaxActs(view, texts),
    ...status.map((one) => besideRescue(one, view)),
    ...areaActs(view, texts),
    ...spokenActs(view, texts),
    ...pictureActs(view, texts),
    ...downgradeActs(view, texts),
    ...moderationActs(view, texts),
    ...crisisActs(view, texts),
    ...joiningActs(view, texts),
    ...breachActs(view, texts),
    ...modelRunActs(view, texts),
    ...shownActs(view, texts),
  ];
  const each = [...new Map(all.toReversed().map((one) => [`${one.action}|${one.value}`, one])).values()].toReversed();
  const ranked = RANKS.flatMap((rank) => each.filter((one) => one.rank === rank));
  return ranked.map((one, at) => (at === 0 && one.rank === 'step' ? { ...one, style: 'primary' } : one));
}

/** Ranks the acts of a status after the call for a person whom nobody has helped yet. Claiming the case can wait. */
function besideRescue(act: CardAct, { risk }: CaseView): CardAct {
  const { claim, release } = DIRECT_ACTIONS;
  const isInDanger = risk === 'untold' || risk === 'told' || risk === 'attended';
  if (isInDanger && (act.action === claim || act.action === release)) return { ...act, rank: 'seldom' };
  return risk === 'untold' && act.rank === 'step' ? { ...act, rank: 'also' } : act;
}

/** Returns true when nobody has to do anything about a case: what it still offers is seldom done. */
export function isFinished({ status }: CaseView, acts: readonly CardAct[]): boolean {
  const isOver = status === 'answered' || status === 'dismissed' || status === 'handed_over';
  return isOver && acts.every(({ rank }) => rank === 'seldom' || rank === 'detail');
}

/**
 * Returns the controls of a card: three buttons at most, the next step first, and one menu.
 * @param isCut the post is shown in part, and a button shows it whole
 */
export function cardControls(view: CaseView, acts: readonly CardAct[], isCut: boolean, texts: Texts): ActionsBlock[] {
  const choice = destinationChoice(view, texts);
  const buttons = buttonsAmong(acts, BUTTONS - choice.length - (isCut ? 1 : 0));
  const readAll = isCut ? [detailsButton('button.read_all', view, texts)] : [];
  const menu = menuOf(
    acts.filter((one) => !buttons.includes(one)),
    isCut ? null : view,
    texts,
  );
  const elements = [...buttons.map(actButton), ...choice, ...readAll, ...(menu === null ? [] : [menu])];
  return elements.length === 0 ? [] : [actionsBlock(elements)];
}

/** Returns the menu of what people seldom do, and of *Details*; null when it would be empty. */
export function menuOf(acts: readonly CardAct[], view: CaseView | null, texts: Texts): Overflow | null {
  const shown = acts
    .filter((one) => one.rank !== 'detail' && fitsMenu(one))
    .slice(0, view === null ? OPTIONS : OPTIONS - 1)
    .map(actOption);
  const details = view === null ? [] : [actOption(detailsAct('button.details', view, texts))];
  return shown.length + details.length === 0 ? null : overflowMenu(CASE_MENU, [...shown, ...details]);
}

function detailsButton(label: TextKey, view: CaseView, texts: Texts) {
  const { label: said, action, value } = detailsAct(label, view, texts);
  return button(said, action, value);
}

/** Returns the act that shows everything about a case, and all that it offers. */
function detailsAct(label: TextKey, { state }: CaseView, texts: Texts): CardAct {
  const value = encodeReference(referenceTo(state));
  return { rank: 'detail', label: texts.t(label), action: MODAL_ACTIONS.details, value };
}
