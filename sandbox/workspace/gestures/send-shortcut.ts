import type { RosterPerson } from '../roster.ts';
import type { Delivery } from '../web-api/bot-line.ts';
import type { Message } from '../wire.ts';
import type { WorkspaceParts } from '../workspace-parts.ts';
import type { GestureResult } from './gesture-result.ts';
import { withStatusProblem } from './gesture-result.ts';
import { channelInPayload, interactionBody, messageInPayload, payloadBase } from './payload-base.ts';

/** A person picks a shortcut from the search or the composer: Slack does not say where they are. */
export async function sendGlobalShortcut(
  parts: WorkspaceParts,
  person: RosterPerson,
  callbackId: string,
  delivery?: Delivery,
): Promise<GestureResult> {
  const payload = {
    type: 'shortcut',
    ...payloadBase(person),
    callback_id: callbackId,
    action_ts: String(Date.now() / 1000),
    trigger_id: parts.triggers.give({ personId: person.id }),
  };
  return withStatusProblem(
    await parts.botLine.send('application/x-www-form-urlencoded', interactionBody(payload), delivery),
  );
}

/** A person picks a message shortcut from the menu of a message. */
export async function sendShortcut(
  parts: WorkspaceParts,
  person: RosterPerson,
  callbackId: string,
  message: Message,
  delivery?: Delivery,
): Promise<GestureResult> {
  const { channel, ts, threadTs } = message;
  const original = { ts, ...(threadTs === undefined ? {} : { threadTs }), isEphemeral: false };
  const payload = {
    type: 'message_action',
    ...payloadBase(person),
    callback_id: callbackId,
    action_ts: String(Date.now() / 1000),
    trigger_id: parts.triggers.give({ personId: person.id }),
    response_url: parts.responseUrls.give({ personId: person.id, channel, message: original }),
    channel: channelInPayload(parts, channel),
    message_ts: ts,
    message: messageInPayload(parts, message),
  };
  return withStatusProblem(
    await parts.botLine.send('application/x-www-form-urlencoded', interactionBody(payload), delivery),
  );
}
