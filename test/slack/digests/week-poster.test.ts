import { expect, it } from 'vitest';
import type { Card } from '../../../src/domain/cases/ports/team-messenger.ts';
import type { Week } from '../../../src/domain/digests/week.ts';
import { createWeekPoster } from '../../../src/slack/digests/post-week.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';

const PNG = { title: 'Mensajes', alt: 'Mensajes', svg: '<svg/>', png: new Uint8Array([137, 80, 78, 71]) };

/** A week with posts, and with times of one step. */
function aWeek(): Week {
  const day = { date: '2026-11-24', opened: 2, answered: 1, dismissed: 0, handedOver: 0, medianMinutes: 9 };
  const total = { ...day, bySeverity: { S1: 0, S2: 0, S3: 0, S4: 2 } };
  const row = { severity: 'S4', count: 1, median: 9, ninety: 9, target: 60, worst: null, clock: 'working' } as const;
  const about = { class: 'question', network: 'x', playbook: 'flood', topic: null, suggests: false } as const;
  return {
    period: { from: '2026-11-17T23:00:00.000Z', to: '2026-11-24T23:00:00.000Z' },
    days: [total],
    total,
    byNetwork: [],
    asked: { byTopic: [], byArea: [] },
    agreement: { kept: 0, corrected: 0 },
    actions: [],
    drawn: null,
    suggestions: null,
    followUps: [],
    figures: {
      posts: [{ hour: '2026-11-18T17:00:00.000Z', ...about, count: 2 }],
      times: [{ step: 'claim', rows: [row] }],
      byNetwork: [{ id: 'x', count: 2, medianMinutes: 9 }],
      byPlaybook: [{ id: 'flood', count: 2, medianMinutes: 9 }],
    },
  };
}

/** A channel that takes Slack's own charts, or refuses them; what it was sent, in order. */
function aChannel({ takesCharts }: { takesCharts: boolean }) {
  const sent: string[] = [];
  const isChart = ({ blocks }: Card) => JSON.stringify(blocks).includes('data_visualization');
  const post = createWeekPoster({
    handbook: () => aHandbook(),
    channel: 'C1',
    charts: { draw: async () => PNG },
    messenger: {
      post: async ({ card }) => {
        sent.push(isChart(card) ? 'chart' : 'digest');
        if (isChart(card) && !takesCharts) return { kind: 'failed', why: 'Slack cannot show this message.' };
        return { kind: 'posted', message: { channel: 'C1', ts: `${sent.length}.0` } };
      },
      update: async () => ({ kind: 'done' }),
      react: async () => ({ kind: 'done' }),
      deleteFile: async () => ({ kind: 'done' }),
      upload: async () => {
        sent.push('picture');
        return { kind: 'uploaded' };
      },
    },
    log: { warn() {} },
    elapsed: () => 0,
    pause: async () => {},
  });
  return { sent, post };
}

it('shows posts and counts as charts of Slack’s own, and times, which those cannot show, as a picture', async () => {
  const { sent, post } = aChannel({ takesCharts: true });
  expect(await post(aWeek())).toBe(true);
  expect(sent).toEqual(['digest', 'chart', 'picture', 'chart']);
});

it('asks once where Slack refuses them, and sends pictures from then on', async () => {
  const { sent, post } = aChannel({ takesCharts: false });
  await post(aWeek());
  await post(aWeek());
  expect(sent).toEqual(['digest', 'chart', 'picture', 'picture', 'picture', 'digest', 'picture', 'picture', 'picture']);
});
