import { expect, it } from 'vitest';
import { aPortavoz } from '../../../support/drivers/a-portavoz.ts';

const POST =
  'Socorro, estamos atrapadas en el coche en el camino de la Mota y sube el agua, no podemos salir del coche';

it('“I have called 112” is one click, is taken back at once, and takes the number of the incident', async () => {
  await using bot = await aPortavoz();
  const { workspace } = bot;
  await bot.flag('writer', { text: POST });
  await bot.cardSays(1, 'Todavía no se ha avisado a nadie', 'He llamado al 112');
  await workspace.as('writer').click(bot.card(1), 'case.called_112');
  await bot.cardSays(1, 'Ya se avisó a:* 112', 'sin número del 112', 'Deshacer');
  await workspace.as('writer').click(bot.card(1), 'case.undo_told');
  await bot.cardSays(1, 'Todavía no se ha avisado a nadie');
  expect((await bot.database.cases.reader.caseById(1))?.handoffs).toEqual([]);

  await workspace.as('duty').click(bot.card(1), 'case.called_112');
  await bot.cardSays(1, 'Corregir hora y número');
  await workspace.as('duty').click(bot.card(1), 'case.amend_told');
  await bot.fill('duty', { number: '2026/4711' });
  await bot.cardSays(1, 'n.º 2026/4711 del 112');
  await bot.threadSays(1, 'completó el aviso:');
});
