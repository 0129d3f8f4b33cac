import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readHandbook } from '../../../../src/adapters/handbook/read-handbook.ts';
import { parseCap } from '../../../../src/adapters/networks/reading/parse-cap.ts';
import type { CaseDeps } from '../../../../src/domain/cases/decision/case-deps.ts';
import { takeAlerts } from '../../../../src/domain/crises/alerts/take-alerts.ts';
import type { CapWanted } from '../../../support/builders/a-cap-document.ts';
import { aCapDocument } from '../../../support/builders/a-cap-document.ts';
import { CASES } from '../../../support/drivers/a-portavoz.ts';
import { aCrisisRoom } from '../../../support/drivers/slack/a-crisis-room.ts';

const PLAYBOOKS = fileURLToPath(new URL('../../../../playbooks', import.meta.url));
const EXPIRES = '2099-01-01T10:00:00Z';

/** A room in which alerts come in, as they would from their source. */
async function aWarnedRoom() {
  const room = await aCrisisRoom();
  const { handbook } = await readHandbook(PLAYBOOKS, '2026-11-24');
  if (handbook === null) throw new Error('The shipped handbook is not in order');
  const deps: CaseDeps = {
    store: room.database.cases.store,
    people: { standingOf: async () => ({ kind: 'stranger', why: 'no_role' }) },
    handbook: { current: () => handbook, own: () => null, follow: async () => {} },
    language: { detect: () => 'es', model: null },
    now: () => new Date().toISOString(),
    keys: { newId: randomUUID, randomKey: () => '', digest: () => '', hash: () => '' },
    settings: { mode: 'real', holdMs: 0, openAtOnce: 10, colleaguesFlag: true },
  };
  const warned = () => room.workspace.messages(CASES).filter((one) => room.read(one).includes('Aviso oficial'));
  return {
    ...room,
    warned,
    warning() {
      const [message, ...more] = warned();
      if (message === undefined || more.length > 0) throw new Error(`${more.length} more warnings`);
      return message;
    },
    warns: (wanted: CapWanted) =>
      takeAlerts(deps, 'meteoalarm', [parseCap(aCapDocument({ expires: EXPIRES, ...wanted }))]),
    says: (...words: string[]) => room.listSays('Aviso oficial', ...words),
  };
}

it('an official alert proposes a crisis, and its button opens the form filled in', async () => {
  await using room = await aWarnedRoom();
  const { workspace } = room;
  await room.warns({ id: 'a1' });
  await room.says(
    '🟠 Aviso oficial naranja · Inundación o DANA',
    'AEMET (por Meteoalarm)',
    'Aviso de lluvias de nivel naranja',
  );
  await room.says('Zonas nuestras: Litoral norte de Valencia', 'nivel S2', 'Abrir la crisis…');

  await room.warns({ id: 'a2', kind: 'Update', references: ['a1'], colour: 'rojo', sent: '2026-11-24T11:00:00+01:00' });
  await room.says('🔴 Aviso oficial rojo', 'nivel S1');
  expect(room.warned()).toHaveLength(1);

  await workspace.as('writer').click(room.warning(), 'crisis.start_from_alert');
  await room.form('writer');
  expect(await room.fill('writer', {})).toMatchObject({});
  await room.boardSays('Nivel S1', 'Inundación o DANA', 'Litoral norte de Valencia');
  await room.says('se abrió la crisis 1');
  expect(room.read(room.warning())).not.toContain('Abrir la crisis…');
  const events = (await room.record()).map(({ event }) => event).filter((event) => /^(alert|crisis)\./.test(event));
  expect(events).toEqual([
    'alert.proposed',
    'alert.updated',
    'crisis.started',
    'crisis.fact_from_alert',
    'alert.closed',
  ]);
});

it('is closed by the crisis that follows it, whatever its playbook', async () => {
  await using room = await aWarnedRoom();
  await room.warns({ id: 'a1' });
  await room.says('Abrir la crisis…');
  await room.workspace.as('writer').click(room.warning(), 'crisis.start_from_alert');
  await room.fill('writer', { playbook: 'power-cut', title: 'Apagón' });
  await room.says('se abrió la crisis 1');
});

it('closes when the alert is cancelled; whoever clicks too late is told so', async () => {
  await using room = await aWarnedRoom();
  const { workspace } = room;
  await room.warns({ id: 'a1' });
  await room.says('Abrir la crisis…');
  const before = room.warning();
  await room.warns({ id: 'a2', kind: 'Cancel', references: ['a1'], sent: '2026-11-24T11:00:00+01:00' });
  await room.says('quien emitió el aviso lo canceló');
  expect(room.read(room.warning())).not.toContain('Abrir la crisis…');
  await workspace.as('writer').click(before, 'crisis.start_from_alert');
  await room.isTold('writer', 'ya está cerrado');
  expect(workspace.as('writer').view()).toBeNull();
});

it('is nobody’s business outside of the team', async () => {
  await using room = await aWarnedRoom();
  await room.warns({ id: 'a1' });
  await room.says('Abrir la crisis…');
  await room.workspace.as('outsider').click(room.warning(), 'crisis.start_from_alert');
  await room.isTold('outsider', "You are not in the handbook's communication team");
  expect(room.workspace.as('outsider').view()).toBeNull();
});
