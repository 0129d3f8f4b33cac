import { describe, expect, it, vi } from 'vitest';
import { blockKitProblems } from '../../../../sandbox/workspace/limits/block-kit-limits.ts';
import type { Effect } from '../../../../src/domain/cases/model/changes.ts';
import type { Pause } from '../../../../src/domain/cases/model/crises/pause.ts';
import { CLOCK } from '../../../../src/domain/people/actor.ts';
import { aWebServer } from '../../../support/doubles/a-web-server.ts';
import { CASES } from '../../../support/drivers/a-portavoz.ts';
import { aCrisisRoom, ZONE } from '../../../support/drivers/slack/a-crisis-room.ts';

/** How the list of a pause begins. */
const LIST = '⏸️ Publicación en pausa\n';
const SCHEDULER = 'Programador de Facebook e Instagram';

/** A word of ours that everybody has approved and that is in its hold. */
async function anApprovedWord() {
  const room = await aCrisisRoom();
  await room.starts('writer');
  await room.fills('writer', 'crisis.fact', ZONE);
  await room.boardSays('Zona afectada: La Marina');
  await room.verifies('approver', 'La Marina');
  await room.boardSays('1 dato vigente');
  await room.speaks();
  return room;
}

describe('what others have planned as a crisis opens', () => {
  it('is pinned, and each is ticked by whoever stops it', async () => {
    await using room = await aCrisisRoom();
    await room.starts('writer');
    const { workspace, database } = room;
    const at = new Date().toISOString();
    const task = {
      id: 'e1',
      kind: 'planned',
      what: 'Fuegos <!channel> *ya* (X): Fiestas, 96 000 00 00',
      dueAt: new Date(Date.parse(at) + 7_200_000).toISOString(),
      stopped: null,
      item: { id: 'p1', isAllDay: false },
    } as const;
    const row: Pause = {
      id: 'list-1',
      crisisId: 1,
      scope: { kind: 'none' },
      except: null,
      reason: '',
      by: CLOCK,
      at,
      errands: [task],
      resumed: { by: CLOCK, at },
    };
    const effects: Effect[] = [{ kind: 'pause_list', pauseId: row.id }];
    await database.cases.store.transact(({ save }) => save({ changes: [{ kind: 'pause', row }], audit: [], effects }));
    const title = 'Previsto en 48 horas';
    await room.listSays(title, 'Se ha abierto la crisis 1', '☐ Fuegos', '96 000 00 00', 'se deja sin marcar');
    const list = room.headed(title);
    expect(list.text).toContain('Previsto en 48 horas. Se ha abierto');
    await workspace.waitFor(() => room.headed(title).pinnedBy === workspace.botUserId, { what: 'a pin' });
    expect(JSON.stringify(list.blocks)).not.toContain('<!channel>');
    expect(blockKitProblems(list.blocks ?? [])).toEqual([]);
    expect(room.boardText()).not.toContain('en pausa');
    await workspace.as('area').click(list, { actionId: 'pause.tick', value: 'list-1|e1' });
    await room.listSays(title, '☑ Fuegos', 'lo paró');
  });
});

describe('a pause', () => {
  it('is asked for in two steps, lists what somebody must stop, and ends with everything to be approved anew', async () => {
    await using room = await anApprovedWord();
    const { workspace } = room;
    await room.fills('writer', 'crisis.pause', { scope: 'all', why: 'Hay víctimas' });
    const surely = await room.form('writer');
    for (const words of [
      'Se para todo lo aprobado',
      'Las líneas aprobadas para personas en peligro se siguen enviando: ninguna pausa las para.',
      '1 texto aprobado no se enviará',
      '#1 (S3, Actualización) · X',
      SCHEDULER,
    ]) {
      expect(surely).toContain(words);
    }
    expect((await room.state()).pauses).toEqual([]);
    await workspace.as('writer').submit();

    await room.listSays(
      LIST,
      'ha puesto en pausa todo lo aprobado',
      'Las líneas aprobadas para personas en peligro se siguen enviando',
      'Hay víctimas',
      'Nada se escapó',
      `☐ ${SCHEDULER}`,
    );
    await room.boardSays('Publicación en pausa (', 'Sin parar: ', 'X: en pausa');
    const [pause] = (await room.state()).pauses;
    const task = pause?.errands.find(({ what }) => what.includes(SCHEDULER));
    const list = room.headed(LIST);
    await workspace.as('area').click(list, { actionId: 'pause.tick', value: `${pause?.id}|${task?.id}` });
    await room.listSays(LIST, `☑ ${SCHEDULER}`, 'lo paró');
    await workspace.as('lead').click(list, { actionId: 'pause.tick', value: `${pause?.id}|${task?.id}` });
    await room.isTold('lead', 'Eso ya está marcado como parado.');

    await workspace.as('writer').command(CASES, '/crisis', 'resume');
    expect(await room.form('writer')).toContain('#1 (S3, Actualización) · X');
    await workspace.as('writer').submit();
    expect(await room.form('writer')).toContain('Reanuda quien puede aprobar en S3.');
    await workspace.as('writer').close();
    await workspace.as('lead').click(list, 'crisis.resume');
    await room.fill('lead', {});
    await room.listSays(
      'Publicación reanudada',
      '1 texto retenido',
      '#1 (S3, Actualización): falta aprobarlo otra vez',
    );
    await room.listSays('La pausa ha terminado', 'la reanudó (');
    await room.cardSays(1, 'Pendiente de aprobación');
    expect((await room.database.cases.reader.caseById(1))?.publications.map(({ status }) => status)).toEqual([
      'stopped',
    ]);
    expect(room.boardText()).not.toContain('en pausa');
    await workspace.as('writer').command(CASES, '/crisis', 'resume');
    await room.isTold('writer', 'Ahora no hay ninguna pausa.');
  });

  it('needs no reason, and says that nobody gave one', async () => {
    await using room = await anApprovedWord();
    await room.fills('writer', 'crisis.pause', { scope: 'all', why: ' ' });
    await room.workspace.as('writer').submit();
    await room.listSays(LIST, '> sin motivo anotado');
    await room.boardSays('Publicación en pausa (', 'sin motivo anotado');
    await room.cardSays(1, 'En pausa');
  });

  it('lists what somebody had in hand already, and leaves the account that leads alone', async () => {
    await using room = await anApprovedWord();
    const { workspace } = room;
    await workspace.as('approver').click(room.card(1), 'publication.publish_now');
    await room.cardSays(1, 'Copiar y publicar');
    await room.starts('writer', { title: 'Agua turbia', lead_account: 'x' }, 'water-quality');
    await workspace.waitFor(() => room.board(2), { what: 'the second board' });
    await room.fills('writer', 'crisis.pause', { scope: 'network:x', why: 'Por si acaso' });
    await workspace.as('writer').submit();
    await room.listSays(LIST, 'todo en X', '#1 · X: alguien lo tenía ya para publicar');

    await room.fills('writer', 'crisis.pause', { scope: 'all', why: 'Hay víctimas' }, 2);
    expect(await room.form('writer')).toContain('No se para X, la cuenta que lidera la crisis.');
    await workspace.as('writer').submit();
    await workspace.waitFor(() => room.boardText(2).includes('todo lo aprobado, menos X'), {
      what: 'the board of the other',
    });
    await room.fills('writer', 'crisis.pause', { scope: 'all', why: 'Otra vez' });
    expect(workspace.as('writer').view()?.errors).toEqual({ scope: 'Eso ya está en pausa.' });
    await workspace.as('writer').close();
    await workspace.as('writer').command(CASES, '/crisis', 'resume');
    await room.isTold('writer', 'Hay 2 pausas. ¿Cuál se reanuda?');
  });

  it('names the calendars that cannot be read: its list may lack something', async () => {
    // Nothing stands at its address.
    await using server = await aWebServer();
    const calendar = { name: 'turismo', url: `${server.url}/t.ics`, network: null, stop: null };
    await using room = await aCrisisRoom({ plan: { isOn: true }, planCalendars: [calendar] });
    const { workspace } = room;
    const { sources } = room.database.intake;
    await vi.waitFor(async () => expect((await sources.of('calendar:turismo'))?.why).toBe('gone'), 10_000);
    await workspace.as('writer').command(CASES, '/crisis', 'pause');
    await room.fill('writer', { why: 'Ha muerto un compañero' });
    expect(await room.form('writer')).toContain('El calendario turismo no se lee desde el');
    await workspace.as('writer').submit();
    await room.listSays(LIST, 'El calendario turismo no se lee desde el');
  });

  it('may be asked for before anybody has started a crisis', async () => {
    await using room = await aCrisisRoom();
    const { workspace } = room;
    await workspace.as('writer').command(CASES, '/crisis', 'pause');
    await room.fill('writer', { why: 'Ha muerto un compañero' });
    await workspace.as('writer').submit();
    await room.listSays(LIST, 'Ha muerto un compañero');
    const [pause] = await room.database.crises.pauses.lasting();
    expect(pause).toMatchObject({ crisisId: null, scope: { kind: 'all' } });
    const calls = pause === undefined ? [] : [pause.by];
    const nag = { kind: 'pause_nag', pauseId: pause?.id ?? '', calls } as const;
    await room.database.cases.store.transact(({ save }) => save({ changes: [], audit: [], effects: [nag] }));
    const below = () => workspace.thread(room.headed(LIST)).map(room.read).join('\n');
    await workspace.waitFor(() => below().includes(`• ${SCHEDULER}`), { what: 'the reminder' });
    expect(below()).toContain(`@${workspace.as('writer').person().id}`);
  });
});
