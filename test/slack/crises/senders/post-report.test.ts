import { describe, expect, it } from 'vitest';
import { blockKitProblems } from '../../../../sandbox/workspace/limits/block-kit-limits.ts';
import type { Draft } from '../../../../src/domain/cases/model/case-state.ts';
import type { Change } from '../../../../src/domain/cases/model/changes.ts';
import { aPublication } from '../../../support/builders/a-case.ts';
import { CASES } from '../../../support/drivers/a-portavoz.ts';
import { aCrisisRoom, ZONE } from '../../../support/drivers/slack/a-crisis-room.ts';

type Room = Awaited<ReturnType<typeof aCrisisRoom>>;

const QUESTION = 'Me llamo Marta Olabe. ¿Se puede cruzar el puente? El barranco viene lleno y se inunda la calle';

/** What the bot sent up, by the ending of its name. */
async function files(room: Room, ending: string): Promise<string> {
  const found = () => room.workspace.thread(room.board()).flatMap((message) => message.files ?? []);
  const file = await room.workspace.waitFor(() => found().findLast(({ name }) => name.endsWith(ending)) ?? null, {
    what: `a file ${ending}`,
  });
  return room.workspace.bytesOf(file).toString('utf8');
}

const report = (room: Room) =>
  room.workspace.thread(room.board()).find((one) => room.read(one).includes('Informe de la crisis 1'));

/** A person wrote another text in the place of the playbook's, and it went out. */
function anEditedReply(draft: Draft): { changes: Change[] } {
  const who = { kind: 'slack', team: 'T1', user: 'UANY' } as const;
  const text = 'No cruces: el puente sigue cerrado. Te avisamos aquí cuando abra, sea la hora que sea.';
  const row = { ...draft, id: 'edited', version: 2, text, basedOn: draft.id, writtenBy: who, missingFacts: [] };
  const out = aPublication({
    id: 'out',
    draftId: 'edited',
    status: 'published',
    publishedAt: new Date().toISOString(),
    publishedBy: who,
  });
  return {
    changes: [
      { kind: 'draft', row },
      { kind: 'publication', row: out },
    ],
  };
}

describe('the report of a crisis', () => {
  it('stands below its board with its figures, what is open, and two files; it is written down who asked', async () => {
    await using room = await aCrisisRoom();
    const { workspace } = room;
    await room.starts('writer');
    await room.fills('writer', 'crisis.fact', ZONE);
    await room.boardSays('Verificar');
    await room.verifies('approver', 'La Marina');
    await room.flag('writer', { text: QUESTION });
    await room.boardSays('Por atender');
    await workspace.as('outsider').command(CASES, '/crisis', 'report');
    await room.isTold('outsider', "You are not in the handbook's communication team");

    await workspace.as('writer').command(CASES, '/crisis', 'report');
    await room.isTold('writer', 'El informe de la crisis 1 está en camino');
    const page = await files(room, '.html');
    const markdown = await files(room, '.md');
    const said = room.read(report(room) ?? {});
    expect(said).toContain('1 mensaje recibido · 1 caso');
    expect(said).toContain('1 caso por atender');
    expect(blockKitProblems(report(room)?.blocks ?? [])).toEqual([]);
    for (const text of [page, markdown]) {
      expect(text).toContain('La Marina');
      expect(text).toContain('Lucía Ferrer');
      expect(text).toContain('¿Se puede cruzar el puente?');
    }
    expect(page.match(/<img alt="[^"]+" src="data:image\/svg\+xml;base64,/g)?.length).toBeGreaterThan(0);
    expect((await room.record()).filter(({ event }) => event === 'crisis.reported')).toMatchObject([
      { result: 'done', detail: { crisis: 1, names: true } },
    ]);

    await workspace.as('writer').command(CASES, '/crisis', 'report sin nombres');
    const nameless = await files(room, 'sin-nombres.html');
    expect(nameless).toContain('Información');
    expect(nameless).toContain('DANA en La Marina');
    expect(nameless).not.toMatch(/Lucía|Ferrer|Marta|Olabe/);
    expect((await room.record()).at(-1)).toMatchObject({ event: 'crisis.reported', detail: { names: false } });
  });

  it('makes a variant of the playbook of a reply that was changed much, once somebody wants it', async () => {
    await using room = await aCrisisRoom();
    const { workspace, database } = room;
    await room.starts('writer');
    await room.flag('writer', { text: '¿Se puede cruzar el puente? El barranco viene lleno y se inunda la calle' });
    await room.boardSays('Por atender');
    const [draft] = (await database.cases.reader.caseById(1))?.drafts ?? [];
    if (draft === undefined) throw new Error('the case has no draft');
    await database.cases.store.transact(({ save }) => save({ ...anEditedReply(draft), audit: [], effects: [] }));
    await workspace.as('writer').command(CASES, '/crisis', 'report');
    expect(await files(room, '.html')).toContain('Reescribir flood/es/question/');
    const [button] = (report(room)?.blocks ?? []).flatMap((block) => (block.type === 'actions' ? block.elements : []));
    expect(button).toMatchObject({
      action_id: 'report.variant',
      value: expect.stringMatching(/^1~[0-9a-z]{8}:edited$/),
    });
    await workspace.as('outsider').click(report(room) ?? room.board(), 'report.variant');
    await room.isTold('outsider', "You are not in the handbook's communication team");
    await workspace.as('approver').click(report(room) ?? room.board(), 'report.variant');
    const patch = await files(room, 'question-c.md');
    expect(patch).toContain('# Versión que se propone: flood/es/question/c');
    expect(patch).toContain(' # es\n\n ## question\n+\n+### c\n+\n+No cruces: el puente sigue cerrado.');
    expect((await room.record()).at(-1)).toMatchObject({ event: 'crisis.reported', detail: { variantOf: 'edited' } });
  });

  it('comes by itself when the crisis is closed, and can be had again', async () => {
    await using room = await aCrisisRoom();
    const { workspace } = room;
    await room.starts('writer');
    await room.boardSays('Pasos: 0 de 9');
    await workspace.as('approver').click(room.board(), 'crisis.close');
    await room.fill('approver', { why: 'Baja el barranco' });
    expect(await files(room, '.md')).toContain('Se cerró: Baja el barranco');
    // One of them belongs to the closing, which no board counts.
    expect(room.read(report(room) ?? {})).toContain('10 pasos que nadie hizo');
    expect(room.read(report(room) ?? {})).toContain('pasos: 0 de 9');
    await workspace.as('writer').command(CASES, '/crisis', 'report 1');
    await room.isTold('writer', 'El informe de la crisis 1 está en camino');
    await workspace.as('writer').command(CASES, '/crisis', 'report 7');
    await room.isTold('writer', 'Esa crisis no existe');
  });
});
