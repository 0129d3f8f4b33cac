import type { PlannedItem } from '../../../src/domain/plan/model/planned-item.ts';
import type { PlanDeps } from '../../../src/domain/plan/read-calendar.ts';
import { momentAfter } from '../../../src/domain/time/moment-after.ts';
import type { World } from './ugly/ugly-world.ts';

/** More calendars than a message has blocks: none can be read while the network is down. */
const UNREAD = Array.from({ length: 60 }, (_, at) => `t${at}`);

/** As much planned as a calendar shows, in the words of that world, and calendars that cannot be read. */
export function aPlan({ handbook, now, words, digest }: World): PlanDeps {
  const networks = handbook.institution.networks.map(({ id }) => id);
  const planned = Array.from(
    { length: 400 },
    (_, at): PlannedItem => ({
      id: `p${at}`,
      source: 'calendar:t',
      sourceId: `${at}`,
      network: networks[at % (networks.length + 1)] ?? null,
      at: momentAfter(now, (at - 20) * 5_400_000),
      isAllDay: at % 7 === 0,
      words: words.title || '-',
      stop: at % 2 === 0 ? { who: words.title || '-', how: words.title } : null,
      link: at % 3 === 0 ? `https://tool.example/${'a'.repeat(at)}` : null,
    }),
  );
  const figures = { opened: 0, openBySeverity: {}, published: [], dismissedByReason: {}, minutesToReply: [] };
  const failing = { cursor: null, readAt: null, failingSince: now, why: 'failed', failures: 1, dueAt: now } as const;
  return {
    planned: {
      within: async ({ from }, most) => planned.filter(({ at }) => at >= from).slice(0, most),
      contents: { within: async () => [] },
    },
    cases: { caseFigures: async () => ({ ...figures, lastPublishedAt: {} }) },
    figures: { openRecalls: async () => digest.openRecalls },
    ownProfiles: {
      note: async () => {},
      seen: async () => [],
      postsIn: async () => networks.map((network) => ({ network, key: 'https://x.example/1', publishedAt: now })),
    },
    calendars: {
      names: UNREAD,
      sources: { all: async () => UNREAD.map((name) => ({ ...failing, source: `calendar:${name}` })) },
    },
    handbook: () => handbook,
    now: () => now,
  };
}
