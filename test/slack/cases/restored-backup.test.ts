import BetterSqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { aMastodonDouble, MASTODON_TOKEN } from '../../../sandbox/doubles/a-mastodon-double.ts';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { startPortavoz } from '../../../src/app/start.ts';
import { runBackup } from '../../../src/cli/backup/backup.ts';
import { runRestore } from '../../../src/cli/backup/restore.ts';
import { NO_NETWORKS } from '../../../src/config/network-settings.ts';
import { createLog } from '../../../src/log.ts';
import { inATerminal } from '../../cli/in-a-terminal.ts';
import { signingSecret } from '../../support/doubles/a-workspace.ts';
import { aDatabaseFile } from '../../support/drivers/a-database.ts';
import { aPortavoz } from '../../support/drivers/a-portavoz.ts';

const MINUTE = 60_000;
const LAMP = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza.';
const REPLY =
  'Hola. Sentimos lo de la farola de la plaza Mayor. Pasamos tu aviso a Alumbrado. Si quieres reclamar: https://riudalba.example';

/** Copies the file, as a snapshot of the machine does: nothing tells that it is a backup. */
async function bareCopy(from: string, to: string): Promise<void> {
  const db = new BetterSqlite(from.replace('sqlite:', ''));
  db.prepare('vacuum into ?').run(to.replace('sqlite:', ''));
  db.close();
}

/** `./portavoz backup` on the running bot, and `./portavoz restore` in another place. */
async function backedUpAndRestored(from: string, to: string): Promise<void> {
  const file = `${to.replace('sqlite:', '')}.gz`;
  const made = await inATerminal((terminal) => runBackup([file], terminal), { dir: '.', env: { DATABASE_URL: from } });
  expect(made).toMatchObject({ code: 0, errors: '' });
  const put = await inATerminal((terminal) => runRestore([file], terminal), { dir: '.', env: { DATABASE_URL: to } });
  expect(put).toMatchObject({ code: 0, errors: '' });
}

/** A bot with an approved reply that has gone to Mastodon, and a copy of its database from before that. */
async function aBackupFromTheHold(copied = bareCopy) {
  const mastodon = await aMastodonDouble(() => new Date().toISOString());
  const bot = await aPortavoz(async ({ botToken }) => ({
    networks: { ...NO_NETWORKS.networks, mastodon: { network: 'mastodon', url: mastodon.url } },
    secrets: {
      botToken,
      appToken: null,
      signingSecret,
      openaiKey: null,
      intakeSources: new Map(),
      networks: { ...NO_NETWORKS.secrets, mastodon: MASTODON_TOKEN },
    },
  }));
  const { workspace } = bot;
  await bot.flag('writer', { text: LAMP, network: 'mastodon', author: '@vecina', url: mastodon.citizenPosts(LAMP) });
  await bot.cardSays(1, 'Por atender');
  await bot.write('writer', 1, REPLY);
  await bot.cardSays(1, 'Pendiente de aprobación');
  await workspace.as('approver').click(bot.card(1), 'draft.approve');
  await bot.cardSays(1, 'Publicar ya');
  await workspace.waitFor(() => bot.outboxRows().every(({ kind }) => kind === 'publish'), { what: 'all to be said' });
  const backup = await aDatabaseFile();
  await copied(bot.databaseUrl, backup.url);
  await workspace.as('approver').click(bot.card(1), 'publication.publish_now');
  await workspace.waitFor(() => mastodon.standing().length === 1, { what: 'the reply on Mastodon' });
  return {
    ...bot,
    posted: () => mastodon.requests.filter(({ method }) => method === 'POST').length,
    /** The bot on the copy, as if so many minutes had passed. */
    async restored(minutes: number) {
      const now = () => new Date(Date.now() + minutes * MINUTE).toISOString();
      const running = await startPortavoz({ ...bot.config, databaseUrl: backup.url }, createLog('silent'), now);
      const database = await openDatabase(backup.url);
      return {
        database,
        port: running.port,
        [Symbol.asyncDispose]: async () => {
          await running.stop();
          await database.close();
        },
      };
    },
    [Symbol.asyncDispose]: async () => {
      await bot[Symbol.asyncDispose]();
      await backup.remove();
      await mastodon[Symbol.asyncDispose]();
    },
  };
}

it('a restored backup in which a reply waits out its hold sends nothing and asks; a fresh approval lets it go out', async () => {
  await using bot = await aBackupFromTheHold();
  const { workspace } = bot;
  await using restored = await bot.restored(12);
  const publication = async () => (await restored.database.cases.reader.caseById(1))?.publications[0];
  await workspace.waitFor(async () => (await publication())?.status === 'stopped', { what: 'the publication to stop' });
  expect(await publication()).toMatchObject({ status: 'stopped', reason: 'stopped.late', proof: null });
  expect(bot.posted()).toBe(1);
  await bot.threadSays(1, 'El texto no se ha enviado', 'y esperó 11 min con el bot parado', 'aprobadlo de nuevo');
  await bot.cardSays(1, 'Pendiente de aprobación', 'Esperó demasiado sin que el bot pudiera enviarlo');
  await bot.threadSays(1, 'hay un texto que espera aprobación', '@S0APRUEBA0');
  expect(bot.posted()).toBe(1);

  workspace.connectBot(`http://127.0.0.1:${restored.port}/slack/events`);
  await workspace.as('approver').click(bot.card(1), 'draft.approve');
  await workspace.waitFor(async () => (await publication())?.status === 'held', { what: 'the hold to begin' });
});

it('a backup of our own sends nothing again, however soon it is restored, and the team hears what is missing', async () => {
  await using bot = await aBackupFromTheHold(backedUpAndRestored);
  const { workspace } = bot;
  await bot.flag('writer', { text: 'No pasa el camión de la basura por la calle Nueva.' });
  await bot.cardSays(2, 'Por atender', 'camión');
  await using restored = await bot.restored(5);
  const said = () => workspace.messages('portavoz-casos').map((message) => workspace.plainText(message));
  const isTold = () => said().some((text) => text.includes('Portavoz se ha restaurado de una copia'));
  await workspace.waitFor(isTold, { what: 'the team to be told' });
  const message = said().find((text) => text.includes('se ha restaurado')) ?? '';
  expect(message).toContain('Pudieron publicarse textos de #1. No se envía ninguno otra vez');
  expect(message).toContain('Los casos nuevos empiezan en el #102');
  await bot.cardSays(1, 'No sabemos si');
  await bot.threadSays(1, 'No sabemos si la respuesta llegó a publicarse');
  expect((await restored.database.cases.reader.caseById(1))?.publications).toMatchObject([{ status: 'unknown' }]);
  expect(bot.posted()).toBe(1);

  workspace.connectBot(`http://127.0.0.1:${restored.port}/slack/events`);
  await workspace.as('approver').click(bot.card(2), 'case.claim');
  await bot.isTold('approver', 'El caso #2 no existe');
  await bot.cardSays(2, 'Esta tarjeta ya no tiene caso', 'camión');
  expect((bot.card(2).blocks ?? []).filter(({ type }) => type === 'actions')).toEqual([]);

  // The network is asked before the writer's word counts, and shows the reply: it is not sent again.
  await bot.cardSays(1, '¿está publicado?', 'Sí, se publicó', 'No se publicó');
  await workspace.as('writer').click(bot.card(1), 'publication.not_out');
  await bot.threadSays(1, 'Dice que no se publicó');
  await bot.cardSays(1, 'Publicada');
  expect(bot.posted()).toBe(1);
});

it('a short restart lets what waited go out', async () => {
  await using bot = await aBackupFromTheHold();
  await using restored = await bot.restored(5);
  await bot.workspace.waitFor(() => bot.posted() === 2, { what: 'the reply to be sent' });
  await bot.workspace.waitFor(
    async () => (await restored.database.cases.reader.caseById(1))?.publications[0]?.status === 'published',
    { what: 'its outcome' },
  );
});
