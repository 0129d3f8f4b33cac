import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { isAtRisk } from '../../../domain/cases/model/at-risk.ts';
import { activeSafetyMessages } from '../../../domain/cases/model/safety-message.ts';
import { STANDPOINTS } from '../../../domain/triage/standpoint.ts';
import { RefusedError } from '../../../errors.ts';
import type { Submission } from '../../bolt/on-view-submission.ts';
import { onViewSubmission } from '../../bolt/on-view-submission.ts';
import { ownCase } from '../../bolt/own-case.ts';
import type { Requester } from '../../bolt/requester.ts';
import { actorOf, requesterOf } from '../../bolt/requester.ts';
import { showModal } from '../../bolt/show-modal.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { decodeCase, encodeCase, namedCase } from '../../kit/case-reference.ts';
import { SAFETY, VIEWS } from '../../kit/ids.ts';
import { isOpen } from '../card/safety-blocks.ts';
import { FIELDS } from '../modals/case-modals.ts';
import { safetyModal } from '../modals/safety-modal.ts';
import { decodeSafety } from '../view/safety-reference.ts';
import { shownSafetyMessage } from '../view/safety-view.ts';
import type { OwnCards } from './own-cards.ts';
import { pressAct, sendSafetyMessage } from './press-act.ts';
import { safetyReferenceOf } from './reference-of.ts';

/** The lines for a person at risk: the buttons that send one, and the form for another danger's. */
export function registerSafetyMessages(
  app: App,
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'crises' | 'team' | 'bot'> & { ownCards: OwnCards },
): void {
  for (const id of [SAFETY.sendPrivate, SAFETY.sendPublic]) {
    app.action<BlockAction>({ type: 'block_actions', action_id: id }, async ({ ack, action, ...pressed }) => {
      await ack();
      await pressAct(id, 'value' in action ? (action.value ?? '') : '', pressed, deps);
    });
  }

  const chooses = { type: 'block_actions', action_id: SAFETY.choose } as const;
  app.action<BlockAction>(chooses, async ({ ack, body, action, client, respond }) => {
    await ack();
    const chosen = action.type === 'static_select' ? action.selected_option.value : '';
    // Both at once: a trigger lapses after three seconds.
    const [requester, membership] = await Promise.all([
      requesterOf(body, deps),
      deps.cases.people.standingOf(actorOf(body), body.channel?.id ?? null),
    ]);
    if (membership.kind === 'stranger') throw new RefusedError(`refusal.stranger_${membership.why}`);
    const { caseId } = decodeCase(chosen.split(':')[0] ?? '') ?? { caseId: 0 };
    deps.ownCards.pressed(caseId, { body, respond });
    const view = await modalOf(chosen, body, requester, deps);
    await showModal(client, body, view);
  });

  app.view<ViewSubmitAction>({ callback_id: VIEWS.line, type: 'view_submission' }, async ({ ack, body }) => {
    const work = async ({ requester, filled, metadata }: Submission) => {
      const { lineId, ...named } = decodeSafety(metadata);
      const value = `${encodeCase(named)}:l:${lineId}:${filled.text(FIELDS.audience)}`;
      const line = await safetyReferenceOf(value, null, deps);
      await sendSafetyMessage(line, requester, deps);
      return { afterwards: () => deps.ownCards.redraw(line.caseId, requester) };
    };
    await onViewSubmission({ ack, body }, deps, work, () => FIELDS.audience);
  });
}

/** @throws RefusedError when the line or the case is gone, or there is nothing left to send */
async function modalOf(
  chosen: string,
  body: object,
  { texts }: Requester,
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'bot'>,
): Promise<ModalView> {
  const [id = '', lineId, whom] = chosen.split(':');
  const named = decodeCase(id);
  if (named === null) throw new Error('A choice carried a line that no card has');
  const { caseId } = await ownCase(named, body, deps);
  const state = await deps.readers.cases.caseById(caseId);
  if (state === null) throw new RefusedError('refusal.no_such_case', { id: caseId });
  if (!isAtRisk(state)) throw new RefusedError('refusal.line_not_at_risk');
  const { current: handbook } = deps.cases.handbook;
  const { now } = deps.cases;
  const { digest } = deps.cases.keys;
  const line = activeSafetyMessages(handbook(), now()).find((one) => one.id === lineId);
  if (line === undefined) throw new RefusedError('refusal.line_not_in_force');
  const standpoint = whom === 'both' ? null : STANDPOINTS.find((one) => one === whom);
  const readsPrivate = (await deps.cases.people.readsPrivate?.()) === true;
  const shown = shownSafetyMessage(line, state, handbook(), digest, { standpoint, readsPrivate });
  if (!shown.offers.some(isOpen)) throw new RefusedError('refusal.line_all_sent');
  return safetyModal(shown, namedCase(state), texts);
}
