import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { aVisitedSandbox, reads } from './a-visited-sandbox.ts';

const RISK = 'No quiero vivir más, me despido de todos. Estoy en el puente de la Mota';
const LAMP = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza';
const QUESTION = '¿Podemos quedarnos en casa si se inunda el barranco de la Foia, o hay que subir a algún sitio?';
const INSULT = 'Sois todos unos payasos, a ver si dimitís de una vez 🤡';
const REPLY = 'Hola. Sentimos lo de la farola de la plaza Mayor. Pasamos tu aviso a Alumbrado.';
/** Width of the page, and the most that a card is tall there; of a finished one that is two lines. */
const GOALS = [
  { width: 1440, most: 480, finished: 140 },
  { width: 390, most: 760, finished: 180 },
];

it('a card is read without scrolling, at a desk and on a phone', async () => {
  await using sandbox = await aVisitedSandbox();
  const me = await sandbox.visit('writer');
  for (const [at, post] of [RISK, LAMP, QUESTION, INSULT].entries()) {
    await me.type(`/flag ${post}`);
    await me.fill({ Red: 'X', 'Quién lo escribe': `@vecina_${at}` }, 'Abrir caso');
    await me.page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await reads(me.card(4), 'Desahogo');
  await me.press(me.card(4), 'No responder…');
  await me.fill({}, 'Cerrar el caso');
  await reads(me.card(4), 'Sin respuesta, por decisión');
  await me.press(me.card(2), 'Editar');
  await me.fill({ Texto: REPLY }, 'Guardar y pedir');
  await reads(me.card(2), 'Pendiente de aprobación', REPLY);
  await reads(me.card(1), 'Nadie consta avisado');
  for (const { width, most, finished } of GOALS) {
    await me.page.setViewportSize({ width, height: 900 });
    expect(await fontOf(me.card(1))).toEqual(['15px', '22px']);
    for (const id of [1, 2, 3]) expect(await heightOf(me.card(id)), `#${id} at ${width} px`).toBeLessThanOrEqual(most);
    expect(await heightOf(me.card(4)), `the finished one at ${width} px`).toBeLessThanOrEqual(finished);
  }
});

/** Returns the font size and the line height of a line on a card: Slack's are 15 and 22 px. */
function fontOf(card: Locator): Promise<string[]> {
  const style = "getComputedStyle(document.querySelector('[data-ts] .blocks .block-section p'))";
  return card.page().evaluate(`[${style}.fontSize, ${style}.lineHeight]`);
}

async function heightOf(card: Locator): Promise<number> {
  return (await card.locator('.blocks').first().boundingBox())?.height ?? Number.POSITIVE_INFINITY;
}
