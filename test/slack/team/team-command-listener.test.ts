import { expect, it } from 'vitest';
import { blockKitProblems } from '../../../sandbox/workspace/limits/block-kit-limits.ts';
import { aPortavoz, CASES } from '../../support/drivers/a-portavoz.ts';

const POST = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza.';

it('/team leave lists what a person holds, in words of five languages, to the person who asks alone', async () => {
  await using bot = await aPortavoz();
  const { workspace } = bot;
  const lead = workspace.as('lead');
  const writer = workspace.person('writer');
  const asks = async (name: string, typed: string, ...answer: string[]) => {
    await lead.command(CASES, name, typed);
    await bot.isTold('lead', ...answer);
  };
  await bot.flag('writer', { text: POST });
  await bot.cardSays(1, 'Borrador v1');
  await bot.pick('writer', 1, 'case.claim');
  await bot.cardSays(1, 'Se encarga');
  await bot.pick('writer', 1, 'facts.enter');
  await bot.fill('writer', {
    'fact.action': 'Alumbrado la cambia esta semana.',
    source: 'Área de Vía pública, Pau Sempere',
  });
  await bot.cardSays(1, 'Alumbrado la cambia esta semana.');

  await asks(
    '/team',
    `leave <@${writer.id}|writer>`,
    'deja el equipo',
    'redacción',
    '#1 (S4)',
    'A su cargo, estos datos',
    'Claves: si administraba la aplicación de Slack',
  );
  await asks('/equipo', `baja <@${writer.id}>`, 'Casos a su cargo');
  await asks('/team', 'leave', 'Di de quién: `/equipo baja @…`');
  await asks('/equip', 'ajuda', '`/equip baja <@nombre>`');
  await asks('/taldea', 'irteera @nadie-así', 'Di de quién');
  await asks('/equipo', 'bjaa', 'No conozco «bjaa». ¿Querías decir «baja»?');
  await asks('/team', 'leave <@U0NOBODY00>', 'no tiene nada que entregar');
  for (const message of lead.ephemerals()) expect(blockKitProblems(message.blocks ?? [])).toEqual([]);

  await workspace.as('outsider').command(CASES, '/team', `leave <@${writer.id}>`);
  await bot.isTold('outsider', "You are not in the handbook's communication team");
});
