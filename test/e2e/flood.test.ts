import { expect, it } from 'vitest';
import { openDatabase } from '../../src/adapters/database/open-database.ts';
import { aVisitedSandbox, reads } from './a-visited-sandbox.ts';

const LONGEST_MS = 300_000;
const REPLY =
  'Hola. Sentimos lo de la farola de la plaza Mayor. Pasamos tu aviso a Alumbrado. Si quieres reclamar: https://riudalba.example';

it(
  'a flood becomes one card, is answered under one approval, five replies first, and goes on when somebody says so',
  async () => {
    await using town = await aVisitedSandbox({ holdMs: 1_000, flood: 8 });
    const me = await town.visit('writer');
    const card = me.card(1);
    await reads(card, '8 mensajes', 'X 4');
    await reads(await me.details(card), 'Lo más repetido');
    await me.page.keyboard.press('Escape');

    await me.press(card, 'Editar');
    await me.fill({ Texto: REPLY }, 'Pedir aprobación');
    await reads(card, 'Pendiente de aprobación');
    await me.press(card, 'Responder a varios…');
    await me.page.getByRole('dialog').getByLabel('A todos los que nos nombran o preguntan').check();
    await me.fill({}, 'Preparar');
    await reads(card, 'Este texto responde a 8 mensajes');
    await me.press(card, 'Pedir aprobación');
    await me.page.getByRole('dialog').getByText('@vecina_6').first().waitFor();
    await me.page.getByRole('dialog').locator('[type=submit]').click();
    await reads(card, 'Pendiente de aprobación');

    const approver = await town.visit('approver');
    await approver.press(approver.card(1), 'Aprobar');
    await approver.page.getByRole('dialog').locator('[type=submit]').click();
    await reads(approver.card(1), 'Parar', 'A la espera de seguir: 3');
    await approver
      .card(1)
      .getByRole('button', { name: 'Seguir con las demás', exact: true })
      .click({ timeout: 120_000 });
    await approver.card(1).getByText('Se han publicado 8 de 8').waitFor({ timeout: 120_000 });

    const database = await openDatabase(town.databaseUrl);
    const state = await database.cases.reader.caseById(1).finally(() => database.close());
    const targets = state?.publications.map(({ target }) => target) ?? [];
    expect([targets.length, new Set(targets).size]).toEqual([8, 8]);
    expect(state?.publications.every(({ status }) => status === 'publishing')).toBe(true);
  },
  LONGEST_MS,
);
