import { describe, expect, it } from 'vitest';
import { createLog } from '../../../../src/log.ts';
import { CASES } from '../../../support/drivers/a-portavoz.ts';
import { aCrisisRoom, ZONE } from '../../../support/drivers/slack/a-crisis-room.ts';

const MINUTE_MS = 60_000;

/** A crisis with one confirmed fact, and a clock that the test moves. */
async function aRoomWithAFact() {
  let ahead = 0;
  const now = () => new Date(Date.now() + ahead).toISOString();
  const room = await aCrisisRoom({}, createLog('silent'), now);
  await room.starts('writer');
  await room.fills('writer', 'crisis.fact', ZONE);
  await room.boardSays('Verificar');
  await room.verifies('approver', 'La Marina');
  await room.boardSays('1 dato vigente');
  const idOf = (key: string) => room.workspace.as(key).person().id;
  return {
    ...room,
    idOf,
    pass: (minutes: number) => {
      ahead += minutes * MINUTE_MS;
    },
    /** Somebody of the team has that person sent the sheet. */
    async sends(key: string) {
      await room.opens('lead', () => room.workspace.as('lead').command(CASES, '/crisis', 'subscribe'));
      return room.fill('lead', { person: idOf(key) });
    },
    sheetsOf: (key: string) =>
      room.workspace
        .as(key)
        .directMessages()
        .map(room.read)
        .filter((text) => /What may be said now|Lo que se puede decir ahora/.test(text)),
    [Symbol.asyncDispose]: () => room[Symbol.asyncDispose](),
  };
}

describe('what may be said now', () => {
  it('is shown by /crisis say, stands below the board, and is redrawn there with each change', async () => {
    await using room = await aRoomWithAFact();
    const { workspace } = room;
    await workspace.as('area').command(CASES, '/crisis', 'say');
    await room.isTold('area', 'Lo que se puede decir ahora', 'Datos vigentes', 'La Marina', 'Teléfonos', '112');
    await room.linesSay('Lo que se puede decir ahora', 'Datos vigentes', 'La Marina');
    await room.picks('approver', 'retract', 'La Marina');
    await room.fill('approver', { why: 'Es La Ribera' });
    await room.linesSay('Ya no vale: no lo digas', 'Todavía no hay ningún dato confirmado');
    await workspace.as('area').command(CASES, '/crisis', 'say imprimir');
    await room.isTold('area', 'La hoja para imprimir está en el hilo');
  });

  it('reaches people outside of the team in their language, a fallen fact in a new message, until they leave', async () => {
    await using room = await aRoomWithAFact();
    const { workspace } = room;
    await room.sends('outsider');
    const first = () => room.sheetsOf('outsider').length === 1;
    await workspace.waitFor(first, { what: 'the first sheet' });
    expect(room.sheetsOf('outsider')[0]).toContain('La Marina');
    expect(await room.sends('outsider')).toMatchObject({ errors: { person: 'Esa persona ya lo recibe.' } });

    await room.picks('approver', 'retract', 'La Marina');
    await room.fill('approver', { why: 'Es La Ribera' });
    await room.boardSays('retirado');
    room.pass(4);
    // Whoever is added has all that is due sent at once.
    await room.sends('area');
    const second = () => room.sheetsOf('outsider').some((text) => text.includes('No longer true: do not say it'));
    await workspace.waitFor(second, { what: 'the sheet with the fallen fact' });
    expect(room.sheetsOf('outsider')).toHaveLength(2);

    const message = workspace
      .as('outsider')
      .directMessages()
      .find((one) => room.read(one).includes('No longer true'));
    if (message === undefined) throw new Error('There is no sheet to leave.');
    await workspace.as('outsider').click(message, 'sheet.leave');
    const gone = async () => {
      const readers = await room.database.crises.reader.followers.sheetReaders();
      return !readers.some(({ who }) => who.user === room.idOf('outsider'));
    };
    await workspace.waitFor(gone, { what: 'the person is sent it no more' });
  });
});
