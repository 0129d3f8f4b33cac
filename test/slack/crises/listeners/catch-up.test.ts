import { expect, it } from 'vitest';
import { CASES } from '../../../support/drivers/a-portavoz.ts';
import { aCrisisRoom, ZONE } from '../../../support/drivers/slack/a-crisis-room.ts';

it('a person reads alone what happened since they last looked, and what is theirs', async () => {
  await using room = await aCrisisRoom();
  const { workspace } = room;
  await room.starts('writer');
  await workspace.as('area').command(CASES, '/crisis', 'catch-up');
  await room.isTold('area', 'Todo, desde que empezó la crisis', 'Se abre la crisis', 'Nada espera por ti');
  await room.fills('writer', 'crisis.fact', ZONE);
  await room.boardSays('Verificar');
  await workspace.as('area').command(CASES, '/crisis', 'catch-up');
  await room.isTold('area', 'Desde la última vez que miraste');
  const told = workspace.as('area').ephemerals().map(room.read);
  const second = told.find((text) => text.includes('Desde la última vez que miraste'));
  // What waits for them is a fact that another person has proposed.
  expect(second).toContain('Zona afectada');
  expect(second).not.toContain('Se abre la crisis');
  expect(workspace.thread(room.board()).map(room.read).join()).not.toContain('Desde la última vez');
});
