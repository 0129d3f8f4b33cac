import { describe, expect, it } from 'vitest';
import { CASES } from '../../../support/drivers/a-portavoz.ts';
import { aCrisisRoom, ZONE } from '../../../support/drivers/slack/a-crisis-room.ts';

describe('a crisis', () => {
  it('is started once, by somebody of the team, and its board is pinned', async () => {
    await using room = await aCrisisRoom();
    const { workspace } = room;
    await workspace.as('outsider').command(CASES, '/crisis', 'start flood');
    await room.isTold('outsider', "You are not in the handbook's communication team");
    expect(workspace.as('outsider').view()).toBeNull();

    await workspace.as('writer').command(CASES, '/crisis', 'start flood');
    await workspace.as('approver').command(CASES, '/crisis', 'start flood');
    await room.form('writer');
    await room.form('approver');
    const sent = await Promise.all([
      room.fill('writer', { title: 'DANA en La Marina' }),
      room.fill('approver', { title: 'Riada' }),
    ]);
    expect(sent.flatMap(({ errors }) => (errors === undefined ? [] : [errors]))).toEqual([
      { playbook: 'Ya hay una crisis abierta con esta guía: la 1.' },
    ]);
    await room.boardSays('Nivel S1', 'Inundación o DANA', 'X, Mastodon', 'Próximo mensaje a la ciudadanía');
    await workspace.waitFor(() => room.board().pinnedBy === workspace.botUserId, { what: 'a pin' });
    expect((await room.database.crises.reader.list()).map(({ id, roles }) => [id, Object.keys(roles)])).toEqual([
      [1, ['information_lead']],
    ]);
    await room.linesSay('abre la crisis');
  });

  it('keeps a form with its sentence at the field that is wrong', async () => {
    await using room = await aCrisisRoom();
    const { workspace } = room;
    const typed = { plan: 'active', plan_level: 'situación 2', plan_director: '', plan_link: 'riudalba.example' };
    expect((await room.starts('writer', typed)).errors).toEqual({
      plan_level: 'Di el nivel del plan y quién lo dirige.',
    });
    const next = { ...typed, title: 'DANA', plan_director: 'Delegación del Gobierno' };
    expect((await workspace.as('writer').submit(next)).errors).toEqual({
      plan_link: 'El enlace de la dirección del plan empieza por https://.',
    });
    await workspace.as('writer').submit({ ...next, plan_link: 'https://112.example/dana' });
    await room.boardSays('Plan activado: situación 2', 'Dirige: Delegación del Gobierno', 'Sus mensajes');
    expect((await room.fills('writer', 'crisis.cadence', { minutes: 'una hora' })).errors).toEqual({
      minutes: 'Escribe cada cuántos minutos se informa: de 15 a 1440.',
    });
    await workspace.as('writer').submit({ minutes: '30' });
    await room.boardSays('Se informa cada 30 min');
    await room.linesSay('cambia cada cuánto se informa: un mensaje a la ciudadanía cada 30 minutos');
    expect((await room.state()).crisis).toMatchObject({ cadenceMinutes: 30, plan: { level: 'situación 2' } });
  });

  it('asks for what its first message cannot go without, and prepares that message in every language', async () => {
    await using room = await aCrisisRoom();
    const { workspace } = room;
    const zone = { 'fact.zone': ['La Marina'] };
    expect((await room.starts('writer', zone)).errors).toEqual({ source: expect.stringContaining('de dónde sale') });
    expect(await room.database.crises.reader.list()).toEqual([]);
    await workspace.as('writer').submit({ title: 'DANA', ...zone, source: 'Marta Soler, sala del 112' });
    await room.isTold('writer', 'El primer mensaje está preparado. Llama ahora a quien lo confirma y lo aprueba.');
    const { facts, statements } = await room.state();
    expect(facts).toMatchObject([{ key: 'zone', value: 'La Marina', status: 'proposed' }]);
    expect(statements.map(({ core }) => core.statement)).toEqual(['holding', 'holding', 'holding']);

    // The form asked for the facts of the flood; the playbook that was chosen in it has none of them.
    await room.starts('writer', { playbook: 'heat', title: 'Calor', ...zone, source: 'AEMET' });
    await room.isTold('writer', 'No hay ningún primer mensaje preparado', '«Escribir comunicado…»');
    const heat = await room.state(2);
    expect([heat.crisis.playbook, heat.facts, heat.statements]).toEqual(['heat', [], []]);
  });

  it('is closed with what is still open in sight, and its board is pinned no longer', async () => {
    await using room = await aCrisisRoom();
    const { workspace } = room;
    await room.starts('writer');
    await room.flag('writer', { text: '¿Se puede cruzar el puente? El barranco viene lleno y se inunda la calle' });
    await room.boardSays('Por atender: S1 1');
    expect((await room.fills('writer', 'crisis.close', { why: 'Ya pasó' })).errors).toEqual({
      why: 'Eso lo decide quien puede aprobar a este nivel.',
    });
    await workspace.as('writer').close();
    await workspace.as('approver').click(room.board(), 'crisis.close');
    expect(await room.form('approver')).toContain('• Casos por atender: S1 1');
    await room.fill('approver', { why: 'Baja el barranco' });
    await room.boardSays('Cerrada el', 'Baja el barranco');
    await workspace.waitFor(() => room.board().pinnedBy === undefined, { what: 'no pin' });
    expect(room.read(room.board())).not.toContain('Escribir comunicado…');
    await workspace.as('approver').command(CASES, '/crisis', 'fact');
    await room.isTold('approver', 'No hay ninguna crisis abierta. `/crisis abrir` abre una.');
    await workspace.as('approver').command(CASES, '/crisis', 'fact 1');
    await room.isTold('approver', 'Esa crisis está cerrada.');
  });

  it('is asked for by its number, or by a button, where several are open', async () => {
    await using room = await aCrisisRoom();
    const { workspace } = room;
    await room.starts('writer');
    await room.starts('writer', { title: 'Agua turbia' }, 'water-quality');
    await workspace.waitFor(() => room.board(2), { what: 'the second board' });
    await workspace.as('writer').command(CASES, '/crisis');
    await room.isTold('writer', 'Hay 2 crisis abiertas:', '2 · S3 · Agua turbia. Su tablero: `/crisis estado 2`');
    await workspace.as('writer').command(CASES, '/crisis', 'level');
    await room.isTold('writer', 'Hay 2 crisis abiertas. ¿Cuál?');
    const asked = workspace.as('writer').ephemerals().at(-1);
    if (asked === undefined) throw new Error('nobody was asked');
    const [, value = ''] = /"value":"(2~[^"]+)"/.exec(JSON.stringify(asked.blocks)) ?? [];
    await workspace.as('writer').click(asked, { actionId: 'crisis.level', value });
    await room.fill('writer', { level: 'S2', why: 'Hay personas enfermas' });
    await workspace.waitFor(() => room.boardText(2).includes('Nivel S2'), { what: 'the level' });
    await workspace.as('writer').command(CASES, '/crisis', 'level #1');
    await room.fill('writer', { level: 'S1', why: 'Sube el agua' });
    await room.boardSays('🔴 Crisis 1', 'Nivel S1');
    await workspace.as('writer').command(CASES, '/crisis', 'level 7');
    await room.isTold('writer', 'Esa crisis no existe.');
    await workspace.as('writer').command(CASES, '/krisia', 'egoera 2');
    await room.isTold('writer', 'Agua turbia');
    await workspace.as('writer').command(CASES, '/crisis', 'nivel 1');
    expect(await room.form('writer')).toContain('Nivel');
    await workspace.as('writer').close();
    await workspace.as('writer').command(CASES, '/crisis', 'estdo');
    await room.isTold('writer', 'No conozco «estdo». ¿Querías decir «estado»? `/crisis estado`');
    await workspace.as('writer').command(CASES, '/crisis', 'enséñame');
    await room.isTold('writer', 'No conozco «enséñame».', '`/crisis ayuda` lo explica.');
    await workspace.as('writer').command(CASES, '/crisis', 'ayuda');
    await room.isTold('writer', '`/crisis abrir <guía>` abre una', '`/crisis al día`');
    await workspace.as('writer').command(CASES, '/crisis', 'abrir inundación');
    expect(await room.form('writer')).toContain('Inundación o DANA');
    expect(await room.form('writer')).not.toContain('No hay guía');
    await workspace.as('writer').close();
    await workspace.as('writer').command(CASES, '/crisi', 'iniciar inundaxion');
    expect(await room.form('writer')).toContain('No hay guía «inundaxion». ¿Querías decir «Inundación o DANA»?');
  });

  it('that is a drill begins every message with the word for it', async () => {
    await using room = await aCrisisRoom();
    const { workspace } = room;
    await room.starts('writer');
    await room.boardSays('Nivel S3');
    const { crisis } = await room.state();
    await room.database.cases.store.transact(({ save }) =>
      save({ changes: [{ kind: 'crisis', row: { ...crisis, drill: 'flood' } }], audit: [], effects: [] }),
    );
    await room.fills('writer', 'crisis.fact', ZONE);
    await room.boardSays('SIMULACRO', 'Zona afectada: La Marina');
    await room.fills('writer', 'crisis.hand_over', { role: 'legal', person: workspace.person('legal').id });
    await room.isTold('legal', 'SIMULACRO', 'Ahora te toca: Jurídico');
    await room.linesSay('cede esta función: Jurídico');
    const texts = workspace.thread(room.board()).map(({ text }) => text);
    expect(texts.slice(1).every((text) => text.startsWith('SIMULACRO · '))).toBe(true);
  });
});

describe('the facts of a crisis', () => {
  it('hold once another person has verified them, from the board', async () => {
    await using room = await aCrisisRoom();
    const { workspace } = room;
    await room.starts('writer');
    await room.boardSays('Todavía no hay ningún dato verificado');
    const wrong = await room.fills('writer', 'crisis.fact', { ...ZONE, until: 'mañana' });
    expect(wrong.errors).toEqual({ until: 'Escribe la hora así: 14:05.' });
    await workspace.as('writer').submit({ ...ZONE, until: '' });
    await room.boardSays('Zona afectada: La Marina', 'lo propone', 'Verificar');
    await room.verifies('writer', 'La Marina');
    await room.isTold('writer', 'Este dato lo anotaste tú: lo confirma otra persona del equipo.');
    await room.verifies('approver', 'La Marina');
    await room.boardSays('1 dato vigente', 'Policía Local', 'a cargo de');
    await room.linesSay('propone un dato', 'verifica un dato', 'Zona afectada: La Marina');
    const [fact] = (await room.state()).facts;
    expect(fact).toMatchObject({
      key: 'zone',
      status: 'verified',
      verifiedBy: { user: workspace.person('approver').id },
    });
    expect(Date.parse(fact?.validUntil ?? '') - Date.parse(fact?.enteredAt ?? '')).toBe(6 * 3_600_000);
  });

  it('may be of the crisis’s own, in every language of the house, owned by somebody else, until an hour', async () => {
    await using room = await aCrisisRoom();
    const { workspace } = room;
    await room.starts('writer');
    await workspace.waitFor(() => room.board(), { what: 'a board' });
    await workspace.as('writer').click(room.board(), 'crisis.fact');
    expect(await room.form('writer')).toContain('Elige uno o varios sitios');
    await workspace.as('writer').clickInView({ actionId: 'ledger.fact', value: 'own' });
    await workspace.waitFor(() => room.read(workspace.as('writer').view()?.view ?? {}).includes('Albergue'), {
      what: 'the field for a title',
    });
    const area = workspace.person('area').id;
    await workspace.as('writer').submit({
      fact: 'own',
      title: 'Albergue abierto',
      value: 'Polideportivo',
      'value.ca': 'Poliesportiu',
      source: 'Pau Sempere',
      owner: area,
      until: '23:59',
    });
    await room.boardSays('Albergue abierto: Polideportivo');
    const [fact] = (await room.state()).facts;
    expect(fact).toMatchObject({
      title: 'Albergue abierto',
      translations: { ca: 'Poliesportiu' },
      owner: { user: area },
    });
    expect(fact?.validUntil).not.toBeNull();
    await workspace.as('approver').click(room.board(), 'crisis.ledger');
    expect(await room.form('approver')).toContain('Polideportivo');
    await workspace.as('approver').clickInView('ledger.verify');
    await room.boardSays('1 dato vigente');
    await workspace.waitFor(() => room.read(workspace.as('approver').view()?.view ?? {}).includes('1 dato vigente'), {
      what: 'the ledger anew',
    });
  });
});
