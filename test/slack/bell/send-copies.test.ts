import type { Button, KnownBlock } from '@slack/types';
import { WebClient } from '@slack/web-api';
import { expect, it } from 'vitest';
import type { Message } from '../../../sandbox/workspace/wire.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { decodeReference } from '../../../src/slack/cases/view/card-reference.ts';
import { button } from '../../../src/slack/kit/blocks.ts';
import { namedCase } from '../../../src/slack/kit/case-reference.ts';
import { takeTurnButton } from '../../../src/slack/kit/turn-reference.ts';
import type { RunningPortavoz } from '../../support/drivers/a-portavoz.ts';
import { aPortavoz, CASES } from '../../support/drivers/a-portavoz.ts';
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
  return workspace.waitFor(found, { what: `“${words}” in front of ${key}` });
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
  });
  expect(workspace.plainText(workspace.latest(ofDirector) ?? {})).toContain('ya no espera tu aprobación');
});

it('a ring of an earlier version opens the text that waits now and says so, a copy of it does not, and one of a text that waits no more loses its button', async () => {
  await using bot = await aPortavoz();
  const { workspace } = bot;
  await flags(bot, BRIDGE);
  await writes(bot, REPLY);
  const copy = await copyOf(bot, 'approver', REPLY);
  const value = JSON.stringify(copy.blocks).match(/"draft\.approve_read"[^{}]*"value":"([^"]*)"/)?.[1] ?? '';
  await writes(bot, `${REPLY} Un saludo.`);
  await copyOf(bot, 'approver', 'Un saludo.');
  const isOver = () => workspace.plainText(workspace.latest(copy) ?? {}).includes('ya no espera tu aprobación');
  await workspace.waitFor(isOver, { what: 'the end of the first copy' });

  // The copy showed another text: its button opens none that it did not show.
  await workspace.as('approver').click(copy, 'draft.approve_read');
  await bot.isTold('approver', 'El texto ha cambiado desde que lo viste');
  expect(workspace.as('approver').view()).toBeNull();
  expect(isOver()).toBe(true);

  const rang = (accessory: Button): Message => ({
    ...copy,
    blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'Caso #1 (S1)' }, accessory }],
  });
  const early = rang(button('Aprobar', 'draft.approve_rung', value));
  await opens(bot, 'approver', () => workspace.as('approver').click(early, 'draft.approve_rung'));
  const form = await bot.form('approver');
  expect(form).toContain('Un saludo.');
  expect(form).toContain('ha cambiado desde que te avisamos');
  await workspace.as('approver').close();

  const client = new WebClient(workspace.botToken, { slackApiUrl: workspace.apiUrl });
  const blocks = early.blocks as KnownBlock[];
  const { ts = '' } = await client.chat.postMessage({ channel: CASES, text: 'Caso #1 (S1)', blocks });
  const inChannel = () => workspace.messages(CASES).find((one) => one.ts === ts) ?? early;
  await workspace.as('writer').click(inChannel(), 'draft.approve_rung');
  await bot.isTold('writer', 'Tu función no puede dar la aprobación');
  expect(workspace.as('writer').view()).toBeNull();
  expect(JSON.stringify(inChannel().blocks)).toContain('draft.approve_rung');
  const { signOffs } = (await bot.database.cases.reader.caseById(1)) ?? { signOffs: [] };
  expect(signOffs.filter(({ as }) => as === 'approver')).toEqual([]);

  const of = namedCase({ core: { id: 1, randomId: decodeReference(value).randomId ?? '' } });
  const over = rang(takeTurnButton({ key: 'approval:before', of }, textsIn('es')));
  await client.chat.update({
    channel: over.channel,
    ts: over.ts,
    text: over.text,
    blocks: over.blocks as KnownBlock[],
  });
  await workspace.as('approver').click(workspace.latest(copy) ?? over, 'turn.take');
  const said = () => workspace.plainText(workspace.latest(copy) ?? {});
  await workspace.waitFor(() => said().includes('Ya no espera a nadie'), {
    what: 'the end of the ring',
  });
  expect(said()).toContain('Caso #1 (S1)');
  expect(JSON.stringify(workspace.latest(copy)?.blocks)).not.toContain('turn.take');
});
