import { describe, expect, it } from 'vitest';
import { namedCrisis } from '../../../../src/slack/crises/board/ledger-reference.ts';
import { encodeStep } from '../../../../src/slack/crises/board/step-lines.ts';
import { CASES } from '../../../support/drivers/a-portavoz.ts';
import { aCrisisRoom } from '../../../support/drivers/slack/a-crisis-room.ts';

type Room = Awaited<ReturnType<typeof aCrisisRoom>>;

/** Value of the buttons of the step that the playbook calls so. */
async function buttonValue(room: Room, name: string): Promise<string> {
  const { steps } = await room.state();
  return crisisValue(room, steps.find((one) => one.step === name)?.id ?? 'none');
}

/** Value of a button of the crisis itself; `id` is of a step, or empty. */
async function crisisValue(room: Room, id = ''): Promise<string> {
  return encodeStep({ crisis: namedCrisis((await room.state()).crisis), id });
}

/** Waits until a form lies above the list. */
const formAbove = ({ workspace }: Room, key: string) =>
  workspace.waitFor(() => workspace.as(key).views().length === 2, { what: 'a form above the list' });

describe('the steps of a crisis', () => {
  it('stand on the board in one line, and are taken, done and not needed in their list', async () => {
    await using room = await aCrisisRoom();
    const { workspace } = room;
    await room.starts('writer');
    await room.boardSays('Pasos: 0 de 9 · ahora: Llama al 112', 'nadie todavía');
    await workspace.as('writer').click(room.board(), 'crisis.steps');
    const list = await room.form('writer');
    for (const words of ['Primeros 15 minutos', 'Primera hora', 'Antes de cerrar', 'Publica el cierre', '📞 112']) {
      expect(list).toContain(words);
    }
    const call = await buttonValue(room, 'ask-112');
    await workspace.as('writer').clickInView({ actionId: 'step.take', value: call });
    await room.boardSays('ahora: Llama al 112', 'a más tardar) · @');
    await workspace.as('writer').clickInView({ actionId: 'step.done', value: call });
    await room.boardSays('Pasos: 1 de 9');
    expect(await room.form('writer')).toContain('✅ Llama al 112');

    const alert = await buttonValue(room, 'es-alert');
    await workspace.as('writer').clickInView({ actionId: 'step.menu', value: `step.not_needed|${alert}` });
    await formAbove(room, 'writer');
    expect((await room.fill('writer', { why: ' ' })).errors).toEqual({ why: 'Escribe el motivo.' });
    await workspace.as('writer').submit({ why: 'La Generalitat dice que no la enviará' });
    await room.boardSays('Pasos: 2 de 9');
    await workspace.waitFor(() => JSON.stringify(workspace.as('writer').view()).includes('no la enviará'), {
      what: 'the list below the form is drawn again',
    });
    expect((await room.state()).steps.find(({ step }) => step === 'es-alert')?.ended).toMatchObject({
      kind: 'not_needed',
    });
  });

  it('are ticked by a look at the register of hoaxes, and people add their own', async () => {
    await using room = await aCrisisRoom();
    const { workspace } = room;
    await room.starts('writer');
    await workspace.as('lead').command(CASES, '/hoax', '');
    await room.boardSays('Pasos: 1 de 9');
    await workspace.as('area').command(CASES, '/crisis', 'steps');
    expect(await room.form('area')).toContain('hecho, según el registro');
    await workspace.as('area').clickInView({ actionId: 'step.add', value: await crisisValue(room) });
    await formAbove(room, 'area');
    await room.fill('area', { what: 'Llama a la residencia de La Marina', minutes: '5' });
    await room.boardSays('Pasos: 1 de 10');
  });
});

describe('what a crisis leaves to be done', () => {
  it('is noted from its report, stands in the list, and is done there', async () => {
    await using room = await aCrisisRoom();
    const { workspace } = room;
    await room.starts('writer', {}, 'hate');
    await room.fills('lead', 'crisis.close', { why: 'Ha pasado' });
    const report = () => workspace.thread(room.board()).find((one) => room.read(one).includes('Anotar una tarea'));
    const message = await workspace.waitFor(() => report() ?? null, { what: 'the report' });
    await workspace.as('lead').click(message, { actionId: 'follow_up.add', value: await crisisValue(room) });
    const me = workspace.as('lead').person().id;
    expect(
      (await room.fill('lead', { what: 'Poner el 091 en el manual', person: me, due_on: '2020-01-01' })).errors,
    ).toEqual({
      due_on: 'Elige una fecha desde hoy.',
    });
    await workspace.as('lead').submit({ what: 'Poner el 091 en el manual', person: me, due_on: '2099-01-01' });
    await room.linesSay('anota una tarea para después de la crisis', 'Poner el 091 en el manual');

    await workspace.as('writer').command(CASES, '/crisis', 'follow-ups');
    const list = await room.form('writer');
    expect(list).toContain('Poner el 091 en el manual');
    // What the playbook wants afterwards is there without anybody.
    expect(list).toContain('Entrega la prueba guardada');
    const { followUps } = await room.state();
    const own = followUps.find(({ what }) => what.startsWith('Poner el 091'));
    await workspace.as('writer').clickInView({ actionId: 'follow_up.menu', value: `follow_up.done|1:${own?.id}` });
    await workspace.waitFor(() => !JSON.stringify(workspace.as('writer').view()).includes('Poner el 091'), {
      what: 'the list without what is done',
    });
    expect((await room.state()).followUps.map(({ ended }) => ended?.kind ?? 'open').toSorted()).toEqual([
      'done',
      'open',
    ]);
  });
});
