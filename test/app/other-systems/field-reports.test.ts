import { expect, it, vi } from 'vitest';
import { PATIENCE_MS } from '../../../sandbox/processes/until.ts';
import { servicesForForms } from '../../../src/app/other-systems/field-reports.ts';
import { createLog } from '../../../src/log.ts';
import { anOpen311System } from '../../support/doubles/networks/an-open311-system.ts';
import { aPortavoz } from '../../support/drivers/a-portavoz.ts';

const patience = { timeout: PATIENCE_MS, interval: 50 };

it('a fault goes to the works system and back: its number is on the card, and its end proposes a closing reply', async () => {
  await using works = await anOpen311System();
  let ahead = 0;
  const now = () => new Date(Date.now() + ahead).toISOString();
  await using bot = await aPortavoz({ open311: works.account }, createLog('silent'), now);
  const text = 'La farola de la calle del Olmo 12 está apagada desde el lunes. Soy Marta Soler Vidal';
  await bot.flag('writer', { text, author: 'vecina_eras' });
  await bot.workspace.waitFor(() => bot.cardText(1) !== '', { what: 'the card' });
  await bot.pick('writer', 1, 'area.report');
  const form = await bot.form('writer');
  expect(form).toContain('Farola apagada');
  expect(form).toContain('Olmo 12');
  expect(form).not.toMatch(/Marta|Soler|vecina_eras/);
  await bot.fill('writer', { service: '001' });
  await vi.waitUntil(() => works.requests.length === 1, patience);
  const sent = Object.fromEntries(works.requests[0]?.form ?? []);
  expect(sent).toMatchObject({ service_code: '001', address_string: expect.stringContaining('Olmo') });
  expect(JSON.stringify(sent)).not.toMatch(/Marta|Soler|vecina/);
  await bot.threadSays(1, '638344');
  await bot.cardSays(1, 'Incidencia 638344');

  works.closes(0, 'Bombilla cambiada');
  ahead += 600_000;
  await bot.threadSays(1, 'La incidencia 638344 está cerrada', 'Bombilla cambiada');
  await bot.cardSays(1, 'ya ha atendido tu aviso');
});

it('is not offered where no works system is set', async () => {
  await using bot = await aPortavoz();
  await bot.flag('writer', { text: 'La farola de la calle del Olmo está apagada desde el lunes' });
  await bot.workspace.waitFor(() => bot.cardText(1) !== '', { what: 'the card' });
  expect(JSON.stringify(bot.card(1))).not.toContain('area.report');
});

it('offers its kinds from the second form on where it says them too late for the first', async () => {
  const answer = Promise.withResolvers<void>();
  const kinds = [{ code: '001', name: 'Farola apagada' }];
  const services = servicesForForms({
    works: { services: () => answer.promise.then(() => kinds) },
    isLive: async () => true,
    elapsed: () => 0,
    withinMs: 1,
  });
  expect(await services()).toEqual([]);
  answer.resolve();
  expect(await services()).toEqual(kinds);
});
