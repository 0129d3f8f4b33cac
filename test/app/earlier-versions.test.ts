import { expect, it } from 'vitest';
import { aSmallHandbook } from '../../sandbox/processes/a-small-handbook.ts';
import { LIVE_URL, REPLIES } from '../fixtures/databases/story.ts';
import { HOAX } from '../fixtures/databases/story-of-a-crisis.ts';
import { aDatabaseOfBefore, aMinuteAfter } from '../support/drivers/a-database-of-before.ts';
import { aPortavoz } from '../support/drivers/a-portavoz.ts';
import { inASqliteFile } from '../support/drivers/in-a-sqlite-file.ts';

it.for(['0342eae', '22b18a4', '6c82c37', 'e8e0c16', 'b5fd7b5'])(
  'a bot that starts on a database of %s answers what is clicked on its old cards, and shows them anew',
  (commit) =>
    inASqliteFile(async (place) => {
      const { message } = await aDatabaseOfBefore(place, commit);
      const files = await aSmallHandbook();
      const { reader } = (await place.open()).cases;
      const behindMs = Date.parse(await aMinuteAfter(reader)) - Date.now();
      const settings = { databaseUrl: place.url, playbooksDir: files.dir };
      await using bot = await aPortavoz(settings, undefined, () => new Date(Date.now() + behindMs).toISOString());
      await files.remove();
      const writer = bot.workspace.as('writer');

      await writer.click(message('#3 ·'), 'publication.undo');
      await bot.cardSays(3, 'La aprobación se deshizo', REPLIES[3]);
      await writer.click(message('#5 ·'), 'publication.copy');
      await bot.fill('writer', { proof: `${LIVE_URL}5`, exactly: 'yes' });
      await bot.cardSays(5, 'Publicada', `${LIVE_URL}5`);
      await bot.workspace.as('approver').click(message('#2 ·'), 'draft.approve');
      await bot.cardSays(2, 'Aprobada', REPLIES[2]);
      if (['0342eae', '22b18a4'].includes(commit)) return;

      await writer.click(message('Crisis 1 · '), 'crisis.fact');
      await bot.fill('writer', { fact: 'zone', 'fact.zone': 'El Puerto', source: 'Policía Local' });
      const facts = async () => (await bot.database.crises.reader.board(1))?.facts ?? [];
      await bot.workspace.waitFor(async () => (await facts()).length === 3, { what: 'another fact' });
      expect((await facts()).at(-1)).toMatchObject({ value: 'El Puerto', status: 'proposed' });
      await writer.click(message('#9 ·'), 'draft.propose');
      await bot.cardSays(9, 'Corrección', 'Pendiente de aprobación');
      await writer.click(message('#11 ·'), 'hoax.use_answer');
      await bot.cardSays(11, 'Bulo registrado n.º 1', HOAX.answer);
    })(),
);
