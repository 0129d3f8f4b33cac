import { describe, expect, it } from 'vitest';
import { textsIn } from '../../../src/i18n/texts.ts';
import { withoutMentions } from '../../../src/slack/bolt/requester.ts';
import type { RunningPortavoz } from '../../support/drivers/a-portavoz.ts';
import { aPortavoz } from '../../support/drivers/a-portavoz.ts';

const LAMP = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza.';
const REPLY =
  'Hola. Sentimos lo de la farola de la plaza Mayor. Pasamos tu aviso a Alumbrado. Si quieres reclamar: https://riudalba.example';
const GUEST = 'Las personas invitadas al espacio de trabajo no pueden gestionar casos.';
const SHARED = 'En un canal compartido con otra organización no se gestionan casos.';

async function aCase(bot: RunningPortavoz): Promise<void> {
  await bot.flag('writer', { text: LAMP });
  await bot.cardSays(1, 'Por atender');
}

describe('a stranger', () => {
  it('is one at the moment of sending, also in a form that was opened as a member', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await aCase(bot);
    await workspace.as('approver').click(bot.card(1), 'draft.edit');
    await bot.form('approver');
    workspace.changePerson('approver', { kind: 'guest' });
    await workspace.sendEvent({ type: 'user_change', user: { id: workspace.person('approver').id } });
    const sent = await bot.fill('approver', { text: REPLY });
    expect(sent.errors?.['text']).toBe(GUEST);
    expect((await bot.database.cases.reader.caseById(1))?.drafts).toHaveLength(1);
    await workspace.as('approver').openHome();
    const home = await workspace.waitFor(() => workspace.as('approver').home(), { what: 'a home' });
    expect(workspace.plainText(home.blocks)).toBe(GUEST);
  });

  it('is everybody in a shared channel: commands, the shortcut and the card', async () => {
    await using bot = await aPortavoz();
    const { workspace } = bot;
    await aCase(bot);
    for (const command of ['/cases', '/digest', '/playbook']) {
      const before = workspace.as('approver').ephemerals().length;
      await workspace.as('approver').command('mancomunidad', command);
      await workspace.waitFor(() => workspace.as('approver').ephemerals().length > before, { what: command });
      expect(workspace.plainText(workspace.as('approver').ephemerals().at(-1) ?? {})).toContain(SHARED);
    }
    const message = await workspace.as('neighbour').say('mancomunidad', LAMP);
    const told = () => workspace.as('approver').ephemerals().length;
    const before = told();
    await workspace.as('approver').shortcut('post.flag', message);
    await workspace.waitFor(() => told() > before, { what: 'a refusal of the shortcut' });
    expect(workspace.plainText(workspace.as('approver').ephemerals().at(-1) ?? {})).toContain(SHARED);
    expect(workspace.as('approver').view()).toBeNull();
    const elsewhere = { ...bot.card(1), channel: workspace.channelId('mancomunidad') };
    await workspace.as('approver').click(elsewhere, 'case.elsewhere');
    await bot.isTold('approver', SHARED);
    expect(workspace.as('approver').view()?.view.callback_id).not.toBe('case.elsewhere_form');
    expect(await bot.database.cases.reader.caseById(2)).toBeNull();
  });
});

it('where no mention is shown, people have their names, and nobody is an id', async () => {
  const nameOf = async (user: string) => {
    if (user === 'UANA') return 'Ana Pérez';
    throw new Error('user_not_found');
  };
  const read = (sentence: string) => withoutMentions(sentence, textsIn('es'), { team: { directory: { nameOf } } });
  expect(await read('Ya lo ha aprobado <@UANA>.')).toBe('Ya lo ha aprobado Ana Pérez.');
  expect(await read('Ya lo ha aprobado <@UCENTRO1>.')).toBe('Ya lo ha aprobado una persona del equipo.');
});
