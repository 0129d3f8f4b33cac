import type { App, BlockAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { CrisisAction } from '../../../domain/crises/model/crisis-action.ts';
import { performCrisisAction } from '../../../domain/crises/perform-crisis-action.ts';
import type { Requester } from '../../bolt/requester.ts';
import { requesterOf } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { tellPerson } from '../../bolt/tell-person.ts';
import { CRISIS_DIRECT_ACTIONS, CRISIS_MENU, CRISIS_MODAL_ACTIONS, SHEET } from '../../kit/ids.ts';
import { decodeCrisis } from '../board/ledger-reference.ts';
import { decodeVariant } from '../board/variant-reference.ts';
import { openCrisisModal, openInFront } from './open-crisis-modal.ts';
import { ownCrisis } from './own-crisis.ts';
import { makeReport, makeVariant } from './report-actions.ts';

/** Acts of a board that open no modal. */
const AT_ONCE: readonly string[] = [CRISIS_DIRECT_ACTIONS.askForChannel, CRISIS_DIRECT_ACTIONS.report, SHEET.post];

type Deps = Pick<SlackDeps, 'cases' | 'crises' | 'digests' | 'team' | 'bot'>;
/** A press of a button or an option, as Slack tells of it. */
type Pressed = { body: BlockAction; client: WebClient };

/** The buttons of a board that are about the crisis as a whole, and those of its report. */
export function registerCrisisButtons(app: App, deps: Deps): void {
  for (const id of [...Object.values(CRISIS_MODAL_ACTIONS), ...AT_ONCE]) {
    app.action<BlockAction>({ type: 'block_actions', action_id: id }, async ({ ack, body, action, client }) => {
      await ack();
      await pressCrisisAct(id, 'value' in action ? (action.value ?? '') : '', { body, client }, deps);
    });
  }

  app.action<BlockAction>({ type: 'block_actions', action_id: CRISIS_MENU }, async ({ ack, body, action, client }) => {
    await ack();
    const [id = '', value = ''] = action.type === 'overflow' ? action.selected_option.value.split('|') : [];
    await pressCrisisAct(id, value, { body, client }, deps);
  });

  app.action<BlockAction>(
    { type: 'block_actions', action_id: CRISIS_DIRECT_ACTIONS.variant },
    async ({ ack, body, action }) => {
      await ack();
      const { crisis, draftId } = decodeVariant('value' in action ? (action.value ?? '') : '');
      const crisisId = await ownCrisis(crisis, body, deps);
      await makeVariant({ crisisId, draftId }, await requesterOf(body, deps), deps);
    },
  );
}

/** Does what a button or an option of a crisis offers, on its board, in its menu or in its details. */
async function pressCrisisAct(id: string, value: string, { body, client }: Pressed, deps: Deps): Promise<void> {
  if (!AT_ONCE.includes(id)) {
    await openInFront(body, client, deps, (reader) => openCrisisModal(id, value, reader, body, deps));
    return;
  }
  const crisisId = await ownCrisis(decodeCrisis(value), body, deps);
  const requester = await requesterOf(body, deps);
  if (id === SHEET.post) await performInCrisis({ kind: 'post_sheet' }, crisisId, requester, deps);
  else if (id === CRISIS_DIRECT_ACTIONS.askForChannel)
    await performInCrisis({ kind: 'ask_for_channel' }, crisisId, requester, deps);
  else await askForReport(crisisId, requester, client, deps);
}

async function askForReport(crisisId: number, requester: Requester, client: WebClient, deps: Deps): Promise<void> {
  await makeReport(crisisId, 'names', requester, deps);
  const { actor, channel, texts } = requester;
  const text = texts.t('recap.asked_for', { id: crisisId, channel: `<#${channel ?? deps.team.casesChannel}>` });
  await tellPerson(client, { user: actor.user, channel, text }, deps);
}

/** Makes the gesture, and has its effects sent at once. @throws RefusedError with the sentence for the person */
export async function performInCrisis(
  action: CrisisAction,
  crisisId: number,
  { actor, channel, deliveryKey }: Requester,
  deps: Pick<SlackDeps, 'cases' | 'bot'>,
): Promise<{ caseIds: number[] }> {
  const done = await performCrisisAction(deps.cases, { crisisId, action, actor, channel, deliveryKey });
  deps.bot.wake();
  return done;
}
