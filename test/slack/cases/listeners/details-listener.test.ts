import { expect, it } from 'vitest';
import { aPortavoz } from '../../../support/drivers/a-portavoz.ts';

const LAMP = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza.';

it('the details act, are drawn again, say why not, and close with the form that opened above them', async () => {
  await using bot = await aPortavoz();
  const { workspace } = bot;
  await bot.flag('writer', { text: LAMP, url: 'https://x.com/vecina/status/41' });
  await bot.cardSays(1, 'Por atender');
  const detailsOf = (key: string) => workspace.plainText(workspace.as(key).view()?.view ?? {});
  const opens = async (key: string) => {
    const option = /"(case\.details\|[^"]+)"/.exec(JSON.stringify(bot.card(1).blocks))?.[1] ?? 'none';
    await workspace.as(key).choose(bot.card(1), 'case.menu', option);
    await workspace.waitFor(
      () => detailsOf(key).includes('Nadie se encarga') || detailsOf(key).includes('Se encarga'),
      {
        what: `the details in front of ${key}`,
      },
    );
  };

  await opens('writer');
  await opens('approver');
  expect(detailsOf('writer')).toContain(LAMP);
  expect(detailsOf('writer')).toContain('Ya se respondió por otra vía…');
  await workspace.as('writer').clickInView('case.claim');
  await workspace.waitFor(() => detailsOf('writer').includes(`Se encarga @${workspace.person('writer').id}`), {
    what: 'the claim in the details',
  });
  await bot.cardSays(1, 'Se encarga');

  // Those of the approver are of before: what they offer is no longer to be had, and they say so.
  await workspace.as('approver').clickInView('case.claim');
  await workspace.waitFor(() => detailsOf('approver').includes('⚠️'), { what: 'the refusal in the details' });
  expect(detailsOf('approver')).toContain(`Se encarga @${workspace.person('writer').id}`);

  const listed = /"(case\.dismiss\|[^"]+)"/.exec(JSON.stringify(workspace.as('writer').view()))?.[1] ?? 'none';
  await workspace.as('writer').clickInView({ actionId: 'case.menu', value: listed });
  await workspace.waitFor(() => workspace.as('writer').views().length === 2, { what: 'the form above the details' });
  await workspace.as('writer').submit({ reason: 'let_stand', note: '' });
  expect(workspace.as('writer').views()).toEqual([]);
  await bot.cardSays(1, 'Sin respuesta, por decisión');
});

it('whoever is not of the team sees no details', async () => {
  await using bot = await aPortavoz();
  await bot.flag('writer', { text: LAMP });
  await bot.cardSays(1, 'Por atender');
  const option = /"(case\.details\|[^"]+)"/.exec(JSON.stringify(bot.card(1).blocks))?.[1] ?? 'none';
  await bot.workspace.as('outsider').choose(bot.card(1), 'case.menu', option);
  await bot.isTold('outsider', "You are not in the handbook's communication team");
  expect(bot.workspace.as('outsider').view()).toBeNull();
});
