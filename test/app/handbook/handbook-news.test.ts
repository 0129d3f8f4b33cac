import { expect, it } from 'vitest';
import { handbookNews, overruledFiles } from '../../../src/app/handbook/handbook-news.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aDatabase } from '../../support/drivers/a-database.ts';

const handbook = aHandbook();
const inForce = { hash: handbook.hash, since: '2026-11-24T09:00:00.000Z', by: { kind: 'clock' } } as const;

/** What the team hears from processes on one database; `takes` says whether the channel takes a message. */
async function aTeam() {
  const database = await aDatabase();
  const heard: string[] = [];
  const state = { takes: true, at: Date.parse('2026-11-24T10:00:00.000Z'), row: inForce as Row };
  const process = (files: typeof handbook | null) =>
    handbookNews({
      handbook: { current: () => handbook, follow: async () => undefined, since: () => state.row },
      overruled: overruledFiles({ handbook: files, problems: [], files: [] }, inForce.hash),
      coordination: database.upkeep.coordination,
      post: async (text) => {
        if (state.takes) heard.push(text);
        return state.takes;
      },
      now: () => new Date(state.at).toISOString(),
      elapsed: () => state.at,
    });
  return { heard, state, process, [Symbol.asyncDispose]: database.close };
}

type Row = { hash: string; since: string; by: { kind: 'clock' } | { kind: 'console'; user: string } };

it('says nothing while the files are the handbook in force', async () => {
  await using team = await aTeam();
  await team.process(handbook)();
  expect(team.heard).toEqual([]);
});

it('says once between all processes that the files do not count', async () => {
  await using team = await aTeam();
  const other = aHandbook({ hash: 'f'.repeat(64) });
  const tells = [team.process(other), team.process(other)];
  await Promise.all(tells.map((tell) => tell()));
  team.state.at += 61_000;
  for (const tell of [...tells, team.process(other)]) await tell();
  expect(team.heard).toEqual([expect.stringContaining('no son los del manual vigente, que sigue siendo 000000000000')]);
});

it('says it again until the channel takes it, a minute later', async () => {
  await using team = await aTeam();
  const tell = team.process(null);
  team.state.takes = false;
  await tell();
  team.state.takes = true;
  await tell();
  expect(team.heard).toEqual([]);
  team.state.at += 61_000;
  await tell();
  expect(team.heard).toEqual([expect.stringContaining('tienen errores y no se usan')]);
});

it('says when somebody adopted another at the terminal, and nothing more of the files that were overruled before', async () => {
  await using team = await aTeam();
  const tell = team.process(aHandbook({ hash: 'f'.repeat(64) }));
  team.state.row = {
    hash: 'e'.repeat(64),
    since: '2026-11-24T10:00:00.000Z',
    by: { kind: 'console', user: 'sistemas' },
  };
  await tell();
  await tell();
  expect(team.heard).toEqual([expect.stringContaining('La cuenta «sistemas» del servidor')]);
});
