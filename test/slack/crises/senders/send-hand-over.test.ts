import { describe, expect, it } from 'vitest';
import { CASES } from '../../../support/drivers/a-portavoz.ts';
import { aCrisisRoom, ZONE } from '../../../support/drivers/slack/a-crisis-room.ts';

const OWN = /^crisis-flood-\d{4}-\d{2}-\d{2}$/;

describe('a role of a crisis', () => {
  it('goes to somebody of the team, who alone is told how things stand', async () => {
    await using room = await aCrisisRoom();
    const { workspace } = room;
    await room.starts('writer');
    await room.fills('writer', 'crisis.fact', { ...ZONE, until: '' });
    await room.boardSays('Zona afectada: La Marina');
    await room.flag('writer', { text: '¿Se puede cruzar el puente? El barranco viene lleno y se inunda la calle' });
    await room.boardSays('Por atender: S1 1');
    const stranger = await room.fills('writer', 'crisis.hand_over', { person: workspace.person('outsider').id });
    expect(stranger.errors).toEqual({ person: 'Elige a una persona del equipo.' });
    const lead = workspace.person('lead').id;
    await workspace.as('writer').submit({ role: 'information_lead', person: lead });

    await room.isTold(
      'lead',
      'Ahora te toca: Información',
      'DANA en La Marina',
      'Por atender: S1 1',
      'Por verificar',
      'La Marina',
    );
    await room.linesSay('cede esta función: Información', 'Atención: @', 'Hasta ahora lo tenía @');
    await room.boardSays(`Información: @${lead}`);
    const others = ['writer', 'approver', 'director'].flatMap((key) => workspace.as(key).directMessages());
    expect(others.map(workspace.plainText).join()).not.toContain('Ahora te toca');
    expect((await room.state()).crisis.roles.information_lead?.who).toMatchObject({ user: lead });
  });

  it('is said below the board to have been handed over, when its taker cannot be written to', async () => {
    await using room = await aCrisisRoom();
    const { workspace } = room;
    const lead = workspace.person('lead').id;
    workspace.faults.add({
      method: 'chat.postMessage',
      channel: lead,
      kind: 'slack_error',
      error: 'msg_too_long',
      times: 9,
    });
    await room.starts('writer');
    await room.boardSays('Nivel S3');
    await room.fills('writer', 'crisis.hand_over', { role: 'liaison', person: lead });
    await room.linesSay('No hemos podido escribir en privado a @');
    await room.boardSays(`Enlace: @${lead}`);
  });
});

describe('a channel of its own', () => {
  it('has the board and the people, and the old board says where it went', async () => {
    await using room = await aCrisisRoom({ crisisChannels: true });
    const { workspace } = room;
    await room.starts('writer');
    await room.boardSays('Abrir un canal propio');
    await workspace.as('approver').click(room.board(), 'crisis.ask_for_channel');
    await room.boardSays('Esta crisis sigue en su canal');
    await room.linesSay('lleva la crisis a su canal');
    const { channel } = (await room.state()).crisis;
    const name = await workspace.waitFor(
      () => [...Array(3).keys()].map((day) => `crisis-flood-${dateAfter(day - 1)}`).find((one) => isThere(one)),
      { what: 'the channel' },
    );
    expect(name).toMatch(OWN);
    expect(workspace.channelId(name)).toBe(channel);
    const own = await workspace.waitFor(() => workspace.messages(name).find(({ pinnedBy }) => pinnedBy !== undefined), {
      what: 'the board there',
    });
    expect(room.read(own)).toContain('DANA en La Marina');
    expect(room.read(own)).not.toContain('Abrir un canal propio');
    await workspace.as('writer').say(name, 'Aquí estoy');
    await workspace.as('writer').click(own, 'crisis.fact');
    await room.fill('writer', ZONE);
    await workspace.waitFor(() => workspace.messages(name).some((one) => room.read(one).includes('propone un dato')), {
      what: 'the line in the channel itself',
    });

    function isThere(one: string): boolean {
      try {
        return workspace.channelId(one) !== '';
      } catch {
        return false;
      }
    }
  });

  it('that Slack refuses leaves the thread as it is, with a sentence', async () => {
    await using room = await aCrisisRoom({ crisisChannels: true });
    room.workspace.faults.add({ method: 'conversations.create', kind: 'slack_error', error: 'missing_scope' });
    await room.starts('writer', { place: 'channel' });
    await room.linesSay('le faltan los permisos que explica manifest.yml');
    expect((await room.state()).crisis.channel).toBeNull();
    await room.boardSays('Abrir un canal propio');
  });

  it('is offered only where it is switched on', async () => {
    await using room = await aCrisisRoom();
    await room.workspace.as('writer').command(CASES, '/crisis', 'start');
    expect(await room.form('writer')).not.toContain('En un canal propio');
    await room.fill('writer', { playbook: 'flood', title: 'DANA' });
    await room.boardSays('Nivel S3');
    expect(room.boardText()).not.toContain('Abrir un canal propio');
  });
});

describe('what a crisis calls somebody for', () => {
  it('comes in a message of their own, in their words, with the way to the board and nothing to click', async () => {
    await using room = await aCrisisRoom();
    const { workspace } = room;
    await room.starts('writer');
    const to = workspace.person('lead').id;
    const lead = { kind: 'slack', team: 'T1', user: to } as const;
    const sentence = { key: 'crisis.rest', params: { who: `<@${to}>`, count: 4 } };
    const entry = { sentence, named: [lead], roles: ['information_lead'] } as const;
    const effect = { kind: 'direct_line', to, crisisId: 1, entry } as const;
    await room.database.cases.store.transact(({ save }) => save({ changes: [], audit: [], effects: [effect] }));
    await room.isTold('lead', '4 horas', 'Crisis 1 · DANA en La Marina');
    expect(JSON.stringify(workspace.as('lead').directMessages())).not.toContain('crisis.hand_over');
  });
});

/** Today or a day beside it, where the institution is. */
function dateAfter(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
