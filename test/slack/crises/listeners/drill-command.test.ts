import { describe, expect, it } from 'vitest';
import { aPortavoz, CASES, DIGEST } from '../../../support/drivers/a-portavoz.ts';
import { aDrillRoom, DRILLS } from '../../../support/drivers/slack/a-drill-room.ts';

const POST = 'el barranco de la Foia viene llenísimo';
const LAMP = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza.';
const REPLY =
  'Hola. Sentimos lo de la farola de la plaza Mayor. Pasamos tu aviso a Alumbrado. Si quieres reclamar: https://riudalba.example';

describe('a drill', () => {
  it('is played in its own channel, every message and form marked, and ends with its score', async () => {
    await using room = await aDrillRoom();
    const { workspace } = room;
    await room.plays('flood');
    await workspace.as('writer').click(await room.message(POST), 'drill.flag');
    expect(await room.form('writer')).toMatch(/SIMULACRO[\s\S]*el barranco de la Foia viene llenísimo/);
    await workspace.as('writer').submit({});
    const card = await room.message('#1 ·');
    await workspace.as('writer').click(card, 'case.claim');
    await room.message('Se encarga @');
    await workspace.as('writer').command(DRILLS, '/cases', '#1');
    await room.isTold('writer', 'SIMULACRO', '#1');

    await workspace.as('approver').command(DRILLS, '/crisis', 'drill end');
    await room.isTold('approver', 'El simulacro se acaba');
    await room.message('Resultado: Simulacro: se desborda el barranco de la Foia');
    for (const said of room.said(DRILLS)) expect(said).toMatch(/^SIMULACRO/);
    expect((await room.drills.crises.drillRuns.latest())?.ended?.by).toMatchObject({ kind: 'slack' });
  });

  it('is in nothing real: no case, no figure, no line in another channel, and the record tells just that it was', async () => {
    await using room = await aDrillRoom();
    const { workspace } = room;
    const before = [workspace.messages(CASES).length, workspace.messages(DIGEST).length];
    await room.plays('flood');
    await room.flags('writer', POST, 1);
    await workspace.as('writer').command(DRILLS, '/digest', 'now');
    await room.message('Resumen');

    expect(await room.database.cases.reader.caseById(1)).toBeNull();
    expect(await room.drills.cases.reader.caseById(1)).toMatchObject({ posts: [{ author: 'nuria_delahorta' }] });
    expect([workspace.messages(CASES).length, workspace.messages(DIGEST).length]).toEqual(before);
    expect(await room.record()).toEqual(
      [{ event: 'drill.started', result: 'done', caseId: null, detail: { drill: 'flood', speed: 1 } }].map((row) =>
        expect.objectContaining(row),
      ),
    );
    await workspace.as('lead').openHome();
    expect(workspace.plainText(workspace.as('lead').home() ?? {})).not.toContain('SIMULACRO');
  });

  it('shares no post with what is real: the same words flagged outside are a case of their own', async () => {
    await using room = await aDrillRoom();
    await room.plays('flood');
    await room.flags('writer', POST, 1);
    const post = (await room.drills.cases.reader.caseById(1))?.posts[0];
    await room.flag('writer', { text: post?.text ?? '', author: post?.author ?? '' });
    await room.cardSays(1, 'Por atender');
    expect(await room.wholeText(1)).not.toContain('SIMULACRO');
    expect((await room.database.cases.reader.caseById(1))?.posts).toHaveLength(1);
    expect((await room.drills.cases.reader.caseById(1))?.posts).toHaveLength(1);
  });

  it('publishes nothing on a network where the bot has an account, and its pause holds nothing real', async () => {
    await using room = await aDrillRoom();
    const { workspace, mastodon } = room;
    const post = { text: LAMP, network: 'mastodon', author: '@vecina', url: mastodon.citizenPosts(LAMP) };
    await workspace.as('writer').command(DRILLS, '/flag');
    await room.fill('writer', post);
    await workspace.as('writer').click(await room.message('#1 ·'), 'draft.edit');
    await room.fill('writer', { text: REPLY });
    await room.message('Pendiente de aprobación');
    await workspace.as('approver').click(await room.message('#1 ·'), 'draft.approve');
    await room.message('Publicar ya');
    await workspace.as('approver').click(await room.message('#1 ·'), 'publication.publish_now');
    await room.message('simulacro.invalid');
    expect((await room.drills.cases.reader.caseById(1))?.publications).toMatchObject([{ status: 'published' }]);
    expect(mastodon.standing()).toEqual([]);

    await workspace.as('writer').command(DRILLS, '/crisis', 'pause');
    await room.fill('writer', { scope: 'all', why: 'Parte del simulacro' });
    expect(await room.form('writer')).toContain('SIMULACRO');
    await workspace.as('writer').submit();
    await room.message('Publicación en pausa');
    expect(await room.drills.crises.pauses.lasting()).toHaveLength(1);
    expect(await room.database.crises.pauses.lasting()).toEqual([]);

    await room.flag('writer', post);
    await room.cardSays(1, 'Por atender');
    await room.write('writer', 1, REPLY);
    await room.cardSays(1, 'Pendiente de aprobación');
    await workspace.as('approver').click(room.card(1), 'draft.approve');
    await room.cardSays(1, 'Publicar ya');
    await workspace.as('approver').click(room.card(1), 'publication.publish_now');
    await room.cardSays(1, 'Publicada', 'https://social.riudalba.example/@ayuntamiento/');
    expect(mastodon.standing()).toMatchObject([{ text: `@vecina ${REPLY}` }]);
  });

  it('leaves nothing that could be clicked for real, where there are no drills any more', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: LAMP });
    await bot.cardSays(1, 'Por atender');
    const card = bot.card(1);
    const left = await workspace.as('robot').say(CASES, 'SIMULACRO', {
      blocks: [
        { type: 'context', block_id: 'drill', elements: [{ type: 'mrkdwn', text: '*SIMULACRO*' }] },
        ...(card.blocks ?? []).slice(1),
      ],
    });
    await workspace.as('writer').click(left, 'case.claim');
    await workspace.as('approver').click(card, 'case.claim');
    await bot.cardSays(1, 'Se encarga @');
    expect((await bot.record()).map(({ event }) => event)).toEqual(['case.opened', 'gesture.claim']);
    expect((await bot.database.cases.reader.caseById(1))?.core.claim?.by).toMatchObject({
      user: workspace.as('approver').person().id,
    });
  });

  it('is refused to strangers, with another one under way, and where the handbook has none of that name', async () => {
    await using room = await aDrillRoom();
    const { workspace } = room;
    await workspace.as('writer').command(CASES, '/crisis', 'drill volcano');
    await room.isTold('writer', 'El manual no tiene el simulacro «volcano». Tiene: ', 'dana');
    await workspace.as('writer').command(CASES, '/crisis', 'drill end');
    await room.isTold('writer', 'No hay ningún simulacro en marcha.');
    await workspace.as('writer').command(CASES, '/crisis', 'drill');
    await room.isTold('writer', 'empieza uno', 'power-cut');
    await room.plays('flood');
    await workspace.as('lead').command(CASES, '/crisis', 'drill dana x5');
    await room.isTold('lead', 'Ya hay un simulacro en marcha');
    await workspace.as('outsider').command(DRILLS, '/crisis', 'drill end');
    await room.isTold('outsider', 'SIMULACRO');
    expect((await room.drills.crises.drillRuns.latest())?.ended).toBeNull();
  });
});
