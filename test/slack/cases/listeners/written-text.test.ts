import { expect, it } from 'vitest';
import { aPortavoz } from '../../../support/drivers/a-portavoz.ts';
import { aTownInCrisis } from '../../../support/drivers/slack/a-town-in-crisis.ts';

const POST = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza.';
const CLAIM = 'La presa de Riudalba ha superado todas las inspecciones de la Confederación.';
const ON_X =
  'Ayuntamiento: sube a un sitio alto y no cruces el barranco. Emergencias: 112. Más: https://riudalba.example';

type Part = { text: string; style?: { bold?: boolean; strike?: boolean } };

it('what a colleague wrote for one network alone is shown before it is overwritten', async () => {
  await using town = await aTownInCrisis();
  const { workspace } = town;
  const id = await town.states();
  await workspace.as('lead').click(town.card(id), 'draft.edit');
  await town.form('lead');
  const writer = workspace.as('writer');
  await writer.click(town.card(id), 'draft.edit');
  await town.form('writer');
  await writer.clickInView({ actionId: 'draft.apart', value: 'x' });
  await workspace.waitFor(() => JSON.stringify(writer.view()?.view).includes('apart.0.x'), { what: 'a field for X' });
  await town.fill('writer', { 'apart.0.x': ON_X });
  if (writer.view() !== null) await writer.submit();
  await town.cardSays(id, 'Borrador v2', ON_X);

  await workspace.as('lead').submit();
  expect(await town.form('lead')).toContain('guardó la versión 2 mientras escribías');
  const blocks = workspace.as('lead').view()?.view.blocks ?? [];
  const shown = blocks.findIndex((block) => workspace.plainText({ blocks: [block] }).includes('*X*'));
  const { elements = [] } = blocks[shown + 1] as { elements?: { elements: Part[] }[] };
  const kept = elements.flatMap((one) => one.elements).filter(({ style }) => style?.strike !== true);
  expect(kept.map(({ text }) => text).join('')).toBe(ON_X);
  expect((await town.stateOf(id)).drafts).toHaveLength(2);
});

it('a fact that is entered while a person writes is shown, and the words that were typed are saved after it', async () => {
  await using bot = await aPortavoz();
  const { workspace } = bot;
  const writer = workspace.as('writer');
  await bot.flag('writer', { text: '¿A qué hora abre la biblioteca los sábados?' });
  await bot.cardSays(1, 'Borrador v1');
  await writer.click(bot.card(1), 'draft.edit');
  await bot.form('writer');
  await workspace.as('approver').click(bot.card(1), 'facts.enter');
  await bot.fill('approver', {
    'fact.answer': 'Los sábados abre de 9:00 a 14:00.',
    source: 'Marta Soler, jefa de Bibliotecas',
  });
  await bot.cardSays(1, 'Borrador v2');

  const typed = 'Hola. Los sábados abre de 9:00 a 14:00. Gracias por preguntar.';
  await bot.fill('writer', { text: typed });
  const told = await bot.form('writer');
  expect(told).toContain('Portavoz guardó la versión 2 mientras escribías');
  expect(told).toContain(typed);
  await writer.submit();
  // A text with a sentence that no fact supports is sent twice.
  if (writer.view() !== null) await writer.submit();
  await bot.cardSays(1, 'Borrador v3', typed);
});

it('a sentence that no fact supports is asked about, also after another version was saved meanwhile', async () => {
  await using bot = await aPortavoz();
  const { workspace } = bot;
  const writer = workspace.as('writer');
  await bot.flag('writer', { text: POST });
  await bot.cardSays(1, 'Borrador v1');
  await writer.click(bot.card(1), 'draft.edit');
  await bot.form('writer');
  await writer.click(bot.card(1), 'draft.switch');
  await bot.cardSays(1, 'Borrador v2');
  await bot.fill('writer', { text: CLAIM });
  expect(await bot.form('writer')).toContain('mientras escribías');
  await writer.submit();
  expect(await bot.form('writer')).toContain('Ningún dato respalda alguna frase');
  expect((await bot.database.cases.reader.caseById(1))?.drafts).toHaveLength(2);
  await writer.submit();
  await bot.cardSays(1, 'Borrador v3', CLAIM);
});
