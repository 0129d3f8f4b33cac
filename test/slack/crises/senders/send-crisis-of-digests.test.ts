import { expect, it } from 'vitest';
import type { Effect } from '../../../../src/domain/cases/model/changes.ts';
import { aCrisisRoom, ZONE } from '../../../support/drivers/slack/a-crisis-room.ts';

it('the digest of a crisis tells below its board what came in, what waits, what went out and what soon runs out', async () => {
  await using room = await aCrisisRoom({ holdMs: 0 });
  const { workspace } = room;
  await room.starts('writer', { level: 'S3' });
  await room.flag('writer', { text: '¿Por qué calle se puede salir con la inundación?' });
  await room.flag('lead', { text: 'Se inunda el garaje de la avenida del Mar' });
  await room.boardSays('Por atender:');
  await room.fills('writer', 'crisis.fact', { ...ZONE, until: inAnHour() });
  await room.boardSays('lo propone');
  await room.verifies('approver', 'La Marina');
  await room.boardSays('1 dato vigente');
  await room.workspace.as('writer').click(room.board(), 'crisis.fact');
  await room.form('writer');
  await room.workspace.as('writer').clickInView({ actionId: 'ledger.fact', value: 'level' });
  await room.workspace.waitFor(
    () => JSON.stringify(room.workspace.as('writer').view()?.view.blocks).includes('"fact.level"'),
    { what: 'the field of the level' },
  );
  await room.fill('writer', { fact: 'level', 'fact.level': 'orange', source: 'AEMET' });
  await room.boardSays('lo propone');
  const { crisis } = await room.state();
  const effect: Effect = {
    kind: 'crisis_digest',
    crisisId: 1,
    from: crisis.startedAt,
    to: new Date(Date.now() + 60_000).toISOString(),
  };
  await room.database.cases.store.transact(({ save }) => save({ changes: [], audit: [], effects: [effect] }));
  await room.linesSay('Resumen:', '2 casos nuevos:', 'Por atender:', 'Próximo mensaje a la ciudadanía:');
  const told = workspace
    .thread(room.board())
    .map(room.read)
    .findLast((text) => text.includes('Resumen:'));
  expect(told).toMatch(/🟡 Crisis 1 · DANA en La Marina · Resumen: \d\d:\d\d – \d\d:\d\d/);
  expect(told).toContain('0 textos aprobados · 0 publicados');
  expect(told).toContain('Zona afectada: La Marina');
  expect(told).toContain('1 dato espera que otra persona lo verifique');
});

it('whoever has held a role for long is called below the board, and hands it over from there', async () => {
  await using room = await aCrisisRoom();
  const { workspace } = room;
  await room.starts('writer');
  const writer = workspace.person('writer').id;
  const entry = {
    sentence: { key: 'crisis.rest', params: { who: `<@${writer}>`, count: 4 } },
    roles: ['information_lead'] as const,
  };
  const effect: Effect = { kind: 'crisis_line', crisisId: 1, entry };
  await room.database.cases.store.transact(({ save }) => save({ changes: [], audit: [], effects: [effect] }));
  await room.linesSay('llevas 4 horas sin relevo', 'Tienes: Información', 'Ceder una función…');
  const line = workspace.thread(room.board()).find((one) => room.read(one).includes('sin relevo'));
  await workspace.as('writer').click(line ?? room.board(), 'crisis.hand_over');
  await room.fill('writer', { role: 'information_lead', person: workspace.person('lead').id });
  await room.linesSay('cede esta función: Información');
  expect((await room.state()).crisis.roles.information_lead?.who).toMatchObject({ user: workspace.person('lead').id });
});

/** On the institution's clocks. */
function inAnHour(): string {
  const hour = new Intl.DateTimeFormat('es', { timeZone: 'Europe/Madrid', hour: '2-digit', minute: '2-digit' });
  return hour.format(new Date(Date.now() + 3_600_000));
}
