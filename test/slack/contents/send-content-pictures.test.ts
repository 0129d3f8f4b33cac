import { expect, it } from 'vitest';
import type { MessageRef } from '../../../src/domain/cases/ports/message-ref.ts';
import type { OutboxOutcome } from '../../../src/domain/cases/ports/outbox.ts';
import type { TeamFile } from '../../../src/domain/cases/ports/team-messenger.ts';
import { pictureHashes, shownFile } from '../../../src/domain/pictures/picture.ts';
import { sendContent } from '../../../src/slack/contents/send-content.ts';
import type { DrawnCard } from '../../../src/slack/kit/with-watermark.ts';
import { ana } from '../../support/builders/a-case.ts';
import { aContent, acted, aDeparture, DUE, X } from '../../support/builders/a-content.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aMadePicture, somePictureWords } from '../../support/builders/a-picture.ts';
import { aDesk } from '../../support/builders/cases/a-desk.ts';
import { aDatabase } from '../../support/drivers/a-database.ts';

type Uploading = { kind: 'uploaded' } | Extract<OutboxOutcome, { kind: 'retry' | 'failed' }>;

const UPLOADED: Uploading = { kind: 'uploaded' };

/** A post with a picture that a person publishes by hand on X, and a channel that takes what it is sent. */
async function aBoard() {
  const database = await aDatabase();
  const desk = await aDesk(null, aHandbook(), database);
  const { contents } = database.outbox;
  const made = aMadePicture();
  const state = acted(aContent(), ana, { kind: 'add_picture', words: somePictureWords(), made });
  const departures = [aDeparture(state, { target: X, network: 'x', status: 'by_hand' })];
  const audit = {
    event: 'content.add_picture',
    result: 'done',
    caseId: null,
    actor: ana,
    at: DUE,
    detail: {},
  } as const;
  const { id } = state.content;
  await contents.transact(async ({ save, pictures }) => {
    await save({ changes: { ...state, departures }, audit, effects: [] });
    await pictures.keep(id, pictureHashes(state.content.pictures), made.bytes);
  });
  const uploads: TeamFile[] = [];
  const cards: DrawnCard[] = [];
  const channel = { takes: UPLOADED, lost: false };
  const messenger = {
    post: async ({ channel: into, card }: { channel: string; card: object }) => {
      cards.push(card as DrawnCard);
      return { kind: 'posted', message: { channel: into, ts: `${cards.length}.0` } } as const;
    },
    update: async (_message: MessageRef) =>
      channel.lost ? ({ kind: 'gone', shut: null } as const) : ({ kind: 'done' } as const),
    react: async () => ({ kind: 'done' }) as const,
    deleteFile: async () => ({ kind: 'done' }) as const,
    upload: async (file: TeamFile) => {
      uploads.push(file);
      await file.announce?.(`F${uploads.length}`);
      return channel.takes;
    },
  };
  const nobody = async () => null;
  const deps = {
    cases: desk.deps,
    readers: { contents, objectionsTo: async () => [] },
    outbox: { messages: database.outbox.queue.messages },
    workspace: { messenger, url: 'https://vallserena.slack.com/' },
    team: {
      directory: { localeOf: nobody, zoneOf: nobody, nameOf: async () => 'Ana' },
      casesChannel: 'C1',
      digestChannel: 'C2',
    },
    watermark: null,
  };
  const item = { id: 1, importance: 0 as never, hasPlace: true };
  const [picture] = state.content.pictures;
  const pictureId = picture?.id ?? '';
  return {
    channel,
    uploads,
    cards,
    draws: () => sendContent({ ...item, attempts: 0, effect: { kind: 'content_card', contentId: id } }, deps),
    shows: (attempts = 0) =>
      sendContent({ ...item, attempts, effect: { kind: 'content_picture', contentId: id, pictureId } }, deps),
    toDelete: () => database.outbox.threadMessages.files.of(`content:${id}`),
    rings: () =>
      sendContent({ ...item, attempts: 0, effect: { kind: 'content_ring', contentId: id, target: X, to: 'U1' } }, deps),
    isSeen: async () => {
      const shown = await contents.look(({ pictures }) => pictures.shownOf(id));
      return picture !== undefined && shown.has(shownFile(picture)?.sha256 ?? '');
    },
    [Symbol.asyncDispose]: database.close,
  };
}

it('notes a picture as shown once it is below the card, and does not put it there twice', async () => {
  await using board = await aBoard();
  board.channel.takes = { kind: 'failed', why: 'missing_scope' };
  await board.draws();
  expect(await board.shows()).toMatchObject({ kind: 'failed' });
  expect(await board.isSeen()).toBe(false);
  board.channel.takes = UPLOADED;
  board.uploads.length = 0;
  await board.shows();
  await board.shows();
  expect(await board.isSeen()).toBe(true);
  expect(board.uploads.map(({ threadTs }) => threadTs)).toEqual(['1.0']);
});

it('shows the pictures again below a card that is a new message', async () => {
  await using board = await aBoard();
  await board.draws();
  expect(await board.isSeen()).toBe(true);
  board.channel.lost = true;
  board.channel.takes = { kind: 'retry', afterMs: 1, why: 'pace' };
  await board.draws();
  expect(await board.isSeen()).toBe(false);
  expect(await board.toDelete()).toEqual(['F1']);
  board.channel.takes = UPLOADED;
  await board.shows();
  expect([await board.isSeen(), await board.toDelete()]).toEqual([true, ['F1', 'F2']]);
  expect(board.uploads.at(-1)?.threadTs).toBe('2.0');
});

it('gives up a picture that Slack does not take after some attempts: the card behind it has to be drawn', async () => {
  await using board = await aBoard();
  await board.draws();
  board.channel.lost = true;
  board.channel.takes = { kind: 'retry', afterMs: 30_000, why: 'no answer' };
  await board.draws();
  expect((await board.shows(1)).kind).toBe('retry');
  expect((await board.shows(8)).kind).toBe('failed');
});

it('gives whoever publishes by hand the alternative text with the text', async () => {
  await using board = await aBoard();
  await board.rings();
  expect(JSON.stringify(board.cards[0]?.blocks)).toContain(somePictureWords().alt);
});
