import type { BlockAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { currentDraft, statusOf } from '../../../domain/cases/model/case-status.ts';
import { refuseUnread } from '../../../domain/cases/refuse-unread.ts';
import { doOrEnd } from '../../bolt/end-button.ts';
import { requesterOf } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { DIRECT_ACTIONS, PROPOSE_RUNG, READ_AND_APPROVE } from '../../kit/ids.ts';
import type { CardReference } from '../view/card-reference.ts';
import { bytesOf } from './click-actions.ts';
import { openExactText } from './open-exact-text.ts';

type Pressed = { body: BlockAction; client: WebClient };
type Deps = Pick<SlackDeps, 'cases' | 'readers' | 'crises' | 'team' | 'bot'>;

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
  if (id === READ_AND_APPROVE) return showOrRefuse(DIRECT_ACTIONS.approve, reference, pressed, deps);
  const isProposing = id === PROPOSE_RUNG;
  const click = isProposing ? DIRECT_ACTIONS.propose : DIRECT_ACTIONS.approve;
  await doOrEnd(
    pressed,
    async () => {
      const now = await textNow(reference, isProposing ? 'open' : 'in_review', deps);
      if (isProposing && now === null) return refuse('propose', reference, pressed, deps, { isFirst: true });
      const isAnother = !isProposing && now !== null && now.digest !== reference.digest;
      await showOrRefuse(click, now ?? reference, pressed, deps, { isAnother });
    },
    deps,
  );
}

/** No click signs off here, whatever changes between its steps: only the screen does. */
async function showOrRefuse(
  click: string,
  reference: CardReference,
  { body, client }: Pressed,
  deps: Deps,
  { isAnother = false } = {},
): Promise<void> {
  const show = () => openExactText(click, reference, body, client, deps, { isAlways: true, isAnother });
  if (await show()) return;
  await refuse(click === DIRECT_ACTIONS.approve ? 'approve' : 'propose', reference, { body, client }, deps);
  await show();
}

/** Refuses what this person cannot sign off, in the record too. @param isFirst where the ring asked to propose, which is over once anybody has */
async function refuse(
  kind: 'approve' | 'propose',
  reference: CardReference,
  { body }: Pressed,
  deps: Deps,
  { isFirst = false } = {},
): Promise<void> {
  const { texts: _, ...who } = await requesterOf(body, deps);
  await refuseUnread(deps.cases, { caseId: reference.caseId, ...who, kind, ...bytesOf(reference), isFirst });
}

/** Returns the reference to the text of the case that waits now; null where none waits in this state. */
async function textNow(
  reference: CardReference,
  status: 'open' | 'in_review',
  { readers }: Pick<SlackDeps, 'readers'>,
): Promise<CardReference | null> {
  const state = await readers.cases.caseById(reference.caseId);
  const draft = state === null || statusOf(state) !== status ? undefined : currentDraft(state);
  return draft === undefined ? null : { ...reference, draftId: draft.id, digest: draft.digest };
}
