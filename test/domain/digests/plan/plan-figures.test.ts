import { describe, expect, it } from 'vitest';
import type { DoneAction } from '../../../../src/domain/digests/action-store.ts';
import type { CaseStep } from '../../../../src/domain/digests/figures.ts';
import type { SeenProfile } from '../../../../src/domain/digests/own-profiles.ts';
import type { PlanFigureDeps } from '../../../../src/domain/digests/plan/plan-figures.ts';
import { collectPlanFigures, isWithoutFigures } from '../../../../src/domain/digests/plan/plan-figures.ts';
import { aPublication } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';

const NOW = '2026-11-24T12:00:00.000Z';
const SUMMER = { first: '2026-07-01', last: '2026-09-30' };

type Stored = { answered: CaseStep[]; out: [network: string, at: string][]; seen: SeenProfile[]; done: DoneAction[] };

/** Readers that tell what they were asked for. */
function aDatabase(stored: Partial<Stored> = {}): PlanFigureDeps & { asked: { from: string; to: string }[] } {
  const { answered = [], out = [], seen = [], done = [] } = stored;
  const asked: { from: string; to: string }[] = [];
  return {
    asked,
    figures: {
      events: async ({ from, to }) => {
        asked.push({ from, to });
        return { opened: [], closed: [], claimed: [], approved: [], answered };
      },
    },
    reader: {
      caseFigures: async () => ({
        opened: 0,
        openBySeverity: {},
        published: out.map(([network, publishedAt]) => aPublication({ network, publishedAt })),
        dismissedByReason: {},
        minutesToReply: [],
        lastPublishedAt: {},
      }),
    },
    actions: { doneIn: async () => done, latest: async () => done.slice(-1) },
    ownProfiles: { seen: async () => seen },
  };
}

function anAnswer(minutes: number): CaseStep {
  const openedAt = '2026-08-10T08:00:00.000Z';
  const at = new Date(Date.parse(openedAt) + minutes * 60_000).toISOString();
  return { at, openedAt, severity: 'S1', network: 'x', playbook: null };
}

const collected = (stored: Partial<Stored>, days = SUMMER) =>
  collectPlanFigures(aDatabase(stored), days, aHandbook(), NOW);

describe('the figures of the plan', () => {
  it('are those of whole days, by the clocks of the institution, and until now where they are not over', async () => {
    const database = aDatabase();
    expect((await collectPlanFigures(database, SUMMER, aHandbook(), NOW)).days).toEqual(SUMMER);
    const autumn = { first: '2026-10-01', last: '2026-12-31' };
    expect((await collectPlanFigures(database, autumn, aHandbook(), NOW)).days).toEqual({
      first: '2026-10-01',
      last: '2026-11-24',
    });
    expect(database.asked).toEqual([
      { from: '2026-06-30T22:00:00.000Z', to: '2026-09-30T22:00:00.000Z' },
      { from: '2026-09-30T22:00:00.000Z', to: NOW },
    ]);
  });

  it('hold first replies against their targets', async () => {
    const { replies, medianMinutes, times } = await collected({ answered: [10, 12, 40].map(anAnswer) });
    expect({ replies, medianMinutes }).toEqual({ replies: 3, medianMinutes: 12 });
    expect(times).toMatchObject([{ severity: 'S1', count: 3, median: 12, target: 15 }]);
  });

  it('count the days on which anything went out on a profile, ours or another tool’s, each once', async () => {
    const { profiles } = await collected({
      // The second is already the eleventh of July there.
      out: [
        ['x', '2026-07-10T08:00:00.000Z'],
        ['x', '2026-07-10T22:30:00.000Z'],
      ],
      seen: [
        {
          network: 'x',
          readAt: NOW,
          lastAt: null,
          publishedAt: ['2026-07-10T09:00:00.000Z', '2026-07-20T09:00:00.000Z'],
        },
      ],
    });
    expect(profiles).toEqual([
      // From 20 July to the first of October.
      { network: 'x', days: 3, longestGap: 73, isSeen: true },
      { network: 'mastodon', days: 0, longestGap: 93, isSeen: false },
      { network: 'facebook', days: 0, longestGap: 93, isSeen: false },
    ]);
  });

  it('find no gap where something went out each day', async () => {
    const days = { first: '2026-07-01', last: '2026-07-03' };
    const out = ['01', '02', '03'].map((day): [string, string] => ['x', `2026-07-${day}T10:00:00.000Z`]);
    expect((await collected({ out }, days)).profiles[0]).toMatchObject({ days: 3, longestGap: 1 });
  });

  it('count what was done on those days, not what was written down on them', async () => {
    const aDone = (doneOn: string): DoneAction => ({
      id: doneOn,
      action: 'notices',
      doneOn,
      recordedBy: { kind: 'clock' },
      recordedAt: NOW,
    });
    const { actions } = await collected({ done: [aDone('2026-06-30'), aDone('2026-07-01'), aDone('2026-09-30')] });
    expect(actions).toEqual([
      {
        what: 'Avisos de servicio',
        owner: 'Comunicación',
        doneOn: ['2026-07-01', '2026-09-30'],
        lastDoneOn: '2026-09-30',
      },
    ]);
  });

  it('are none in a database that knows nothing of those days', async () => {
    expect(isWithoutFigures(await collected({}))).toBe(true);
    expect(isWithoutFigures(await collected({ answered: [anAnswer(1)] }))).toBe(false);
    expect(isWithoutFigures(await collected({ out: [['x', '2026-07-10T08:00:00.000Z']] }))).toBe(false);
  });
});
