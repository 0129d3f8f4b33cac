import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../../sandbox/workspace/wire.ts';
import { runErase } from '../../../src/cli/erase.ts';
import type { RunningPortavoz } from '../../support/drivers/a-portavoz.ts';
import { aPortavoz, CASES } from '../../support/drivers/a-portavoz.ts';
import { flags, opens, writes } from '../../support/drivers/slack/on-a-busy-machine.ts';

const BRIDGE = '¿Se puede cruzar el puente? El barranco viene lleno y se inunda la calle';
const REPLY = 'Entendemos tu miedo. No cruces el puente. Sube a un sitio alto. Si hay peligro, llama al 112.';

/** A reply of the writer that waits for its approvals. */
async function aReplyWaits(bot: RunningPortavoz): Promise<void> {
  await flags(bot, BRIDGE);
  await writes(bot, REPLY);
}

/** The copy of the reply in a person's messages with the bot. */
function copyOf({ workspace }: RunningPortavoz, key: string): Promise<Message> {
  const found = () =>
    workspace
      .as(key)
      .directMessages()
      .findLast((one) => workspace.plainText(one).includes(REPLY)) ?? null;
  return workspace.waitFor(found, { what: `the reply in front of ${key}` });
}

/** The person ticks what the checks warn of, says why, and approves. */
async function approvesOnScreen({ workspace }: RunningPortavoz, key: string): Promise<void> {
  const warnings = (workspace.as(key).view()?.view.blocks ?? []).flatMap((block) =>
    block.type === 'input' && 'element' in block && block.element.type === 'checkboxes'
      ? block.element.options.map(({ value }) => value ?? '')
      : [],
  );
  const ticked = warnings.length === 0 ? {} : { 'warnings.0': warnings, note: 'Lo asumo' };
  expect((await workspace.as(key).submit(ticked)).errors).toBeUndefined();
}

/** Messages about the case with a button that takes its turn or approves. */
function ringsWithButton({ card, workspace }: RunningPortavoz): Message[] {
  const shown = [...workspace.messages(CASES), ...workspace.thread(card(1))].map((one) => workspace.latest(one) ?? one);
  return shown.filter(({ blocks }) => /turn\.take|draft\.approve_rung/.test(JSON.stringify(blocks ?? [])));
}

const approvals = async ({ database }: RunningPortavoz) =>
  (await database.cases.reader.caseById(1))?.signOffs.filter(
    ({ as, voidedAt }) => as === 'approver' && voidedAt === null,
  ).length ?? 0;

describe('the copy of a text in a direct message', () => {
  it('approves by its screen in S1, once, and then says that it waits no more', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await aReplyWaits(bot);
    const copy = await copyOf(bot, 'approver');
    await workspace.waitFor(() => ringsWithButton(bot).length > 0, { what: 'a ring with a button' });
    await opens(bot, 'approver', () => workspace.as('approver').click(copy, 'draft.approve_read'));
    await approvesOnScreen(bot, 'approver');
    await workspace.waitFor(async () => (await approvals(bot)) === 1, { what: 'the approval' });

    const ofDirector = await copyOf(bot, 'director');
    await opens(bot, 'director', () => workspace.as('director').click(ofDirector, 'draft.approve_read'));
    await approvesOnScreen(bot, 'director');
    await workspace.waitFor(async () => (await approvals(bot)) === 2, { what: 'both approvals' });
    for (const one of [copy, ofDirector]) {
      await workspace.waitFor(() => !workspace.plainText(workspace.latest(one) ?? {}).includes(REPLY), {
        what: 'the end of a copy',
      });
    }
    expect((await bot.database.cases.reader.caseById(1))?.publications.map(({ status }) => status)).toEqual(['held']);
    await workspace.waitFor(() => ringsWithButton(bot).length === 0, { what: 'rings without a click' });
  });

  it('loses its words with its case, and nothing is left of it in the database', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await aReplyWaits(bot);
    const copy = await copyOf(bot, 'approver');
    const streams = { input: Readable.from([]), output: new Writable(noWrite), errors: new Writable(noWrite) };
    const args = ['--case', '1', '--reason', 'request', '--yes'];
    expect(await runErase(args, { env: { DATABASE_URL: bot.databaseUrl }, directory: '/', ...streams })).toBe(0);
    await workspace.waitFor(() => !workspace.plainText(workspace.latest(copy) ?? {}).includes('puente'), {
      what: 'a copy without words',
    });
    await workspace.waitFor(async () => (await bot.database.outbox.approvalCopies.ofCase(1)).length === 0, {
      what: 'no row of the copies',
    });
    const left = ['approver', 'director', 'lead'].flatMap((key) =>
      workspace
        .as(key)
        .directMessages()
        .map((one) => workspace.plainText(workspace.latest(one) ?? one)),
    );
    expect(left.join()).not.toMatch(/puente|barranco/);
  });
});

const noWrite = { write: (_: unknown, __: unknown, done: () => void) => done() };
