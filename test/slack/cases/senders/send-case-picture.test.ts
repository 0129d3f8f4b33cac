import { expect, it } from 'vitest';
import { currentDraft } from '../../../../src/domain/cases/model/case-status.ts';
import type { OutboxOutcome } from '../../../../src/domain/cases/ports/outbox.ts';
import type { TeamFile } from '../../../../src/domain/cases/ports/team-messenger.ts';
import { shownFile } from '../../../../src/domain/pictures/picture.ts';
import { sendCasePicture, showCasePictureAnew } from '../../../../src/slack/cases/senders/send-case-picture.ts';
import { eraseFiles } from '../../../../src/slack/outbound/erase-files.ts';
import { ana, START } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aMadePicture, somePictureWords } from '../../../support/builders/a-picture.ts';
import { aDesk } from '../../../support/builders/cases/a-desk.ts';
import { aDatabase } from '../../../support/drivers/a-database.ts';

type Uploading = { kind: 'uploaded' } | Extract<OutboxOutcome, { kind: 'retry' | 'failed' }>;

const UPLOADED: Uploading = { kind: 'uploaded' };
const DONE: OutboxOutcome & { kind: 'done' | 'retry' | 'failed' } = { kind: 'done' };

/** A case with a picture and a card, and a channel that takes what it is sent. */
async function aPicturedCard() {
  const database = await aDatabase();
  const desk = await aDesk(null, aHandbook(), database);
  await desk.flag({ text: '¿A qué hora abre la oficina del padrón mañana?' });
  await desk.does(ana, 1, { kind: 'add_picture', words: somePictureWords(), made: aMadePicture() });
  const { messages } = database.outbox.queue;
  await messages.saveCard(1, { channel: 'C1', ts: '1.0' }, []);
  const uploads: TeamFile[] = [];
  const deleted: string[] = [];
  const channel = { takes: UPLOADED, deletes: DONE, meanwhile: async () => {} };
  const done = async () => ({ kind: 'done' }) as const;
  const messenger = {
    post: async () => ({ kind: 'posted', message: { channel: 'C1', ts: '2.0' } }) as const,
    update: done,
    react: done,
    upload: async (file: TeamFile) => {
      uploads.push(file);
      await file.announce?.(`F${uploads.length}`);
      await channel.meanwhile();
      return channel.takes;
    },
    deleteFile: async (id: string) => {
      deleted.push(id);
      return channel.deletes;
    },
  };
  const nobody = async () => null;
  const deps = {
    cases: desk.deps,
    outbox: { messages, threadMessages: database.outbox.threadMessages },
    workspace: { messenger, url: 'https://vallserena.slack.com/' },
    team: { directory: { localeOf: nobody, zoneOf: nobody, nameOf: async () => 'Ana' }, casesChannel: 'C1' },
    watermark: null,
  };
  const picture = async () => currentDraft(await desk.caseOf(1))?.picture ?? null;
  return {
    desk,
    channel,
    uploads,
    messages,
    shows: async (attempts = 0, pictureId?: string) =>
      sendCasePicture({ attempts, pictureId: pictureId ?? (await picture())?.id ?? '' }, await desk.caseOf(1), deps),
    deleted,
    /** Does what waits in the outbox about files in Slack. @returns how often it was asked */
    async erases() {
      const items = await database.outbox.queue.take('2999-01-01T00:00:00.000Z', 100);
      const asked = items.filter(({ effect }) => effect.kind === 'erase_files');
      for (const { id, effect } of asked) {
        if (effect.kind !== 'erase_files') continue;
        await database.outbox.queue.settle(id, await eraseFiles({ effect }, deps), START);
      }
      return asked.length;
    },
    isDrawnAnew: async () => showCasePictureAnew(await desk.caseOf(1), deps),
    isSeen: async () => {
      const shown = await desk.deps.store.look(({ cases: { ours } }) => ours.pictures.shownOf(1));
      const its = await picture();
      return its !== null && shown.has(shownFile(its)?.sha256 ?? '');
    },
    [Symbol.asyncDispose]: database.close,
  };
}

it('puts the picture into the thread of its case once, and notes that people can see it', async () => {
  await using card = await aPicturedCard();
  card.channel.takes = { kind: 'failed', why: 'missing_scope' };
  expect(await card.shows()).toMatchObject({ kind: 'failed' });
  expect(await card.isSeen()).toBe(false);
  card.channel.takes = UPLOADED;
  await card.shows();
  await card.shows();
  expect(await card.isSeen()).toBe(true);
  expect(card.uploads.slice(1)).toMatchObject([
    { channel: 'C1', threadTs: '1.0', title: 'Imagen del caso 1', alt: somePictureWords().alt },
  ]);
});

it('shows it again below a card that is a new message, and asks for it until then', async () => {
  await using card = await aPicturedCard();
  await card.shows();
  await card.messages.saveCard(1, { channel: 'C1', ts: '2.0' }, []);
  card.channel.takes = { kind: 'retry', afterMs: 1, why: 'pace' };
  await card.isDrawnAnew();
  expect(await card.isSeen()).toBe(false);
  expect((await card.shows(8)).kind).toBe('failed');
  card.channel.takes = UPLOADED;
  await card.shows();
  expect([await card.isSeen(), card.uploads.at(-1)?.threadTs]).toEqual([true, '2.0']);
});

it('shows no picture that was removed meanwhile', async () => {
  await using card = await aPicturedCard();
  await card.desk.does(ana, 1, { kind: 'remove_picture' });
  expect(await card.shows(0, 'gone')).toEqual({ kind: 'done' });
  await card.isDrawnAnew();
  expect(card.uploads).toEqual([]);
});

it('deletes in Slack what it uploaded, once the picture is removed, also where the process died before the end was known', async () => {
  await using card = await aPicturedCard();
  card.channel.takes = { kind: 'retry', afterMs: 1, why: 'killed' };
  await card.shows();
  card.channel.takes = UPLOADED;
  await card.shows();
  expect([await card.isSeen(), await card.erases(), card.deleted]).toEqual([true, 1, ['F1']]);
  await card.desk.does(ana, 1, { kind: 'remove_picture' });
  expect([await card.erases(), card.deleted]).toEqual([1, ['F1', 'F2']]);
  expect(await card.erases()).toBe(0);
});

it('deletes a file that came into the thread after its picture had gone', async () => {
  await using card = await aPicturedCard();
  card.channel.meanwhile = async () => {
    await card.desk.does(ana, 1, { kind: 'remove_picture' });
    // Slack knows no file before its bytes are there.
    await card.erases();
  };
  await card.shows();
  await card.erases();
  expect(card.deleted).toEqual(['F1', 'F1']);
});

it('keeps a file for another attempt until Slack has deleted it', async () => {
  await using card = await aPicturedCard();
  await card.shows();
  await card.isDrawnAnew();
  card.channel.deletes = { kind: 'retry', afterMs: 1, why: 'pace' };
  await card.erases();
  card.channel.deletes = { kind: 'done' };
  expect([await card.erases(), card.deleted, await card.isSeen()]).toEqual([1, ['F1', 'F1'], true]);
});
