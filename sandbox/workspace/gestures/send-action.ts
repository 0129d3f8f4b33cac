import type { Json } from '../json.ts';
import { isJson, objectsIn, textIn } from '../json.ts';
import type { RosterPerson } from '../roster.ts';
import type { Delivery } from '../web-api/bot-line.ts';
import { slackView } from '../web-api/slack-view.ts';
import type { ShownView } from '../web-api/view-stacks.ts';
import type { Message } from '../wire.ts';
import type { WorkspaceParts } from '../workspace-parts.ts';
import type { GestureResult } from './gesture-result.ts';
import { withStatusProblem } from './gesture-result.ts';
import { channelInPayload, interactionBody, messageInPayload, payloadBase } from './payload-base.ts';
import type { FilledValue, StateValues } from './view-values.ts';
import { elementsOf, elementValue, optionOf, stateOf } from './view-values.ts';
import { withFileObjects } from './with-file-objects.ts';

export type ActionSource = { kind: 'message'; message: Message } | { kind: 'view'; shown: ShownView };
/** `value` tells apart buttons with the same action id, or names the option chosen. */
export type Choice = { actionId: string; blockId?: string; value?: FilledValue };

/**
 * A person clicks a button, or chooses in a menu, of a message, a modal or the App Home. The element is looked for in the
 * surface as that person holds it, so that an outdated card can be clicked.
 * Throws when there is no such element.
 */
export async function sendAction(
  parts: WorkspaceParts,
  person: RosterPerson,
  source: ActionSource,
  choice: Choice,
  options: { values?: StateValues; delivery?: Delivery | undefined } = {},
): Promise<GestureResult> {
  const blocks = source.kind === 'message' ? (source.message.blocks ?? []) : source.shown.view.blocks;
  const action = actionOf(blocks, choice);
  const values = withFileObjects(parts, person, options.values ?? stateOf(blocks));
  const surface =
    source.kind === 'message'
      ? messageSurface(parts, person, source.message, values)
      : viewSurface(source.shown, values);
  const viewId = source.kind === 'view' ? { viewId: source.shown.id } : {};
  const payload = {
    type: 'block_actions',
    ...payloadBase(person),
    trigger_id: parts.triggers.give({ personId: person.id, ...viewId }),
    ...surface,
    actions: [{ ...action, action_ts: String(Date.now() / 1000) }],
  };
  return withStatusProblem(
    await parts.botLine.send('application/x-www-form-urlencoded', interactionBody(payload), options.delivery),
  );
}

function messageSurface(parts: WorkspaceParts, person: RosterPerson, message: Message, values: StateValues): Json {
  const { channel, ts, threadTs } = message;
  const isEphemeral = message.ephemeralTo !== undefined;
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
  const original = { ts, ...(threadTs === undefined ? {} : { threadTs }), isEphemeral };
  return {
    container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: isEphemeral, ...thread },
    channel: channelInPayload(parts, channel),
    ...(isEphemeral ? {} : { message: messageInPayload(parts, message) }),
    state: { values },
    response_url: parts.responseUrls.give({ personId: person.id, channel, message: original }),
  };
}

function viewSurface(shown: ShownView, values: StateValues): Json {
  return { container: { type: 'view', view_id: shown.id }, view: slackView(shown, values) };
}

function actionOf(blocks: readonly object[], { actionId, blockId, value }: Choice): Json {
  const offered = blocks
    .filter(isJson)
    .flatMap((block) => elementsOf(block).map((element) => ({ blockId: textIn(block, 'block_id'), element })));
  const candidates = offered.filter(
    (one) => one.element['action_id'] === actionId && (blockId === undefined || one.blockId === blockId),
  );
  const chosen = candidates.find(({ element }) => isMeant(element, value)) ?? candidates[0];
  if (chosen === undefined) {
    const known = offered.map(({ element }) => textIn(element, 'action_id')).join(', ');
    throw new Error(`There is nothing called “${actionId}” to click here, only: ${known || 'nothing'}.`);
  }
  const { element } = chosen;
  return { action_id: actionId, block_id: chosen.blockId, ...takenValue(element, value) };
}

/** Of several that are called the same: the button with that value, the menu with that option. */
function isMeant(element: Json, value: FilledValue | undefined): boolean {
  if (element['type'] === 'button') return element['value'] === value;
  return objectsIn(element, 'options').some((option) => option['value'] === value);
}

function takenValue(element: Json, value: FilledValue | undefined): Json {
  const { type, text, style } = element;
  if (type === 'button') {
    return { type, text, value: element['value'], ...(style === undefined ? {} : { style }) };
  }
  if (type === 'overflow') return { type, selected_option: optionOf(element, typeof value === 'string' ? value : '') };
  return { ...elementValue(element, value) };
}
