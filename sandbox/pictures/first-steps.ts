import type { Browser } from 'playwright-core';
import { startSandbox } from '../start-sandbox.ts';
import type { Visitor } from '../visit/visitor.ts';
import { visitorOf } from '../visit/visitor.ts';
import { openPage, picture } from './picture.ts';

/** What the drill's first question needs to know. */
export const FLOOD_ANSWER = {
  'Zona afectada': 'Sant Roc',
  'Color del aviso de AEMET': 'naranja',
  'Hora del próximo mensaje': '18:30',
  'Enlace oficial': 'https://riudalba.example/riada',
  'Respuesta a lo que pregunta': 'Quédate en casa si vives en un piso alto.',
  'De dónde sale': 'Policía Local, sala 092',
};
// It says what is not known yet, or the checks ask for that.
const RIGHT =
  'Corregimos: si vives en Sant Roc, sube ya a un piso alto y no cruces agua. Hay aviso naranja de AEMET. Aún no sabemos los daños. Si corres peligro, llama al 112. Más información a las 18:30: https://riudalba.example/riada';

/** The six steps as a newcomer finds them, what the public sees once they are done, and how they went. */
export async function pictureFirstSteps(browser: Browser, pageDir: string): Promise<void> {
  const settings = { port: 0, drill: 'flood', keep: false, isGuided: true, waits: true, pageDir };
  const sandbox = await startSandbox({ ...settings, onRestart: () => {} });
  try {
    const page = await openPage(browser, { viewport: { width: 1320, height: 900 } });
    await page.goto(sandbox.url);
    const me = visitorOf(page);
    await page.getByRole('button', { name: 'Empezar' }).last().waitFor();
    await picture(page, 'first-steps');
    await page.getByRole('button', { name: 'Empezar' }).last().click();
    await firstReply(me);
    await correction(me);
    await me.goTo('Lo que ve la gente');
    await page.locator('[data-kind=correction]').waitFor();
    await picture(page, 'what-people-see');
    await me.goTo('Primeros pasos');
    await page.getByText('Tu primera respuesta está hecha').waitFor();
    await picture(page, 'first-steps-done');
  } finally {
    await sandbox.stop();
  }
}

async function firstReply(me: Visitor): Promise<void> {
  const { page } = me;
  const post = me.message('viene llenísimo');
  await post.hover();
  await post.getByRole('button', { name: 'Avisar de este mensaje' }).first().click();
  await me.fill({}, 'Abrir caso');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await me.goTo('portavoz-casos');
  await me.press(me.card(1), 'Completar datos');
  await me.fill(FLOOD_ANSWER, 'Guardar datos');
  await me.press(me.card(1), 'Pedir aprobación');
  await approved(me);
}

async function correction(me: Visitor): Promise<void> {
  await me.become('Lucía');
  await me.press(me.card(1), 'Corregir lo publicado…');
  await me.fill({ Texto: RIGHT }, 'Pedir aprobación');
  await approved(me);
}

/** Approved by the two whom S1 asks for, and published by hand. */
async function approved(me: Visitor): Promise<void> {
  const card = me.card(1);
  await me.become('Andrés');
  await me.press(card, 'Aprobar');
  await card.getByText('Necesita: dirección del plan').waitFor();
  await me.become('Carmen');
  await me.press(card, 'Aprobar');
  await me.press(card, 'Publicar ya');
  await me.press(card, 'Copiar y publicar');
  const dialog = me.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Publicar en la red inventada' }).click();
  await dialog.getByLabel('Sí, tal cual').check();
  await me.fill({}, 'Ya está publicada');
  await dialog.waitFor({ state: 'detached' });
}
