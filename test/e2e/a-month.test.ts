import { createHash } from 'node:crypto';
import type { Locator } from 'playwright-core';
import sharp from 'sharp';
import { expect, it, onTestFinished } from 'vitest';
import { aMastodonDouble, MASTODON_TOKEN } from '../../sandbox/doubles/a-mastodon-double.ts';
import type { ShownPicture } from '../../sandbox/doubles/network-double.ts';
import { DIGEST_CHANNEL } from '../../sandbox/town.ts';
import type { Visitor } from '../../sandbox/visit/visitor.ts';
import type { Workspace } from '../../sandbox/workspace/workspace.ts';
import { NO_NETWORKS } from '../../src/config/network-settings.ts';
import { anEmptyDatabaseFile } from '../support/drivers/a-database.ts';
import { aVisitedSandbox, reads } from './a-visited-sandbox.ts';
import { accessibilityFindings } from './accessible.ts';

const LONGEST_MS = 240_000;
const TEXT =
  'El sábado abre el mercado de Navidad en la plaza Mayor, de 10 a 21 h. Ven andando: no habrá aparcamiento.';
const AIM = 'Acción: Publicar la agenda de la semana';
const SOURCE = 'Área de Comercio, programa de Navidad';
const ALT = 'Plaza Mayor de noche, con puestos de madera y luces de Navidad.';
const IN_PICTURE = 'Mercado de Navidad';

/** A clock that a test sets forward. */
function aMovedClock(begin: string) {
  let ahead = Date.parse(begin) - performance.now();
  return {
    now: () => new Date(ahead + performance.now()).toISOString(),
    elapsed: () => performance.now(),
    moveTo(moment: string) {
      ahead = Date.parse(moment) - performance.now();
    },
  };
}

it(
  'a post of our own is planned, gets a picture, is approved by another person, leaves at its moment, is measured, and is in the month’s report',
  async () => {
    const clock = aMovedClock('2026-12-01T08:00:00.000Z');
    const network = await aMastodonDouble(clock.now);
    onTestFinished(() => network[Symbol.asyncDispose]());
    const accounts = {
      networks: { ...NO_NETWORKS.networks, mastodon: { network: 'mastodon', url: network.url } },
      secrets: { ...NO_NETWORKS.secrets, mastodon: MASTODON_TOKEN },
    };
    const file = await anEmptyDatabaseFile();
    onTestFinished(file.remove);
    const shared = { clock, accounts, databaseUrl: file.url };
    await publishOne(shared, clock, network);
    const [out] = network.standing();
    network.draws(out?.url ?? '', { replies: 3, reblogs: 5, favourites: 20 });

    clock.moveTo('2026-12-02T12:00:00.000Z');
    await using later = await aVisitedSandbox(shared);
    const lead = await later.visit('lead');
    await lead.goTo('portavoz-resumen');
    await expect.poll(() => weekly(lead), { timeout: 60_000, interval: 3_000 }).toContain('3 respuestas');

    clock.moveTo('2027-01-02T09:00:00.000Z');
    await lead.type('/playbook plan');
    await lead.press(lead.message('Acciones y medios'), 'Poner el informe del mes en un archivo');
    const address = await lead.page.getByRole('link', { name: /report-2026-12/ }).getAttribute('href');
    const report = await lead.page.request.get(new URL(address ?? '', later.url).href);
    const words = (await report.text()).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
    expect(words).toContain('diciembre de 2026');
    // Published, and with figures; answers, shares and likes.
    expect(words).toContain('Mastodon 1 1 3 5 20');
  },
  LONGEST_MS,
);

type Shared = Parameters<typeof aVisitedSandbox>[0];

/** Plans a post, lets another person approve it, and waits until it is out. */
async function publishOne(
  shared: Shared,
  clock: ReturnType<typeof aMovedClock>,
  network: { standing(): { text: string }[]; pictures(): ShownPicture[] | Promise<ShownPicture[]> },
): Promise<void> {
  await using sandbox = await aVisitedSandbox(shared);
  const me = await sandbox.visit('writer');
  await me.type('/calendario');
  const calendar = me.message('Lo previsto');
  await reads(calendar, 'sin preparar');
  await me.press(calendar, 'Nueva publicación…');
  await write(me);

  await me.goTo('portavoz-resumen');
  const card = me.message(TEXT);
  await reads(card, 'Borrador para el');
  await addPicture(me, card);
  const shown = await inThread(me, card, sandbox.workspace);
  await me.press(card, 'Pedir aprobación');
  await reads(card, 'Pendiente de aprobación');
  await me.become('Andrés');
  await me.press(card, 'Aprobar');
  await reads(card, 'Aprobado: se publica el');
  expect(network.standing()).toEqual([]);
  expect(network.pictures()).toEqual([]);

  clock.moveTo('2026-12-01T11:00:05.000Z');
  await card.filter({ hasText: 'Publicado. Era para el' }).waitFor({ timeout: 90_000 });
  expect(network.standing().map(({ text }) => text)).toEqual([TEXT]);
  // What the approver saw is what the public sees.
  expect(network.pictures()).toEqual([{ alt: ALT, sha256: createHash('sha256').update(shown).digest('hex') }]);
}

/** Chooses a picture in the form of the page, as a camera left it, and says what is in it. */
async function addPicture(me: Visitor, card: Locator): Promise<void> {
  const { page } = me;
  await me.press(card, 'Añadir una imagen…');
  const form = page.getByRole('dialog');
  const field = form.getByLabel('La imagen');
  await field.setInputFiles({ name: 'programa.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
  await form.getByText('«programa.pdf» no vale aquí: tiene que ser PNG, JPG, JPEG o WEBP.').waitFor();
  const picture = sharp({ create: { width: 400, height: 300, channels: 3, background: '#c80' } });
  const buffer = await picture
    .withExif({ IFD0: { Artist: 'Marta Vecina' } })
    .jpeg()
    .toBuffer();
  await field.setInputFiles({ name: 'IMG_2034.JPG', mimeType: 'image/jpeg', buffer });
  await form.getByText('IMG_2034.JPG', { exact: true }).waitFor();
  expect(await accessibilityFindings(page, 'form of a picture')).toEqual([]);
  await form.getByLabel('No se reconoce a nadie').check();
  await me.fill({ 'Qué muestra, para quien no la ve': ALT, 'Palabras que se leen en ella': IN_PICTURE }, 'Guardar');
  await reads(card, 'Imagen 1', ALT, IN_PICTURE);
}

/** Looks at the picture in the thread of the card. @returns its bytes */
async function inThread({ page }: Visitor, card: Locator, workspace: Workspace): Promise<Buffer> {
  await card.getByRole('button', { name: /respuesta/ }).click();
  const picture = page.getByRole('img', { name: ALT });
  await picture.waitFor();
  await expect.poll(() => picture.evaluate((image) => ('naturalWidth' in image ? image.naturalWidth : 0))).toBe(400);
  const files = workspace
    .messages(DIGEST_CHANNEL)
    .flatMap((root) => workspace.thread(root).flatMap(({ files = [] }) => files));
  expect(files.map(({ alt }) => alt)).toEqual([ALT]);
  const bytes = workspace.bytesOf({ id: files[0]?.id ?? '' });
  expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  return bytes;
}

/** What the digest of the week says. */
async function weekly(lead: Visitor): Promise<string> {
  await lead.type('/digest weekly');
  const digest = lead.message('Qué dio lo publicado');
  return (await digest.isVisible()) ? ((await digest.textContent()) ?? '') : '';
}

/** Writes a post for Mastodon, for noon of that day. */
async function write({ page, fill }: Visitor): Promise<void> {
  const form = page.getByRole('dialog');
  await form.getByRole('checkbox', { name: 'Mastodon' }).check();
  await form.getByRole('textbox', { name: 'Mastodon' }).fill(TEXT);
  const when = { 'Día en que se publica': '2026-12-01', Hora: '12:00' };
  await fill({ 'Para qué es': AIM, ...when, 'De dónde viene la información': SOURCE }, 'Guardar');
}
