import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Gesture } from '../../domain/cases/action.ts';
import { ruleOnHoax } from '../../domain/cases/hoaxes/rule-on-hoax.ts';
import { makeGesture } from '../../domain/cases/perform-action.ts';
import { homeLanguage } from '../../domain/handbook/handbook.ts';
import type { HoaxGesture } from '../../domain/hoaxes/hoax-gesture.ts';
import { RefusedError } from '../../errors.ts';
import { textsIn } from '../../i18n/texts.ts';
import { onForm } from '../bolt/on-form.ts';
import type { SlackDeps } from '../bolt/slack-deps.ts';
import type { PersonPayload, Who } from '../bolt/who.ts';
import { actorOf, whoOf } from '../bolt/who.ts';
import { chosenPriority } from '../kit/hoax-lines.ts';
import type { HoaxReference } from '../kit/hoax-reference.ts';
import { decodeHoax } from '../kit/hoax-reference.ts';
import { HOAXES, VIEWS } from '../kit/ids.ts';
import { decideForm, registerForm, rewordForm } from './hoax-forms.ts';
import type { HoaxMessage } from './hoax-message.ts';
import { hoaxMessage, settledMessage } from './hoax-message.ts';
import { registerHoaxCommand } from './register-command.ts';
import { answerSent, fieldOfHoaxRefusal } from './take-hoax.ts';

/** The register of hoaxes in Slack: `/hoax`, its messages and forms, and its buttons on cards. */
export function registerHoaxes(app: App, deps: Pick<SlackDeps, 'cases' | 'readers' | 'team' | 'bot'>): void {
  registerHoaxCommand(app, deps);

  for (const id of [HOAXES.use, HOAXES.notThis]) {
    app.action({ type: 'block_actions', action_id: id }, async ({ ack, body, action }) => {
      await ack();
      const reference = decodeHoax('value' in action ? (action.value ?? '') : '');
      const { hoaxId, draftId, caseId } = reference;
      const gesture: Gesture =
        id === HOAXES.use ? { kind: 'answer_from_register', draftId, hoaxId } : { kind: 'not_this_hoax', hoaxId };
      await makeGesture(deps.cases, { ...(await whoOf(body, deps)), caseId: caseId ?? 0, gesture });
      deps.bot.wake();
    });
  }

  for (const id of [HOAXES.register, HOAXES.decide, HOAXES.reword]) {
    app.action({ type: 'block_actions', action_id: id }, async ({ ack, body, action, client }) => {
      await ack();
      const value = 'value' in action ? (action.value ?? '') : '';
      const view = await formFor(id, value, body, deps);
      await client.views.open({ trigger_id: body.trigger_id, view });
    });
  }

  app.action<BlockAction>(
    { type: 'block_actions', action_id: HOAXES.priority },
    async ({ ack, body, action, respond }) => {
      await ack();
      const chosen = action.type === 'static_select' ? action.selected_option.value : '';
      const { priority, reference } = chosenPriority(chosen);
      const { hoaxId, caseId } = decodeHoax(reference);
      const who = await whoOf(body, deps);
      const gesture: HoaxGesture = { kind: 'prioritise', hoaxId, priority, caseId };
      const shown = await ruledAndShown(gesture, who, deps);
      // A card is drawn anew by itself.
      if (caseId === null && shown !== null) await respond({ replace_original: true, ...shown });
    },
  );

  for (const [id, kind] of [
    [HOAXES.confirm, 'confirm'],
    [HOAXES.drop, 'drop'],
  ] as const) {
    app.action<BlockAction>({ type: 'block_actions', action_id: id }, async ({ ack, body, action, respond }) => {
      await ack();
      const { hoaxId, decisionId, isShared } = decodeHoax('value' in action ? (action.value ?? '') : '');
      const who = await whoOf(body, deps);
      const gesture: HoaxGesture = { kind, hoaxId, decisionId: decisionId ?? '' };
      const shown = await ruledAndShown(gesture, who, deps, isShared);
      if (shown !== null) await respond({ replace_original: true, ...shown });
    });
  }

  for (const id of [VIEWS.hoaxRegister, VIEWS.hoaxDecide, VIEWS.hoaxReword]) {
    app.view<ViewSubmitAction>({ callback_id: id, type: 'view_submission' }, async ({ ack, body, client }) => {
      await onForm({ ack, body }, deps, (sent) => answerSent(id, sent, client, deps), fieldOfHoaxRefusal);
    });
  }
}

/** Does it, and gives what stands in place of the message: for one person the hoax anew, for everybody what was decided. */
async function ruledAndShown(
  gesture: HoaxGesture,
  who: Who,
  deps: Pick<SlackDeps, 'cases' | 'bot'>,
  isShared = false,
): Promise<HoaxMessage | null> {
  const ruled = await ruleOnHoax(deps.cases, { ...who, gesture });
  deps.bot.wake();
  if (ruled?.kind !== 'done') return null;
  const { cases } = deps;
  if (isShared) {
    const texts = textsIn(homeLanguage(cases.handbook()));
    return settledMessage(ruled.hoax, gesture.kind === 'confirm', `<@${who.actor.user}>`, texts);
  }
  const { timeZone } = cases.handbook().institution;
  return hoaxMessage(ruled.hoax, cases.handbook(), { texts: who.texts, timeZone, now: cases.now() });
}

/** @throws RefusedError for a stranger, and for a case or a hoax that is not there */
async function formFor(
  id: string,
  value: string,
  body: PersonPayload,
  deps: Pick<SlackDeps, 'cases' | 'readers' | 'team'>,
): Promise<ModalView> {
  // Both at once: a trigger lapses after three seconds.
  const [who, standing] = await Promise.all([
    whoOf(body, deps),
    deps.cases.people.standingOf(actorOf(body), body.channel?.id ?? null),
  ]);
  if (standing.kind === 'stranger') throw new RefusedError(`refusal.stranger_${standing.why}`);
  const reference = decodeHoax(value);
  const given = { handbook: deps.cases.handbook(), texts: who.texts, metadata: value };
  if (id === HOAXES.register) return formOfCase(reference, given, deps);
  const hoax = await deps.readers.hoaxes.byId(reference.hoaxId);
  if (hoax === null) throw new RefusedError('refusal.no_such_hoax', { id: reference.hoaxId });
  return id === HOAXES.decide ? decideForm(hoax, given) : rewordForm(hoax, given);
}

async function formOfCase(
  { caseId }: HoaxReference,
  given: Parameters<typeof registerForm>[2],
  deps: Pick<SlackDeps, 'readers'>,
): Promise<ModalView> {
  const state = await deps.readers.cases.caseById(caseId ?? 0);
  if (state === null) throw new RefusedError('refusal.no_such_case', { id: caseId ?? 0 });
  const { hoaxes } = await deps.readers.hoaxes.latest(90);
  return registerForm(hoaxes, state.matter.playbook, given);
}
