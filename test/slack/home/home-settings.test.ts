import { expect, it } from 'vitest';
import { aPortavoz } from '../../support/drivers/a-portavoz.ts';

const POST =
  'Socorro, estamos atrapadas en el coche en el camino de la Mota y sube el agua, no podemos salir del coche';

it('the line invites to write in private from the moment at which a person says that they read there', async () => {
  await using bot = await aPortavoz();
  const { workspace } = bot;
  await bot.flag('writer', { text: POST, url: 'https://x.com/vecina_mota/status/4101' });
  await bot.cardSays(1, 'Todavía no se ha avisado a nadie', 'Llama ahora al 112');
  expect(await bot.wholeText(1)).not.toContain('escríbenos también en privado');
  await workspace.as('writer').openHome();
  await workspace.waitFor(() => workspace.as('writer').home() !== null, { what: 'the home' });
  await workspace.as('writer').clickInHome('home.reads_private');
  await bot.cardSays(1, 'escríbenos también en privado');
  await workspace.as('writer').clickInHome('home.reads_private');
  await workspace.waitFor(() => !bot.cardText(1).includes('escríbenos también en privado'), {
    what: 'the invitation to go from the card',
  });
  const events = (await bot.record()).filter(({ event }) => event === 'people.reads_private');
  expect(events.map(({ detail }) => detail)).toEqual([{ reads: true }, { reads: false }]);
});
