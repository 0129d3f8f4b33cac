import { describe, expect, it } from 'vitest';
import { aPortavoz } from '../../../support/drivers/a-portavoz.ts';

const LAMP = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza.';
const REPLY =
  'Hola. Sentimos lo de la farola de la plaza Mayor. Pasamos tu aviso a Alumbrado. Si quieres reclamar: https://riudalba.example';

describe('an approver who edits', () => {
  it('approves by it in S4, and the first writer lets it out with one click', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: LAMP });
    await bot.cardSays(1, 'Por atender');
    await bot.write('writer', 1, REPLY);
    await bot.cardSays(1, 'Pendiente de aprobación');
    await workspace.as('writer').click(bot.card(1), 'case.release');
    await bot.cardSays(1, 'Nadie se encarga todavía');
    await bot.write('approver', 1, `${REPLY} Un saludo.`);
    await bot.cardSays(1, 'su edición cuenta como su aprobación', 'Falta que lo lea y lo confirme @', 'adelante');
    await bot.threadSays(1, 'su edición cuenta como su aprobación', 'Un saludo.');

    await workspace.as('approver').click(bot.card(1), 'draft.propose');
    await bot.isTold('approver', 'Ya está anotado que has leído este texto.');
    await workspace.as('writer').click(bot.card(1), 'draft.propose');
    await bot.cardSays(1, 'Aprobada', 'Hasta entonces se puede deshacer');
    await bot.threadSays(1, 'lo ha leído y lo confirma. El texto espera su envío.');
    const state = await bot.database.cases.reader.caseById(1);
    expect(state?.publications).toMatchObject([{ status: 'held', deliveredAs: { kind: 'as_approved' } }]);
    expect((await bot.record()).at(-1)).toMatchObject({ event: 'gesture.propose', result: 'done' });
  });
});
