import { expect, it } from 'vitest';
import type { ContentDeparture, ContentState } from '../../../src/domain/contents/model/content.ts';
import { aFact } from '../../support/builders/a-case.ts';
import { aDeparture, anApprovedContent } from '../../support/builders/a-content.ts';
import { aPlanningBot, LIVE, TEXT } from '../../support/drivers/a-planning-bot.ts';
import { DIGEST } from '../../support/drivers/a-portavoz.ts';

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
  await bot.says(...(departure.status === 'stopped' ? [why] : []), 'Se publicó…', 'No se publicó');
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

it('keeps the values of a crisis that is closed: an edit of a word drops none of them unseen', async () => {
  await using bot = await aPlanningBot();
  const fact = aFact({ id: 'f-closed', scope: 'crisis:99', value: 'El jueves a las 18:00' });
  const changes = [{ kind: 'fact', row: fact } as const];
  await bot.database.cases.store.transact(({ save }) => save({ changes, audit: [], effects: [] }));
  const { content } = await bot.aDraft();
  await bot.puts({ content: { ...content, factIds: [fact.id] } });
  await bot.workspace.as('writer').click(bot.card(), 'content.edit');
  expect(await bot.form('writer')).toContain(fact.value);
  await bot.fill('writer', { 'content.x': `${TEXT} En la plaza Mayor.` });
  await bot.says('En la plaza Mayor.');
  const written = await bot.database.outbox.contents.byId(content.id);
  expect(written?.content.factIds).toEqual([fact.id]);
});

it.each([
  ['publish.picture_lost', 'puede faltarle un permiso a la cuenta'],
  // Until when, the card does not know.
  ['publish.wait', 'la red pide esperar.'],
])('says on the card why a network did not take its text: %s', async (reason, why) => {
  await using bot = await aPlanningBot();
  await bot.puts(leaving(await bot.aDraft(), { status: 'failed', reason }));
  await bot.says(`no se publicó · `, why);
});

it('has no buttons that do nothing once the plan is turned off: its card says why', async () => {
  await using bot = await aPlanningBot(false);
  const { content } = anApprovedContent();
  await bot.puts({ content: { ...content, status: { kind: 'missed', dueAt: content.at, handbook: '' } } });
  await bot.workspace.waitFor(() => bot.workspace.messages(DIGEST).length > 0, { what: 'the card' });
  await bot.says('No se publicó a su hora', 'El plan no está en marcha aquí');
  expect(JSON.stringify(bot.card().blocks)).not.toContain('action_id');
});
