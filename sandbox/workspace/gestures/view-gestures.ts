import type { Json } from '../json.ts';
import { isJson, objectIn, parseJson, textIn } from '../json.ts';
import type { RosterPerson } from '../roster.ts';
import type { BotAnswer, Delivery } from '../web-api/bot-line.ts';
import { readView } from '../web-api/read-view.ts';
import { slackView } from '../web-api/slack-view.ts';
import type { ShownView } from '../web-api/view-stacks.ts';
import type { WorkspaceParts } from '../workspace-parts.ts';
import type { GestureResult } from './gesture-result.ts';
import { withStatusProblem } from './gesture-result.ts';
import { interactionBody, payloadBase } from './payload-base.ts';
import type { StateValues } from './view-values.ts';
import { withFileObjects } from './with-file-objects.ts';

/** A person sends a form; the bot's `response_action` is carried out. */
export async function sendSubmission(
  parts: WorkspaceParts,
  person: RosterPerson,
  shown: ShownView,
  values: StateValues,
  delivery?: Delivery,
): Promise<GestureResult> {
  const payload = {
    type: 'view_submission',
    ...payloadBase(person),
    trigger_id: parts.triggers.give({ personId: person.id, viewId: shown.id }),
    view: slackView(shown, withFileObjects(parts, person, values)),
    response_urls: [],
  };
  const answer = await parts.botLine.send('application/x-www-form-urlencoded', interactionBody(payload), delivery);
  return applyAnswer(parts, shown, answer);
}

/** A person closes the modal on top, or the whole stack; the bot hears of it when it asked to. */
export async function sendClose(
  parts: WorkspaceParts,
  person: RosterPerson,
  shown: ShownView,
  delivery?: Delivery,
): Promise<GestureResult | undefined> {
  const { clear_on_close: clears, notify_on_close: notifies }: Json = { ...shown.view };
  if (clears === true) parts.stacks.closeAll(person.id);
  else parts.stacks.close(shown.id);
  if (notifies !== true) return undefined;
  const payload = {
    type: 'view_closed',
    ...payloadBase(person),
    view: slackView(shown),
    is_cleared: clears === true,
  };
  return withStatusProblem(
    await parts.botLine.send('application/x-www-form-urlencoded', interactionBody(payload), delivery),
  );
}

function applyAnswer(parts: WorkspaceParts, shown: ShownView, sent: BotAnswer): GestureResult {
  const result = withStatusProblem(sent);
  if (result.problem !== undefined) return result;
  const answer = sent.body === '' ? {} : parseJson(sent.body);
  if (!isJson(answer)) return { ...result, problem: 'The bot answered a form with something that is not JSON.' };
  switch (answer['response_action']) {
    case undefined:
      parts.stacks.close(shown.id);
      return result;
    case 'clear':
      parts.stacks.closeAll(shown.personId);
      return result;
    case 'errors':
      return showErrors(parts, shown, result, objectIn(answer, 'errors'));
    case 'update':
    case 'push':
      return showView(parts, shown, result, answer);
    default:
      return { ...result, problem: 'Slack does not know that response_action.' };
  }
}

function showErrors(parts: WorkspaceParts, shown: ShownView, result: GestureResult, given: Json): GestureResult {
  const inputs = new Set(shown.view.blocks.filter(({ type }) => type === 'input').map((block) => block.block_id));
  const unknown = Object.keys(given).filter((blockId) => !inputs.has(blockId));
  if (unknown.length > 0 || Object.keys(given).length === 0) {
    return { ...result, problem: `Errors belong to input blocks of the form; these are none: ${unknown.join(', ')}.` };
  }
  const errors = Object.fromEntries(Object.keys(given).map((blockId) => [blockId, textIn(given, blockId)]));
  parts.stacks.showErrors(shown.id, errors);
  return { ...result, errors };
}

function showView(parts: WorkspaceParts, shown: ShownView, result: GestureResult, answer: Json): GestureResult {
  const read = readView(answer['view'], 'modal');
  if ('problems' in read) return { ...result, problem: `Slack refused the view: ${read.problems.join('; ')}.` };
  const current = parts.stacks.find({ id: shown.id });
  if (current === undefined) return { ...result, problem: 'The form was closed before the bot answered.' };
  if (answer['response_action'] === 'update') {
    parts.stacks.replace(current, read.view);
    return result;
  }
  const pushed = parts.stacks.push(current, read.view);
  return pushed === undefined ? { ...result, problem: 'A stack holds at most three views.' } : result;
}
