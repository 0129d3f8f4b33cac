import type { WebClient } from '@slack/web-api';
import { warningsOpen } from '../../../domain/cases/approval/warnings.ts';
import { recordShown } from '../../../domain/privacy/record-shown.ts';
import type { PersonPayload } from '../../bolt/requester.ts';
import { requesterOf } from '../../bolt/requester.ts';
import type { ClickPayload } from '../../bolt/show-modal.ts';
import { showModal } from '../../bolt/show-modal.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { DIRECT_ACTIONS } from '../../kit/ids.ts';
import { hidesFindings } from '../card/card-lines.ts';
import { fitsCard } from '../card/said-blocks.ts';
import { exactTextModal } from '../modals/exact-text-modal.ts';
import type { CardReference } from '../view/card-reference.ts';
import { encodeReference } from '../view/card-reference.ts';
import type { CaseView } from '../view/case-view.ts';
import { loadCardView } from './load-card-view.ts';
import { refusalOfSignOff } from './refusal-of-sign-off.ts';
import { textsBeside } from './texts-beside.ts';

/**
 * Opens a modal in which the person reads a text whole before they sign it off. It opens where the card hides or shortens the
 * text, and where other texts of ours wait beside it. Where only unread warnings block an approval, the approver reads and ticks
 * each. A text that is no longer the one of the button is left to be refused.
 * @returns true when a modal was opened; false when the case action is to be performed at once
 */
export async function openExactText(
  click: string,
  reference: CardReference,
  body: PersonPayload & ClickPayload,
  client: WebClient,
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'crises' | 'team' | 'bot'>,
  { isAlways = false, isAnother = false } = {},
): Promise<boolean> {
  const state = await deps.readers.cases.caseById(reference.caseId);
  if (state === null || state.core.erased !== null) return false;
  const requester = await requesterOf(body, deps);
  const view = await loadCardView(state, requester.texts, deps);
  const isOnScreen = view.draft?.id === reference.draftId && view.draft?.digest === reference.digest;
  if (!isOnScreen) return false;
  const membership = await deps.cases.people.standingOf(requester.actor, requester.channel);
  if (membership.kind === 'stranger') return false;
  const refusal = refusalOfSignOff(click, state, reference, { requester, membership }, deps);
  const asksTicks = click === DIRECT_ACTIONS.approve && refusal === warningsOpen(0).key;
  const isWanted = isAlways && (refusal === null || asksTicks);
  if (isAlways && !isWanted) return false;
  const beside = await textsBeside(click, { view, membership, requester }, deps);
  const hasOthers = refusal === null && beside.length > 0;
  if (!(isWanted || asksTicks || hasOthers || isShort(click, refusal, view))) return false;
  if (view.hides.draft) await recordShown(deps.cases, { ...requester, caseId: reference.caseId, what: 'draft' });
  const subject = { view, metadata: encodeReference(reference), texts: requester.texts, isAnother, beside };
  await showModal(client, body, exactTextModal(click, subject));
  return true;
}

/** Returns whether the card does not show all that the person signs off. */
function isShort(click: string, refusal: string | null, view: CaseView): boolean {
  const hidesSome = click === DIRECT_ACTIONS.approve && refusal === null && hidesFindings(view);
  const hasPicture = (view.draft?.picture ?? null) !== null;
  return hasPicture || view.hides.post || view.hides.draft || hidesSome || !fitsCard(view.destinations);
}
