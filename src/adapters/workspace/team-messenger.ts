import type { KnownBlock } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { ChannelTrouble } from '../../domain/cases/model/crises/channel-watch.ts';
import type { MessageRef } from '../../domain/cases/ports/message-ref.ts';
import type { OutboxOutcome } from '../../domain/cases/ports/outbox.ts';
import type { Card, TeamMessenger, Updated, Urgency } from '../../domain/cases/ports/team-messenger.ts';
import type { Pacer } from './pacer.ts';
import { channelTrouble, deletionFailure, sendFailure, UNSENDABLE, uploadFailure } from './send-failure.ts';
import type { SlackTrouble } from './slack-answer.ts';
import { slackTroubleOf, troubleWord } from './slack-answer.ts';
import type { Pace } from './token-bucket.ts';
import { uploadFile } from './upload-file.ts';

type NotSent = Extract<OutboxOutcome, { kind: 'retry' | 'failed' }>;

/** Slack takes about one message a second into a channel, and lets a few follow at once: with those too it is never more than 60 a minute. */
const POST_PACE: Pace = { everyMs: 1_100, burst: 5 };
/** Slack takes 50 a minute: ten at once and forty after them never make more. */
const UPDATE_PACE: Pace = { everyMs: 1_500, burst: 10 };
/** For what can wait: half of the burst stays free for the cards that people are looking at. */
const QUIET_PACE: Pace = { ...UPDATE_PACE, reserve: 5 };
const againAfterMs = 30_000;
/** Gate of reactions. */
const REACTIONS = 'react';

/** Gate of deletions: Slack takes as many of them as of changes. */
const DELETIONS = 'delete';
/** The file is not there, or was deleted before. */
const NO_FILE = ['file_not_found', 'file_deleted'];
/** Slack will never let us delete it. */
const NOT_OURS = ['cant_delete_file', 'delete_not_allowed', 'file_deleting_disabled'];

/** The message is no longer there to be changed, or belongs to a bot that we no longer are: a new one takes its place. */
const GONE = ['message_not_found', 'cant_update_message', 'edit_window_closed'];
/** The channel is not there for us: a new one takes its place in another channel. */
const SHUT = ['channel_not_found', 'not_in_channel', 'is_archived', 'is_inactive'];

/**
 * Puts messages into channels, one attempt a call. What cannot go now comes back as `retry` with the time after which to try
 * again, and never makes the caller wait for it.
 */
export function createTeamMessenger(deps: {
  client: WebClient;
  /** Shared by all that speak for the app, since Slack counts them together. */
  pacer: Pacer;
  /** Urgency of every change; a default urgency where none is given. */
  urgency?: Urgency | undefined;
  /** True if the app has the scope for reactions; without it none is tried. */
  mayReact?: boolean;
  /** Way of the bytes of files to Slack; Node's own unless told. */
  fetch?: typeof fetch;
  log: Logger;
  /** Told of each attempt whether it got into the channel. */
  heard?(channel: string, end: 'reached' | ChannelTrouble): void;
}): TeamMessenger {
  const { client, log, pacer, mayReact = false, heard = () => {} } = deps;

  return {
    async post({ channel, threadTs, broadcast = false, card, outboxId }) {
      const gate = gateOf('post', channel);
      const waitMs = pacer.admit(gate, POST_PACE);
      if (waitMs !== null)
        return retryAfter(waitMs, 'Messages to the channel keep the pace that Slack asks for.', gate);
      try {
        const answer = await client.chat.postMessage({
          channel,
          ...belowOf(threadTs, broadcast),
          ...messageOf(card),
          ...markOf(outboxId),
        });
        if (answer.ts === undefined)
          return later('post', channel, { kind: 'no_answer', what: 'an answer without a ts' });
        heard(channel, 'reached');
        return { kind: 'posted', message: { channel: answer.channel ?? channel, ts: answer.ts } };
      } catch (error) {
        return later('post', channel, slackTrouble(error));
      }
    },

    async update({ channel, ts }, card, asked = 'now') {
      const urgency = deps.urgency ?? asked;
      const gate = gateOf('update', channel);
      const waitMs = pacer.admit(gate, urgency === 'now' ? UPDATE_PACE : QUIET_PACE);
      const waits = urgency === 'now' ? gate : `${gate} ${urgency}`;
      if (waitMs !== null) return retryAfter(waitMs, 'Changes of cards keep the pace that Slack asks for.', waits);
      try {
        await client.chat.update({ channel, ts, ...messageOf(card) });
        heard(channel, 'reached');
        return { kind: 'done' };
      } catch (error) {
        return notChanged(channel, slackTrouble(error));
      }
    },

    react: async (message, name) => (mayReact ? addReaction({ client, pacer }, message, name) : { kind: 'done' }),

    async upload(file) {
      // A file is a message of its own, and shares the pace of the others.
      const { channel, name } = file;
      const gate = gateOf('upload', channel);
      const waitMs = pacer.admit(gate, POST_PACE) ?? pacer.admit(gateOf('post', channel), POST_PACE);
      if (waitMs !== null) return retryAfter(waitMs, 'Files keep the pace that Slack asks for.');
      const trouble = await uploadFile(client, file, deps.fetch);
      if (trouble === null) return { kind: 'uploaded' };
      const why = uploadFailure(trouble, channel, name);
      log.warn({ lane: 'upload', channel, slack: troubleWord(trouble) }, why);
      if (trouble.kind === 'refused') return { kind: 'failed', why };
      return againAfter(trouble, pacer, gate, why);
    },

    deleteFile: (id) => deleteFile({ client, pacer, log }, id),
  };

  function notChanged(channel: string, trouble: SlackTrouble): Updated {
    if (isRefusal(trouble, GONE)) {
      tell(channel, trouble);
      return { kind: 'gone', shut: null };
    }
    const notSent = later('update', channel, trouble);
    return isRefusal(trouble, SHUT) ? { kind: 'gone', shut: notSent } : notSent;
  }

  function later(lane: 'post' | 'update', channel: string, trouble: SlackTrouble): NotSent {
    tell(channel, trouble);
    const why = sendFailure(trouble, channel);
    log.warn({ lane, channel, slack: troubleWord(trouble) }, why);
    if (isRefusal(trouble, UNSENDABLE)) return { kind: 'failed', why };
    return againAfter(trouble, pacer, gateOf(lane, channel), why);
  }

  function tell(channel: string, trouble: SlackTrouble): void {
    const end = channelTrouble(trouble);
    if (end !== null) heard(channel, end);
  }
}

/** Adds a reaction. It only decorates: where the bot is not in the channel, or the message is gone, it is left out. */
async function addReaction(
  { client, pacer }: { client: WebClient; pacer: Pacer },
  { channel, ts }: MessageRef,
  name: string,
): Promise<{ kind: 'done' } | NotSent> {
  const waitMs = pacer.admit(REACTIONS, UPDATE_PACE);
  if (waitMs !== null) return retryAfter(waitMs, 'Reactions keep the pace that Slack asks for.');
  try {
    await client.reactions.add({ channel, timestamp: ts, name });
  } catch (error) {
    const trouble = slackTrouble(error);
    if (trouble.kind !== 'throttled') return { kind: 'done' };
    pacer.hold(REACTIONS, trouble.retryAfterMs);
    return retryAfter(trouble.retryAfterMs, sendFailure(trouble, channel));
  }
  return { kind: 'done' };
}

/** Deletes a file. One that is not there, or not any more, needs no more; one that is not ours never goes. */
async function deleteFile(
  { client, pacer, log }: { client: WebClient; pacer: Pacer; log: Logger },
  file: string,
): Promise<{ kind: 'done' } | NotSent> {
  const waitMs = pacer.admit(DELETIONS, UPDATE_PACE);
  if (waitMs !== null) return retryAfter(waitMs, 'Deletions keep the pace that Slack asks for.', DELETIONS);
  try {
    await client.files.delete({ file });
    return { kind: 'done' };
  } catch (error) {
    const trouble = slackTrouble(error);
    if (isRefusal(trouble, NO_FILE)) return { kind: 'done' };
    const why = deletionFailure(trouble, file);
    log.warn({ lane: 'delete', slack: troubleWord(trouble) }, why);
    if (isRefusal(trouble, NOT_OURS)) return { kind: 'failed', why };
    return againAfter(trouble, pacer, DELETIONS, why);
  }
}

/** Builds a message for which Slack does not fetch and show quoted addresses. */
function messageOf({ text, blocks }: Card) {
  // The port carries blocks as plain objects: the builders in src/slack know which they are.
  return { text, blocks: blocks as KnownBlock[], unfurl_links: false, unfurl_media: false };
}

function belowOf(threadTs: string | undefined, broadcast: boolean) {
  return threadTs === undefined ? {} : { thread_ts: threadTs, ...(broadcast ? { reply_broadcast: true } : {}) };
}

function markOf(outboxId: number | null) {
  return outboxId === null
    ? {}
    : { metadata: { event_type: 'portavoz_outbox', event_payload: { outbox_id: outboxId } } };
}

/**
 * Returns the name of the rate limit that Slack counts: messages and files by channel, all changes
 * together.
 */
function gateOf(lane: 'post' | 'update' | 'upload', channel: string): string {
  return lane === 'update' ? lane : `${lane} ${channel}`;
}

function isRefusal(trouble: SlackTrouble, words: readonly string[]): boolean {
  return trouble.kind === 'refused' && words.includes(trouble.error);
}

function againAfter(trouble: SlackTrouble, pacer: Pacer, gate: string, why: string): NotSent {
  return trouble.kind === 'throttled' ? held(pacer, gate, trouble.retryAfterMs, why) : retryAfter(againAfterMs, why);
}

function held(pacer: Pacer, gate: string, afterMs: number, why: string): NotSent {
  pacer.hold(gate, afterMs);
  return retryAfter(afterMs, why, gate);
}

function retryAfter(afterMs: number, why: string, gate?: string): NotSent {
  return { kind: 'retry', afterMs, why, ...(gate === undefined ? {} : { gate }) };
}

function slackTrouble(error: unknown): SlackTrouble {
  const trouble = slackTroubleOf(error);
  if (trouble === null) throw error;
  return trouble;
}
