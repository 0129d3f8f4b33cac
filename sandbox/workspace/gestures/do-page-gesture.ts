import type { RosterPerson } from '../roster.ts';
import { say } from '../say.ts';
import type { ShownView } from '../web-api/view-stacks.ts';
import type { GestureAnswer, Message } from '../wire.ts';
import type { WorkspaceParts } from '../workspace-parts.ts';
import type { GestureResult } from './gesture-result.ts';
import type { PageGesture } from './gesture-schema.ts';
import { openHome } from './open-home.ts';
import type { ActionSource } from './send-action.ts';
import { sendAction } from './send-action.ts';
import { sendCommand } from './send-command.ts';
import { sendShortcut } from './send-shortcut.ts';
import { sendClose, sendSubmission } from './view-gestures.ts';
import { missingValues, stateOf } from './view-values.ts';

/** Carries out what a person does in the page; what cannot be done is answered with a sentence. */
export async function doPageGesture(parts: WorkspaceParts, gesture: PageGesture): Promise<GestureAnswer> {
  const person = parts.roster.personById(gesture.as);
  if (person === undefined) return { ok: false, error: 'Nobody with that id is in the workspace.' };
  try {
    const result = await carryOut(parts, person, gesture);
    if (result === undefined) return { ok: true, status: 200 };
    if (result.problem !== undefined) return { ok: false, error: result.problem };
    const { status, text, errors } = result;
    return { ok: true, status, ...(text === undefined ? {} : { text }), ...(errors === undefined ? {} : { errors }) };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : 'That could not be done.' };
  }
}

type Outcome = Pick<GestureResult, 'status' | 'text' | 'errors' | 'problem'> | undefined;

async function carryOut(parts: WorkspaceParts, person: RosterPerson, gesture: PageGesture): Promise<Outcome> {
  switch (gesture.kind) {
    case 'command':
      checkMember(parts, person, gesture.channel);
      return sendCommand(parts, person, gesture);
    case 'shortcut':
      return sendShortcut(parts, person, gesture.callbackId, seenMessage(parts, person, gesture.channel, gesture.ts));
    case 'action':
      return doAction(parts, person, gesture);
    case 'submit':
      return submit(parts, person, gesture);
    case 'close':
      return sendClose(parts, person, ownView(parts, person, gesture.viewId));
    case 'say':
      return speak(parts, person, gesture);
    case 'dismiss':
      return dismiss(parts, person, gesture);
    case 'open_home':
      return openHome(parts, person);
    case 'drill':
      return orderDrill(parts, gesture);
  }
}

async function orderDrill(
  { drillPlayer }: WorkspaceParts,
  { order }: Extract<PageGesture, { kind: 'drill' }>,
): Promise<undefined> {
  if (drillPlayer === null) throw new Error('No drill is played here.');
  drillPlayer(order);
}

async function speak(
  parts: WorkspaceParts,
  person: RosterPerson,
  { channel, text, threadTs }: Extract<PageGesture, { kind: 'say' }>,
): Promise<undefined> {
  checkMember(parts, person, channel);
  await say(parts, person, { channel, text, ...(threadTs === undefined ? {} : { threadTs }) });
}

async function dismiss(
  parts: WorkspaceParts,
  person: RosterPerson,
  { channel, ts }: Extract<PageGesture, { kind: 'dismiss' }>,
): Promise<undefined> {
  if (seenMessage(parts, person, channel, ts).ephemeralTo === undefined)
    throw new Error('Only what you alone see can be put away.');
  parts.log.remove(channel, ts);
}

function doAction(
  parts: WorkspaceParts,
  person: RosterPerson,
  gesture: Extract<PageGesture, { kind: 'action' }>,
): Promise<GestureResult> {
  const { container, actionId, blockId, value } = gesture;
  const source = sourceOf(parts, person, container);
  const blocks = source.kind === 'message' ? (source.message.blocks ?? []) : source.shown.view.blocks;
  return sendAction(parts, person, source, { actionId, blockId, value }, { values: stateOf(blocks, gesture.values) });
}

function sourceOf(
  parts: WorkspaceParts,
  person: RosterPerson,
  container: Extract<PageGesture, { kind: 'action' }>['container'],
): ActionSource {
  switch (container.kind) {
    case 'message':
      return { kind: 'message', message: seenMessage(parts, person, container.channel, container.ts) };
    case 'view':
      return { kind: 'view', shown: ownView(parts, person, container.viewId) };
    case 'home': {
      const shown = parts.stacks.home(person.id);
      if (shown === undefined) throw new Error('The bot has not drawn that home yet.');
      return { kind: 'view', shown };
    }
  }
}

async function submit(
  parts: WorkspaceParts,
  person: RosterPerson,
  { viewId, values }: Extract<PageGesture, { kind: 'submit' }>,
): Promise<Outcome> {
  const shown = ownView(parts, person, viewId);
  const filled = stateOf(shown.view.blocks, values);
  const missing = missingValues(shown.view.blocks, filled);
  if (missing.length === 0) return sendSubmission(parts, person, shown, filled);
  const notice = person.locale === 'es-ES' ? 'Rellena este campo.' : 'Please fill in this field.';
  const errors = Object.fromEntries(missing.map((blockId) => [blockId, notice]));
  parts.stacks.showErrors(shown.id, errors);
  return { status: 0, errors };
}

function ownView({ stacks }: WorkspaceParts, person: RosterPerson, id: string): ShownView {
  const shown = stacks.find({ id });
  if (shown === undefined || shown.personId !== person.id) throw new Error('That form is no longer open.');
  return shown;
}

function seenMessage(parts: WorkspaceParts, person: RosterPerson, channel: string, ts: string): Message {
  const message = parts.log.find(channel, ts);
  const isOthers = message?.ephemeralTo !== undefined && message.ephemeralTo !== person.id;
  if (message === undefined || isOthers) throw new Error('That message is no longer there.');
  if (message.ephemeralTo === undefined) checkMember(parts, person, channel);
  return message;
}

function checkMember({ roster }: WorkspaceParts, person: RosterPerson, channel: string): void {
  const members = roster.channelById(channel)?.memberIds ?? [];
  if (!members.includes(person.id)) throw new Error('You are not in that channel.');
}
