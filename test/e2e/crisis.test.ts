import { describe, expect, it } from 'vitest';
import type { Team } from './a-team-in-crisis.ts';
import { aTeamInCrisis } from './a-team-in-crisis.ts';
import { reads } from './a-visited-sandbox.ts';

const LONGEST_MS = 300_000;
const POSTS = ['viene llenísimo', 'me ha llegado el es-alert', '¿Mañana hay clase?'];

describe('a crisis, in a browser', () => {
  it(
    'is told from its start to its report',
    async () => {
      await using team = await aTeamInCrisis();
      await begins(team);
      await answersTwo(team);
      await itsFactFalls(team);
      await isPaused(team);
      await goesOn(team);
      await closes(team);
      await isReported(team);
    },
    LONGEST_MS,
  );
});

async function begins(team: Team): Promise<void> {
  const { lucia, board } = team;
  await lucia.type('/crisis start flood');
  await lucia.fill({ Título: 'DANA en La Marina', Dónde: 'La Marina' }, 'Abrir');
  await reads(board(lucia), 'Crisis 1 · DANA en La Marina', 'Ningún caso por atender');
  await team.knowsTheRest();
  await team.knowsZone('La Marina');
  for (const words of POSTS) await team.flags(words);
  await reads(board(lucia), 'Por atender: S1 3');
}

/** The third waits for its approvals. */
async function answersTwo(team: Team): Promise<void> {
  const { lucia, board } = team;
  await team.answers(1, 'Quédate en casa si vives en un piso alto.');
  await team.approve(1, 'Copiar y publicar');
  await team.publishes(1, 'X');
  await team.answers(2, 'El aviso es para todo el municipio.');
  await team.approve(2, 'Copiar y publicar');
  await team.publishes(2, 'Bluesky');
  await team.answers(3, 'Mañana no hay clase.');
  await reads(board(lucia), '1 texto espera aprobación');
  await readsInDetails(team, '2 respuestas publicadas');
}

/** What is out is listed, what waits can be approved no more, and one correction is for both. */
async function itsFactFalls(team: Team): Promise<void> {
  const { lucia, andres, board } = team;
  await team.retractsZone('La Marina', 'La Policía Local dice que es otro barrio');
  await reads(board(lucia), '2 por corregir: #1, #2');
  await readsInDetails(team, '#1 en X', '#2 en Bluesky', 'Ya no valen: Zona afectada: La Marina');
  await reads(lucia.card(4), 'Corrección', 'X #1', 'Bluesky #2', 'Ya no vale lo que decía sobre esto: zona');
  await reads(andres.card(3), '[falta: Zona afectada]');
  expect(await andres.card(3).getByRole('button', { name: 'Aprobar', exact: true }).count()).toBe(0);
  await team.knowsZone('El Puerto');
  await reads(lucia.card(3), 'Aviso naranja de AEMET en El Puerto');
  await reads(
    lucia.card(4),
    'Corregimos un mensaje anterior sobre la inundación. La zona de la que informamos es El Puerto.',
  );
}

/** Approvals go on, and what they let out stays in long after its hold. */
async function isPaused(team: Team): Promise<void> {
  const { lucia, andres, board } = team;
  await andres.press(board(andres), 'Pausar…');
  await andres.fill({ 'Por qué': 'Hay víctimas: habla la dirección del plan' }, 'Ver qué se para');
  await andres.fill({}, 'Pausar ahora');
  await reads(board(lucia), 'Publicación en pausa', 'Hay víctimas');
  for (const id of [3, 4]) {
    await team.proposes(id);
    await team.approve(id, 'En pausa: no se envía');
  }
  await expect.poll(() => team.waitsBeyondItsHold([3, 4])).toEqual([true, true, true]);
  for (const id of [3, 4]) {
    expect(
      await lucia
        .card(id)
        .getByRole('button', { name: /Publicar ya|Copiar y publicar/ })
        .count(),
    ).toBe(0);
  }
}

/** Nothing goes by itself: one is dropped, the other approved by both anew. */
async function goesOn(team: Team): Promise<void> {
  const { lucia, andres, board } = team;
  await andres.type('/crisis resume');
  await andres.fill({}, 'Reanudar');
  const list = lucia.message('Publicación reanudada');
  await reads(list, '2 textos retenidos', ...['#3 (S1, Pregunta)', '#4 (S1, Corrección)'].map(isToBeApproved));
  await andres.choose(andres.card(3), 'No responder…');
  await andres.fill({}, 'Cerrar el caso');
  await team.approve(4, 'Copiar y publicar');
  const onX = await team.publishes(4, 'X');
  await reads(board(lucia), '1 por corregir');
  await team.publishes(4, 'Bluesky');
  await board(lucia).filter({ hasNotText: 'por corregir' }).waitFor();
  await readsInDetails(team, 'todo resuelto');
  await reads(await lucia.details(lucia.card(1)), 'Corregido:', onX);
  await lucia.page.keyboard.press('Escape');
}

async function closes(team: Team): Promise<void> {
  const { lucia, andres, board } = team;
  await andres.type('/crisis close');
  await reads(andres.page.getByRole('dialog'), 'pasos sin hacer');
  await andres.fill({ 'Por qué se cierra': 'El barranco ha vuelto a su cauce' }, 'Cerrar');
  await reads(board(lucia), 'Cerrada', 'El barranco ha vuelto a su cauce', '2 respuestas publicadas');
  expect(await lucia.card(5).count()).toBe(0);
}

/** By itself, below the board: in short, and whole as a file, which is read as whoever saves it reads it. */
async function isReported({ lucia, board }: Team): Promise<void> {
  const { page, message } = lucia;
  await board(lucia)
    .getByRole('button', { name: /respuestas?$/ })
    .click();
  await reads(message('Informe de la crisis 1: DANA en La Marina'), '3 casos', '2 respuestas publicadas');
  const file = page.getByRole('link', { name: /^crisis-1-.*\.html$/ });
  await file.waitFor({ timeout: 60_000 });
  const answer = await page.request.get(new URL((await file.getAttribute('href')) ?? '', page.url()).href);
  const whole = (await answer.text()).replaceAll(/<[^>]+>/g, ' ');
  for (const words of ['La Policía Local dice que es otro barrio', 'Hay víctimas', 'Lucía Ferrer', 'La Marina'])
    expect(whole).toContain(words);
}

/** Opens the board's details, reads them and closes them. */
async function readsInDetails({ lucia, board }: Team, ...words: string[]): Promise<void> {
  await reads(await lucia.details(board(lucia)), ...words);
  await lucia.page.keyboard.press('Escape');
}

function isToBeApproved(item: string): string {
  return `${item}: falta aprobarlo otra vez`;
}
