import { describe, expect, it } from 'vitest';
import type { RunningPortavoz } from '../../support/drivers/a-portavoz.ts';
import { aPortavoz } from '../../support/drivers/a-portavoz.ts';

const LAMP = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza.';
const REPLY =
  'Hola. Sentimos lo de la farola de la plaza Mayor. Pasamos tu aviso a Alumbrado. Si quieres reclamar: https://riudalba.example';

async function inReview(bot: RunningPortavoz): Promise<void> {
  await bot.flag('writer', { text: LAMP });
  await bot.cardSays(1, 'Por atender');
  await bot.write('writer', 1, REPLY);
  await bot.cardSays(1, 'Pendiente de aprobación');
}

describe('who may not approve', () => {
  const strangers = [
    ['outsider', 'no_role', "You are not in the handbook's communication team"],
    ['guest', 'guest', 'Las personas invitadas al espacio de trabajo no pueden gestionar casos.'],
    ['robot', 'bot', 'Un bot no puede gestionar casos.'],
    ['former', 'deleted', 'Esa cuenta ya no está activa.'],
    ['neighbour', 'other_team', 'Las personas de otra organización no pueden gestionar casos.'],
  ] as const;

  it.each(strangers)('%s is refused with a sentence, and the record says so', async (key, why, sentence) => {
    await using bot = await aPortavoz();
    await inReview(bot);
    const before = bot.cardText(1);
    await bot.workspace.as(key).click(bot.card(1), 'draft.approve');
    await bot.isTold(key, sentence);
    expect(bot.cardText(1)).toBe(before);
    expect((await bot.database.cases.reader.caseById(1))?.publications).toEqual([]);
    expect((await bot.record()).at(-1)).toMatchObject({
      event: 'gesture.approve',
      result: 'refused',
      caseId: 1,
      detail: { why: `refusal.stranger_${why}` },
    });
  });

  it('an approver in a channel that is shared with others is refused there', async () => {
    await using bot = await aPortavoz();
    await inReview(bot);
    const { workspace } = bot;
    const elsewhere = { ...bot.card(1), channel: workspace.channelId('mancomunidad') };
    await workspace.as('approver').click(elsewhere, 'draft.approve');
    await bot.isTold('approver', 'En un canal compartido con otra organización no se gestionan casos.');
    expect((await bot.database.cases.reader.caseById(1))?.publications).toEqual([]);
  });

  it('an approver whose role cannot be looked up is refused until it can', async () => {
    await using bot = await aPortavoz();
    const { workspace, database } = bot;
    // Whoever is told in person is known before the click.
    const alone = { language: null, notices: 'thread_only' } as const;
    await database.team.preferences.save(workspace.person('approver').id, alone);
    await inReview(bot);
    workspace.faults.add({ method: 'users.info', kind: 'slack_error', error: 'internal_error', times: 1_000 });
    await workspace.as('approver').click(bot.card(1), 'draft.approve');
    await bot.isTold('approver', 'Ahora mismo no podemos comprobar tu función en Slack');
    expect((await bot.record()).at(-1)).toMatchObject({ detail: { why: 'refusal.stranger_lookup_failed' } });

    workspace.faults.clear();
    await workspace.as('approver').click(bot.card(1), 'draft.approve');
    await bot.cardSays(1, 'Aprobada');
  });

  it('an outsider opens no form of a case either', async () => {
    await using bot = await aPortavoz();
    await inReview(bot);
    await bot.workspace.as('outsider').click(bot.card(1), 'draft.edit');
    await bot.isTold('outsider', "You are not in the handbook's communication team");
    expect(bot.workspace.as('outsider').view()).toBeNull();
  });
});

describe('what is no honest gesture', () => {
  it.each([
    ['a wrong signature', { signature: 'v0=0000' }],
    ['a timestamp of next year', { timestampS: Math.floor(Date.now() / 1000) + 31_536_000 }],
    ['a timestamp of yesterday', { timestampS: Math.floor(Date.now() / 1000) - 86_400 }],
  ])('%s is turned away at the door', async (_, delivery) => {
    await using bot = await aPortavoz();
    await inReview(bot);
    const before = await bot.record();
    const answer = await bot.workspace.as('approver', delivery).click(bot.card(1), 'draft.approve');
    expect(answer.status).toBe(401);
    expect(await bot.record()).toEqual(before);
    expect(bot.cardText(1)).toContain('Pendiente de aprobación');
  });

  it.each([
    ['a case that does not exist', '999:d:x:y', 'El caso #999 no existe.'],
    ['other bytes', '1:d:x:y', 'El texto ha cambiado desde que lo viste.'],
    ['nothing of ours', 'drop table', 'Algo ha fallado por nuestra parte y no se ha hecho nada.'],
  ])('a button with %s does nothing', async (_, value, sentence) => {
    await using bot = await aPortavoz();
    await inReview(bot);
    const { workspace } = bot;
    const card = structuredClone(bot.card(1));
    for (const block of card.blocks ?? []) {
      if (block.type !== 'actions') continue;
      for (const element of block.elements) if (element.type === 'button') element.value = value;
    }
    await workspace.as('approver').click(card, 'draft.approve');
    await bot.isTold('approver', sentence);
    expect((await bot.database.cases.reader.caseById(1))?.publications).toEqual([]);
    expect(bot.cardText(1)).toContain('Pendiente de aprobación');
  });

  it('a card whose case is gone from the database answers with a sentence', async () => {
    await using bot = await aPortavoz();
    await inReview(bot);
    await bot.erase(1);
    await bot.workspace.as('approver').click(bot.card(1), 'draft.approve');
    await bot.isTold('approver', 'El caso #1 no existe.');
    await bot.workspace.as('writer').click(bot.card(1), 'draft.edit');
    await bot.isTold('writer', 'El caso #1 no existe.');
    expect((await bot.record()).at(-1)).toMatchObject({ event: 'gesture.approve', result: 'refused' });
  });
});
