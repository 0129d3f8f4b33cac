import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPage } from '../../sandbox/build-page.ts';
import type { Sandbox } from '../../sandbox/start-sandbox.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { openChromium } from '../../sandbox/visit/open-chromium.ts';
import { visitorOf } from '../../sandbox/visit/visitor.ts';

let browser: Browser;
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, drill: null, keep: false, pageDir: await buildPage() });
  browser = await openChromium();
});

afterAll(async () => {
  await browser?.close();
  await sandbox?.stop();
});

const COMPLAINT = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada.';
const LIVE_URL = 'https://x.com/AytoRiudalba/status/1860000000000000001';

describe('the sandbox in a browser', () => {
  it('takes an S3 post from flag to published by the hands of two people', async () => {
    const page = await browser.newPage({ locale: 'es-ES' });
    const me = visitorOf(page);
    await page.goto(sandbox.url);

    await me.goTo('portavoz-casos');
    await me.type(`/flag ${COMPLAINT}`);
    await me.fill({ Red: 'X', 'Quién lo escribe': '@vecina_enfadada' }, 'Abrir caso');
    const card = me.card(1);
    await card.getByText(COMPLAINT).waitFor();

    await me.choose(card, 'Escalar…');
    await me.fill({}, 'Escalar');
    await card.getByText('S3').first().waitFor();

    await me.press(card, 'Completar datos');
    await me.fill(
      { 'Qué hacemos con ello': 'Alumbrado la cambia esta semana.', 'De dónde sale': 'Pau Sempere, Vía pública' },
      'Guardar datos',
    );
    await card.getByText('Alumbrado la cambia esta semana.').waitFor();

    await me.press(card, 'Editar');
    const text =
      'Hola. Sentimos lo de la farola de la plaza Mayor. Alumbrado la cambia esta semana. Si quieres reclamar: https://riudalba.example';
    await me.fill({ Texto: text }, 'Pedir aprobación');
    await card.getByText(text).waitFor();

    await me.become('Andrés');
    await me.press(me.card(1), 'Aprobar');
    await me.press(me.card(1), 'Deshacer');
    await me.card(1).getByText('La aprobación se deshizo').waitFor();
    await me.become('Lucía');
    await me.press(me.card(1), 'Pedir aprobación');
    await me.become('Andrés');
    await me.press(me.card(1), 'Aprobar');
    await me.press(me.card(1), 'Publicar ya');
    await me.press(me.card(1), 'Copiar y publicar');
    await page.getByRole('dialog').getByLabel('Sí, tal cual').check();
    await me.fill({ 'Dirección de lo publicado': LIVE_URL }, 'Ya está publicada');
    await me.card(1).getByText('Publicada por').waitFor();

    await me
      .card(1)
      .getByRole('button', { name: /respuestas/ })
      .click();
    await me.message('editó el borrador y pide aprobación').waitFor();
    await me.message('publicó la respuesta').waitFor();

    await me.goTo('portavoz-resumen');
    await me.type('/digest now');
    await page.getByText(LIVE_URL).last().waitFor();
    expect(await page.getByText('#1 · X').count()).toBeGreaterThan(0);
    await page.close();
  });

  it('lets an S1 post out only by two approvals, one of the director of the plan, and refuses an outsider', async () => {
    const page = await browser.newPage({ locale: 'es-ES' });
    const me = visitorOf(page);
    await page.goto(sandbox.url);
    await me.become('Lucía');
    await me.goTo('portavoz-casos');
    await me.type('/flag ¿Se puede cruzar el puente? El barranco viene lleno y se inunda la calle');
    await me.fill({ Red: 'X' }, 'Abrir caso');
    await me.card(2).getByText('S1').first().waitFor();

    await me.press(me.card(2), 'Completar datos');
    await me.fill(
      {
        'Zona afectada': 'La Marina',
        'Color del aviso de AEMET': 'naranja',
        'Hora del próximo mensaje': '18:30',
        'Enlace oficial': 'https://riudalba.example/riada',
        'Respuesta a lo que pregunta': 'El puente está cerrado.',
        'De dónde sale': 'Rosa Martínez, Policía Local',
      },
      'Guardar datos',
    );
    await me.press(me.card(2), 'Pedir aprobación');

    await me.become('Emily');
    await me.press(me.card(2), 'Aprobar');
    await me.message("You are not in the handbook's communication team").waitFor();

    await me.become('Andrés');
    await me.press(me.card(2), 'Aprobar');
    await me.card(2).getByText('Necesita: dirección del plan').waitFor();
    await me.become('Carmen');
    await me.press(me.card(2), 'Aprobar');
    await me.card(2).getByText('Hasta entonces se puede deshacer').waitFor();
    await page.close();
  });
});
