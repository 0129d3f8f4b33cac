import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { buildPage } from './build-page.ts';
import { pictureAtRisk } from './pictures/at-risk.ts';
import { pictureBreach } from './pictures/breach.ts';
import { pictureChecks } from './pictures/checked-draft.ts';
import { pictureCrisis } from './pictures/crisis.ts';
import { pictureCrowd } from './pictures/crowd.ts';
import { pictureErasure } from './pictures/erasure.ts';
import { FLOOD_ANSWER, pictureFirstSteps } from './pictures/first-steps.ts';
import { pictureHoaxes } from './pictures/hoaxes.ts';
import { pictureHome } from './pictures/home.ts';
import { pictureInACrisis } from './pictures/in-a-crisis.ts';
import { openPage, PICTURES, picture } from './pictures/picture.ts';
import { picturePrintOut } from './pictures/print-out.ts';
import { smallPng } from './pictures/small-png.ts';
import { pictureSpike } from './pictures/spike.ts';
import { pictureWeek } from './pictures/week.ts';
import { shippedHandbook } from './shipped-handbook.ts';
import type { Sandbox } from './start-sandbox.ts';
import { startSandbox } from './start-sandbox.ts';
import { MONITOR_CHANNEL } from './town.ts';
import { openChromium } from './visit/open-chromium.ts';
import type { Visitor } from './visit/visitor.ts';
import { visitorOf } from './visit/visitor.ts';

/** Takes the pictures of docs/pictures anew, from the running sandbox: the page, a card in each state, forms, a danger, what the checks stop, an erasure, a hoax, the digest, the handbook on paper, a crisis, an App Home, a breach of data and an alert that posts pour in, each in a sandbox of its own. */
const LIVE_URL = 'https://x.com/AytoRiudalba/status/1860000000000000001';

/** So many say the same in the picture of a joined case. */
const FLOOD = 212;

const PARTS = [
  'steps',
  'case',
  'hoax',
  'statement',
  'print',
  'week',
  'crisis',
  'home',
  'breach',
  'spike',
  'crowd',
] as const;

/** Byte of a PNG that says how its colours are kept, and its value in one that was made small. */
const COLOURS = { at: 25, indexed: 3 };

const [asked] = process.argv.slice(2);
// One part alone is there at once: `./portavoz pictures week`.
const alone = PARTS.find((part) => part === asked);
if (asked !== undefined && alone === undefined) {
  process.stderr.write(`pictures: there is no part "${asked}". The parts are ${PARTS.join(', ')}.\n`);
  process.exit(2);
}
const pageDir = await buildPage();
const browser = await openChromium();
try {
  if (alone === undefined || alone === 'steps') await pictureFirstSteps(browser, pageDir);
  if (alone === undefined || alone === 'case') await pictureDrill();
  if (alone === undefined || alone === 'hoax') await inAQuietTown((me) => pictureHoaxes(me, 1));
  if (alone === undefined || alone === 'statement') {
    await inAQuietTown((me, sandbox) => pictureInACrisis(me, 1, sandbox));
  }
  if (alone === undefined || alone === 'print') await picturePrintOut(browser, await shippedHandbook());
  if (alone === undefined || alone === 'week') await pictureWeek(browser, pageDir);
  if (alone === undefined || alone === 'crisis') {
    await inAQuietTown((me, { workspace }) => pictureCrisis(me, workspace, 1));
  }
  if (alone === undefined || alone === 'home') {
    await inAQuietTown((me, { workspace, databaseUrl }) => pictureHome(me, workspace, databaseUrl));
  }
  if (alone === undefined || alone === 'breach') await inAQuietTown((me) => pictureBreach(me, 1));
  if (alone === undefined || alone === 'spike') await inAQuietTown((_me, sandbox) => pictureSpike(browser, sandbox));
  if (alone === undefined || alone === 'crowd') await inAQuietTown((me) => pictureCrowd(me), FLOOD);
  await makeSmall();
  process.stdout.write(`The pictures are in ${PICTURES}\n`);
} finally {
  await browser.close();
}

/** Keeps the pictures of docs small: everybody who clones the project fetches them. */
async function makeSmall(): Promise<void> {
  for (const name of await readdir(PICTURES)) {
    const file = join(PICTURES, name);
    const png = await readFile(file);
    if (png[COLOURS.at] === COLOURS.indexed) continue;
    const small = smallPng(png);
    if (small !== png) await writeFile(file, small);
  }
}

async function pictureDrill(): Promise<void> {
  const sandbox = await startSandbox({ port: 0, drill: 'flood', keep: false, pageDir });
  try {
    const page = await openPage(browser, { viewport: { width: 1320, height: 900 } });
    await page.goto(sandbox.url);
    await walk(visitorOf(page), sandbox);
    await inTheDark(sandbox);
  } finally {
    await sandbox.stop();
  }
}

async function walk(me: Visitor, sandbox: Sandbox): Promise<void> {
  const { page } = me;
  await flagFromTheDrill(me);
  await me.goTo('portavoz-casos');
  await me.card(1).waitFor();
  await picture(me.card(1), 'card-open');

  await me.press(me.card(1), 'Completar datos');
  await picture(page.getByRole('dialog'), 'form-facts');
  await me.fill(FLOOD_ANSWER, 'Guardar datos');
  await me.card(1).getByRole('button', { name: 'Pedir aprobación' }).waitFor();
  await picture(me.card(1), 'card-ready');

  await me.press(me.card(1), 'Editar');
  await picture(page.getByRole('dialog'), 'form-edit');
  await page.keyboard.press('Escape');
  await me.press(me.card(1), 'Pedir aprobación');
  await me.card(1).getByRole('button', { name: 'Aprobar' }).waitFor();
  await picture(me.card(1), 'card-in-review');

  await me.become('Andrés');
  await me.press(me.card(1), 'Aprobar');
  await me.card(1).getByText('Necesita: dirección del plan').waitFor();
  await me.become('Carmen');
  await me.press(me.card(1), 'Aprobar');
  await me.card(1).getByRole('button', { name: 'Publicar ya' }).waitFor();
  await picture(me.card(1), 'card-held');
  await me.press(me.card(1), 'Publicar ya');
  await me.card(1).getByRole('button', { name: 'Copiar y publicar' }).waitFor();
  await picture(me.card(1), 'card-by-hand');
  await me.press(me.card(1), 'Copiar y publicar');
  await picture(page.getByRole('dialog'), 'form-copy');
  await page.getByRole('dialog').getByLabel('Sí, tal cual').check();
  await me.fill({ 'Dirección de lo publicado': LIVE_URL }, 'Ya está publicada');
  await me.card(1).getByText('Publicada por').waitFor();
  await picture(me.card(1), 'card-published');
  await me
    .card(1)
    .getByRole('button', { name: /respuestas/ })
    .click();
  await me.message('publicó la respuesta').waitFor();
  await page.mouse.move(0, 0);
  await picture(page, 'thread');
  await closedCases(me);
  await pictureAtRisk(me, 3);
  await theDigest(me);
  await me.become('Lucía');
  await pictureChecks(me, 4);
  await pictureErasure(me, 5, sandbox.databaseUrl);
}

async function flagFromTheDrill(me: Visitor): Promise<void> {
  const { page } = me;
  const post = me.message('podemos quedarnos en casa');
  await me.message('estamos atrapadas').waitFor({ timeout: 60_000 });
  await post.hover();
  await picture(page, 'page');
  await post.getByRole('button', { name: 'Avisar de este mensaje' }).click();
  await picture(page.getByRole('dialog'), 'form-flag');
  await me.fill({}, 'Abrir caso');
}

async function closedCases(me: Visitor): Promise<void> {
  await me.become('Lucía');
  await me.goTo('portavoz-casos');
  await me.type('/flag Sois todos unos payasos, a ver si dimitís de una vez 🤡');
  await me.fill({ Red: 'X', 'Quién lo escribe': '@el_que_ladra' }, 'Abrir caso');
  await me.card(2).waitFor();
  await picture(me.card(2), 'card-no-reply');
  await me.press(me.card(2), 'No responder…');
  await picture(me.page.getByRole('dialog'), 'form-dismiss');
  await me.fill({}, 'Cerrar el caso');
  await me.card(2).getByText('Sin respuesta, por decisión').waitFor();
  await picture(me.card(2), 'card-dismissed');
}

async function theDigest(me: Visitor): Promise<void> {
  await me.goTo('portavoz-resumen');
  await me.type('/digest now');
  const digest = me.message(LIVE_URL);
  await digest.waitFor();
  await picture(digest, 'digest');
}

/**
 * Where nothing has happened yet.
 * @param people how many of them say the same at once
 */
async function inAQuietTown(take: (me: Visitor, sandbox: Sandbox) => Promise<void>, people = 0): Promise<void> {
  const quiet = await startSandbox({ port: 0, drill: null, keep: false, flood: people, pageDir });
  try {
    const page = await openPage(browser, { viewport: { width: 1320, height: 900 } });
    await page.goto(quiet.url);
    await take(visitorOf(page), quiet);
  } finally {
    await quiet.stop();
  }
}

async function inTheDark(sandbox: Sandbox): Promise<void> {
  const page = await openPage(browser, {
    viewport: { width: 1320, height: 900 },
    colorScheme: 'dark',
  });
  await page.goto(`${sandbox.url}/?as=writer&in=${MONITOR_CHANNEL}`);
  await visitorOf(page).message('SIMULACRO').waitFor();
  await picture(page, 'page-dark');
}
