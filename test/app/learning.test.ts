import { expect, it } from 'vitest';
import { blockKitProblems } from '../../sandbox/workspace/limits/block-kit-limits.ts';
import { openDatabase } from '../../src/adapters/database/open-database.ts';
import { createLog } from '../../src/log.ts';
import { aTeamsYear, YEAR } from '../support/builders/a-teams-year.ts';
import { outcomeOf } from '../support/builders/rows/invented-rows.ts';
import { aDatabaseFile } from '../support/drivers/a-database.ts';
import { aPortavoz, CASES } from '../support/drivers/a-portavoz.ts';

/** A Monday after the hour of the weekly digest. */
const MONDAY = Date.parse('2026-11-30T09:00:00.000Z');

/** A clock that begins then. */
function afterMonday(): () => string {
  const began = Date.now();
  return () => new Date(MONDAY + Date.now() - began).toISOString();
}

it('tells the team once a week which posts would have been called otherwise, without a word of theirs', async () => {
  await using file = await aDatabaseFile();
  const before = await openDatabase(file.url, { mode: 'real' });
  await before.cases.store.transact(({ save }) => save(outcomeOf({ changes: aTeamsYear() })));
  await before.close();
  const settings = { databaseUrl: file.url, weeklyDigest: { weekday: 'monday', at: '08:30' } } as const;
  await using bot = await aPortavoz(settings, createLog('silent'), afterMonday());
  const { workspace } = bot;
  const proposal = await workspace.waitFor(
    () =>
      workspace.messages(CASES).find((one) => JSON.stringify(one.blocks ?? []).includes('"layer.put_forward"')) ?? null,
    { what: 'the proposal' },
  );
  const said = workspace.plainText(proposal);
  expect(said).toContain('Con lo aprendido de 416 decisiones');
  expect(said).toMatch(/De las 312 decisiones [^.]*, acierta \*?\d+\*?; ahora, \*?\d+\*?/);
  expect(said.match(/#\d+: .+ → .+ · más (cerca|lejos) de vuestra decisión/g)?.length).toBeGreaterThan(5);
  expect(said.match(/#\d+: /g)).toHaveLength(12);
  expect(blockKitProblems(proposal.blocks ?? [])).toEqual([]);
  const words = YEAR.flatMap(({ text }) => [text, text.slice(0, 30)]);
  expect(words.filter((one) => JSON.stringify(proposal).includes(one))).toEqual([]);
  const { waiting, inForce } = await bot.database.team.layers.read();
  expect([waiting?.status, inForce]).toEqual(['waiting', null]);
});
