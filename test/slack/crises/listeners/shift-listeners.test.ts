import { expect, it } from 'vitest';
import type { ShiftHandover } from '../../../../src/domain/cases/model/crises/shift-handover.ts';
import { aCrisisRoom } from '../../../support/drivers/slack/a-crisis-room.ts';

const HOUR_MS = 3_600_000;

it('who comes on reads the handover below the board and takes it; who leaves adds a line', async () => {
  await using room = await aCrisisRoom();
  const { workspace, database } = room;
  await room.starts('writer');
  const person = (key: string) => ({ kind: 'slack', team: workspace.teamId, user: workspace.person(key).id }) as const;
  const at = (ms: number) => new Date(Date.now() + ms).toISOString();
  const row: ShiftHandover = {
    id: `1:${at(0)}`,
    crisisId: 1,
    severity: 'S3',
    from: at(-HOUR_MS),
    comesAt: at(0),
    until: at(8 * HOUR_MS),
    leaving: [person('writer')],
    coming: [person('approver')],
    draftedAt: at(0),
    begunAt: at(0),
    lines: [],
    taken: [],
  };
  const effect = { kind: 'shift_handover', crisisId: 1, handoverId: row.id } as const;
  const changes = [{ kind: 'shift_handover', row } as const];
  await database.cases.store.transact(({ save }) => save({ changes, audit: [], effects: [effect] }));
  await room.linesSay('Relevo', 'Nadie lo ha tomado todavía', 'Lo que deja Lucía Ferrer', 'Información');
  const message = () => {
    const found = workspace.thread(room.board()).filter((one) => room.read(one).includes('🔁 Relevo'));
    if (found[0] === undefined || found.length > 1) throw new Error(`${found.length} handovers`);
    return found[0];
  };
  const heard = workspace.notifications().filter(({ text }) => text.includes('relevo'));
  expect(heard.map(({ user }) => user)).toContain(person('approver').user);
  expect(heard.map(({ text }) => text).join()).not.toContain('La Marina');

  await room.opens('writer', () => workspace.as('writer').click(message(), 'shift.add_line'));
  expect(await room.form('writer')).toContain('Lo que tiene que saber quien entra');
  await room.fill('writer', { words: 'Falta llamar a la compañía del agua' });
  await room.linesSay('Falta llamar a la compañía del agua');
  await workspace.as('writer').click(message(), 'turn.take');
  await room.isTold('writer', 'El relevo lo toma quien entra');
  await workspace.as('approver').click(message(), 'turn.take');
  await room.linesSay('Lo toma: ');
  const stored = await database.cases.store.look(({ crises }) => crises.registers.handovers.byId(row.id));
  expect(stored?.taken.map(({ by }) => by)).toEqual([person('approver')]);
  expect(stored?.lines.map(({ by, words }) => [by, words])).toEqual([
    [person('writer'), 'Falta llamar a la compañía del agua'],
  ]);
});
