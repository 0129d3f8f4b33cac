import type { BlockAction, RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { CaseAction } from '../../../domain/cases/action.ts';
import { performAction } from '../../../domain/cases/perform-action.ts';
import type { Texts } from '../../../i18n/texts.ts';
import type { Requester } from '../../bolt/requester.ts';
import { requesterOf } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { DIRECT_ACTIONS, SAFETY } from '../../kit/ids.ts';
import { caseCard } from '../card/case-card.ts';
import type { CardReference } from '../view/card-reference.ts';
import type { SafetyReference } from '../view/safety-reference.ts';
import { CLICK_ACTIONS } from './click-actions.ts';
import { loadCardView } from './load-card-view.ts';
import { openExactText } from './open-exact-text.ts';
import { openModal } from './open-modal.ts';
import { referenceOf, safetyReferenceOf } from './reference-of.ts';

/** Acts by which a person signs off a text. */
const STANDS_BY: readonly string[] = [DIRECT_ACTIONS.approve, DIRECT_ACTIONS.propose];
const SENDS_LINE: readonly string[] = [SAFETY.sendPrivate, SAFETY.sendPublic];

type Deps = Pick<SlackDeps, 'cases' | 'readers' | 'team' | 'bot'>;

/** A press of a button or an option, as Slack tells of it. */
type Pressed = { body: BlockAction; client: WebClient; respond: RespondFn };

/** Does what a button or an option offers, on a card, in its menu or in its details. */
export async function pressAct(id: string, value: string, pressed: Pressed, deps: Deps): Promise<void> {
  const { body, client } = pressed;
  if (SENDS_LINE.includes(id)) {
    const line = await safetyReferenceOf(value, body, deps);
    const requester = await requesterOf(body, deps);
    await sendSafetyMessage(line, requester, deps);
    return drawOwnCard(line.caseId, requester.texts, pressed, deps);
  }
  const reference = await referenceOf(value, body, deps);
  if (STANDS_BY.includes(id) && (await openExactText(id, reference, body, client, deps))) return;
  if (id in CLICK_ACTIONS) await click(id, reference, pressed, deps);
  else await openModal(id, reference, body, client, deps);
}

export async function click(id: string, reference: CardReference, pressed: Pressed, deps: Deps): Promise<void> {
  const action = CLICK_ACTIONS[id]?.(reference);
  if (action === undefined) throw new Error(`No action belongs to ${id}`);
  const requester = await requesterOf(pressed.body, deps);
  await performForPerson(action, reference.caseId, requester, deps);
  await drawOwnCard(reference.caseId, requester.texts, pressed, deps);
}

/**
 * Draws a card again that one person alone sees, such as the answer to `/cases #n`: nothing else
 * redraws it. It can fail without harm, because what was pressed is done.
 */
async function drawOwnCard(caseId: number, texts: Texts, { body, respond }: Pressed, deps: Deps): Promise<void> {
  if (body.container?.['is_ephemeral'] !== true) return;
  const state = await deps.readers.cases.caseById(caseId);
  if (state === null) return;
  const { text, blocks } = caseCard(await loadCardView(state, texts, deps), texts);
  await respond({ replace_original: true, text, blocks }).catch(() => undefined);
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
