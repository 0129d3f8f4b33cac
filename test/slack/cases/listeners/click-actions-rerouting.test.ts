import { describe, expect, it } from 'vitest';
import { aPortavoz } from '../../../support/drivers/a-portavoz.ts';

const POST = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza.';
const WATER = 'El agua del grifo de mi casa sale marrón y huele mal, ¿se puede beber?';
const REPLY =
  'Hola. Sentimos lo de la farola de la plaza Mayor. Pasamos tu aviso a Alumbrado. Si quieres reclamar: https://riudalba.example';

describe('a case that takes another way', () => {
  it('is escalated one step, and the next role is called', async () => {
    await using bot = await aPortavoz();
    await bot.flag('writer', { text: WATER });
    await bot.cardSays(1, 'S2');
    await bot.pick('writer', 1, 'case.escalate');
    await bot.fill('writer', { note: 'Hay dos ingresados' });
    await bot.cardSays(1, '#1 · S1', 'dirección del plan');
    await bot.threadSays(1, 'escaló el caso a S1.', 'Se pide a guardia: @S0GUARDIA0', 'Hay dos ingresados');
  });

  it('goes private: what was approved no longer counts, and what is asked for is how it was sent', async () => {
    await using bot = await aPortavoz({ holdMs: 0 });
    const { workspace } = bot;
    await bot.flag('writer', { text: POST });
    await bot.cardSays(1, 'Por atender');
    await bot.write('writer', 1, REPLY);
    await bot.cardSays(1, 'Pendiente de aprobación');

    await bot.pick('approver', 1, 'case.go_private');
    await bot.cardSays(1, '🔒 respuesta en privado', 'Por atender');
    await workspace.as('writer').click(bot.card(1), 'draft.propose');
    await bot.cardSays(1, 'Pendiente de aprobación');
    await workspace.as('approver').click(bot.card(1), 'draft.approve');
    await bot.cardSays(1, 'envíalo por el canal privado y anota cómo');

    await workspace.as('writer').click(bot.card(1), 'publication.copy');
    expect(await bot.form('writer')).toContain('Cómo y cuándo se envió');
    const tooShort = await bot.fill('writer', { proof: 'sí', exactly: 'yes' });
    expect(tooShort.errors?.['proof']).toContain('Anota cómo y cuándo se envió');
    await bot.fill('writer', { proof: 'mensaje directo, 14:05', exactly: 'yes' });
    await bot.cardSays(1, 'Publicada');
    const state = await bot.database.cases.reader.caseById(1);
    expect(state?.publications).toMatchObject([
      { audience: 'private', proof: 'mensaje directo, 14:05', status: 'published' },
    ]);
  });

  it('is classed anew by a person: card, text and thread follow, in words', async () => {
    await using bot = await aPortavoz();
    await bot.flag('writer', { text: POST });
    await bot.cardSays(1, 'Queja', 'S4');
    await bot.pick('writer', 1, 'case.correct');
    await bot.fill('writer', { class: 'question', severity: 'S2', playbook: 'water-quality' });
    await bot.cardSays(1, '#1 · S2 · Pregunta', 'Agua no apta', 'no bebas del grifo');
    await bot.threadSays(1, 'corrigió la clasificación: Pregunta · S2 · Agua no apta');
    expect((await bot.record()).at(-1)).toMatchObject({
      event: 'gesture.correct',
      detail: { from: ['complaint', 'S4', 'everyday'], to: ['question', 'S2', 'water-quality'] },
    });
  });

  it('is not made less urgent by a writer, nor corrected into what it was', async () => {
    await using bot = await aPortavoz();
    await bot.flag('writer', { text: WATER });
    await bot.cardSays(1, 'S2');
    await bot.pick('writer', 1, 'case.correct');
    const lowered = await bot.fill('writer', { severity: 'S4' });
    expect(lowered.errors).toEqual({
      severity: 'Bajar la urgencia de un caso S2, o quitarle una marca, corresponde a quien puede aprobarlo.',
    });
    const same = await bot.fill('writer', { severity: 'S2' });
    expect(same.errors).toEqual({ class: 'No has cambiado nada de la clasificación.' });
    expect((await bot.database.cases.reader.caseById(1))?.core.severity).toBe('S2');
  });
});
