import { expect, it } from 'vitest';
import type { Publication } from '../../../src/domain/cases/model/publication.ts';
import type { PlanDeps } from '../../../src/domain/plan/read-calendar.ts';
import { readAhead, readCalendar } from '../../../src/domain/plan/read-calendar.ts';
import { aPublication } from '../../support/builders/a-case.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aPlannedItem } from '../../support/builders/a-planned-item.ts';

/** Tuesday, 13:00 in Madrid. */
const now = '2026-12-01T12:00:00.000Z';
const at = (hour: string) => `2026-12-01T${hour}:00.000Z`;
const counts = { opened: 0, openBySeverity: {}, dismissedByReason: {}, minutesToReply: [], lastPublishedAt: {} };

function thePlan(over: { published?: Publication[]; posts?: { key: string; publishedAt: string }[] }): PlanDeps {
  const posts = (over.posts ?? []).map((post) => ({ network: 'x', ...post }));
  const publishedAt = posts.map((post) => post.publishedAt);
  return {
    planned: {
      within: async () => [
        aPlannedItem({ id: 'p1', words: 'Primero', at: at('09:00') }),
        aPlannedItem({ id: 'p2', words: 'Segundo', at: at('09:30') }),
      ],
      contents: { within: async () => [] },
    },
    cases: { caseFigures: async () => ({ ...counts, published: over.published ?? [] }) },
    figures: { openRecalls: async () => [] },
    ownProfiles: {
      note: async () => {},
      seen: async () => [{ network: 'x', readAt: now, lastAt: null, publishedAt }],
      postsIn: async () => posts,
    },
    calendars: { names: [], sources: { all: async () => [] } },
    handbook: () => aHandbook(),
    now: () => now,
  };
}

async function states(over: Parameters<typeof thePlan>[0]): Promise<Record<string, string>> {
  const { lines } = await readCalendar(thePlan(over), 7);
  const ours = lines.filter(({ id }) => /^p\d$/.test(id));
  return Object.fromEntries(ours.map(({ words, state }) => [words, state.kind]));
}

const statement = aPublication({
  network: 'x',
  target: 'statement:x',
  status: 'published',
  publishedAt: at('09:31'),
  proof: 'https://x.com/vallserena/status/77',
});

it('takes a statement of the bot for what was planned then, and a reply to a citizen for nothing', async () => {
  expect(await states({ published: [statement] })).toEqual({ Primero: 'late', Segundo: 'out' });
  expect(await states({ published: [{ ...statement, target: 'post-1' }] })).toEqual({
    Primero: 'late',
    Segundo: 'late',
  });
});

it('counts a statement once that is seen on the profile too', async () => {
  const posts = [{ key: '77', publishedAt: at('09:31') }];
  expect(await states({ published: [statement], posts })).toEqual({ Primero: 'late', Segundo: 'out' });
  const other = [...posts, { key: '78', publishedAt: at('09:40') }];
  expect(await states({ published: [statement], posts: other })).toEqual({ Primero: 'out', Segundo: 'out' });
});

it('what comes next ends before the same weekday comes again', async () => {
  const asked: { from: string; to: string }[] = [];
  const planned: PlanDeps['planned'] = {
    within: async (period) => {
      asked.push(period);
      return [];
    },
    contents: { within: async () => [] },
  };
  const next = await readAhead({ ...thePlan({}), planned }, 9);
  expect(asked).toEqual([{ from: now, to: '2026-12-07T23:00:00.000Z', wholeDaysFrom: '2026-11-30T23:00:00.000Z' }]);
  // The agenda of Monday.
  expect(next.map(({ at: moment }) => moment)).toEqual(['2026-12-07T08:00:00.000Z']);
});
