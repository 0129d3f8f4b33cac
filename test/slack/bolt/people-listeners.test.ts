import { expect, it } from 'vitest';
import { createLog } from '../../../src/log.ts';
import { aPortavoz, CASES } from '../../support/drivers/a-portavoz.ts';

const LAMP = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada.';
const NOT_NOW = 'Ahora mismo no podemos comprobar tu función';

it('the status of others, told once a gesture, locks nobody out, although Slack keeps its limits', async () => {
  await using bot = await aPortavoz({}, createLog('silent'), undefined, { hasLimits: true });
  const { workspace } = bot;
  const answers = () => workspace.as('writer').ephemerals();
  for (let gesture = 1; gesture <= 25; gesture += 1) {
    await workspace.sendEvent({ type: 'user_change', user: { id: workspace.person('outsider').id } });
    await workspace.as('writer').command(CASES, '/cases');
    await workspace.waitFor(() => answers().length >= gesture, { what: `answer ${gesture}` });
  }
  expect(
    answers()
      .map(({ text }) => text)
      .filter((text) => text.includes(NOT_NOW)),
  ).toEqual([]);
});

it('a role that is given or taken by a group counts at once', async () => {
  await using bot = await aPortavoz();
  const { workspace } = bot;
  await bot.flag('writer', { text: LAMP });
  await bot.cardSays(1, 'Por atender');
  await workspace.as('outsider').click(bot.card(1), 'case.claim');
  await bot.isTold('outsider', "You are not in the handbook's communication team");
  workspace.changeUserGroup('S0COMUNICA', ['writer', 'outsider']);
  await workspace.sendEvent({ type: 'subteam_members_changed', subteam_id: 'S0COMUNICA' });
  await workspace.as('outsider').click(bot.card(1), 'case.claim');
  await bot.cardSays(1, 'Se encarga');
});

it('a person at home in another workspace of our organisation works in ours, by commands and by buttons', async () => {
  await using bot = await aPortavoz(async (workspace) => {
    workspace.changePerson('writer', { homeTeamId: 'T0CONSEJER' });
    return {};
  });
  const { workspace } = bot;
  await bot.flag('writer', { text: LAMP });
  await bot.cardSays(1, 'Por atender');
  await workspace.as('writer').click(bot.card(1), 'case.claim');
  await bot.cardSays(1, 'Se encarga');
});
