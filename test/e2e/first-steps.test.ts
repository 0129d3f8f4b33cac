import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Keyboard } from './a-keyboard.ts';
import { keyboardOf } from './a-keyboard.ts';
import { aVisitedSandbox, reads } from './a-visited-sandbox.ts';
import { accessibilityFindings } from './accessible.ts';

const LONGEST_MS = 300_000;
const ANSWER = 'Quédate en casa si vives en un piso alto.';
const FACTS = [
  [/Zona afectada/, 'Sant Roc'],
  [/Color del aviso/, 'naranja'],
  [/Hora del próximo mensaje/, '18:30'],
  [/Enlace oficial/, 'https://riudalba.example/riada'],
  [/Respuesta a lo que pregunta/, ANSWER],
  [/De dónde sale/, 'Policía Local, sala 092'],
] as const;
const RIGHT =
  'entendemos tu miedo. Sant Roc: aviso naranja de AEMET. Sube a un piso alto y no cruces agua. Aún no sabemos los daños. Peligro: 112. Ayuntamiento de Riudalba informa a las 18:30: https://riudalba.example/riada';

it(
  'the six steps of a first reply are walked by keyboard alone, tick themselves, and have no finding of axe',
  async () => {
    await using sandbox = await aVisitedSandbox({ drill: 'flood', isGuided: true, waits: true, holdMs: 120_000 });
    const { page } = await sandbox.visitAnew({ reducedMotion: 'reduce', timezoneId: 'UTC' });
    const keys = keyboardOf(page);
    const findings = await accessibilityFindings(page, 'checklist');

    await keys.press(/^Empezar$/);
    await page.locator('[data-ts]', { hasText: 'viene llenísimo' }).waitFor();
    await keys.follow('Avisar de este mensaje');
    findings.push(...(await accessibilityFindings(page, 'form')));
    await keys.fill([], /^Abrir caso$/);
    await ticks(page, 1);

    await keys.follow('Completar datos');
    await keys.fill(FACTS, /^Guardar datos$/);
    await ticks(page, 2);
    await keys.follow('Pedir aprobación');
    await ticks(page, 3);
    findings.push(...(await accessibilityFindings(page, 'channel with cards')));
    await approve(page, keys);
    await ticks(page, 4);
    await publish(keys);
    await ticks(page, 5);

    await become(page, keys, 'Lucía Ferrer');
    await keys.press(/^Enséñame dónde$/);
    await keys.comesTo(/^Más opciones$/);
    await keys.choose('Corregir lo publicado…');
    await keys.fill([[/^Texto$/, RIGHT]], /^Pedir aprobación$/);
    await approve(page, keys);
    await publish(keys);
    await ticks(page, 6);

    await keys.press(/^Lo que ve la gente$/, 'Shift+Tab');
    const reply = page.locator('.network-thread .network-thread').first();
    await reads(reply, ANSWER, 'Corrección', RIGHT);
    findings.push(...(await accessibilityFindings(page, 'network')));
    await keys.press(/^Ver la tarjeta del caso 1$/);
    await keys.comesTo(/^Portavoz, \d\d:\d\d \(Madrid\)$/);
    await arrowsMove(page);
    await keys.press(/^Portavoz$/, 'Shift+Tab');
    await page.getByRole('heading', { name: 'Portavoz', exact: true }).waitFor();
    findings.push(...(await accessibilityFindings(page, 'App Home')));
    await keys.press(/^Ver el resultado$/);
    await reads(page.locator('.guide-score'), '3 personas leyeron el texto exacto', 'sin palabras prohibidas');
    findings.push(...(await accessibilityFindings(page, 'score')));
    expect(findings).toEqual([]);
  },
  LONGEST_MS,
);

async function ticks(page: Page, count: number): Promise<void> {
  await page.getByRole('navigation').getByText(`${count}/6`).waitFor({ timeout: 60_000 });
}

/** Both whom S1 asks for, each of them somebody else at the same keyboard. */
async function approve(page: Page, keys: Keyboard): Promise<void> {
  for (const name of ['Andrés Molina', 'Carmen Ortuño']) {
    await become(page, keys, name);
    await keys.follow('Aprobar');
  }
}

/** As the guide says, once it does. */
async function become(page: Page, keys: Keyboard, name: string): Promise<void> {
  await page.getByText(`Cambia a ${name}`).first().waitFor({ timeout: 60_000 });
  await keys.press(/^Enséñame dónde$/);
  await keys.comesTo(/Cambiar de persona$/);
  await keys.choose(name);
  await page.getByText(`Cambia a ${name}`).first().waitFor({ state: 'detached' });
}

/** From the card, which is the first message, to the next one and back. */
async function arrowsMove(page: Page): Promise<void> {
  const at = () =>
    page.evaluate<number>("[...document.querySelectorAll('.channel article')].indexOf(document.activeElement)");
  const places = [await at()];
  for (const key of ['ArrowDown', 'ArrowUp', 'End', 'Home']) {
    await page.keyboard.press(key);
    places.push(await at());
  }
  const last = (await page.locator('.channel article').count()) - 1;
  expect(places).toEqual([0, 1, 0, last, 0]);
}

async function publish(keys: Keyboard): Promise<void> {
  await keys.follow('Publicar ya');
  await keys.follow('Copiar y publicar');
  await keys.press(/^Publicar en la red inventada$/);
  await keys.fill([[/^Sí, tal cual/, '']], /^Ya está publicada$/);
}
