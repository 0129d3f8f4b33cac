import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { blockKitProblems } from '../../../../sandbox/workspace/limits/block-kit-limits.ts';
import { EVERY_SCOPE } from '../../../../sandbox/workspace/web-api/every-scope.ts';
import { currentDraft, statusOf } from '../../../../src/domain/cases/model/case-status.ts';
import { CLOCK } from '../../../../src/domain/people/actor.ts';
import { erasePosts } from '../../../../src/domain/privacy/erase-personal-data.ts';
import { createLog } from '../../../../src/log.ts';
import { aPortavoz } from '../../../support/drivers/a-portavoz.ts';

const LAMP = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza.';
const TEXT =
  'Hola. Sentimos lo de la farola de la plaza Mayor. Pasamos tu aviso a Alumbrado. Si quieres reclamar: https://riudalba.example';
const ALT = 'Farola apagada en una plaza, con una grúa al lado.';
const log = createLog('silent');

/** A bot whose app may lack a scope, and a case whose reply the writer has taken on. */
async function aCaseInHand({ isOn = true, lacks = '' } = {}) {
  const bot = await aPortavoz({ plan: { isOn } }, log, undefined, {
    botScopes: EVERY_SCOPE.filter((one) => one !== lacks),
  });
  const { workspace } = bot;
  await bot.flag('writer', { text: LAMP });
  await bot.cardSays(1, 'Por atender');
  const filesBelow = () => workspace.thread(bot.card(1)).flatMap(({ files = [] }) => files);
  return {
    ...bot,
    filesBelow,
    /** The approver reads all that the approval covers, and approves it. */
    async approves() {
      await bot.pick('approver', 1, 'draft.approve');
      const read = await bot.form('approver');
      return { read, sent: await workspace.as('approver').submit({}) };
    },
    isBelow: () => workspace.waitFor(() => filesBelow().length > 0, { what: 'the picture in the thread' }),
    poster: async () =>
      workspace.fileAtHand(
        await sharp({ create: { width: 400, height: 300, channels: 3, background: '#c80' } })
          .withExif({ IFD0: { Artist: 'Marta Vecina' } })
          .jpeg()
          .toBuffer(),
      ),
    state: async () => {
      const state = await bot.database.cases.reader.caseById(1);
      if (state === null) throw new Error('there is no case');
      return state;
    },
  };
}

describe('a picture of a reply', () => {
  it('is uploaded from the menu of its card, shown in the thread without its metadata, and approved with the text', async () => {
    await using bot = await aCaseInHand();
    const { workspace } = bot;
    await bot.write('writer', 1, TEXT);
    await bot.cardSays(1, 'Pendiente de aprobación');
    await bot.pick('writer', 1, 'picture.add');
    await bot.form('writer');
    const sent = await workspace.as('writer').submit({ picture: await bot.poster(), alt: ALT, people: 'nobody' });
    expect(sent.errors).toBeUndefined();
    await bot.isTold('writer', 'La imagen está en el caso #1');
    await bot.cardSays(1, `🖼️ ${ALT}`, 'No se reconoce a nadie');
    expect(blockKitProblems(bot.card(1).blocks ?? [])).toEqual([]);
    await bot.isBelow();
    const [file] = bot.filesBelow();
    expect(file).toMatchObject({ name: 'imagen-del-caso-1.jpeg', title: 'Imagen del caso 1', alt: ALT });
    const shown = await sharp(workspace.bytesOf({ id: file?.id ?? '' })).metadata();
    expect([shown.width, shown.exif]).toEqual([400, undefined]);

    await bot.pick('writer', 1, 'picture.change');
    await bot.form('writer');
    expect((await workspace.as('writer').submit({ alt: `${ALT} Llueve.` })).errors).toBeUndefined();
    await bot.cardSays(1, 'Llueve.');
    // It was proposed before, so it still is.
    await bot.cardSays(1, 'Pendiente de aprobación');
    // What the approval covers is read whole: the card shows one line of it.
    const approved = await bot.approves();
    expect(approved.read).toContain(`${ALT} Llueve.`);
    expect(approved.sent.errors).toBeUndefined();
    await workspace.waitFor(async () => statusOf(await bot.state()) === 'approved', { what: 'the approval' });
    expect(currentDraft(await bot.state())?.picture?.alt).toBe(`${ALT} Llueve.`);
  });

  it('is taken out from the card, which offers to add another', async () => {
    await using bot = await aCaseInHand();
    await bot.pick('writer', 1, 'picture.add');
    await bot.form('writer');
    await bot.workspace.as('writer').submit({ picture: await bot.poster(), alt: ALT, people: 'nobody' });
    await bot.cardSays(1, ALT);
    await bot.pick('writer', 1, 'picture.change');
    expect(JSON.stringify(await bot.form('writer'))).toContain('Se va del texto y del hilo');
    await bot.workspace.as('writer').submit({ remove: ['remove'] });
    await bot.workspace.waitFor(() => !bot.cardText(1).includes('🖼️'), { what: 'a card without it' });
    const events = (await bot.record()).map(({ event }) => event).filter((event) => event.includes('picture'));
    expect(events).toEqual(['gesture.add_picture', 'gesture.remove_picture']);
    expect(JSON.stringify(await bot.wholeText(1))).toContain('Añadir una imagen…');
  });

  it('leaves the thread, and Slack, when its case is erased', async () => {
    await using bot = await aCaseInHand();
    await bot.write('writer', 1, TEXT);
    await bot.pick('writer', 1, 'picture.add');
    await bot.form('writer');
    await bot.workspace.as('writer').submit({ picture: await bot.poster(), alt: ALT, people: 'nobody' });
    await bot.isBelow();
    const [file] = bot.filesBelow();
    expect(bot.workspace.bytesOf({ id: file?.id ?? '' }).length).toBeGreaterThan(0);
    const postIds = (await bot.state()).posts.map(({ id }) => id);
    const { store } = bot.database.cases;
    const request = { caseId: 1, postIds, rule: 'request', actor: CLOCK } as const;
    expect(await erasePosts({ store, now: () => new Date().toISOString() }, request)).toBe('case_erased');
    const isGone = () => bot.filesBelow().every(({ isDeleted }) => isDeleted === true);
    await bot.workspace.waitFor(isGone, { what: 'a thread without the picture' });
    expect(bot.workspace.bytesOf({ id: file?.id ?? '' })).toHaveLength(0);
    expect(JSON.stringify(bot.workspace.thread(bot.card(1)))).not.toContain(ALT);
  });

  it('is not sent while what is said of it is wrong: the form says so at its field', async () => {
    await using bot = await aCaseInHand();
    const writer = bot.workspace.as('writer');
    await bot.pick('writer', 1, 'picture.add');
    await bot.form('writer');
    const picture = await bot.poster();
    const first = await writer.submit({ picture, alt: 'IMG_2034.jpg', people: 'nobody' });
    expect(first.errors).toEqual({ alt: expect.stringContaining('nombre de un archivo') });
    const second = await writer.submit({ picture, alt: ALT, people: 'guardians' });
    expect(second.errors).toEqual({ consent: expect.stringContaining('expediente') });
  });

  it('stays in its form, with what was typed, where another person has changed the text meanwhile', async () => {
    await using bot = await aCaseInHand();
    await bot.pick('approver', 1, 'picture.add');
    await bot.form('approver');
    await bot.write('writer', 1, TEXT);
    await bot.cardSays(1, 'Pendiente de aprobación');
    const sent = await bot.workspace.as('approver').submit({ picture: await bot.poster(), alt: ALT, people: 'nobody' });
    expect(Object.values(sent.errors ?? {})).toEqual([expect.stringMatching(/texto/)]);
    expect(currentDraft(await bot.state())?.picture).toBeNull();
  });

  it('cannot be uploaded where the app may read no files: the form names the command and the case', async () => {
    await using bot = await aCaseInHand({ lacks: 'files:read' });
    await bot.pick('writer', 1, 'picture.add');
    const said = await bot.form('writer');
    expect(said).toContain('files:read');
    expect(said).toContain('./portavoz plan add-picture cartel.png --case 1 --alt');
  });

  it('is approved by nobody where it could not be shown: the approver hears which scope may be missing', async () => {
    await using bot = await aCaseInHand({ lacks: 'files:write' });
    const { workspace } = bot;
    await bot.write('writer', 1, TEXT);
    await bot.cardSays(1, 'Pendiente de aprobación');
    await bot.pick('writer', 1, 'picture.add');
    await bot.form('writer');
    await workspace.as('writer').submit({ picture: await bot.poster(), alt: ALT, people: 'nobody' });
    await bot.cardSays(1, ALT);
    await bot.cardSays(1, 'Pendiente de aprobación');
    const { sent } = await bot.approves();
    expect(JSON.stringify([sent.errors, workspace.as('approver').view()])).toContain('files:write');
    expect(statusOf(await bot.state())).toBe('in_review');
  });

  it('is offered nowhere while the plan is off', async () => {
    await using bot = await aCaseInHand({ isOn: false });
    expect(await bot.wholeText(1)).not.toContain('Añadir una imagen');
  });
});
