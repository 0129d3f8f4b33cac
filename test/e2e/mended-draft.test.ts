import { expect, it } from 'vitest';
import { openDatabase } from '../../src/adapters/database/open-database.ts';
import { aVisitedSandbox } from './a-visited-sandbox.ts';

const COMPLAINT = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada.';
const BAD =
  'Hola. Sentimos lo de la farola de la plaza Mayor. Alumbrado la cambia el 5 de diciembre. Si quieres reclamar: https://riudalba.example';
const GOOD = BAD.replace('el 5 de', 'el 3 de');

it('a bad edit is refused in the form with its words marked, mended with the fix that is offered, and approved', async () => {
  await using town = await aVisitedSandbox();
  const me = await town.visit('writer');
  const dialog = me.page.getByRole('dialog');
  await me.type(`/flag ${COMPLAINT}`);
  await me.fill({ Red: 'X' }, 'Abrir caso');
  await me.press(me.card(1), 'Completar datos');
  await me.fill(
    { 'Qué hacemos con ello': 'Alumbrado la cambia el 3 de diciembre.', 'De dónde sale': 'Pau Sempere, Vía pública' },
    'Guardar datos',
  );
  await me.card(1).getByText('el 3 de diciembre').first().waitFor();

  await me.press(me.card(1), 'Editar');
  await me.fill({ Texto: BAD }, 'Pedir aprobación');
  await dialog.getByText('no dejan guardar este texto').waitFor();
  expect(await dialog.locator('code').allInnerTexts()).toEqual(['5 de diciembre']);
  expect(await dialog.getByLabel('Texto').inputValue()).toBe(BAD);

  await me.press(dialog, 'Cambiar por «3 de diciembre»');
  await dialog.getByText('Nada impide ya guardar el texto').waitFor();
  expect(await dialog.getByLabel('Texto').inputValue()).toBe(GOOD);
  await me.press(dialog, 'Pedir aprobación');
  await me.card(1).getByText(GOOD).waitFor();

  const approver = await town.visit('approver');
  await approver.press(approver.card(1), 'Aprobar');
  await approver.card(1).getByText('Hasta entonces se puede deshacer').waitFor();
  const database = await openDatabase(town.databaseUrl);
  const state = await database.cases.reader.caseById(1).finally(() => database.close());
  expect(state?.drafts.map(({ text }) => text)).not.toContain(BAD);
  expect(state?.publications).toMatchObject([{ status: 'held', draftId: state?.drafts.at(-1)?.id }]);
  expect(state?.drafts.at(-1)?.text).toBe(GOOD);
});
