import { describe, expect, it } from 'vitest';
import type { RunningPortavoz } from '../../../support/drivers/a-portavoz.ts';
import { aPortavoz } from '../../../support/drivers/a-portavoz.ts';

const LAMP = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza.';
const LIFT = 'El ascensor del mercado lleva muerto tres semanas y nadie lo arregla';
const WATER = 'El agua del grifo de mi casa sale marrón y huele mal, ¿se puede beber?';
const BRIDGE = '¿Se puede cruzar el puente? El barranco viene lleno y se inunda la calle';
const REPLY =
  'Hola. Sentimos lo de la farola de la plaza Mayor. Pasamos tu aviso a Alumbrado. Si quieres reclamar: https://riudalba.example';
const FLOOD_REPLY = 'Entendemos tu miedo. No cruces el puente. Sube a un sitio alto. Si hay peligro, llama al 112.';

/** A case whose text waits for approval, written by the writer. */
async function inReview(bot: RunningPortavoz, caseId: number, post: string, reply: string): Promise<void> {
  await bot.flag('writer', { text: post });
  await bot.cardSays(caseId, 'Por atender');
  await bot.write('writer', caseId, reply);
  await bot.cardSays(caseId, 'Pendiente de aprobación');
}

async function statusesOf(bot: RunningPortavoz, caseId: number): Promise<string[]> {
  const state = await bot.database.cases.reader.caseById(caseId);
  return state?.publications.map(({ status }) => status) ?? [];
}

describe('an approval', () => {
  it('of S1 takes two people, one of them the director of the plan', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await inReview(bot, 1, BRIDGE, FLOOD_REPLY);
    await bot.approveAnyway('approver', 1);
    await bot.cardSays(1, 'Aprueba @', 'Necesita: dirección del plan');
    expect(await statusesOf(bot, 1)).toEqual([]);

    await workspace.as('lead').click(bot.card(1), 'draft.approve');
    await bot.isTold('lead', 'Tu función no puede dar la aprobación que falta. La dan: dirección del plan.');

    await bot.approveAnyway('director', 1);
    await bot.cardSays(1, 'Aprobada', 'Hasta entonces se puede deshacer');
    expect(await statusesOf(bot, 1)).toEqual(['held']);
    const state = await bot.database.cases.reader.caseById(1);
    expect(state?.signOffs.map(({ as, roles }) => [as, ...roles])).toEqual([
      ['proposer', 'writer'],
      ['approver', 'approver'],
      ['approver', 'plan_director'],
    ]);
  });

  it('of S2 is not given by whoever has written the text, with a sentence that says so', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: WATER });
    await bot.cardSays(1, 'S2');
    await bot.write('approver', 1, 'De momento, no bebas el agua del grifo. Te informamos en cuanto haya novedad.');
    await bot.cardSays(1, 'Pendiente de aprobación');
    const before = bot.cardText(1);

    await workspace.as('approver').click(bot.card(1), 'draft.approve');
    await bot.isTold('approver', 'Has escrito o editado este texto, así que en esta urgencia lo aprueba otra persona.');
    await workspace.as('writer').click(bot.card(1), 'draft.approve');
    await bot.isTold('writer', 'La dan: aprobación de comunicación, jefatura de comunicación o responsable del área.');
    expect(bot.cardText(1)).toBe(before);
    const refusals = (await bot.record()).filter(({ result }) => result === 'refused');
    expect(refusals.map(({ detail }) => detail['why'])).toEqual(['refusal.you_edited', 'refusal.not_your_approval']);
  });

  it('is of the text that was on the screen: a card from before an edit approves nothing', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await inReview(bot, 1, LAMP, REPLY);
    const stale = bot.card(1);
    await bot.write('writer', 1, `${REPLY} Un saludo.`);
    await bot.cardSays(1, 'Borrador v3', 'Un saludo.');

    await workspace.as('approver').click(stale, 'draft.approve');
    await bot.isTold('approver', 'El texto ha cambiado desde que lo viste.');
    expect(await statusesOf(bot, 1)).toEqual([]);
    expect((await bot.record()).at(-1)).toMatchObject({
      event: 'gesture.approve',
      result: 'refused',
      detail: { why: 'refusal.stale_text' },
    });
  });

  it('of two people at once counts once, and the second is told', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await inReview(bot, 1, LAMP, REPLY);
    const card = bot.card(1);
    await Promise.all(['approver', 'lead'].map((key) => workspace.as(key).click(card, 'draft.approve')));
    await bot.cardSays(1, 'Aprobada');
    await workspace.waitFor(() => ['approver', 'lead'].some((key) => workspace.as(key).ephemerals().length > 0), {
      what: 'a sentence for the second',
    });
    const told = ['approver', 'lead'].flatMap((key) => workspace.as(key).ephemerals());
    expect(told.map((message) => message.text)).toEqual([expect.stringMatching(/^Este texto ya lo aprobó /)]);
    const counted = (await bot.record()).filter(({ event }) => event === 'gesture.approve');
    expect(counted.map(({ result }) => result)).toEqual(['done', 'refused']);
    expect(await statusesOf(bot, 1)).toEqual(['held']);
  });

  it('belongs to the card whose button it was, also when it is pressed in another thread', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await inReview(bot, 1, LAMP, REPLY);
    await inReview(
      bot,
      2,
      LIFT,
      'Hola. Sentimos lo del ascensor del mercado. Pasamos tu aviso. Si quieres reclamar: https://riudalba.example',
    );

    await workspace.as('approver').click({ ...bot.card(2), threadTs: bot.card(1).ts }, 'draft.approve');
    await bot.cardSays(2, 'Aprobada');
    expect(bot.cardText(1)).toContain('Pendiente de aprobación');
    expect(await statusesOf(bot, 1)).toEqual([]);
  });

  it('that Slack delivers twice is one', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await inReview(bot, 1, BRIDGE, FLOOD_REPLY);
    const { request } = await bot.approveAnyway('approver', 1);
    await bot.cardSays(1, 'Necesita: dirección del plan');
    const before = await bot.record();
    expect((await workspace.redeliver(request)).status).toBe(200);
    await bot.approveAnyway('director', 1);
    await bot.cardSays(1, 'Aprobada');
    expect(workspace.as('approver').ephemerals()).toEqual([]);
    expect(await bot.record()).toHaveLength(before.length + 1);
  });
});
