import { expect, it } from 'vitest';
import type { Message } from '../../../sandbox/workspace/wire.ts';
import type { RunningPortavoz } from '../../support/drivers/a-portavoz.ts';
import { aPortavoz } from '../../support/drivers/a-portavoz.ts';

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

/** A form opens within three seconds of its click, or not at all: on a busy machine it takes another click. */
async function opens(bot: RunningPortavoz, key: string, click: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; bot.workspace.as(key).view() === null && attempt <= 8; attempt += 1) {
    await click();
    await bot.workspace
      .waitFor(() => bot.workspace.as(key).view() !== null, { timeoutMs: 6_000 })
      .catch(() => undefined);
  }
}

async function writes(bot: RunningPortavoz, text: string): Promise<void> {
  await opens(bot, 'writer', () => bot.workspace.as('writer').click(bot.card(1), 'draft.edit'));
  await bot.workspace.as('writer').submit({ text });
}

it('brings the whole text to who can approve it, asks on a screen in S1, and loses its words when it is over', async () => {
  await using bot = await aPortavoz();
  const { workspace } = bot;
  await opens(bot, 'writer', () => workspace.as('writer').command('portavoz-casos', '/flag'));
  await workspace.as('writer').submit({ text: BRIDGE, network: 'x', author: '@vecina', url: '' });
  await workspace.waitFor(() => workspace.messages('portavoz-casos').length > 0, { what: 'a card', timeoutMs: 40_000 });
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
