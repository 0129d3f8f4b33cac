import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { OpenedChannel, TeamChannels } from '../../domain/crises/model/team-channels.ts';
import type { SlackTrouble } from './slack-answer.ts';
import { slackTroubleOf, troubleWord } from './slack-answer.ts';

const againAfterMs = 30_000;
/** Maximum number of crises of one playbook on one day that get a channel. */
const MOST_NAMES = 20;
/** Errors of Slack for a person who needs no invitation any more. */
const IS_THERE = ['already_in_channel', 'cant_invite_self'];
/** Errors of Slack for a state that is already as requested. */
const IS_SO = ['already_pinned', 'no_pin'];

/** Pins, channels and invitations; one attempt a call. */
export function createTeamChannels(deps: { client: WebClient; log: Logger }): TeamChannels {
  const { client, log } = deps;

  return {
    pin: ({ channel, ts }) => quietly('pin', channel, () => client.pins.add({ channel, timestamp: ts })),
    unpin: ({ channel, ts }) => quietly('unpin', channel, () => client.pins.remove({ channel, timestamp: ts })),
    async open(name) {
      for (let number = 1; number <= MOST_NAMES; number += 1) {
        const opened = await openAs(number === 1 ? name : `${name}-${number}`);
        if (opened.kind !== 'refused' || opened.error !== 'name_taken') return opened;
      }
      return { kind: 'refused', error: 'name_taken' };
    },
    async invite(channel, users) {
      if (users.length === 0) return true;
      const asked = () => client.conversations.invite({ channel, users: users.join(','), force: true });
      const trouble = await troubleWith(asked);
      if (trouble === null || (trouble.kind === 'refused' && IS_THERE.includes(trouble.error))) return true;
      log.warn({ channel, slack: troubleWord(trouble) }, 'Not everybody could be invited to the channel of a crisis');
      return false;
    },
  };

  async function openAs(name: string): Promise<OpenedChannel> {
    try {
      const { channel } = await client.conversations.create({ name });
      if (channel?.id === undefined) throw new Error('Slack answered without a channel');
      return { kind: 'opened', channel: channel.id };
    } catch (error) {
      const trouble = slackTroubleOf(error);
      if (trouble === null) throw error;
      if (trouble.kind === 'refused') return { kind: 'refused', error: trouble.error };
      const afterMs = trouble.kind === 'throttled' ? trouble.retryAfterMs : againAfterMs;
      const why = `The channel was not made (${troubleWord(trouble)}).`;
      return { kind: 'retry', afterMs, why };
    }
  }

  async function quietly(what: 'pin' | 'unpin', channel: string, call: () => Promise<unknown>): Promise<void> {
    const trouble = await troubleWith(call);
    if (trouble === null || (trouble.kind === 'refused' && IS_SO.includes(trouble.error))) return;
    log.warn({ what, channel, slack: troubleWord(trouble) }, 'The board of a crisis could not be pinned or unpinned');
  }
}

/** Null when the call went well. */
async function troubleWith(call: () => Promise<unknown>): Promise<SlackTrouble | null> {
  try {
    await call();
    return null;
  } catch (error) {
    const trouble = slackTroubleOf(error);
    if (trouble === null) throw error;
    return trouble;
  }
}
