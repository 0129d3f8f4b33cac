import type { Locator } from 'playwright-core';
import { CASES_CHANNEL } from '../town.ts';
import type { Visitor } from '../visit/visitor.ts';
import { visitorOf } from '../visit/visitor.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CrisisRoom } from './crisis-room.ts';
import { crisisRoom, inFullSwing } from './crisis-room.ts';
import { openPage, picture } from './picture.ts';
import { pictureReport } from './report.ts';

const TITLE = 'DANA en La Marina';
/** A crisis as people see it: its board when it begins, in full swing, and paused with something to put right. */
export async function pictureCrisis(me: Visitor, workspace: Workspace, firstCase: number): Promise<void> {
  const room = crisisRoom(workspace);
  await me.become('Lucía');
  await me.goTo(CASES_CHANNEL);
  await me.type('/crisis start flood');
  const dialog = me.page.getByRole('dialog');
  await dialog.getByLabel('Título').fill(TITLE);
  await dialog.getByLabel('Dónde').first().fill('La Marina y El Puerto');
  await picture(dialog, 'crisis-form-start');
  await me.fill({}, 'Abrir');
  const board = me.page.locator('[data-ts]').filter({ hasText: 'Tablero del' }).last();
  await board.waitFor();
  await picture(board, 'crisis-board-fresh');

  await inFullSwing(room, firstCase);
  await board.getByText('6 datos vigentes').waitFor();
  await picture(board, 'crisis-board');
  await onPhone(me);
  await theForms(me, board);
  await me.become('Olga');
  await me.goTo('^portavoz ,');
  const summary = me.message('Ahora te toca');
  await summary.waitFor();
  await picture(summary, 'crisis-hand-over');

  await me.become('Lucía');
  await me.goTo(CASES_CHANNEL);
  await room.retracts('Zona', 'La Policía Local dice que es otro barrio');
  await board.getByText('por corregir').first().waitFor();
  await pauseAndResume(me, board, room);
  await pictureReport(me, board, workspace);
}

async function theForms(me: Visitor, board: Locator): Promise<void> {
  const dialog = me.page.getByRole('dialog');
  await me.press(board, 'Añadir dato');
  await picture(dialog, 'crisis-form-fact');
  await me.page.keyboard.press('Escape');
  await me.press(board, 'Todos los datos');
  await picture(dialog, 'crisis-ledger');
  await closeAll(me);
}

/** The ledger opens above the details of the board. */
async function closeAll(me: Visitor): Promise<void> {
  const dialog = me.page.getByRole('dialog');
  while ((await dialog.count()) > 0) {
    const title = (await dialog.last().getByRole('heading').first().textContent()) ?? '';
    await me.page.keyboard.press('Escape');
    await dialog.filter({ hasText: title }).waitFor({ state: 'detached' });
  }
}

async function pauseAndResume(me: Visitor, board: Locator, room: CrisisRoom): Promise<void> {
  const dialog = me.page.getByRole('dialog');
  await me.press(board, 'Pausar…');
  await me.fill({ 'Por qué': 'Hay víctimas: habla la dirección del plan' }, 'Ver qué se para');
  await dialog.getByText('¿Pausar?').waitFor();
  await picture(dialog, 'crisis-form-pause');
  await me.fill({}, 'Pausar ahora');
  await board.getByText('Publicación en pausa').waitFor();
  const list = me.message('ha puesto en pausa');
  await list.getByRole('button', { name: 'Marcar como parado', exact: true }).first().click();
  await list.getByText('☑').waitFor();
  await picture(list, 'crisis-pause');
  await picture(board, 'crisis-board-paused');
  await room.resumes('lead');
  const resumed = me.message('Publicación reanudada');
  await resumed.waitFor();
  await picture(resumed, 'crisis-resumed');
}

/** The board in the hand of whoever is on duty. */
async function onPhone(me: Visitor): Promise<void> {
  const visiting = me.page.context().browser();
  if (visiting === null) throw new Error('This page has no browser of its own.');
  const page = await openPage(visiting, { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 });
  await page.goto(new URL(`/?as=duty&in=${CASES_CHANNEL}`, me.page.url()).href);
  const board = visitorOf(page).message('Tablero del');
  await board.waitFor();
  await board.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await picture(page, 'crisis-phone');
  await page.close();
}
