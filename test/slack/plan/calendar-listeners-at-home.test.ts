import { expect, it } from 'vitest';
import { blockKitProblems } from '../../../sandbox/workspace/limits/block-kit-limits.ts';
import { createLog } from '../../../src/log.ts';
import { aPlannedItem } from '../../support/builders/a-planned-item.ts';
import { aCrisisRoom } from '../../support/drivers/slack/a-crisis-room.ts';

/** Tuesday, 09:00 in Madrid. */
const now = '2026-12-01T08:00:00.000Z';
const log = createLog('silent');

async function aPlannedHome() {
  const bot = await aCrisisRoom({ plan: { isOn: true } }, log, () => now);
  const { workspace, database } = bot;
  const writer = workspace.as('writer');
  const words = ['Feria', 'Muy lejos'].map((title, at) => {
    const moment = at === 0 ? '2026-12-01T08:30:00.000Z' : '2026-12-20T09:00:00.000Z';
    const { id: _, source: __, ...item } = aPlannedItem({ sourceId: `${at}`, words: title, at: moment });
    return { sourceId: item.sourceId, planned: item };
  });
  await database.intake.planned.take({ source: 'file', words, now });
  const read = () => JSON.stringify(writer.home()?.blocks ?? []);
  return {
    ...bot,
    writer,
    /** Waits until the App Home says so, and returns all that it says. */
    async shows(said: string): Promise<string> {
      await workspace.waitFor(() => read().includes(said), { what: `${said} at home` });
      expect(blockKitProblems(writer.home()?.blocks ?? [])).toEqual([]);
      return read();
    },
  };
}

it('the week and the month are in the App Home, and the desk is a click away', async () => {
  await using bot = await aPlannedHome();
  const { writer } = bot;
  await writer.openHome();
  expect(await bot.shows('Lo próximo del plan')).toContain('Feria');
  await writer.clickInHome('calendar.shown');
  expect(await bot.shows('Lo previsto: 1–7 de diciembre')).not.toContain('Muy lejos');
  await writer.clickInHome('calendar.shown');
  expect(await bot.shows('Lo previsto: 1–31 de diciembre')).toContain('Muy lejos');
  await writer.clickInHome('content.plan');
  expect(await bot.form('writer')).toContain('Ni imágenes ni voces sintéticas');
  await writer.close();
  await writer.clickInHome('home.back');
  await bot.shows('Tu mesa');
});

it('reads nothing of the plan while a crisis is open, and still leads to its calendar', async () => {
  await using bot = await aPlannedHome();
  const { writer } = bot;
  await bot.starts('writer');
  await writer.openHome();
  expect(await bot.shows('Hay una crisis abierta. Lo previsto está en el calendario.')).not.toContain('Feria');
  await writer.clickInHome('calendar.shown');
  expect(await bot.shows('Lo previsto: 1–7 de diciembre')).toContain('Feria');
});
