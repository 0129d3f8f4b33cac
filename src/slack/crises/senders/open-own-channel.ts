import { isDiscreetPlaybook } from '../../../domain/cases/at-risk/people-at-risk.ts';
import type { Crisis } from '../../../domain/cases/model/crises/crisis.ts';
import type { OutboxOutcome } from '../../../domain/cases/ports/outbox.ts';
import { performCrisisAction } from '../../../domain/crises/perform-crisis-action.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import { slackUser } from '../../../domain/people/actor.ts';
import { localDate } from '../../../domain/time/local-date.ts';
import type { Sentence } from '../../../errors.ts';
import { RefusedError } from '../../../errors.ts';
import { sectionBlock } from '../../kit/blocks.ts';
import { saySentence } from '../../kit/say-sentence.ts';
import type { CrisisSenderDeps, Sent } from './crisis-sender.ts';
import { channelTexts, markDrill, SUBJECTS } from './crisis-sender.ts';

/** Slack's words that have a sentence of their own. */
const KNOWN = ['missing_scope', 'restricted_action', 'name_taken'];

/**
 * Creates a channel for the crisis, invites the holders of its roles and the team members, by group
 * too, and moves the crisis there. A failure is reported in the crisis's thread, which
 * stays where it is.
 */
export async function openOwnChannel(item: Sent<'open_channel'>, deps: CrisisSenderDeps): Promise<OutboxOutcome> {
  const crisis = (await deps.readers.crises.board(item.effect.crisisId))?.crisis ?? null;
  if (crisis === null || crisis.channel !== null || crisis.closed !== null) return { kind: 'done' };
  if (!deps.team.ownChannels) return channelRefusedOutcome({ key: 'channel.off' }, crisis, item, deps);
  const channel = await channelFor(crisis, deps);
  if (channel.kind === 'retry') return channel;
  if (channel.kind === 'refused') {
    const key = `channel.${KNOWN.includes(channel.error) ? channel.error : 'refused'}`;
    return channelRefusedOutcome({ key, params: { error: channel.error } }, crisis, item, deps);
  }
  const isEverybodyIn = await deps.workspace.channels.invite(channel.channel, await invited(crisis, deps));
  const refusal = await moved(channel.channel, item, deps);
  if (refusal !== null) return channelRefusedOutcome(refusal, crisis, item, deps);
  return isEverybodyIn ? { kind: 'done' } : channelRefusedOutcome({ key: 'channel.not_everybody' }, crisis, item, deps);
}

/** One that was made before the process ended is taken up again. */
async function channelFor(
  crisis: Crisis,
  {
    outbox,
    workspace: { channels },
    cases: {
      handbook: { current: handbook },
    },
  }: CrisisSenderDeps,
) {
  const made = await outbox.messages.ofBoard(SUBJECTS.channel(crisis.id));
  if (made !== null) return { kind: 'opened' as const, channel: made.channel };
  const opened = await channels.open(channelName(crisis, handbook()));
  if (opened.kind === 'opened')
    await outbox.messages.saveBoard(SUBJECTS.channel(crisis.id), { channel: opened.channel, ts: '' });
  return opened;
}

/**
 * `crisis-flood-2026-11-24`: small letters, figures and hyphens, as Slack wants it. Phones show it with each
 * message, so a crisis of violence, suicide or minors has its number there.
 */
function channelName({ id, playbook, startedAt, drill }: Crisis, handbook: Handbook): string {
  const what = isDiscreetPlaybook(playbook, handbook) ? id : playbook;
  const day = localDate(startedAt, handbook.institution.timeZone);
  return `${drill === null ? 'crisis' : 'simulacro'}-${what}-${day}`.slice(0, 76);
}

/** The team is read from the workspace, groups unfolded; while it does not answer, from the handbook. */
async function invited({ roles, startedBy }: Crisis, { cases, team: { roster } }: CrisisSenderDeps): Promise<string[]> {
  const holders = Object.values(roles).map(({ who }) => slackUser(who));
  const people = await roster.team().catch(() => null);
  const { members } = cases.handbook.current().institution.team;
  const team =
    people?.map(({ user }) => user) ?? members.flatMap(({ slack }) => (slack.startsWith('S') ? [] : [slack]));
  return [...new Set([...holders, slackUser(startedBy), ...team].flatMap((user) => user ?? []))];
}

/** @returns why it could not; null when it has moved */
async function moved(channel: string, item: Sent<'open_channel'>, deps: CrisisSenderDeps): Promise<Sentence | null> {
  const { crisisId, by } = item.effect;
  const action = { kind: 'move_to_channel', channel } as const;
  const request = { crisisId, action, actor: by, channel: null, deliveryKey: `open_channel:${item.id}` };
  try {
    await performCrisisAction(deps.cases, request);
    return null;
  } catch (error) {
    if (error instanceof RefusedError) return error.sentence;
    throw error;
  }
}

async function channelRefusedOutcome(
  sentence: Sentence,
  crisis: Crisis,
  item: Sent<'open_channel'>,
  deps: CrisisSenderDeps,
): Promise<OutboxOutcome> {
  const message = await deps.outbox.messages.ofBoard(SUBJECTS.board(crisis.id));
  if (message === null) return { kind: 'failed', why: 'The crisis has no board to answer below.' };
  const texts = channelTexts(deps);
  const text = saySentence(sentence, 'message', texts, deps.cases.handbook.current());
  const card = markDrill({ text, blocks: [sectionBlock(text)] }, crisis, { watermark: deps.watermark, texts });
  const posted = await deps.workspace.messenger.post({
    channel: message.channel,
    threadTs: message.ts,
    card,
    outboxId: item.id,
  });
  return posted.kind === 'posted' ? { kind: 'done' } : posted;
}
