import { describe, expect, it } from 'vitest';
import { aPortavoz } from '../../../support/drivers/a-portavoz.ts';

const POST = 'Llevo tres días llamando para pedir cita en el padrón y no lo coge nadie';

describe('who is on a case', () => {
  it('stands on the card while somebody has it, and is gone when they let go', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: POST });
    await bot.cardSays(1, 'Nadie se encarga todavía');

    await workspace.as('writer').click(bot.card(1), 'case.claim');
    await bot.cardSays(1, `Se encarga @${workspace.person('writer').id}`, 'Dejar el caso');

    await workspace.as('writer').click(bot.card(1), 'case.release');
    await bot.cardSays(1, 'Nadie se encarga todavía', 'Me encargo');
    await bot.threadSays(1, 'se encarga.', 'dejó el caso.');
  });

  it('is one person of two who click at once; the other is told who', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: POST });
    await bot.cardSays(1, 'Nadie se encarga todavía');

    const card = bot.card(1);
    await Promise.all(['writer', 'approver'].map((key) => workspace.as(key).click(card, 'case.claim')));
    await bot.cardSays(1, 'Se encarga @');

    const holder = bot.cardText(1).includes(`Se encarga @${workspace.person('writer').id}`) ? 'writer' : 'approver';
    const other = holder === 'writer' ? 'approver' : 'writer';
    await bot.isTold(other, `Se encarga @${workspace.person(holder).id}. Si hace falta, pídele que deje el caso.`);
    expect(workspace.as(holder).ephemerals()).toEqual([]);
    const claims = (await bot.record()).filter(({ event }) => event === 'gesture.claim');
    expect(claims.map(({ result }) => result).sort()).toEqual(['done', 'refused']);
  });

  it('can be changed by an approver, not by another writer of the text', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: POST });
    await bot.cardSays(1, 'Nadie se encarga todavía');
    await workspace.as('approver').click(bot.card(1), 'case.claim');
    await bot.cardSays(1, 'Dejar el caso');

    await workspace.as('writer').click(bot.card(1), 'case.release');
    await bot.isTold('writer', 'Se encarga', 'pídele que deje el caso');
    expect(bot.cardText(1)).toContain(`Se encarga @${workspace.person('approver').id}`);

    await workspace.as('lead').click(bot.card(1), 'case.release');
    await bot.cardSays(1, 'Nadie se encarga todavía');
  });
});
