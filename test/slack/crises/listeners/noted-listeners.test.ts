import { describe, expect, it } from 'vitest';
import { localDate } from '../../../../src/domain/time/local-date.ts';
import { localTime } from '../../../../src/domain/time/local-time.ts';
import { encodeCrisis, namedCrisis } from '../../../../src/slack/crises/board/ledger-reference.ts';
import { encodeStep } from '../../../../src/slack/crises/board/step-lines.ts';
import { CASES } from '../../../support/drivers/a-portavoz.ts';
import { aCrisisRoom, ZONE } from '../../../support/drivers/slack/a-crisis-room.ts';

const MINUTE_MS = 60_000;
const ZONE_OF_TIME = 'Europe/Madrid';

/** What a log sheet says of that many minutes from now. */
function sheet(minutes: number) {
  const at = new Date(Date.now() + minutes * MINUTE_MS).toISOString();
  return {
    day: localDate(at, ZONE_OF_TIME),
    hour: localTime(at, ZONE_OF_TIME),
    words: 'Cisterna de agua en La Marina',
    channel: 'loudspeaker',
    who: 'Amparo Llopis, concejala de guardia',
  };
}

/** A crisis with one fact that holds: the zone. */
async function aRoomWithAZone() {
  const room = await aCrisisRoom();
  await room.starts('writer');
  await room.fills('writer', 'crisis.fact', ZONE);
  await room.boardSays('Verificar');
  await room.verifies('approver', 'La Marina');
  await room.boardSays('1 dato vigente');
  const [fact] = (await room.state()).facts;
  return { ...room, fact };
}

describe('what was said while the network was down', () => {
  it('is noted from the menu of the board, refused for an hour to come, and said again when its fact falls', async () => {
    await using room = await aRoomWithAZone();
    const { workspace, fact } = room;

    const crisis = namedCrisis((await room.state()).crisis);
    const value = encodeCrisis((await room.state()).crisis);
    await room.opens('writer', () =>
      workspace.as('writer').choose(room.board(), 'crisis.menu', `crisis.noted|${value}`),
    );
    const form = await room.form('writer');
    for (const label of ['Hora', 'Qué se dijo', 'Por dónde', 'Quién lo autorizó', 'Qué datos usa']) {
      expect(form).toContain(label);
    }
    expect((await room.fill('writer', sheet(60 * 25))).errors).toEqual({
      hour: 'Esa hora no ha llegado todavía. Escribe la hora en que se dijo.',
    });
    await workspace.as('writer').submit({ ...sheet(-30), facts: [fact?.id ?? 'none'] });
    await room.boardSays('Megafonía', 'anotado después', 'Cisterna de agua en La Marina', 'Amparo Llopis');
    await room.linesSay('anota lo que se dijo por otra vía');

    await room.picks('approver', 'retract', 'La Marina');
    await room.fill('approver', { why: 'Es La Ribera' });
    await room.boardSays('por repetir', 'tiene que repetirlo: Amparo Llopis');
    await room.linesSay('Hay que repetirlo');
    const [noted] = (await room.state()).noted;
    const reference = encodeStep({ crisis, id: noted?.id ?? 'none' });
    await room.opens('writer', () =>
      workspace.as('writer').choose(room.board(), 'noted.menu', `noted.again|${reference}`),
    );
    expect(await room.form('writer')).toContain('Cisterna de agua en La Marina');
    await room.fill('writer', { ...sheet(0), words: 'Ya no hay cisterna' });
    await room.boardSays('Ya no hay cisterna', 'repetido');
    expect(room.boardText()).not.toContain('por repetir');
  });

  it('is noted by command, also of a crisis that is over, and somebody says why it need not be said again', async () => {
    await using room = await aRoomWithAZone();
    const { workspace, fact } = room;
    await room.opens('area', () => workspace.as('area').command(CASES, '/crisis', 'noted'));
    await room.fill('area', { ...sheet(-5), channel: 'whatsapp', facts: [fact?.id ?? 'none'] });
    await room.boardSays('WhatsApp');
    await room.picks('approver', 'retract', 'La Marina');
    await room.fill('approver', { why: 'Es La Ribera' });
    await room.boardSays('por repetir');
    const { crisis, noted } = await room.state();
    const reference = encodeStep({ crisis: namedCrisis(crisis), id: noted[0]?.id ?? 'none' });
    await room.opens('lead', () => workspace.as('lead').choose(room.board(), 'noted.menu', `noted.waive|${reference}`));
    expect((await room.fill('lead', { why: ' ' })).errors).toEqual({ why: 'Escribe el motivo.' });
    await workspace.as('lead').submit({ why: 'Solo lo leyó el grupo de vecinos' });
    await room.boardSays('no hace falta repetirlo');

    await room.fills('lead', 'crisis.close', { why: 'Ha pasado' });
    await room.boardSays('Ha pasado');
    await room.opens('lead', () => workspace.as('lead').command(CASES, '/crisis', 'noted 1'));
    await room.fill('lead', sheet(-40));
    await workspace.waitFor(async () => (await room.state()).noted.length === 2, { what: 'both messages are noted' });
  });
});
