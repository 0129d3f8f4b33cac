import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { CaseAction } from '../../domain/cases/action.ts';
import { decideOnHoax } from '../../domain/cases/hoaxes/decide-on-hoax.ts';
import { performAction } from '../../domain/cases/perform-action.ts';
import type { HoaxAction } from '../../domain/hoaxes/hoax-action.ts';
import { RefusedError } from '../../errors.ts';
import { textsOfHouse } from '../../i18n/texts.ts';
import { onViewSubmission } from '../bolt/on-view-submission.ts';
import type { PersonPayload, Requester } from '../bolt/requester.ts';
import { actorOf, requesterOf } from '../bolt/requester.ts';
import { showModal } from '../bolt/show-modal.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import { chosenPriority } from '../kit/hoax-lines.ts';
import { encodeHoax } from '../kit/hoax-reference.ts';
import { HOAXES, VIEWS } from '../kit/ids.ts';
import { registerHoaxCommand } from './hoax-command-listener.ts';
import type { HoaxMessage } from './hoax-message.ts';
import { hoaxMessage, settledMessage } from './hoax-message.ts';
import { decideModal, registerModal, rewordModal } from './hoax-modals.ts';
import { referenceOf } from './own-hoax.ts';
import { answerSent, fieldOfHoaxRefusal } from './take-hoax.ts';

/** The register of hoaxes in Slack: `/hoax`, its messages and forms, and its buttons on cards. */
export function registerHoaxes(app: App, deps: Pick<SlackDeps, 'cases' | 'readers' | 'team' | 'bot'>): void {
  registerHoaxCommand(app, deps);

  for (const id of [HOAXES.use, HOAXES.notThis]) {
    app.action({ type: 'block_actions', action_id: id }, async ({ ack, body, action }) => {
      await ack();
      const { hoaxId, draftId, caseId } = await referenceOf('value' in action ? (action.value ?? '') : '', body, deps);
      const caseAction: CaseAction =
        id === HOAXES.use ? { kind: 'answer_from_register', draftId, hoaxId } : { kind: 'not_this_hoax', hoaxId };
      await performAction(deps.cases, { ...(await requesterOf(body, deps)), caseId: caseId ?? 0, action: caseAction });
      deps.bot.wake();
    });
  }

  for (const id of [HOAXES.register, HOAXES.decide, HOAXES.reword]) {
    app.action({ type: 'block_actions', action_id: id }, async ({ ack, body, action, client }) => {
      await ack();
      const value = 'value' in action ? (action.value ?? '') : '';
      const view = await modalFor(id, value, body, deps);
      await showModal(client, body, view);
    });
  }

  app.action<BlockAction>(
    { type: 'block_actions', action_id: HOAXES.priority },
    async ({ ack, body, action, respond }) => {
      await ack();
      const chosen = action.type === 'static_select' ? action.selected_option.value : '';
      const { priority, reference } = chosenPriority(chosen);
      const { hoaxId, caseId } = await referenceOf(reference, body, deps);
      const requester = await requesterOf(body, deps);
      const hoaxAction: HoaxAction = { kind: 'prioritise', hoaxId, priority, caseId };
      const shown = await ruledAndShown(hoaxAction, requester, deps);
      // A card is rendered again automatically.
      if (caseId === null && shown !== null) await respond({ replace_original: true, ...shown });
    },
  );

  for (const [id, kind] of [
    [HOAXES.confirm, 'confirm'],
    [HOAXES.drop, 'drop'],
  ] as const) {
    app.action<BlockAction>({ type: 'block_actions', action_id: id }, async ({ ack, body, action, respond }) => {
      await ack();
      const value = 'value' in action ? (action.value ?? '') : '';
      const { hoaxId, decisionId, isShared } = await referenceOf(value, body, deps);
      const requester = await requesterOf(body, deps);
      const hoaxAction: HoaxAction = { kind, hoaxId, decisionId: decisionId ?? '' };
      const shown = await ruledAndShown(hoaxAction, requester, deps, isShared);
      if (shown !== null) await respond({ replace_original: true, ...shown });
    });
  }

  for (const id of [VIEWS.hoaxRegister, VIEWS.hoaxDecide, VIEWS.hoaxReword]) {
    app.view<ViewSubmitAction>({ callback_id: id, type: 'view_submission' }, async ({ ack, body, client }) => {
      await onViewSubmission({ ack, body }, deps, (sent) => answerSent(id, sent, client, deps), fieldOfHoaxRefusal);
    });
  }
}

/**
 * Performs the case action and returns the replacement of the message. One person sees the updated
 * hoax; everyone in the channel sees the decision.
 */
async function ruledAndShown(
  action: HoaxAction,
  requester: Requester,
  deps: Pick<SlackDeps, 'cases' | 'bot'>,
  isShared = false,
): Promise<HoaxMessage | null> {
  const ruled = await decideOnHoax(deps.cases, { ...requester, action });
  deps.bot.wake();
  if (ruled?.kind !== 'done') return null;
  const { cases } = deps;
  if (isShared) {
    const texts = textsOfHouse(cases.handbook.current());
    return settledMessage(ruled.hoax, action.kind === 'confirm', `<@${requester.actor.user}>`, texts);
  }
  const { timeZone } = cases.handbook.current().institution;
  return hoaxMessage(ruled.hoax, cases.handbook.current(), { texts: requester.texts, timeZone, now: cases.now() });
}

/** @throws RefusedError for a stranger, and for a case or a hoax that is not there */
async function modalFor(
  id: string,
  value: string,
  body: PersonPayload,
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'team' | 'bot'>,
): Promise<ModalView> {
  // Both at once: a trigger lapses after three seconds.
  const [requester, membership] = await Promise.all([
    requesterOf(body, deps),
    deps.cases.people.standingOf(actorOf(body), body.channel?.id ?? null),
  ]);
  if (membership.kind === 'stranger') throw new RefusedError(`refusal.stranger_${membership.why}`);
  const reference = await referenceOf(value, body, deps);
  const metadata = encodeHoax(reference);
  const given = { handbook: deps.cases.handbook.current(), texts: requester.texts, metadata };
  if (id === HOAXES.register) return modalOfCase(reference, given, deps);
  const hoax = await deps.readers.hoaxes.byId(reference.hoaxId);
  if (hoax === null) throw new RefusedError('refusal.no_such_hoax', { id: reference.hoaxId });
  return id === HOAXES.decide ? decideModal(hoax, given) : rewordModal(hoax, given);
}

async function modalOfCase(
  { caseId }: { caseId: number | null },
  given: Parameters<typeof registerModal>[2],
  deps: Pick<SlackDeps, 'readers'>,
): Promise<ModalView> {
  const state = await deps.readers.cases.caseById(caseId ?? 0);
  if (state === null) throw new RefusedError('refusal.no_such_case', { id: caseId ?? 0 });
  const { hoaxes } = await deps.readers.hoaxes.latest(90);
  return registerModal(hoaxes, state.core.playbook, given);
}
