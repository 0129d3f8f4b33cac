import { expect, it } from 'vitest';
import { blockKitProblems } from '../../../sandbox/workspace/limits/block-kit-limits.ts';
import type { Change, Effect } from '../../../src/domain/cases/model/changes.ts';
import { createLog } from '../../../src/log.ts';
import { aFact } from '../../support/builders/a-case.ts';
import { anEntry, outcomeOf } from '../../support/builders/rows/invented-rows.ts';
import type { RunningPortavoz } from '../../support/drivers/a-portavoz.ts';
import { aPortavoz, CASES } from '../../support/drivers/a-portavoz.ts';

const POST = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza.';
/** A Monday, ten past eight in Riudalba. */
const NOW = '2026-11-30T07:10:00.000Z';
const BEGAN = Date.now();
const now = () => new Date(Date.parse(NOW) + Date.now() - BEGAN).toISOString();
const DATE = '2026-11-30';

function morningsOf({ workspace }: RunningPortavoz) {
  return workspace.messages(CASES).filter((message) => workspace.plainText(message).includes('Buenos días'));
}

async function save({ database }: RunningPortavoz, changes: Change[], effects: Effect[]): Promise<void> {
  await database.cases.store.transact((transaction) =>
    transaction.save(outcomeOf({ changes, effects, audit: [anEntry({ at: NOW })] })),
  );
}

it('one message says what the day begins with: what is due, which facts expire, what was promised', async () => {
  await using bot = await aPortavoz({}, createLog('silent'), now);
  const { workspace } = bot;
  await bot.flag('writer', { text: POST });
  await bot.cardSays(1, 'Borrador v1');
  await bot.pick('writer', 1, 'area.ask');
  await bot.fill('writer', { area: 'policia-local', question: '¿Cuándo se cambia la farola?' });
  await bot.cardSays(1, 'Preguntado a');
  const { person } = workspace;
  const owner = { kind: 'slack', team: 'T1', user: person('writer').id } as const;
  const fact = aFact({ id: 'f1', scope: 'playbook:flood', key: 'zone', owner, validUntil: '2026-11-30T11:00:00.000Z' });
  const later = { ...fact, id: 'f2', key: 'next_update', validUntil: '2026-12-01T11:00:00.000Z' };
  const before = morningsOf(bot).length;
  await save(
    bot,
    [fact, later].map((row): Change => ({ kind: 'fact', row })),
    [{ kind: 'morning', date: DATE }],
  );
  const message = await workspace.waitFor(() => morningsOf(bot)[before] ?? null, { what: 'the morning' });
  const said = workspace.plainText(message);
  expect(said).toContain('lunes');
  expect(said).toContain('#1 (S4)');
  expect(said).toMatch(/Datos que caducan hoy: [^\n]*12:00/);
  expect(said).not.toContain('11:00');
  expect(said).toMatch(/Prometido: #1 espera respuesta de /);
  expect(said.split(/\s+/).length).toBeLessThan(80);
  expect(JSON.stringify(message)).not.toContain('<@');
  expect(blockKitProblems(message.blocks ?? [])).toEqual([]);
});

it('a morning that an outage kept back is not said once it is over, and what else waits is', async () => {
  await using bot = await aPortavoz({}, createLog('silent'), now);
  const { workspace } = bot;
  await bot.flag('writer', { text: POST });
  await bot.cardSays(1, 'Borrador v1');
  await bot.pick('writer', 1, 'area.ask');
  await bot.fill('writer', { area: 'policia-local', question: '¿Cuándo se cambia la farola?' });
  await bot.cardSays(1, 'Preguntado a');
  const settled = () => bot.outboxRows().every(({ kind, state }) => kind !== 'morning' || state === 'done');
  await save(bot, [], [{ kind: 'morning', date: DATE, until: NOW }]);
  await workspace.waitFor(settled, { what: 'that the late one is dealt with' });
  expect(morningsOf(bot)).toEqual([]);
  await save(bot, [], [{ kind: 'morning', date: DATE, until: '2026-11-30T09:00:00.000Z' }]);
  await workspace.waitFor(settled, { what: 'that the one in time is dealt with' });
  expect(morningsOf(bot)).toHaveLength(1);
});

it('a day that asks nothing, or is over, is not said; a day is told as soon as the bot starts in time', async () => {
  await using bot = await aPortavoz({ morningAt: '08:00' }, createLog('silent'), now);
  const { workspace } = bot;
  await workspace.waitFor(async () => (await bot.record()).some(({ event }) => event === 'morning.told'), {
    what: 'the morning in the record',
  });
  await save(bot, [], [{ kind: 'morning', date: '2026-11-27' }]);
  await workspace.waitFor(() => bot.outboxRows().every(({ kind, state }) => kind !== 'morning' || state === 'done'), {
    what: 'that both are dealt with',
  });
  const rows = bot.outboxRows().filter(({ kind }) => kind === 'morning');
  expect(rows.every(({ state }) => state === 'done')).toBe(true);
  expect(
    morningsOf(bot)
      .map((message) => workspace.plainText(message))
      .join(),
  ).not.toContain('Vencen hoy');
});
