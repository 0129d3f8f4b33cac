import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Visitor } from '../../sandbox/visit/visitor.ts';
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

/** The words of such a post are folded on its card. */
const HATE = 'Los inmigrantes son escoria, hay que echarlos a todos del pueblo a palos';
const LIVE_URL = 'https://x.com/AytoRiudalba/status/1860000000000000001';

it('a card is read without scrolling, at a desk and on a phone', async () => {
  await using sandbox = await aVisitedSandbox({ holdMs: 600_000 });
  const me = await sandbox.visit('writer');
  for (const [at, post] of [RISK, LAMP, QUESTION, INSULT, HATE].entries()) {
    await me.type(`/flag ${post}`);
    await me.fill({ Red: 'X', 'Quién lo escribe': `@vecina_${at}` }, 'Abrir caso');
    await me.page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await reads(me.card(5), 'plegado');
  await reads(me.card(4), 'Desahogo');
  await me.press(me.card(4), 'No responder…');
  await me.fill({}, 'Cerrar el caso');
  await reads(me.card(4), 'Sin respuesta, por decisión');
  await me.press(me.card(2), 'Editar');
  await me.fill({ Texto: REPLY }, 'Pedir aprobación');
  await reads(me.card(2), 'Pendiente de aprobación', REPLY);
  await reads(me.card(1), 'se ha avisado a nadie');
  await eachWidth(me, async ({ width, most, finished }) => {
    expect(await fontOf(me.card(1))).toEqual(['15px', '22px']);
    for (const id of [1, 2, 3, 5])
      expect(await heightOf(me.card(id)), `#${id} at ${width} px`).toBeLessThanOrEqual(most);
    expect(await heightOf(me.card(4)), `the finished one at ${width} px`).toBeLessThanOrEqual(finished);
  });

  await me.become('Andrés');
  await me.press(me.card(2), 'Aprobar');
  await reads(me.card(2), 'se puede deshacer');
  await eachWidth(me, async ({ width, most }) =>
    expect(await heightOf(me.card(2)), `held, at ${width} px`).toBeLessThanOrEqual(most),
  );
  await me.press(me.card(2), 'Publicar ya');
  await reads(me.card(2), 'Copiar y publicar');
  await eachWidth(me, async ({ width, most }) =>
    expect(await heightOf(me.card(2)), `to be published by hand, at ${width} px`).toBeLessThanOrEqual(most),
  );
  await me.press(me.card(2), 'Copiar y publicar');
  await me.page.getByRole('dialog').getByLabel('Sí, tal cual').check();
  await me.fill({ 'Dirección de lo publicado': LIVE_URL }, 'Ya está publicada');
  await reads(me.card(2), 'Publicada por');
  await eachWidth(me, async ({ width, finished }) =>
    expect(await heightOf(me.card(2)), `published, at ${width} px`).toBeLessThanOrEqual(finished),
  );
});

/** Looks at the page in each width. */
async function eachWidth({ page }: Visitor, look: (goal: (typeof GOALS)[number]) => Promise<void>): Promise<void> {
  for (const goal of GOALS) {
    await page.setViewportSize({ width: goal.width, height: 900 });
    await look(goal);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** Returns the font size and the line height of a line on a card: Slack's are 15 and 22 px. */
function fontOf(card: Locator): Promise<string[]> {
  const style = "getComputedStyle(document.querySelector('[data-ts] .blocks .block-section p'))";
  return card.page().evaluate(`[${style}.fontSize, ${style}.lineHeight]`);
}

async function heightOf(card: Locator): Promise<number> {
  return (await card.locator('.blocks').first().boundingBox())?.height ?? Number.POSITIVE_INFINITY;
}
