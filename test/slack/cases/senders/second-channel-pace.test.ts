import { describe, expect, it } from 'vitest';
import { createPacer } from '../../../../src/adapters/workspace/pacer.ts';
import type { CaseState } from '../../../../src/domain/cases/model/case-state.ts';
import type { SecondCard } from '../../../../src/domain/cases/ports/second-cards.ts';
import type { TeamMessenger } from '../../../../src/domain/cases/ports/team-messenger.ts';
import { secondChannel } from '../../../../src/slack/cases/senders/second-channel.ts';
import { aCase, digestOf, START } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';

const ARCHIVED = { since: START, why: 'archived' } as const;
const PACE = { everyMs: 1_100, burst: 5 };

/** Calls for help that nobody has told of, and what Slack has taken of them, beside two clocks that the test moves. */
function aFlood(people: number) {
  const clocks = { wallMs: Date.parse(START), elapsedMs: 1_000 };
  const states = Array.from({ length: people }, (_, at) =>
    aCase({ core: { id: at + 1, class: 'life_risk', severity: 'S1' } }),
  );
  const cards = new Map<number, SecondCard>();
  const pacer = createPacer(() => clocks.elapsedMs);
  const posts: { isLine: boolean; atMs: number }[] = [];
  const refused: string[] = [];
  const messenger: TeamMessenger = {
    async post({ channel, threadTs }) {
      const why = refused.shift();
      if (why !== undefined) return { kind: 'retry', afterMs: 30_000, why };
      const waitMs = pacer.admit('post', PACE);
      if (waitMs !== null) return { kind: 'retry', afterMs: waitMs, why: 'pace', gate: 'post' };
      posts.push({ isLine: threadTs !== undefined, atMs: clocks.elapsedMs });
      return { kind: 'posted', message: { channel, ts: `${posts.length}.1` } };
    },
    update: async () => ({ kind: 'done' }),
    react: async () => ({ kind: 'done' }),
    deleteFile: async () => ({ kind: 'done' }),
    upload: async () => ({ kind: 'uploaded' }),
  };
  const byId = async (id: number): Promise<CaseState | null> => states[id - 1] ?? null;
  const handbook = aHandbook();
  const show = secondChannel({
    cases: {
      handbook: { current: () => handbook, own: () => null, follow: async () => {} },
      now: () => new Date(clocks.wallMs).toISOString(),
      keys: { newId: () => 'id', randomKey: () => 'key', digest: digestOf, hash: (text) => text },
    },
    readers: { cases: { list: async () => states, caseById: byId } },
    outbox: {
      secondCards: {
        list: async () => [...cards.values()].filter(({ isOver }) => !isOver),
        ofCase: async (id) => cards.get(id) ?? null,
        save: async (card) => void cards.set(card.caseId, card),
        follow: async () => {},
      },
      messages: { ofCard: async () => null },
    },
    workspace: { messenger },
    team: { secondChannel: 'C2' },
    watermark: null,
    elapsed: () => clocks.elapsedMs,
  });
  return {
    clocks,
    refused,
    posts,
    /** Looks once a second for as long, as the loop does. */
    async look(forMs: number) {
      for (const end = clocks.elapsedMs + forMs; clocks.elapsedMs < end; clocks.elapsedMs += 1_000) {
        await show(ARCHIVED);
        clocks.wallMs += 1_000;
      }
    },
  };
}

describe('people at risk in the second channel', () => {
  it.each([1, 3, 20])('come as fast as Slack takes messages: %i of them', async (people) => {
    const flood = aFlood(people);
    await flood.look(2_000 + people * 2 * 1_500);
    expect(flood.posts.filter(({ isLine }) => !isLine)).toHaveLength(people);
    expect(flood.posts.filter(({ isLine }) => isLine)).toHaveLength(people);
  });

  it('come also where the clock is set back after Slack took nothing', async () => {
    const flood = aFlood(1);
    flood.refused.push('Slack did not answer');
    await flood.look(1_000);
    expect(flood.posts).toEqual([]);
    flood.clocks.wallMs -= 3_600_000;
    await flood.look(31_000);
    expect(flood.posts.map(({ isLine }) => isLine)).toEqual([false, true]);
  });

  it('wait for as long as Slack asks, and no longer', async () => {
    const flood = aFlood(1);
    flood.refused.push('Slack did not answer');
    await flood.look(30_000);
    expect(flood.posts).toEqual([]);
    await flood.look(2_000);
    expect(flood.posts).toHaveLength(2);
  });
});
