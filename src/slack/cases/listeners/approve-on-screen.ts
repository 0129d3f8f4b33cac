import type { BlockAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { awaitsApproval } from '../../../domain/cases/approval/awaits-approval.ts';
import { currentDraft, statusOf } from '../../../domain/cases/model/case-status.ts';
import { refuseUnread } from '../../../domain/cases/refuse-unread.ts';
import { doOrEnd } from '../../bolt/end-button.ts';
import { requesterOf } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { DIRECT_ACTIONS, PROPOSE_RUNG, READ_AND_APPROVE } from '../../kit/ids.ts';
import type { CardReference } from '../view/card-reference.ts';
import { referenceTo } from '../view/card-reference.ts';
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
      const now = await textNow(reference, isProposing, deps);
      const isAnother = !isProposing && now !== null && now.digest !== reference.digest;
      if (await showsOne(click, { now, isAnother }, reference, pressed, deps)) return;
      if (isProposing && now === null) return refuse('propose', reference, pressed, deps, { isFirst: true });
      await showOrRefuse(click, now ?? reference, pressed, deps, { isAnother });
    },
    deps,
  );
}

/**
 * Shows the text that waits now. One button of a ring is for all languages of a statement: where this person cannot sign
 * that one, it shows the first that they can.
 * @returns whether a text is shown
 */
async function showsOne(
  click: string,
  { now, isAnother }: { now: CardReference | null; isAnother: boolean },
  reference: CardReference,
  { body, client }: Pressed,
  deps: Deps,
): Promise<boolean> {
  const show = (one: CardReference, is: boolean) =>
    openExactText(click, one, body, client, deps, { isAlways: true, isAnother: is });
  if (now !== null && (await show(now, isAnother))) return true;
  const state = await deps.readers.cases.caseById(reference.caseId);
  for (const { caseId } of state?.otherTexts ?? []) {
    const other = await deps.readers.cases.caseById(caseId);
    const asked = other === null ? null : await textNow(referenceTo(other), click === DIRECT_ACTIONS.propose, deps);
    if (asked !== null && (await show(asked, false))) return true;
  }
  return false;
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

/** Returns the reference to the text of the case that waits now, to be proposed or approved; null where none does. */
async function textNow(
  reference: CardReference,
  isProposing: boolean,
  { readers, cases }: Pick<SlackDeps, 'readers' | 'cases'>,
): Promise<CardReference | null> {
  const state = await readers.cases.caseById(reference.caseId);
  const at = { handbook: cases.handbook.current(), now: cases.now() };
  const isThere = state !== null && (isProposing ? statusOf(state) === 'open' : awaitsApproval(state, at));
  const draft = isThere ? currentDraft(state) : undefined;
  return draft === undefined ? null : { ...reference, draftId: draft.id, digest: draft.digest };
}
