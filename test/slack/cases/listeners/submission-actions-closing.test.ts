import { describe, expect, it } from 'vitest';
import { aPortavoz } from '../../../support/drivers/a-portavoz.ts';

const POST = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza.';
const WATER = 'El agua del grifo de mi casa sale marrón y huele mal, ¿se puede beber?';
const REPLY =
  'Hola. Sentimos lo de la farola de la plaza Mayor. Pasamos tu aviso a Alumbrado. Si quieres reclamar: https://riudalba.example';

describe('a case that ends without a reply', () => {
  const endings = [
    ['let_stand', 'Sin respuesta, por decisión', 'decidió dejarlo estar.'],
    ['monitor', 'Sin respuesta, por decisión', 'decidió vigilarlo sin responder.'],
    ['spam', 'Sin respuesta, por decisión', 'lo cerró como correo basura.'],
    ['duplicate', 'Sin respuesta, por decisión', 'lo cerró como duplicado.'],
    ['not_ours', 'Entregada a quien corresponde', 'lo entregó: no es competencia nuestra.'],
  ] as const;

  it.each(endings)('is closed by %s: the card and the thread say so', async (reason, status, said) => {
    await using bot = await aPortavoz();
    await bot.flag('writer', { text: POST });
    await bot.cardSays(1, 'Por atender');
    await bot.pick('writer', 1, 'case.dismiss');
    await bot.fill('writer', { reason, note: 'Lo lleva la compañía' });
    await bot.cardSays(1, status, 'Reabrir…');
    await bot.threadSays(1, said, 'Lo lleva la compañía');
    expect((await bot.database.cases.reader.caseById(1))?.core.closed).toMatchObject({ reason });
  });

  it('is not closed by a writer when it is urgent: the form says who may', async () => {
    await using bot = await aPortavoz();
    await bot.flag('writer', { text: WATER });
    await bot.cardSays(1, 'S2');
    await bot.pick('writer', 1, 'case.dismiss');
    const refused = await bot.fill('writer', { reason: 'let_stand' });
    expect(refused.errors).toEqual({
      reason: 'Un caso S1 o S2 solo lo cierra sin respuesta quien puede aprobarlo.',
    });
    expect((await bot.database.cases.reader.caseById(1))?.core.closed).toBeNull();
    expect((await bot.record()).at(-1)).toMatchObject({ event: 'gesture.dismiss', result: 'refused' });
  });

  it('is taken up again with a reason', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: POST });
    await bot.cardSays(1, 'Por atender');
    await bot.pick('writer', 1, 'case.dismiss');
    await bot.fill('writer', { reason: 'monitor' });
    await bot.cardSays(1, 'Reabrir…');

    await workspace.as('writer').click(bot.card(1), 'case.reopen');
    const blank = await bot.fill('writer', { note: '  ' });
    expect(blank.errors).toEqual({ note: 'Escribe el motivo.' });
    await bot.fill('writer', { note: 'Ya son quince quejas' });
    await bot.cardSays(1, 'Por atender', 'Borrador v1');
    await bot.threadSays(1, 'reabrió el caso:', 'Ya son quince quejas');
  });
});

describe('a text that goes back', () => {
  it('is open again, with the reason below the card; only an approver sends it back', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: POST });
    await bot.cardSays(1, 'Por atender');
    await bot.write('writer', 1, REPLY);
    await bot.cardSays(1, 'Pendiente de aprobación');

    await workspace.as('legal').click(bot.card(1), 'draft.reject');
    const refused = await bot.fill('legal', { note: 'No me gusta' });
    expect(refused.errors).toEqual({ note: 'Solo puede devolver el texto quien puede aprobarlo.' });

    await workspace.as('approver').click(bot.card(1), 'draft.reject');
    await bot.fill('approver', { note: 'Di también cuándo' });
    await bot.cardSays(1, 'Por atender', 'Pedir aprobación');
    await bot.threadSays(1, 'devolvió el texto:', 'Di también cuándo');
    const state = await bot.database.cases.reader.caseById(1);
    expect(state?.signOffs.map(({ voidedAt }) => voidedAt)).not.toContain(null);
  });
});
