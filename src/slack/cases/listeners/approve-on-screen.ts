import type { BlockAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { currentDraft, statusOf } from '../../../domain/cases/model/case-status.ts';
import { refuseUnread } from '../../../domain/cases/refuse-unread.ts';
import { doOrEnd } from '../../bolt/end-button.ts';
import { requesterOf } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { APPROVE_RUNG, DIRECT_ACTIONS } from '../../kit/ids.ts';
import type { CardReference } from '../view/card-reference.ts';
import { bytesOf } from './click-actions.ts';
import { openExactText } from './open-exact-text.ts';

type Pressed = { body: BlockAction; client: WebClient };
type Deps = Pick<SlackDeps, 'cases' | 'readers' | 'team' | 'bot'>;

/**
 * Shows the text to approve, every byte of it. A ring shows no words, so that its button opens the text that waits now.
 * Where the message showed the text, another one is refused.
 */
export async function approveOnScreen(
  id: string,
  reference: CardReference,
  pressed: Pressed,
  deps: Deps,
): Promise<void> {
  if (id !== APPROVE_RUNG) return showOrRefuse(reference, pressed, deps);
  const now = await textNow(reference, deps);
  const isAnother = now.digest !== reference.digest;
  await doOrEnd(pressed, () => showOrRefuse(now, pressed, deps, { isAnother }), deps);
}

/** No click approves here, whatever changes between its steps: only the screen does. */
async function showOrRefuse(
  reference: CardReference,
  { body, client }: Pressed,
  deps: Deps,
  { isAnother = false } = {},
): Promise<void> {
  const show = () =>
    openExactText(DIRECT_ACTIONS.approve, reference, body, client, deps, { isAlways: true, isAnother });
  if (await show()) return;
  const { texts: _, ...who } = await requesterOf(body, deps);
  await refuseUnread(deps.cases, { caseId: reference.caseId, ...who, ...bytesOf(reference) });
  await show();
}

/** Returns the reference to the text of the case that waits for approval now; the same one where none waits. */
async function textNow(reference: CardReference, { readers }: Pick<SlackDeps, 'readers'>): Promise<CardReference> {
  const state = await readers.cases.caseById(reference.caseId);
  const draft = state === null || statusOf(state) !== 'in_review' ? undefined : currentDraft(state);
  return draft === undefined ? reference : { ...reference, draftId: draft.id, digest: draft.digest };
}
