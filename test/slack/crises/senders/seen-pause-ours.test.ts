import { describe, expect, it } from 'vitest';
import { blockKitProblems } from '../../../../sandbox/workspace/limits/block-kit-limits.ts';
import type { Pause } from '../../../../src/domain/cases/model/crises/pause.ts';
import { CLOCK } from '../../../../src/domain/people/actor.ts';
import { createLog } from '../../../../src/log.ts';
import { CASES, DIGEST } from '../../../support/drivers/a-portavoz.ts';
import { aCrisisRoom } from '../../../support/drivers/slack/a-crisis-room.ts';

/** Tuesday, 09:00 in Madrid. */
const NINE = Date.parse('2026-12-01T08:00:00.000Z');
const TEXT = 'Ven a los fuegos de la fiesta mayor. Empiezan a las diez en el puerto, junto a la lonja.';
const LIST = 'Previsto en 48 horas';
const ever = { from: '2020-01-01T00:00:00.000Z', to: '2030-01-01T00:00:00.000Z' };

/** A room in which a post of ours is planned for noon. */
async function aPlanningRoom() {
  let at = NINE;
  const now = () => new Date(at).toISOString();
  const room = await aCrisisRoom({ plan: { isOn: true } }, createLog('silent'), now);
  const { workspace, database } = room;
  const writer = workspace.as('writer');
  const card = () => {
    const found = workspace.messages(DIGEST).find((message) => room.read(message).includes('Ven a los fuegos'));
    if (found === undefined) throw new Error('there is no card');
    return found;
  };
  return {
    ...room,
    card,
    /** A person writes it and another one approves it. */
    async plans() {
      await room.opens('writer', () => writer.globalShortcut('content.plan_anywhere'));
      await writer.clickInView({ actionId: 'content.networks', value: ['x'] });
      const form = () => JSON.stringify(writer.view()?.view.blocks ?? []);
      await workspace.waitFor(() => form().includes('content.x'), { what: 'its field' });
      const [, aim = ''] = /"value":"(action:[^"]+)"/.exec(form()) ?? [];
      const filled = { aim, day: '2026-12-01', hour: '12:00', source: 'Fiestas', 'content.x': TEXT };
      expect((await room.fill('writer', filled)).errors).toBeUndefined();
      await room.messageSays(card, ['Borrador para el'], 'its card');
      await writer.click(card(), 'content.propose');
      await room.messageSays(card, ['Pendiente de aprobación'], 'its card');
      await workspace.as('approver').click(card(), 'content.approve');
    },
    /** The clock lists what is planned, a moment later. */
    async lists(crisisId: number | null) {
      at += 1_000;
      const over = { by: CLOCK, at: now() };
      const list = { id: 'list-1', crisisId, scope: { kind: 'none' }, except: null, reason: '', errands: [] } as const;
      const row: Pause = { ...list, errands: [], by: CLOCK, at: now(), resumed: over };
      const effects = [{ kind: 'pause_list', pauseId: row.id }] as const;
      const changes = [{ kind: 'pause', row }] as const;
      await database.cases.store.transact(({ save }) =>
        save({ changes: [...changes], audit: [], effects: [...effects] }),
      );
    },
    status: async () => (await database.outbox.contents.within(ever, 9))[0]?.content.status.kind,
  };
}

describe('our own planned posts', () => {
  it('are in the list of a crisis that opens, where the exact text is read before it is said that it goes', async () => {
    await using room = await aPlanningRoom();
    const { workspace } = room;
    await room.starts('writer');
    await room.plans();
    await room.messageSays(room.card, ['Retenido por una crisis'], 'its card');
    await room.lists(1);
    await room.listSays(
      LIST,
      'Lo nuestro. Nada aprobado se publica',
      '✋ Ven a los fuegos',
      'alguien tiene que decidir',
    );
    expect(blockKitProblems(room.headed(LIST).blocks ?? [])).toEqual([]);

    const lead = workspace.as('lead');
    const before = room.headed(LIST);
    await lead.click(before, 'content.read_goes');
    expect(await room.form('lead')).toContain(TEXT);
    await lead.submit();
    await room.listSays(LIST, '🗓️ Ven a los fuegos', 'aprobado para su hora');
    expect(JSON.stringify(room.headed(LIST).blocks)).not.toContain('content.not_now');
    expect(await room.status()).toBe('approved');
    // A list that a person has open from before.
    await workspace.as('approver').click(before, 'content.read_goes');
    await room.isTold('approver', 'Ya no está en ese punto');
    expect(workspace.as('approver').view()).toBeNull();
  });

  it('go back to their writer where somebody says not now, and the list says so', async () => {
    await using room = await aPlanningRoom();
    await room.starts('writer');
    await room.plans();
    await room.messageSays(room.card, ['Retenido por una crisis'], 'its card');
    await room.lists(1);
    await room.listSays(LIST, '✋ Ven a los fuegos');
    await room.workspace.as('lead').click(room.headed(LIST), 'content.not_now');
    await room.listSays(LIST, '📝 Ven a los fuegos', 'Ahora no se publica: elige otra hora');
    expect(await room.status()).toBe('draft');
  });

  it('are in the steps and the list of a pause, which keeps them back', async () => {
    await using room = await aPlanningRoom();
    const { workspace } = room;
    await room.plans();
    await room.messageSays(room.card, ['Aprobado: se publica el'], 'its card');
    await room.opens('writer', () => workspace.as('writer').command(CASES, '/crisis', 'pause'));
    await room.fill('writer', { why: 'Hay víctimas' });
    const form = await room.form('writer');
    expect(form).toContain('1 publicación prevista nuestra no saldrá');
    expect(form).toContain('Publicaciones fijadas en X');
    await workspace.as('writer').submit();
    const title = '⏸️ Publicación en pausa\n';
    await room.listSays(title, 'Lo nuestro. No se publica durante la pausa', 'Ven a los fuegos', 'retenido');
    await room.listSays(title, '☐ Publicaciones fijadas en X');
  });

  it('are in the list of an election, as far as each has come', async () => {
    await using room = await aPlanningRoom();
    await room.plans();
    await room.messageSays(room.card, ['Aprobado: se publica el'], 'its card');
    await room.lists(null);
    await room.listSays(
      LIST,
      'Mirad si sigue siendo información de servicio',
      'Ven a los fuegos',
      'aprobado para su hora',
    );
  });
});
