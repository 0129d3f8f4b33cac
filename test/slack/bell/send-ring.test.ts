import { expect, it } from 'vitest';
import { aPortavoz } from '../../support/drivers/a-portavoz.ts';
import { flags, writes } from '../../support/drivers/slack/on-a-busy-machine.ts';

const VIOLENCE = 'Mi marido me pega y no me deja salir de casa. Estoy en la calle Colón 12 con mi hija Lucía';
const REPLY = 'No estás sola. Te creemos. Si hay peligro, llama al 112.';

it('calls people to somebody who is beaten at home by number and severity alone', async () => {
  await using bot = await aPortavoz();
  const { workspace } = bot;
  await flags(bot, VIOLENCE);
  await writes(bot, REPLY);
  const heard = (key: string) => workspace.notifications().filter(({ user }) => user === workspace.person(key).id);
  await workspace.waitFor(() => heard('approver').length > 0 && heard('duty').length > 0, {
    what: 'a ring for those who can act',
  });
  const texts = workspace.notifications().map(({ text }) => text);
  expect(texts.join('\n')).toMatch(/#1 \(S1\)/);
  expect(texts.filter((text) => /marido|pega|Colón|Lucía|hija|rosa/i.test(text))).toEqual([]);
});
