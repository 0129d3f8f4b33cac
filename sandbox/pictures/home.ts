import { openDatabase } from '../../src/adapters/database/open-database.ts';
import { momentAfter } from '../../src/domain/time/moment-after.ts';
import { CASES_CHANNEL } from '../town.ts';
import type { Visitor } from '../visit/visitor.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { crisisRoom, inFullSwing } from './crisis-room.ts';
import { picture } from './picture.ts';

/** What a crisis tells every hour below its board, the reminder to rest, and somebody's App Home with their settings. */
export async function pictureHome(me: Visitor, workspace: Workspace, databaseUrl: string): Promise<void> {
  const room = crisisRoom(workspace);
  const { page } = me;
  await me.become('Lucía');
  await me.goTo(CASES_CHANNEL);
  await me.type('/crisis start flood');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Título').fill('DANA en La Marina');
  await dialog.getByLabel('Dónde').first().fill('La Marina y El Puerto');
  await me.fill({}, 'Abrir');
  const board = page.locator('[data-ts]').filter({ hasText: 'Tablero del' }).last();
  await board.waitFor();
  await inFullSwing(room, 1);
  await room.retracts('Zona', 'La Policía Local dice que es otro barrio');
  await board.getByText('por corregir').first().waitFor();
  await anHourLater(databaseUrl, room.personOf('writer'));
  await board.getByRole('button', { name: /respuestas/ }).click();
  const digest = me.message('Resumen:');
  await digest.waitFor();
  await picture(digest, 'crisis-digest');
  const rest = me.message('sin relevo');
  await rest.waitFor();
  await picture(rest, 'crisis-rest');

  await page
    .getByRole('navigation')
    .getByRole('button', { name: /Portavoz/ })
    .first()
    .click();
  const home = page.locator('.home-body');
  await home.getByText('Tus ajustes').waitFor();
  await picture(home.locator('.blocks').first(), 'home');
  await me.press(home, 'Cambiar…');
  await dialog.getByText('Idioma en el que te habla el bot').waitFor();
  await picture(dialog, 'home-settings');
  await page.keyboard.press('Escape');
}

/** What the clock of crises would have said by then, without waiting for it. */
async function anHourLater(databaseUrl: string, user: string): Promise<void> {
  const database = await openDatabase(databaseUrl);
  try {
    const [crisis] = await database.crises.reader.list();
    if (crisis === undefined) throw new Error('There is no crisis.');
    const to = momentAfter(crisis.startedAt, 3_600_000);
    const entry = {
      sentence: { key: 'crisis.rest', params: { who: `<@${user}>`, count: 4 } },
      roles: ['information_lead'] as const,
    };
    await database.cases.store.transact(({ save }) =>
      save({
        changes: [],
        audit: [],
        effects: [
          { kind: 'crisis_digest', crisisId: crisis.id, from: crisis.startedAt, to },
          { kind: 'crisis_line', crisisId: crisis.id, entry },
        ],
      }),
    );
  } finally {
    await database.close();
  }
}
