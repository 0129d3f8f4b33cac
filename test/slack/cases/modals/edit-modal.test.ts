import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../../../../sandbox/workspace/plain-text-of.ts';
import { aPortavoz } from '../../../support/drivers/a-portavoz.ts';

const POST = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza.';
const REPLY =
  'Hola. Sentimos lo de la farola de la plaza Mayor. Pasamos tu aviso a Alumbrado. Si quieres reclamar: https://riudalba.example';

describe('the text of a reply', () => {
  it('stays in the form with what stops it, and nothing is saved', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: POST });
    await bot.cardSays(1, 'Borrador v1');

    await bot.write('writer', 1, `${REPLY} Más en https://farolas.example.net`);
    const open = plainTextOf(workspace.as('writer').view() ?? {});
    expect(open).toContain('no dejan guardar este texto');
    expect(open).toContain('«farolas.example.net» no es una fuente oficial');
    expect((await bot.database.cases.reader.caseById(1))?.drafts).toHaveLength(1);
    expect(bot.cardText(1)).toContain('Borrador v1');

    await bot.fill('writer', { text: REPLY });
    await bot.cardSays(1, 'Borrador v2', REPLY, 'Pendiente de aprobación', 'Visto y propuesto por');
    expect(workspace.as('writer').view()).toBeNull();
  });

  it('is mended by the button beside what stops it, and saved as it then stands in the form', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: POST });
    await bot.cardSays(1, 'Borrador v1');
    await bot.write('writer', 1, REPLY.replace('Alumbrado', '**Alumbrado**'));
    expect(await bot.form('writer')).toContain('no dejan guardar este texto');
    expect(await bot.form('writer')).toContain('Cambiar por «Alumbrado»');

    await workspace.as('writer').clickInView('draft.fix');
    await workspace.waitFor(
      () => plainTextOf(workspace.as('writer').view() ?? {}).includes('Nada impide ya guardar el texto'),
      { what: 'the word that nothing stops the text any more' },
    );
    expect(await bot.form('writer')).not.toContain('Cambiar por');
    expect((await bot.database.cases.reader.caseById(1))?.drafts).toHaveLength(1);
    await workspace.as('writer').submit();
    await bot.cardSays(1, 'Borrador v2', REPLY, 'Pendiente de aprobación');
    expect((await bot.database.cases.reader.caseById(1))?.drafts.at(-1)?.text).toBe(REPLY);
  });

  it('has emoji where a person typed Slack’s names of them', async () => {
    await using bot = await aPortavoz();
    await bot.flag('writer', { text: POST });
    await bot.cardSays(1, 'Borrador v1');
    await bot.write('writer', 1, `${REPLY} :pray::skin-tone-3:`);
    await bot.cardSays(1, 'Borrador v2', `${REPLY} 🙏🏼`);
    expect((await bot.database.cases.reader.caseById(1))?.drafts.at(-1)?.text).toBe(`${REPLY} 🙏🏼`);
  });

  it('that is too long for the network is told by how much', async () => {
    await using bot = await aPortavoz();
    await bot.flag('writer', { text: POST });
    await bot.cardSays(1, 'Borrador v1');
    await bot.write('writer', 1, 'Sentimos lo de la farola. '.repeat(12));
    expect(plainTextOf(bot.workspace.as('writer').view() ?? {})).toContain('No cabe en X: 311 de 280. Sobran 31.');
  });

  it('shows in the thread what went and what came', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: POST });
    await bot.cardSays(1, 'Borrador v1');
    await bot.write('writer', 1, REPLY);
    await bot.cardSays(1, 'Borrador v2');
    await bot.write('writer', 1, REPLY.replace('Pasamos', 'Mandamos'));
    await bot.threadSays(1, 'Versión 3');

    const shown = workspace.thread(bot.card(1)).at(-1)?.blocks ?? [];
    const styled = JSON.stringify(shown);
    expect(styled).toMatch(/"text":"[^"]*Pasamos[^"]*","style":\{"strike":true\}/);
    expect(styled).toMatch(/"text":"[^"]*Mandamos[^"]*","style":\{"bold":true\}/);
  });

  it('of somebody else who is on the case is not overwritten', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: POST });
    await bot.cardSays(1, 'Borrador v1');
    await workspace.as('approver').click(bot.card(1), 'case.claim');
    await bot.cardSays(1, 'Dejar el caso');
    const refused = await bot.write('writer', 1, REPLY);
    expect(refused.errors).toEqual({ text: 'Se encarga Andrés Molina. Si hace falta, pídele que deje el caso.' });
    expect((await bot.record()).at(-1)).toMatchObject({ event: 'gesture.edit', result: 'refused' });
  });

  it('that changed while a form was open is not overwritten either', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: POST });
    await bot.cardSays(1, 'Borrador v1');
    await workspace.as('writer').click(bot.card(1), 'draft.edit');
    await bot.form('writer');
    await workspace.as('writer').click(bot.card(1), 'draft.switch');
    await bot.cardSays(1, 'Borrador v2');
    await bot.fill('writer', { text: REPLY });
    const told = await bot.form('writer');
    expect(told).toContain('Portavoz guardó la versión 2 mientras escribías');
    expect(told).toContain(REPLY);
    expect((await bot.database.cases.reader.caseById(1))?.drafts).toHaveLength(2);
    await bot.fill('writer', { text: REPLY });
    await bot.cardSays(1, 'Borrador v3', REPLY);
  });

  it('can be another one of the playbook, in turn', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await bot.flag('writer', { text: POST });
    await bot.cardSays(1, 'Borrador v1');
    const textOf = async () => (await bot.database.cases.reader.caseById(1))?.drafts.at(-1)?.text ?? '';
    const first = await textOf();
    await workspace.as('writer').click(bot.card(1), 'draft.switch');
    await bot.cardSays(1, 'Borrador v2');
    const second = await textOf();
    expect(second).not.toBe(first);
    expect(bot.cardText(1)).toContain(second);
    await workspace.as('writer').click(bot.card(1), 'draft.switch');
    await bot.cardSays(1, 'Borrador v3', first);
  });
});
