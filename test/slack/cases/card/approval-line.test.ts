import { describe, expect, it } from 'vitest';
import { aPortavoz } from '../../../support/drivers/a-portavoz.ts';

const THANKS = 'Muchas gracias al equipo de limpieza, habéis dejado el parque precioso';
const PERSONAL = 'Mi DNI es 12345678Z y vivo en la calle Mayor 3, quiero saber qué pasa con lo mío';

describe('a text that the handbook holds as approved', () => {
  it('goes in S4 with one click of a writer, waits out the hold and says on whose word', async () => {
    await using bot = await aPortavoz({ holdMs: 1 });
    const { workspace } = bot;
    await bot.flag('writer', { text: THANKS });
    await bot.cardSays(1, 'S4', 'Otra versión');
    await workspace.as('writer').click(bot.card(1), 'draft.switch');
    await bot.cardSays(1, 'aprobado en el manual por Carmen Ibáñez (jefa de Comunicación)', 'hasta el 30 jun 2027');
    await bot.cardSays(1, 'Basta un clic', 'Enviar este texto aprobado');
    expect(await bot.wholeText(1)).not.toContain('Pedir aprobación');

    await workspace.as('writer').click(bot.card(1), 'draft.approve');
    await bot.cardSays(1, 'Copiar y publicar');
    const state = await bot.database.cases.reader.caseById(1);
    expect(state?.publications).toMatchObject([
      { status: 'publishing', basis: { kind: 'text', textId: 'everyday/es/praise/a' } },
    ]);
    expect(state?.signOffs.map(({ as, roles }) => [as, ...roles])).toEqual([['approver', 'writer']]);
    await workspace.as('writer').click(bot.card(1), 'publication.copy');
    await bot.fill('writer', { proof: 'https://x.com/AytoRiudalba/status/1860000000000000001', exactly: 'yes' });
    await bot.threadSays(1, 'Registro: huella', 'aprobado en el manual por Carmen Ibáñez');
  });

  it('is an ordinary text once somebody has edited it', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: THANKS });
    await bot.cardSays(1, 'Otra versión');
    await workspace.as('writer').click(bot.card(1), 'draft.switch');
    await bot.cardSays(1, 'Enviar este texto aprobado');
    await bot.write('writer', 1, 'Gracias por tus palabras. Un saludo del equipo.');
    await bot.cardSays(1, 'Pendiente de aprobación');
    expect(await bot.wholeText(1)).not.toContain('aprobado en el manual');
    await workspace.as('writer').click(bot.card(1), 'draft.approve');
    await bot.isTold('writer', 'Tu función no puede dar la aprobación que falta.');
    expect((await bot.database.cases.reader.caseById(1))?.publications).toEqual([]);
  });

  it('takes in S3 one approval, and not a writer’s', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: PERSONAL });
    await bot.cardSays(1, 'S3', 'aprobado en el manual por Carmen Ibáñez', 'Aprobar y enviar');
    // The post lays data open: whoever approves reads the exact text first.
    await workspace.as('writer').click(bot.card(1), 'draft.approve');
    await bot.form('writer');
    await workspace.as('writer').submit({});
    expect(await bot.form('writer')).toContain('Tu función no puede dar la aprobación que falta.');
    await workspace.as('approver').click(bot.card(1), 'draft.approve');
    await bot.form('approver');
    await workspace.as('approver').submit({});
    await bot.cardSays(1, 'Aprobada', 'Deshacer');
    await bot.threadSays(1, 'dio el clic que faltaba a un texto que el manual tiene aprobado');
    const state = await bot.database.cases.reader.caseById(1);
    expect(state?.publications).toMatchObject([{ status: 'held', basis: { textId: 'everyday/es/personal_data/a' } }]);
  });
});
