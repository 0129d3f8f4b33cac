import type { Json } from '../json.ts';
import { isJson, objectIn, objectsIn, parseJson, textIn } from '../json.ts';
import { messageProblem } from '../limits/message-problem.ts';
import { namedBlocks } from '../limits/named-blocks.ts';
import { noteNotifications } from '../note-notifications.ts';
import { readChannels } from '../set-up-channels.ts';
import type { WorkspaceParts } from '../workspace-parts.ts';
import { answerDoNotDisturb } from './do-not-disturb.ts';
import { enrichedAnswer } from './enriched-answer.ts';
import { EVERY_SCOPE } from './every-scope.ts';
import { askForUpload, completeUpload, deleteFile, describeFile } from './file-calls.ts';
import { botUserId } from './slack-core.ts';
import { answerUserGroupCall } from './user-group-answers.ts';
import { answerValidation } from './validation-calls.ts';
import { answerViewCall, viewMethods } from './view-calls.ts';

const membershipMethods = /^conversations\.(create|invite|kick|join|leave|rename|setTopic|archive|unarchive)$/;
const speakingMethods = [
  'chat.postMessage',
  'chat.postEphemeral',
  'chat.scheduleMessage',
  'chat.meMessage',
  'files.completeUploadExternal',
];

/** Slack's answer to the bot's call: ours where the emulated Slack has none or is too lenient, else its own, completed. */
export async function answerMethod(parts: WorkspaceParts, method: string, args: Json): Promise<Json> {
  const viewMethod = viewMethods.find((one) => one === method);
  if (viewMethod !== undefined) return answerAboutView(parts, viewMethod, args);
  const ofOurs =
    answerValidation(method, args) ??
    answerAboutPeople(parts, method, args) ??
    answerAboutFile(parts, method, args) ??
    unseenGroupMessage(parts, method, args);
  if (ofOurs !== undefined) return ofOurs;
  if (method === 'views.generateTriggerId') return { ok: false, error: 'unknown_method' };
  const refusal = method.startsWith('chat.') ? (notInChannel(parts, method, args) ?? messageProblem(args)) : undefined;
  if (refusal !== undefined) return refusal;
  if (method === 'files.getUploadURLExternal') return withOurUrls(parts, await askForUpload(parts, args));
  if (method === 'files.completeUploadExternal') {
    const place = { channel: args['channel_id'] };
    return notInChannel(parts, method, place) ?? withOurUrls(parts, await completeUpload(parts, args));
  }
  const named = Array.isArray(args['blocks']) ? { ...args, blocks: namedBlocks(args['blocks']) } : args;
  const call = (given: Json): Promise<Json> => parts.core.call('bot', method, given);
  const answer = withOurUrls(
    parts,
    await (method === 'conversations.invite' && isTrue(args['force']) ? invitedOneByOne(named, call) : call(named)),
  );
  if (answer['ok'] !== true) return hidden(parts, args, answer);
  await remember(parts, method, named, answer);
  return enrichedAnswer(parts.roster, method, args, answer);
}

function answerAboutView(parts: WorkspaceParts, method: (typeof viewMethods)[number], args: Json): Json {
  const isPerson = (id: string): boolean => parts.roster.personById(id) !== undefined;
  const lacking = asksForFiles(args) ? missingScope(parts, 'files:read') : undefined;
  return lacking ?? answerViewCall({ ...parts, isPerson }, method, args);
}

/** What the emulated Slack does not know of people: their groups, and whether they may be disturbed. */
function answerAboutPeople(parts: WorkspaceParts, method: string, args: Json): Json | undefined {
  if (method === 'usergroups.list' || method === 'usergroups.users.list') {
    return missingScope(parts, 'usergroups:read') ?? answerUserGroupCall(parts.roster, method, args);
  }
  if (method !== 'dnd.teamInfo') return undefined;
  return missingScope(parts, 'dnd:read') ?? answerDoNotDisturb(parts.roster, args);
}

function answerAboutFile(parts: WorkspaceParts, method: string, args: Json): Json | undefined {
  if (method === 'files.delete') return missingScope(parts, 'files:write') ?? deleteFile(parts, args);
  if (method !== 'files.info') return undefined;
  return missingScope(parts, 'files:read') ?? describeFile(parts, args);
}

/** A form with a field for files is for apps that may read them. */
function asksForFiles(args: Json): boolean {
  return objectsIn(objectIn(args, 'view'), 'blocks').some(
    (block) => objectIn(block, 'element')['type'] === 'file_input',
  );
}

/** A group's direct message is not shown without its own scope, wherever the bot is. */
function unseenGroupMessage(
  { roster, botScopes = EVERY_SCOPE }: WorkspaceParts,
  method: string,
  args: Json,
): Json | undefined {
  const isMeant =
    method === 'conversations.info' && roster.channelById(textIn(args, 'channel'))?.isGroupMessage === true;
  if (!isMeant || botScopes.includes('mpim:read')) return undefined;
  return { ok: false, error: 'missing_scope', needed: 'mpim:read', provided: botScopes.join(',') };
}

/** With `force` Slack invites whom it can and leaves out the others; it refuses when nobody is left. */
async function invitedOneByOne(args: Json, call: (given: Json) => Promise<Json>): Promise<Json> {
  const answers: Json[] = [];
  for (const user of textIn(args, 'users').split(',')) answers.push(await call({ ...args, users: user.trim() }));
  return answers.find(({ ok }) => ok === true) ?? answers[0] ?? { ok: false, error: 'no_user' };
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}

function missingScope({ botScopes }: WorkspaceParts, needed: string): Json | undefined {
  if (botScopes === undefined || botScopes.includes(needed)) return undefined;
  return { ok: false, error: 'missing_scope', needed, provided: botScopes.join(',') };
}

/** A bot speaks only in channels that it was invited to; of a private one it is not even told that it exists. */
function notInChannel({ roster }: WorkspaceParts, method: string, args: Json): Json | undefined {
  if (!speakingMethods.includes(method)) return undefined;
  const wanted = textIn(args, 'channel');
  const channel =
    roster.channelById(wanted) ?? roster.channels().find(({ name }) => `#${name}` === wanted || name === wanted);
  if (channel === undefined || channel.memberIds.includes(botUserId)) return undefined;
  return { ok: false, error: channel.isPrivate ? 'channel_not_found' : 'not_in_channel' };
}

function hidden({ roster }: WorkspaceParts, args: Json, answer: Json): Json {
  const isPrivate = roster.channelById(textIn(args, 'channel'))?.isPrivate === true;
  return isPrivate && answer['error'] === 'not_in_channel' ? { ...answer, error: 'channel_not_found' } : answer;
}

/** The emulated Slack names itself in permalinks and upload addresses: they go through us. */
function withOurUrls(parts: WorkspaceParts, answer: Json): Json {
  const text = JSON.stringify(answer);
  const replaced = parseJson(text.replaceAll(parts.core.url, parts.url));
  return isJson(replaced) ? replaced : answer;
}

async function remember(parts: WorkspaceParts, method: string, args: Json, answer: Json): Promise<void> {
  const { log, roster, core } = parts;
  const channel = textIn(answer, 'channel');
  if (method === 'chat.postMessage' || method === 'chat.update' || method === 'chat.meMessage') {
    rememberDirect(parts, textIn(args, 'channel'), channel);
    const message = log.put(channel, objectIn(answer, 'message'));
    if (method !== 'chat.update') noteNotifications(parts, message);
  } else if (method === 'chat.delete') {
    log.remove(channel, textIn(answer, 'ts'));
  } else if (method === 'chat.postEphemeral') {
    const raw = { ...args, ts: textIn(answer, 'message_ts'), user: botUserId };
    log.putEphemeral(textIn(args, 'user'), textIn(args, 'channel'), raw);
  } else if (method === 'conversations.open') {
    rememberDirect(parts, textIn(args, 'users'), textIn(objectIn(answer, 'channel'), 'id'));
  } else if (method === 'pins.add' || method === 'pins.remove') {
    log.pin(textIn(args, 'channel'), textIn(args, 'timestamp'), method === 'pins.add' ? botUserId : null);
  } else if (method === 'reactions.add') {
    log.react(textIn(args, 'channel'), textIn(args, 'timestamp'), textIn(args, 'name'));
  } else if (membershipMethods.test(method)) {
    roster.putChannels(await readChannels(core));
    parts.changes.tell({ kind: 'everybody' }, { kind: 'channels', channels: roster.channels() });
  }
}

/** A direct conversation with the bot, which Slack opens by itself when the bot writes to a person. */
function rememberDirect({ roster, changes }: WorkspaceParts, personId: string, channel: string): void {
  const person = roster.personById(personId);
  if (person === undefined || !channel.startsWith('D') || roster.channelById(channel) !== undefined) return;
  const memberIds = [botUserId, person.id];
  roster.putChannels([{ id: channel, name: 'portavoz', topic: '', isPrivate: true, memberIds }]);
  changes.tell({ kind: 'person', id: person.id }, { kind: 'channels', channels: roster.channels() });
}
