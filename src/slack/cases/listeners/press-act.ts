import type { BlockAction, RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { CaseAction } from '../../../domain/cases/action.ts';
import { performAction } from '../../../domain/cases/perform-action.ts';
import type { Requester } from '../../bolt/requester.ts';
import { requesterOf } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { DIRECT_ACTIONS, SAFETY } from '../../kit/ids.ts';
import type { CardReference } from '../view/card-reference.ts';
import type { SafetyReference } from '../view/safety-reference.ts';
import { CLICK_ACTIONS } from './click-actions.ts';
import { openExactText } from './open-exact-text.ts';
import { openModal } from './open-modal.ts';
import type { OwnCards } from './own-cards.ts';
import { referenceOf, safetyReferenceOf } from './reference-of.ts';

/** Acts by which a person signs off a text. */
const STANDS_BY: readonly string[] = [DIRECT_ACTIONS.approve, DIRECT_ACTIONS.propose];
const SENDS_LINE: readonly string[] = [SAFETY.sendPrivate, SAFETY.sendPublic];

type Deps = Pick<SlackDeps, 'cases' | 'readers' | 'crises' | 'team' | 'bot'> & { ownCards: OwnCards };

/** A press of a button or an option, as Slack tells of it. */
type Pressed = { body: BlockAction; client: WebClient; respond: RespondFn };

/** Does what a button or an option offers, on a card, in its menu or in its details. */
export async function pressAct(id: string, value: string, pressed: Pressed, deps: Deps): Promise<void> {
  const { body, client } = pressed;
  if (SENDS_LINE.includes(id)) {
    const line = await safetyReferenceOf(value, body, deps);
    const requester = await requesterOf(body, deps);
    deps.ownCards.pressed(line.caseId, pressed);
    await sendSafetyMessage(line, requester, deps);
    return deps.ownCards.redraw(line.caseId, requester);
  }
  const reference = await referenceOf(value, body, deps);
  deps.ownCards.pressed(reference.caseId, pressed);
  if (STANDS_BY.includes(id) && (await openExactText(id, reference, body, client, deps))) return;
  if (id in CLICK_ACTIONS) await click(id, reference, pressed, deps);
  else await openModal(id, reference, body, client, deps);
}

async function click(id: string, reference: CardReference, pressed: Pressed, deps: Deps): Promise<void> {
  const action = CLICK_ACTIONS[id]?.(reference);
  if (action === undefined) throw new Error(`No action belongs to ${id}`);
  const requester = await requesterOf(pressed.body, deps);
  await performForPerson(action, reference.caseId, requester, deps);
  await deps.ownCards.redraw(reference.caseId, requester);
}

export async function sendSafetyMessage(
  { caseId, randomId: _, ...line }: SafetyReference,
  requester: Requester,
  deps: Pick<SlackDeps, 'cases' | 'bot'>,
): Promise<void> {
  await performForPerson({ kind: 'send_line', ...line }, caseId, requester, deps);
}

/** Makes the act, and has its effects sent at once. @throws RefusedError with the sentence for the person */
export async function performForPerson(
  action: CaseAction,
  caseId: number,
  requester: Requester,
  deps: Pick<SlackDeps, 'cases' | 'bot'>,
): Promise<void> {
  const { actor, channel, deliveryKey } = requester;
  await performAction(deps.cases, { caseId, action, actor, channel, deliveryKey });
  deps.bot.wake();
}
