import { describe, expect, it } from 'vitest';
import { aCrisisRoom, ZONE } from '../../../support/drivers/slack/a-crisis-room.ts';

describe('what is out when its fact falls', () => {
  it('stands on the board with its link until a correction is out', async () => {
    await using room = await aCrisisRoom();
    const { workspace } = room;
    await room.starts('writer');
    await room.fills('writer', 'crisis.fact', ZONE);
    await room.boardSays('Zona afectada: La Marina');
    await room.verifies('approver', 'La Marina');
    await room.boardSays('1 dato vigente');
    await room.speaks();
    await room.boardSays('Nuestros mensajes', 'Actualización:', 'X: aprobado, se envía enseguida');
    await room.isOut();
    await room.boardSays('🟢 X');

    await room.picks('approver', 'retract', 'La Marina');
    expect(await room.form('approver')).toContain('Deja de valer al momento');
    const blank = await workspace.as('approver').submit({ why: ' ' });
    expect(blank.errors).toEqual({ why: 'Escribe el motivo.' });
    await workspace.as('approver').submit({ why: 'Era otro barrio' });
    await room.boardSays(
      '1 por corregir',
      '#1 en X: Zona afectada se ha retirado → por corregir, en #2',
      'Ya no valen',
    );
    await room.linesSay('retira un dato', '«Era otro barrio»');
    await room.cardSays(2, 'Corrección');
    expect((await room.state()).recalls).toMatchObject([
      { recall: { caseId: 1, correctionCaseId: 2, why: 'retracted' } },
    ]);

    await workspace.as('writer').click(room.card(2), 'draft.propose');
    await room.cardSays(2, 'Pendiente de aprobación');
    await workspace.as('approver').click(room.card(2), 'draft.approve');
    await room.cardSays(2, 'Publicar ya');
    await room.isOut(2);
    await room.boardSays('todo resuelto', 'Zona afectada se ha retirado → corregido');
  });

  it('has its next value proposed in place of the one that holds', async () => {
    await using room = await aCrisisRoom();
    await room.starts('writer');
    await room.fills('writer', 'crisis.fact', ZONE);
    await room.boardSays('Zona afectada: La Marina');
    await room.verifies('approver', 'La Marina');
    await room.boardSays('1 dato vigente');
    await room.picks('writer', 'replace', 'La Marina');
    await room.fill('writer', { 'fact.zone': 'El Puerto', source: 'Policía Local' });
    await room.boardSays('El Puerto', 'En lugar de «La Marina»', '1 dato vigente');
    await room.verifies('approver', 'El Puerto');
    await room.boardSays('Ya no valen: Zona afectada: La Marina (cambió');
    expect((await room.state()).facts.map(({ value, status }) => [value, status])).toEqual([
      ['La Marina', 'superseded'],
      ['El Puerto', 'verified'],
    ]);
  });
});
