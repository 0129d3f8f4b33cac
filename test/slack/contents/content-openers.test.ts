import { expect, it } from 'vitest';
import type { ContentDeparture, ContentState } from '../../../src/domain/contents/model/content.ts';
import { aDeparture } from '../../support/builders/a-content.ts';
import { aPlanningBot, LIVE, TEXT } from '../../support/drivers/a-planning-bot.ts';

/** A post whose moment has come: its text has come so far. */
function leaving({ content, signOffs }: ContentState, departure: Partial<ContentDeparture>) {
  const status = { kind: 'leaving', dueAt: content.at, handbook: '' } as const;
  const state = { content: { ...content, status }, signOffs, departures: [] };
  return { content: state.content, departures: [aDeparture(state, departure)] };
}

it.each([
  ['a text that was kept back', { status: 'stopped', reason: 'fact_changed' }, 'Un dato ha cambiado'],
  ['a text that nobody took in time', { status: 'stopped', reason: 'missed' }, 'Su hora pasó'],
  ['a text that may be out already', { status: 'unknown' }, 'No sabemos si llegó a publicarse'],
] as const)('does not hand out %s, and takes from a person what became of it', async (_, departure, why) => {
  await using bot = await aPlanningBot();
  const writer = bot.workspace.as('writer');
  const state = await bot.aDraft();
  await bot.puts(leaving(state, departure));
  await bot.says('Se publicó…', 'No se publicó');
  expect(JSON.stringify(bot.card())).not.toContain('Copiar y publicar');
  await writer.click(bot.card(), 'content.out');
  const form = await bot.form('writer');
  expect(form).toContain(why);
  expect(form).not.toContain(TEXT);
  expect((await writer.submit({ proof: LIVE })).errors).toBeUndefined();
  await bot.says('Publicado. Era para el');
});

it('does not hand out a text whose value has just fallen, before the clock looks at it', async () => {
  await using bot = await aPlanningBot();
  const { content, ...rest } = await bot.aDraft();
  const ofAFallenValue = { ...rest, content: { ...content, factIds: ['a value that is gone'] } };
  await bot.puts(leaving(ofAFallenValue, { status: 'failed', reason: 'publish.failed' }));
  await bot.says('Copiar y publicar');
  await bot.workspace.as('writer').click(bot.card(), 'content.out');
  const form = await bot.form('writer');
  expect(form).toContain('Un dato ha cambiado');
  expect(form).not.toContain(TEXT);
});
