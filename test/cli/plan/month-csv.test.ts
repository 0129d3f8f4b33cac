import { expect, it } from 'vitest';
import { monthCsv } from '../../../src/cli/plan/month-csv.ts';
import { makeMonth } from '../../../src/domain/digests/month/month.ts';
import type { MeasuredOut } from '../../../src/domain/measures/measure-store.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';

const NOW = '2026-12-02T10:00:00.000Z';

it('has every topic, and no name that a spreadsheet takes for a formula', () => {
  const house = aHandbook();
  const [topic] = house.institution.topics;
  if (topic === undefined) throw new Error('The handbook has no topic.');
  const signs = ['=1+1', '+1', '-1', '@sum', '\tx'];
  const titles = [...signs, ...Array.from({ length: 15 }, (_, at) => `tema ${at}`)];
  const topics = titles.map((es, at) => ({ ...topic, id: `t${at}`, titles: { es } }));
  const handbook = { ...house, institution: { ...house.institution, topics } };
  const counts = { answers: 2, shares: 1, likes: 5, reach: null };
  const day = { found: 'counts', ageMinutes: 1_441, counts } as const;
  const post = { caseId: 1, network: 'x', publishedAt: '2026-11-10T10:00:00.000Z', isReply: true, isGone: false };
  const out = topics.map(({ id }): MeasuredOut => ({ ...post, playbook: null, topic: id, day }));
  const nothing = { posts: [], waiting: [], done: [], contents: [], profiles: [] };
  const rows = { events: { answered: [] }, out, watched: [{ topic: 't3', count: 4 }], ...nothing };
  const lines = monthCsv(makeMonth('2026-11', rows, NOW, handbook)).split('\r\n');
  const names = lines.flatMap((line) => /^2026-11,drawn_by_topic,(.*),answers,2$/.exec(line)?.[1] ?? []);
  expect(lines).toContain('2026-11,published_by_topic,tema 3,replies,1');
  expect(lines).toContain('2026-11,published_by_format,text,replies,20');
  expect(lines).toContain('2026-11,published_by_format,,planned,10');
  expect(lines).toContain("2026-11,watched,'@sum,entries,4");
  expect(lines).toContain('2026-11,actions,Avisos de servicio,noted,0');
  expect(lines.join()).not.toContain('wanted_per_cent');
  expect(names.toSorted()).toEqual([...signs.map((sign) => `'${sign}`), ...titles.slice(signs.length)].toSorted());
});
