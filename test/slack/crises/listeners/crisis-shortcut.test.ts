import { expect, it } from 'vitest';
import { aCrisisRoom } from '../../../support/drivers/slack/a-crisis-room.ts';

const FACT = 'crisis.fact_anywhere';

it('the fact of a crisis is added from anywhere: to the one that is open, and by the team alone', async () => {
  await using room = await aCrisisRoom();
  const { workspace } = room;
  await workspace.as('writer').globalShortcut(FACT);
  await room.isTold('writer', 'No hay ninguna crisis abierta');
  await room.starts('writer', { level: 'S2' });
  await room.boardSays('Nivel S2');
  await workspace.as('outsider').globalShortcut(FACT);
  await room.isTold('outsider', 'You are not in the handbook');
  expect(workspace.as('outsider').view()).toBeNull();
  await room.opens('approver', () => workspace.as('approver').globalShortcut(FACT));
  expect(await room.form('approver')).toContain('Zona afectada');
  await workspace.as('approver').close();

  await room.starts('approver', { level: 'S3', title: 'Corte de agua en el Raval' }, 'water-quality');
  await workspace.as('writer').globalShortcut(FACT);
  await room.isTold('writer', 'Corte de agua en el Raval', 'Crisis 1');
  expect(workspace.as('writer').view()).toBeNull();
});
