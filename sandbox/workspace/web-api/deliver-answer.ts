import type { AnswerTarget } from '../gestures/response-urls.ts';
import type { Json } from '../json.ts';
import { objectIn, textIn } from '../json.ts';
import { messageProblem } from '../limits/message-problem.ts';
import { namedBlocks } from '../limits/named-blocks.ts';
import type { WorkspaceParts } from '../workspace-parts.ts';
import { botUserId } from './slack-core.ts';

/**
 * Shows what the bot answered to a command or at a `response_url`: to that person alone, in the channel, or in place of the
 * message that was clicked. Answers Slack's error code when it refuses it.
 */
export async function deliverAnswer(
  parts: WorkspaceParts,
  target: AnswerTarget,
  answer: Json,
): Promise<string | undefined> {
  const problem = messageProblem(answer);
  if (problem !== undefined) return textIn(problem, 'error');
  const { channel, message } = target;
  if (answer['delete_original'] === true)
    return message === undefined ? undefined : deleteOriginal(parts, channel, message);
  const content = contentOf(answer);
  if (textIn(answer, 'text') === '' && content['blocks'] === undefined) return 'no_text';
  if (answer['replace_original'] === true && message !== undefined) {
    return replaceOriginal(parts, target, message, content);
  }
  const threadTs = textIn(answer, 'thread_ts');
  const thread = threadTs === '' ? {} : { thread_ts: threadTs };
  if (answer['response_type'] === 'in_channel') {
    return put(parts, channel, await parts.core.call('bot', 'chat.postMessage', { channel, ...content, ...thread }));
  }
  parts.log.putEphemeral(target.personId, channel, { ...content, ...thread, ts: freshTs(), user: botUserId });
  return undefined;
}

type Original = NonNullable<AnswerTarget['message']>;

async function deleteOriginal(
  parts: WorkspaceParts,
  channel: string,
  { ts, isEphemeral }: Original,
): Promise<undefined> {
  if (!isEphemeral) await parts.core.call('bot', 'chat.delete', { channel, ts });
  parts.log.remove(channel, ts);
}

async function replaceOriginal(
  parts: WorkspaceParts,
  { channel, personId }: AnswerTarget,
  { ts, threadTs, isEphemeral }: Original,
  content: Json,
): Promise<string | undefined> {
  if (!isEphemeral)
    return put(parts, channel, await parts.core.call('bot', 'chat.update', { channel, ts, ...content }));
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
  parts.log.putEphemeral(personId, channel, { ...content, ...thread, ts, user: botUserId });
  return undefined;
}

function put(parts: WorkspaceParts, channel: string, answer: Json): string | undefined {
  if (answer['ok'] !== true) return textIn(answer, 'error');
  parts.log.put(channel, objectIn(answer, 'message'));
  return undefined;
}

function contentOf(answer: Json): Json {
  const { blocks } = answer;
  return {
    text: textIn(answer, 'text'),
    ...(Array.isArray(blocks) && blocks.length > 0 ? { blocks: namedBlocks(blocks) } : {}),
  };
}

let count = 0;
/** A message id of our own for what the emulated Slack never holds. */
function freshTs(): string {
  count += 1;
  return `${Math.floor(Date.now() / 1000)}.9${String(count).padStart(5, '0')}`;
}
