import { describe, expect, it } from 'vitest';
import { aPortavoz } from '../../../support/drivers/a-portavoz.ts';

const WATER = 'El agua del grifo de mi casa sale marrón y huele mal, ¿se puede beber?';

describe('a case that is made less urgent', () => {
  it('is approved as before until another person confirms it on the card', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: WATER });
    await bot.cardSays(1, '#1 · S2');
    await bot.pick('approver', 1, 'case.correct');
    await bot.fill('approver', { severity: 'S4' });
    await bot.cardSays(1, '#1 · S4', 'bajó la urgencia* de S2', 'responsable del área');
    await bot.threadSays(1, 'hasta que otra persona pulse en la tarjeta', '@S0AREAS000');

    await workspace.as('approver').click(bot.card(1), 'case.confirm_lowering');
    await bot.isTold('approver', 'La urgencia la bajaste tú, así que lo confirma otra persona.');
    await workspace.as('writer').click(bot.card(1), 'case.confirm_lowering');
    await bot.isTold('writer', 'Tu función no puede confirmar esta bajada de urgencia.');
    expect((await bot.database.cases.reader.caseById(1))?.core.floor).toMatchObject({ severity: 'S2' });

    await workspace.as('area').click(bot.card(1), 'case.confirm_lowering');
    await bot.threadSays(1, 'confirmó la bajada de urgencia: desde ahora se aprueba como S4.');
    await workspace.waitFor(() => !bot.cardText(1).includes('bajó la urgencia'), {
      what: 'a card without a floor',
    });
    expect((await bot.database.cases.reader.caseById(1))?.core.floor).toBeNull();
  });

  it('loses a mark by the form, under the same rule', async () => {
    await using bot = await aPortavoz();
    await bot.flag('writer', { text: WATER });
    await bot.cardSays(1, '#1 · S2');
    await bot.pick('writer', 1, 'case.correct');
    await bot.fill('writer', { tags: ['legal'] });
    await bot.cardSays(1, 'marcas: ');
    await bot.pick('writer', 1, 'case.correct');
    const refused = await bot.fill('writer', { tags: [] });
    expect(refused.errors?.['severity']).toContain('o quitarle una marca');
    await bot.pick('legal', 1, 'case.correct');
    await bot.fill('legal', { tags: [] });
    await bot.cardSays(1, 'bajó la urgencia');
    await bot.threadSays(1, 'sin marcas');
    expect((await bot.database.cases.reader.caseById(1))?.core).toMatchObject({ tags: [], floor: { tags: ['legal'] } });
  });
});
