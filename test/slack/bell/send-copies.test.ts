import { expect, it } from 'vitest';
import type { Message } from '../../../sandbox/workspace/wire.ts';
import type { RunningPortavoz } from '../../support/drivers/a-portavoz.ts';
import { aPortavoz } from '../../support/drivers/a-portavoz.ts';
import { flags, opens, writes } from '../../support/drivers/slack/on-a-busy-machine.ts';

const BRIDGE = '¿Se puede cruzar el puente? El barranco viene lleno y se inunda la calle';
const REPLY = 'Entendemos tu miedo. No cruces el puente. Sube a un sitio alto. Si hay peligro, llama al 112.';

/** The newest text to approve in a person's messages with the bot. */
async function copyOf({ workspace }: RunningPortavoz, key: string, words: string): Promise<Message> {
  const found = () =>
    workspace
      .as(key)
      .directMessages()
      .findLast((one) => workspace.plainText(one).includes(words)) ?? null;
  return workspace.waitFor(found, { what: `“${words}” in front of ${key}`, timeoutMs: 40_000 });
}

it('brings the whole text to who can approve it, asks on a screen in S1, and loses its words when it is over', async () => {
  await using bot = await aPortavoz();
  const { workspace } = bot;
  await flags(bot, BRIDGE);
  await writes(bot, REPLY);
  const copy = await copyOf(bot, 'approver', REPLY);
  expect(workspace.plainText(copy)).toContain('Aprobar');
  const rung = workspace.notifications().filter(({ user }) => user === workspace.person('approver').id);
  expect(rung.map(({ why }) => why)).toContain('direct');
  // A phone shows number and severity, and nothing that anybody wrote.
  expect(rung.map(({ text }) => text).join()).not.toMatch(/puente|barranco/);
  expect(
    workspace
      .as('writer')
      .directMessages()
      .map((one) => workspace.plainText(one))
      .join(),
  ).not.toContain(REPLY);

  await opens(bot, 'approver', () => workspace.as('approver').click(copy, 'draft.approve_read'));
  expect(await bot.form('approver')).toContain(REPLY);

  const ofDirector = await copyOf(bot, 'director', REPLY);
  await writes(bot, `${REPLY} Un saludo.`);
  await workspace.waitFor(() => !workspace.plainText(workspace.latest(ofDirector) ?? {}).includes(REPLY), {
    what: 'the end of the copy',
    timeoutMs: 40_000,
  });
  expect(workspace.plainText(workspace.latest(ofDirector) ?? {})).toContain('ya no espera tu aprobación');
}, 240_000);
