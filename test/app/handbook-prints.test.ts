import { expect, it } from 'vitest';
import type { Workspace } from '../../sandbox/workspace/workspace.ts';
import type { Config } from '../../src/config/config.ts';
import { PRINT_MARK } from '../../src/documents/handbook-print/handbook-print.ts';
import { localDate } from '../../src/domain/time/local-date.ts';
import { aPortavoz, DIGEST } from '../support/drivers/a-portavoz.ts';

/** A bot that posts the handbook at an hour that has passed. */
async function aPrintingBot(prepare: (workspace: Workspace) => void = () => {}) {
  const bot = await aPortavoz(async (workspace): Promise<Partial<Config>> => {
    prepare(workspace);
    return { handbookPrintAt: '00:00' };
  });
  const today = localDate(new Date().toISOString(), 'Europe/Madrid');
  const inChannel = () => bot.workspace.messages(DIGEST).filter(({ user }) => user === bot.workspace.botUserId);
  return {
    ...bot,
    today,
    inChannel,
    /** It is done for today, whatever came of it. */
    isDone: () =>
      bot.workspace.waitFor(
        async () => (await bot.database.upkeep.coordination.lastRun('handbook_print:')) === `handbook_print:${today}`,
        { what: 'the handbook of today' },
      ),
  };
}

it('the handbook in force comes every day as a file that needs nothing else', async () => {
  await using bot = await aPrintingBot();
  await bot.isDone();
  const files = bot.inChannel().flatMap((message) => message.files ?? []);
  expect(files.map(({ name }) => name)).toEqual([`riudalba-handbook-${bot.today}.html`]);
  const [file] = files;
  if (file === undefined) throw new Error('no file');
  expect(file.title).toMatch(/^Manual para imprimir, \d+ de \p{L}+ de \d{4}$/u);
  const page = Buffer.from(bot.workspace.bytesOf(file)).toString('utf8');
  expect(page).toContain(PRINT_MARK);
  expect(page).toContain('Riudalba');
  expect(page).not.toContain('<script');
});

it('a handbook that cannot be uploaded is told of once, in words', async () => {
  await using bot = await aPrintingBot((workspace) => {
    workspace.faults.add({ method: 'files.getUploadURLExternal', kind: 'slack_error', error: 'missing_scope' });
  });
  await bot.isDone();
  expect(bot.inChannel().map((message) => bot.workspace.plainText(message))).toEqual([
    '⚠️ El manual de hoy no se ha podido dejar aquí como archivo. Avisa a quien mantiene el bot.',
  ]);
});
