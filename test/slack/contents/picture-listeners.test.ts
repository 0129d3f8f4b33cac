import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { blockKitProblems } from '../../../sandbox/workspace/limits/block-kit-limits.ts';
import { EVERY_SCOPE } from '../../../sandbox/workspace/web-api/every-scope.ts';
import type { Message } from '../../../sandbox/workspace/wire.ts';
import type { Content } from '../../../src/domain/contents/model/content.ts';
import { CLOCK } from '../../../src/domain/people/actor.ts';
import { createLog } from '../../../src/log.ts';
import { aPortavoz, DIGEST } from '../../support/drivers/a-portavoz.ts';

const NINE = Date.parse('2026-12-01T08:00:00.000Z');
const TEXT = 'Ven al mercado de Navidad. Te esperamos.';
const ALT = 'Plaza Mayor con puestos de madera y luces de Navidad.';
const EVER = { from: '2020-01-01T00:00:00.000Z', to: '2030-01-01T00:00:00.000Z' };
const log = createLog('silent');

/** A bot whose app may lack a scope, and a post that the writer has planned. */
async function aPlannedPost(lacks = '') {
  const town = { botScopes: EVERY_SCOPE.filter((one) => one !== lacks) };
  let at = NINE;
  const bot = await aPortavoz({ plan: { isOn: true } }, log, () => new Date(at).toISOString(), town);
  const { workspace } = bot;
  const writer = workspace.as('writer');
  const card = (): Message => {
    const found = workspace.messages(DIGEST).find((message) => workspace.plainText(message).includes(TEXT));
    if (found === undefined) throw new Error('there is no card');
    return found;
  };
  await writer.globalShortcut('content.plan_anywhere');
  await bot.form('writer');
  const aim = /"value":"((?:action|entry|topic):[^"]+)"/.exec(JSON.stringify(writer.view()))?.[1] ?? '';
  await writer.clickInView({ actionId: 'content.networks', value: ['x'] });
  await workspace.waitFor(() => JSON.stringify(writer.view()).includes('content.x'), { what: 'its field' });
  const words = { day: '2026-12-01', hour: '12:00', source: 'Área de Comercio', 'content.x': TEXT };
  await bot.fill('writer', { aim, ...words });
  await workspace.waitFor(() => workspace.messages(DIGEST).some((one) => workspace.plainText(one).includes(TEXT)), {
    what: 'the card',
  });
  return {
    ...bot,
    writer,
    card,
    /** Messages leave at the pace that Slack allows. */
    aMinuteLater: () => {
      at += 60_000;
    },
    says: (...said: string[]) => bot.messageSays(card, said, 'The card of the post'),
    poster: async () =>
      workspace.fileAtHand(
        await sharp({ create: { width: 400, height: 300, channels: 3, background: '#c80' } })
          .withExif({ IFD0: { Artist: 'Marta Vecina' } })
          .jpeg()
          .toBuffer(),
      ),
    /** The writer opens the form of a picture and sends it. */
    async adds(filled: Record<string, string>) {
      await writer.click(card(), 'content.picture');
      await bot.form('writer');
      return writer.submit(filled);
    },
  };
}

describe('a picture of a planned post', () => {
  it('is uploaded in a form, shown in the thread without its metadata, described on the card, and approved with it', async () => {
    await using bot = await aPlannedPost();
    const { workspace, writer, card } = bot;
    const sent = await bot.adds({
      picture: await bot.poster(),
      alt: ALT,
      words: 'Mercado de Navidad',
      people: 'nobody',
    });
    expect(sent.errors).toBeUndefined();
    await bot.says('Imagen 1', ALT, 'Mercado de Navidad', 'No se reconoce a nadie');
    await bot.isTold('writer', 'La imagen está en la publicación');
    expect(blockKitProblems(card().blocks ?? [])).toEqual([]);
    await workspace.waitFor(() => workspace.thread(card()).some(({ files = [] }) => files.length > 0), {
      what: 'the picture in the thread',
    });
    const [file] = workspace.thread(card()).flatMap(({ files = [] }) => files);
    expect(file).toMatchObject({ name: 'imagen-1.jpeg', title: 'Imagen 1', alt: ALT });
    const shown = await sharp(workspace.bytesOf({ id: file?.id ?? '' })).metadata();
    expect([shown.width, shown.exif]).toEqual([400, undefined]);

    bot.aMinuteLater();
    await writer.click(card(), 'content.propose');
    await bot.says('Pendiente de aprobación');
    bot.aMinuteLater();
    await workspace.as('approver').click(card(), 'content.approve');
    await bot.says('Aprobado: se publica el');
    bot.aMinuteLater();
    await writer.click(card(), 'content.picture_change');
    await bot.form('writer');
    await writer.submit({ alt: `${ALT} Nieva.` });
    await bot.says('Borrador para el', 'Nieva.');
    bot.aMinuteLater();
    await writer.click(card(), 'content.picture_change');
    expect(JSON.stringify(await bot.form('writer'))).toContain('Se va del texto y del hilo');
    await writer.submit({ remove: ['remove'] });
    await workspace.waitFor(() => !workspace.plainText(card()).includes('Imagen 1'), { what: 'a card without it' });
    const shared = () => workspace.thread(card()).flatMap(({ files = [] }) => files);
    await workspace.waitFor(() => shared().every(({ isDeleted }) => isDeleted === true), {
      what: 'a thread without it',
    });
    expect([shared().length, workspace.bytesOf({ id: file?.id ?? '' }).length]).toEqual([1, 0]);
    const events = (await bot.record()).map(({ event }) => event).filter((event) => event.includes('picture'));
    expect(events).toEqual(['content.add_picture', 'content.describe_picture', 'content.remove_picture']);
  });

  it('is not sent while what is said of it is wrong: the form says so at its field', async () => {
    await using bot = await aPlannedPost();
    const picture = await bot.poster();
    const { writer } = bot;
    const first = await bot.adds({ picture, alt: 'IMG_2034.jpg', people: 'nobody' });
    expect(first.errors).toEqual({ alt: expect.stringContaining('nombre de un archivo') });
    const second = await writer.submit({ picture, alt: ALT, people: 'guardians' });
    expect(second.errors).toEqual({ consent: expect.stringContaining('expediente') });
  });

  it('is refused with a sentence where it is no picture, and what was typed is not lost', async () => {
    await using bot = await aPlannedPost();
    const picture = bot.workspace.fileAtHand(Buffer.from('%PDF-1.7'));
    expect((await bot.adds({ picture, alt: ALT, people: 'nobody' })).errors).toBeUndefined();
    await bot.isTold('writer', 'no se ha añadido', 'No es una imagen PNG', ALT);
    const typed = {
      alt: `${ALT} *Entrada* <gratis> & :sol:`,
      words: 'Del 1 al 24 de diciembre',
      consent: 'EXP/2026/17',
    };
    expect((await bot.adds({ picture, ...typed, people: 'consent' })).errors).toBeUndefined();
    await bot.isTold('writer', typed.alt, typed.words, typed.consent);
    const kept = await bot.database.outbox.contents.within(EVER, 9);
    expect(kept.map(({ content }) => content.pictures)).toEqual([[]]);
  });

  it('is not sent while the post takes no more, or has moved on: the form stays open with what was typed', async () => {
    await using bot = await aPlannedPost();
    const { writer } = bot;
    const { contents } = bot.database.outbox;
    const [state] = await contents.within(EVER, 9);
    if (state === undefined) throw new Error('there is no post');
    const save = (changes: Partial<Content>) =>
      contents.transact((transaction) =>
        transaction.save({
          changes: { content: { ...state.content, ...changes }, signOffs: [], departures: [] },
          audit: {
            event: 'content.checked',
            result: 'done',
            caseId: null,
            actor: CLOCK,
            detail: {},
            at: new Date(NINE).toISOString(),
          },
          effects: [],
        }),
      );
    const filled = { picture: await bot.poster(), alt: ALT, people: 'nobody' };
    await writer.click(bot.card(), 'content.picture');
    await bot.form('writer');
    await save({
      pictures: ['1', '2', '3', '4'].map((id) => ({
        id,
        alt: ALT,
        words: '',
        people: { kind: 'nobody' as const },
        files: [],
      })),
    });
    expect((await writer.submit(filled)).errors).toEqual({ picture: expect.stringContaining('4 imágenes') });
    await save({ pictures: [], digest: 'another' });
    expect((await writer.submit(filled)).errors).toEqual({ alt: expect.stringContaining('ha cambiado') });
    await save({ pictures: [], status: { kind: 'out' } });
    expect((await writer.submit(filled)).errors).toBeDefined();
    expect((await contents.byId(state.content.id))?.content.pictures).toEqual([]);
  });

  it('cannot be uploaded where the app may read no files: the form names the command', async () => {
    await using bot = await aPlannedPost('files:read');
    await bot.writer.click(bot.card(), 'content.picture');
    const said = await bot.form('writer');
    expect(said).toContain('files:read');
    expect(said).toMatch(/\.\/portavoz plan add-picture .* --content [\w-]{36}/);
    expect(JSON.stringify(bot.writer.view())).not.toContain('file_input');
  });

  it('is approved by nobody where it could not be shown: the approver hears which scope may be missing', async () => {
    await using bot = await aPlannedPost('files:write');
    const { workspace, writer, card } = bot;
    await bot.adds({ picture: await bot.poster(), alt: ALT, people: 'nobody' });
    await bot.says('Imagen 1', ALT);
    bot.aMinuteLater();
    await writer.click(card(), 'content.propose');
    await bot.says('Pendiente de aprobación');
    bot.aMinuteLater();
    await workspace.as('approver').click(card(), 'content.approve');
    await bot.isTold('approver', 'aún no está en el hilo', 'files:write');
    const [state] = await bot.database.outbox.contents.waiting();
    expect(state?.content.status.kind).toBe('in_review');
  });
});
