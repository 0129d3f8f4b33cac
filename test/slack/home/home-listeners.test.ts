import { describe, expect, it } from 'vitest';
import { NO_PREFERENCE } from '../../../src/domain/people/preferences.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import { CASES } from '../../support/drivers/a-portavoz.ts';
import { aCrisisRoom } from '../../support/drivers/slack/a-crisis-room.ts';

/** The bot in a crisis, and what a person's home says. */
async function aHomeInACrisis() {
  const room = await aCrisisRoom();
  const { workspace } = room;
  const home = (key: string) => room.read(workspace.as(key).home() ?? { blocks: [] });
  return {
    ...room,
    home,
    /** Once the home says so. */
    homeSays: (key: string, words: string) =>
      workspace.waitFor(() => home(key).includes(words), { what: `${words} in the home of ${key}` }),
    /** The person opens it, and reads this there. */
    async opens(key: string, words: string): Promise<string> {
      await workspace.as(key).openHome();
      await workspace.waitFor(() => home(key).includes(words), { what: `${words} in the home of ${key}` });
      return home(key);
    },
    async chooses(key: string, filled: { language: string; notices: string }) {
      await workspace.as(key).clickInHome('home.settings');
      return room.fill(key, filled);
    },
  };
}

describe('the App Home', () => {
  it('shows the open crises with their boards, what I hold there, pauses and shifts', async () => {
    await using room = await aHomeInACrisis();
    const { workspace } = room;
    expect(await room.opens('writer', 'Tu mesa')).not.toContain('crisis abierta');
    await room.flag('writer', { text: 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada.' });
    await room.cardSays(1, 'farola');
    await workspace.as('writer').click(room.card(1), 'case.claim');
    await room.cardSays(1, 'Dejar el caso');
    await room.starts('writer', { level: 'S2' });
    await room.boardSays('Nivel S2');
    const writers = await room.opens('writer', '1 crisis abierta');
    expect(writers).toContain('Crisis 1 · DANA en La Marina');
    expect(writers).toContain('Próximo mensaje a la ciudadanía: hasta ');
    expect(writers).toContain('Tienes: Información');
    expect(writers).toContain('El manual no tiene cuadro de turnos');
    expect(writers).toContain('Te encargas de 1 caso');
    const card = `/p${room.card(1).ts.replace('.', '')}|#1>`;
    expect(JSON.stringify(workspace.as('writer').home())).toContain(card);
    const { channel, ts } = (await room.database.outbox.queue.messages.ofBoard('crisis:1')) ?? { channel: '', ts: '' };
    const address = `/archives/${channel}/p${ts.replace('.', '')}`;
    expect(JSON.stringify(workspace.as('writer').home())).toContain(address);
    const approvers = await room.opens('approver', '1 crisis abierta');
    expect(approvers).not.toContain('Tienes:');
    // Which handbook is in force is for those who may change it.
    expect([writers, approvers].map((home) => home.includes('Manual: `'))).toEqual([false, true]);
  });

  it('lets a person choose the language in which the bot speaks to them, and nobody else', async () => {
    await using room = await aHomeInACrisis();
    const { workspace } = room;
    await room.opens('writer', 'El bot te habla en: el idioma de tu Slack');
    await room.chooses('writer', { language: 'gl', notices: 'thread' });
    await room.homeSays('writer', 'A túa mesa');
    expect(await room.database.team.preferences.of(workspace.person('writer').id)).toEqual({
      language: 'gl',
      notices: 'thread',
    });
    await workspace.as('writer').command(CASES, '/cases', '#77');
    await room.isTold('writer', textsIn('gl').t('refusal.no_such_case', { id: 77 }));
    await room.opens('approver', 'Tu mesa');

    await room.chooses('writer', { language: 'en', notices: 'thread' });
    await room.homeSays('writer', 'The bot speaks to you in: English');
    await room.starts('approver', { level: 'S3' });
    await room.boardSays('Nivel S3');
    await room.fills('approver', 'crisis.hand_over', { role: 'legal', person: workspace.person('writer').id });
    await room.isTold('writer', 'Now it is you: Legal');
    await room.linesSay('cede esta función: Jurídico');

    await room.chooses('writer', { language: 'slack', notices: 'thread' });
    await room.homeSays('writer', 'Tu mesa');
    expect(await room.database.team.preferences.of(workspace.person('writer').id)).toEqual(NO_PREFERENCE);
  });
});

describe('a text that waits for me', () => {
  it('is approved from the App Home, on the screen with its exact words', async () => {
    await using room = await aHomeInACrisis();
    const { workspace } = room;
    await room.flag('writer', { text: 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada.' });
    await room.cardSays(1, 'farola');
    await room.write('writer', 1, LAMP_REPLY);
    await room.cardSays(1, 'Pendiente de aprobación');
    const hasButton = (key: string) => JSON.stringify(workspace.as(key).home()).includes('draft.approve_read');
    await room.opens('writer', '#1');
    expect(hasButton('writer')).toBe(false);
    await room.opens('approver', '#1');
    expect(hasButton('approver')).toBe(true);

    await workspace.as('approver').clickInHome('draft.approve_read');
    expect(await room.form('approver')).toContain(LAMP_REPLY);
    expect((await workspace.as('approver').submit({})).errors).toBeUndefined();
    await room.cardSays(1, 'Deshacer');
    const { signOffs } = (await room.database.cases.reader.caseById(1)) ?? { signOffs: [] };
    expect(signOffs.filter(({ as }) => as === 'approver').map(({ by }) => by)).toMatchObject([
      { user: workspace.person('approver').id },
    ]);
  });
});

const LAMP_REPLY =
  'Hola. Sentimos lo de la farola de la plaza Mayor. Gracias por tanta paciencia. Pasamos tu aviso a Alumbrado. Si quieres reclamar: https://riudalba.example';
