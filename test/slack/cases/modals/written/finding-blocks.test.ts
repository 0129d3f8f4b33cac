import { expect, it } from 'vitest';
import { aPortavoz } from '../../../../support/drivers/a-portavoz.ts';

const POST = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza.';
const CLAIM = 'La presa de Riudalba ha superado todas las inspecciones de la Confederación.';

it('a sentence that no fact supports is shown once, and becomes a fact that another person confirms', async () => {
  await using bot = await aPortavoz();
  const { workspace } = bot;
  await bot.flag('writer', { text: POST });
  await bot.cardSays(1, 'Borrador v1');
  await workspace.as('writer').click(bot.card(1), 'draft.edit');
  await bot.fill('writer', { text: CLAIM });
  expect(await bot.form('writer')).toContain('Ningún dato respalda alguna frase');
  expect((await bot.database.cases.reader.caseById(1))?.drafts).toHaveLength(1);

  await workspace.as('writer').clickInView('draft.to_fact');
  await workspace.waitFor(
    () => workspace.plainText(workspace.as('writer').view()?.view ?? {}).includes('Falta que otra persona'),
    {
      what: 'the word that somebody else has to confirm it',
    },
  );
  await workspace.as('writer').submit();
  await bot.cardSays(1, 'Borrador v2', CLAIM);
  const state = await bot.database.cases.reader.caseById(1);
  expect(state?.facts).toMatchObject([
    { status: 'proposed', value: CLAIM.slice(0, -1), source: 'Quien escribe la respuesta' },
  ]);
  expect(state?.drafts.at(-1)?.factIds).toContain(state?.facts[0]?.id);

  await workspace.as('approver').click(bot.card(1), 'fact.confirm');
  await workspace.waitFor(() => !bot.cardText(1).includes('Ningún dato vigente'), { what: 'the warning to go' });
});
