import { describe, expect, test } from 'vitest';
import { repliesOf, replyCount, topMessages } from '../../../../sandbox/page/state/channel-threads.ts';
import { reduceEvent } from '../../../../sandbox/page/state/reduce-event.ts';
import { latestTs, unreadChannels } from '../../../../sandbox/page/state/unread-channels.ts';
import type { Message, WorkspaceState } from '../../../../sandbox/workspace/wire.ts';
import { cannedState } from '../canned-state.ts';

const calm = cannedState();
const LATER = '1764009999.000100';

function aMessage(more: Partial<Message> = {}): Message {
  return { channel: 'C0CASES', ts: LATER, user: 'U0BOT', text: 'Caso 15', ...more };
}

function hearing(state: WorkspaceState, message: Message): WorkspaceState {
  return reduceEvent(state, { kind: 'message', message });
}

describe('messages', () => {
  test('a new one comes last in its channel', () => {
    expect(topMessages(hearing(calm, aMessage()).messages, 'C0CASES').at(-1)?.text).toBe('Caso 15');
  });

  test('a late one goes where its time says', () => {
    const state = hearing(hearing(calm, aMessage()), aMessage({ ts: '1764009000.000100', text: 'antes' }));
    expect(
      topMessages(state.messages, 'C0CASES')
        .map(({ text }) => text)
        .slice(-2),
    ).toEqual(['antes', 'Caso 15']);
  });

  test('an edit takes the place of what was said, and the same event twice changes nothing more', () => {
    const edited = aMessage({ text: 'Caso 15, aprobado', editedTs: LATER });
    const once = hearing(hearing(calm, aMessage()), edited);
    expect(once.messages.filter(({ ts }) => ts === LATER)).toEqual([edited]);
    expect(hearing(once, edited)).toEqual(once);
  });

  test('the same time in another channel is another message', () => {
    const state = hearing(hearing(calm, aMessage()), aMessage({ channel: 'C0FEED' }));
    expect(state.messages.filter(({ ts }) => ts === LATER)).toHaveLength(2);
  });

  test('a deleted one is gone', () => {
    const state = reduceEvent(hearing(calm, aMessage()), { kind: 'message_deleted', channel: 'C0CASES', ts: LATER });
    expect(state.messages).toEqual(calm.messages);
  });

  test('a reply stands in its thread, not in the channel, and is counted', () => {
    const state = hearing(
      hearing(calm, aMessage()),
      aMessage({ ts: '1764010000.000100', threadTs: LATER, text: 'sí' }),
    );
    expect(topMessages(state.messages, 'C0CASES').at(-1)?.text).toBe('Caso 15');
    expect(repliesOf(state.messages, 'C0CASES', LATER).map(({ text }) => text)).toEqual(['sí']);
    expect(replyCount(state.messages, aMessage())).toBe(1);
  });

  test('what only I can see in a thread is no reply', () => {
    const state = hearing(calm, aMessage({ ts: '1764010000.000100', threadTs: LATER, ephemeralTo: calm.me.id }));
    expect(replyCount(state.messages, aMessage())).toBe(0);
  });
});

describe('unread channels', () => {
  const floorTs = latestTs(calm);

  test('are those in which somebody else has said something since', () => {
    expect(unreadChannels(calm, {}, floorTs)).toEqual(new Set());
    expect(unreadChannels(hearing(calm, aMessage()), {}, floorTs)).toEqual(new Set(['C0CASES']));
  });

  test('are not those that I have read, nor where only I spoke', () => {
    const state = hearing(hearing(calm, aMessage()), aMessage({ channel: 'C0FEED', user: calm.me.id }));
    expect(unreadChannels(state, { C0CASES: LATER }, floorTs)).toEqual(new Set());
  });
});

test('views, home, channels and drill are replaced by what the server says', () => {
  const drill = { title: 'Riada', arrived: 7, total: 18, pace: 'paused', speed: 1, canRestart: false } as const;
  expect(reduceEvent(calm, { kind: 'drill', drill }).drill).toEqual(drill);
  expect(reduceEvent(calm, { kind: 'home', home: null }).home).toBeNull();
  expect(reduceEvent(calm, { kind: 'channels', channels: [] }).channels).toEqual([]);
  const open = { id: 'V9', hash: 'h', view: { type: 'home' as const, blocks: [] } };
  expect(reduceEvent(calm, { kind: 'views', views: [open] }).views).toEqual([open]);
});
