import { describe, expect, it } from 'vitest';
import { CASES } from '../../../support/drivers/a-portavoz.ts';
import { aCrisisRoom } from '../../../support/drivers/slack/a-crisis-room.ts';

const RISK = 'Socorro, estamos atrapados en el coche en el polígono La Foia y sube el agua';

describe('a crisis with somebody of whom nobody was told', () => {
  it('begins its board with them, and asks twice before it closes, naming them by number and place', async () => {
    await using room = await aCrisisRoom();
    const { workspace } = room;
    await room.flag('writer', { text: RISK });
    await room.starts('writer');
    await room.boardSays('🆘 1 · 1 sin avisar (#1) · 0 con aviso dado · 0 a salvo');

    await workspace.as('approver').click(room.board(), 'crisis.close');
    expect(await room.form('approver')).toContain('🆘 1 persona en peligro y no se ha avisado a nadie');
    await room.fill('approver', { why: 'Baja el agua' });
    const again = await room.form('approver');
    expect(again).toContain('1 persona en peligro y no se ha avisado a nadie');
    expect(again).toMatch(/#1 · .*La Foia/);
    expect((await room.state()).crisis.closed).toBeNull();
    await workspace.as('approver').submit();
    await room.boardSays('Cerrada el', 'Baja el agua');
  });

  it('prepares a statement in each language that is ticked, a card for each', async () => {
    await using room = await aCrisisRoom();
    await room.starts('writer');
    await room.workspace.as('writer').click(room.board(), 'crisis.statement');
    expect(await room.form('writer')).toContain('Cada idioma es un caso aparte');
    await room.fill('writer', { statement: 'holding', networks: ['x'], languages: ['es', 'ca'] });
    await room.isTold('writer', 'uno por idioma', '#1', '#2');
    await room.cardSays(1, 'Primer mensaje (castellano)');
    await room.cardSays(2, 'Primer mensaje (valenciano)');
    await room.boardSays('Primer mensaje (castellano)', 'Primer mensaje (valenciano)');
  });

  it('is told by a command who commands, in the words of a colleague', async () => {
    await using room = await aCrisisRoom();
    const { workspace } = room;
    await room.starts('writer');
    await workspace.as('writer').command(CASES, '/crisis', 'mando autonómico');
    await room.isTold('writer', 'manda la comunidad autónoma');
    await room.boardSays('Manda: Emergencias 112 Comunitat Valenciana');
    await room.linesSay('anota que manda la comunidad autónoma');
  });
});
