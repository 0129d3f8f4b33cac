import { expect, it } from 'vitest';
import type { ContentState } from '../../../src/domain/contents/model/content.ts';
import type { Handbook } from '../../../src/domain/handbook/handbook.ts';
import { objectionsBefore, objectionsTo } from '../../../src/domain/plan/objections-to.ts';
import type { PlanDeps } from '../../../src/domain/plan/read-calendar.ts';
import { aContent, someContentWords } from '../../support/builders/a-content.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aPlannedItem } from '../../support/builders/a-planned-item.ts';

/** Tuesday, 13:00 in Madrid; the moment of a content is Thursday, 13:00. */
const now = '2026-12-01T12:00:00.000Z';
const thursday = (hour: string) => `2026-12-03T${hour}:00.000Z`;

function aStrictHandbook(): Handbook {
  const handbook = aHandbook();
  const { institution } = handbook;
  const networks = institution.networks.map((one) =>
    one.id === 'x' ? { ...one, minimumGap: 60, minimumFrequencyDays: 2 } : { ...one, minimumFrequencyDays: undefined },
  );
  const holidays = [{ date: '2026-12-08', name: 'La Inmaculada' }];
  return { ...handbook, institution: { ...institution, networks, holidays } };
}

type Around = {
  others?: Parameters<typeof aPlannedItem>[0][];
  ours?: ContentState[];
  lastAt?: string;
  topics?: string[];
};

function objections(state: ContentState, around: Around = {}) {
  return objectionsTo(state, planWith([state], around));
}

function planWith(saved: ContentState[], { others = [], ours = [], lastAt = now, topics = [] }: Around): PlanDeps {
  const counts = { opened: 0, openBySeverity: {}, dismissedByReason: {}, minutesToReply: [], published: [] };
  const inPeriod = (at: string, { from, to }: { from: string; to: string }) => at >= from && at < to;
  const items = others.map((over, at) => aPlannedItem({ id: `p${at}`, ...over }));
  const recall = { topics } as Awaited<ReturnType<PlanDeps['figures']['openRecalls']>>[number];
  return {
    planned: {
      within: async (period, most) => items.filter(({ at }) => inPeriod(at, period)).slice(0, most),
      contents: { within: async (period) => [...saved, ...ours].filter(({ content }) => inPeriod(content.at, period)) },
    },
    cases: { caseFigures: async () => ({ ...counts, lastPublishedAt: { x: lastAt } }) },
    figures: { openRecalls: async () => [recall] },
    ownProfiles: {
      note: async () => {},
      seen: async () => [{ network: 'x', readAt: now, lastAt, publishedAt: [lastAt] }],
      postsIn: async () => [],
    },
    calendars: { names: [], sources: { all: async () => [] } },
    handbook: aStrictHandbook,
    now: () => now,
  };
}

const onX = (at: string, over: Parameters<typeof aContent>[0] = {}) =>
  aContent({ at, texts: [{ network: 'x', text: 'Abre el mercado.' }], ...over });
const content = onX(thursday('12:00'));

it('a planned post is told of what is planned too close to it, before or after it, by others or by us', async () => {
  expect(await objections(content)).toEqual([]);
  const close = (minutes: number, other: string) => [{ kind: 'too_close', minutes, other }];
  expect(await objections(content, { others: [{ at: thursday('11:15') }] })).toEqual(close(45, 'Feria de Navidad'));
  expect(await objections(content, { others: [{ at: thursday('12:20') }] })).toEqual(close(20, 'Feria de Navidad'));
  expect(await objections(content, { ours: [onX(thursday('12:59'))] })).toEqual(close(59, 'Abre el mercado.'));
  // However much is planned before it.
  const many = Array.from({ length: 600 }, () => ({ at: '2026-12-02T10:00:00.000Z' }));
  expect(await objections(content, { others: [...many, { at: thursday('12:20') }] })).toEqual(
    close(20, 'Feria de Navidad'),
  );
  const far = [{ at: thursday('11:00') }, { at: thursday('13:00') }, { at: thursday('12:10'), network: 'facebook' }];
  expect(await objections(content, { others: far })).toEqual([]);
});

it('and of a quiet profile where it is the first to break the silence', async () => {
  const lastAt = '2026-11-20T10:00:00.000Z';
  expect(await objections(content, { lastAt })).toEqual([{ kind: 'quiet', network: 'x', lastAt, minimumDays: 2 }]);
  expect(await objections(content, { lastAt, others: [{ at: '2026-12-02T10:00:00.000Z' }] })).toEqual([]);
});

it('and of a holiday, and of a topic that is being corrected, by its aim and by its words', async () => {
  expect(await objections(onX('2026-12-08T10:00:00.000Z'))).toEqual([{ kind: 'holiday', name: 'La Inmaculada' }]);
  const [topic] = aHandbook().institution.topics;
  const id = topic?.id ?? '';
  const ofTopic = onX(thursday('12:00'), { aim: { kind: 'topic', id } });
  expect(await objections(ofTopic, { topics: [id] })).toEqual([{ kind: 'recalled', topic: id }]);
  expect(await objections(content, { topics: [id] })).toEqual([]);
});

it('a form is told the same before it is saved, of a new post and of one that it changes', async () => {
  const close = { others: [{ at: thursday('12:30'), words: 'Feria' }] };
  const words = someContentWords({ at: thursday('12:00'), texts: [{ network: 'x', text: 'Abre el mercado.' }] });
  const said = [{ kind: 'too_close', minutes: 30, other: 'Feria' }];
  expect(await objectionsBefore(words, null, planWith([], close))).toEqual(said);
  expect(await objectionsBefore({ ...words, at: thursday('18:00') }, null, planWith([], close))).toEqual([]);
  // What it changes is not beside itself.
  const saved = onX(thursday('12:20'));
  expect(await objectionsBefore(words, saved.content.id, planWith([saved], close))).toEqual(said);
  expect(await objectionsBefore(words, null, planWith([saved], {}))).toMatchObject([
    { kind: 'too_close', minutes: 20 },
  ]);
});
