import { describe, expect, it } from 'vitest';
import { ana, berta, biel, dora } from '../../support/builders/a-case.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aRota } from '../../support/builders/cases/a-rota.ts';
import { aRingingDesk, TEAM } from '../../support/builders/crises/a-ringing-desk.ts';

const MINUTE = 60_000;
const TEXT = 'Sube a un sitio alto. Si hay peligro, llama al 112.';
const post = { url: 'https://x.com/vecina/status/1', text: '¿Llega la inundación a la calle del Aire?' };

describe('the bell', () => {
  it('rings at once for who can approve, not again before its time, and then until somebody takes it', async () => {
    await using desk = await aRingingDesk();
    await desk.flag(post);
    await desk.case(ana, 1, { kind: 'claim' });
    await desk.look();
    await desk.rings();
    await writes(desk);
    const first = await desk.rings();
    expect(first.filter((one) => one.startsWith('approval'))).toHaveLength(1);
    expect(first.join()).toContain('UBIEL');
    expect(first.join()).not.toContain('UANA');
    expect(await desk.rings()).toEqual([]);
    desk.pass(2 * MINUTE);
    expect(await desk.rings()).toEqual([]);
  });

  it('rings all who can telephone 112 where the one who took a call for help tells nobody for five minutes', async () => {
    await using desk = await aRingingDesk();
    await desk.flag({ ...post, text: 'Socorro, estamos atrapados en el coche y sube el agua, no podemos salir' });
    await desk.case(ana, 1, { kind: 'claim' });
    await desk.rings();
    desk.pass(5 * MINUTE - 1_000);
    expect(of('card', await desk.rings())).toEqual([]);
    desk.pass(1_000);
    expect(of('card', await desk.rings())).toEqual(['card first: UANA UOSCAR UBIEL UBERTA UDORA']);
    expect(await desk.case(ana, 1, { kind: 'call_emergency' })).toBe('done');
    desk.pass(60 * MINUTE);
    expect(of('card', await desk.rings())).toEqual([]);
  });

  it('rings for a text that came back', async () => {
    await using desk = await aRingingDesk();
    await desk.flag(post);
    await desk.case(ana, 1, { kind: 'claim' });
    await writes(desk);
    await desk.rings();
    desk.pass(2 * MINUTE);
    const { drafts, core } = await desk.caseOf(1);
    const draft = drafts.find(({ id }) => id === core.currentDraftId);
    const seen = { draftId: draft?.id ?? '', digest: draft?.digest ?? '' };
    await desk.case(berta, 1, { kind: 'reject', ...seen, reason: 'Falta la hora' });
    expect((await desk.rings())[0]).toBe('returned first: UANA');
  });

  it('calls those who decide when a crisis is opened, again when it is raised, until one of them sees to it', async () => {
    await using desk = await aRingingDesk();
    await desk.start();
    const opened = await desk.rings();
    expect(opened[0]).toBe('crisis first: UBIEL UBERTA UARNAU');
    desk.pass(20 * MINUTE);
    expect(await desk.rings()).toContain('crisis again: UBIEL UBERTA UARNAU');
    await desk.does(ana, { kind: 'set_level', level: 'S1', why: 'Hay heridos' });
    desk.pass(2 * MINUTE);
    const raised = await desk.rings();
    expect(raised.join()).toContain('UDORA');
    const turn = { key: 'crisis:1:S1', caseId: null, crisisId: 1 };
    expect(await desk.take(ana, turn, 'd1')).toBe('refusal.turn_not_yours');
    expect(await desk.take(dora, turn, 'd2')).toBe('done');
    expect(await desk.take(biel, turn, 'd3')).toBe('refusal.turn_taken');
    desk.pass(60 * MINUTE);
    expect((await desk.rings()).filter((one) => one.startsWith('crisis'))).toEqual([]);
  });

  it('calls them again at once when a crisis that somebody saw to is lowered and raised again', async () => {
    await using desk = await aRingingDesk();
    await desk.start({ level: 'S1' });
    await desk.rings();
    const turn = { key: 'crisis:1:S1', caseId: null, crisisId: 1 };
    expect(await desk.take(dora, turn, 'd1')).toBe('done');
    desk.pass(20 * MINUTE);
    expect(await desk.does(biel, { kind: 'set_level', level: 'S2', why: 'Baja el agua' })).toBe('done');
    desk.pass(20 * MINUTE);
    expect((await desk.rings()).filter((one) => one.startsWith('crisis'))).toEqual([]);
    expect(await desk.does(ana, { kind: 'set_level', level: 'S1', why: 'Vuelve a subir' })).toBe('done');
    const raised = (await desk.rings()).filter((one) => one.startsWith('crisis'));
    expect(raised.join()).toContain('UDORA');
    expect(raised.join()).toContain('UBIEL');
    expect(await desk.take(dora, turn, 'd2')).toBe('done');
  });

  it('gathers what comes within a minute into one message, and what is S1 does not wait', async () => {
    await using desk = await aRingingDesk({ team: TEAM.filter(({ user }) => ['UANA', 'UBIEL'].includes(user)) });
    await desk.start();
    await desk.rings();
    await desk.does(ana, { ...fact('La Ribera'), key: 'zone' });
    await desk.does(ana, { ...fact('naranja'), key: 'level' });
    expect(await desk.rings()).toEqual([]);
    desk.pass(MINUTE);
    expect(await desk.rings()).toEqual(['+ fact first: UBIEL', '+ fact first: UBIEL', 'to UBIEL: fact fact']);
  });

  it('calls who was given a role until they say that they have it, and then the lead', async () => {
    await using desk = await aRingingDesk();
    await desk.start();
    await desk.rings();
    expect(await desk.does(ana, { kind: 'hand_over', role: 'liaison', to: biel })).toBe('done');
    const lines = (await desk.catchesUp()).flatMap((one) => (one.kind === 'crisis_line' ? [one.entry] : []));
    expect(lines.flatMap(({ calls = [] }) => calls)).toEqual([biel]);
    expect(of('role', await desk.rings())).toEqual([]);
    desk.pass(20 * MINUTE);
    expect(of('role', await desk.rings())).toEqual(['role again: UBIEL']);
    desk.pass(20 * MINUTE);
    expect(of('role', await desk.rings())).toEqual(['role lead: UBERTA']);
    const key = `role:1:liaison:${(await desk.board()).crisis.roles.liaison?.since}`;
    expect(await desk.take(ana, { key, caseId: null, crisisId: 1 }, 'd1')).toBe('refusal.turn_not_yours');
    expect(await desk.take(biel, { key, caseId: null, crisisId: 1 }, 'd2')).toBe('done');
    desk.pass(60 * MINUTE);
    expect(of('role', await desk.rings())).toEqual([]);
  });

  it('calls the area that is asked, off shift who writes there, and nobody once it has answered', async () => {
    for (const rota of [undefined, aRota()]) {
      const { institution, ...handbook } = aHandbook();
      const areas = institution.areas.map((one) => (one.id === 'water' ? { ...one, contact: 'UARNAU' } : one));
      const house = { ...handbook, institution: { ...institution, areas, ...(rota === undefined ? {} : { rota }) } };
      await using desk = await aRingingDesk({ handbook: house });
      await desk.flag(post);
      await desk.case(ana, 1, { kind: 'claim' });
      await desk.rings();
      desk.pass(2 * MINUTE);
      expect(await desk.case(ana, 1, { kind: 'ask_area', area: 'water', question: '¿Hay agua?' })).toBe('done');
      expect(of('question', await desk.rings())).toEqual([`question first: ${rota === undefined ? 'UARNAU' : 'UANA'}`]);
      const inquiryId = (await desk.caseOf(1)).areaQuestions[0]?.id ?? '';
      const answer = { kind: 'record_answer', inquiryId, who: 'Marta, de Aguas', answer: 'Sí', factKey: null } as const;
      expect(await desk.case(ana, 1, answer)).toBe('done');
      desk.pass(60 * MINUTE);
      expect(of('question', await desk.rings())).toEqual([]);
    }
  });

  it('writes directly to those who may approve, unless they chose otherwise, and to whoever chose so', async () => {
    await using desk = await aRingingDesk();
    desk.choose([
      { user: 'UBIEL', notices: 'thread_only' },
      { user: 'UANA', notices: 'direct' },
    ]);
    await desk.start();
    const said = await desk.rings();
    expect(said.filter((one) => one.startsWith('to '))).toEqual(['to UBERTA: crisis', 'to UARNAU: crisis']);
  });

  it('writes to nobody unasked for what others can do as well: the lead is mentioned for a card, and not written to', async () => {
    await using desk = await aRingingDesk();
    await desk.flag(post);
    const said: string[] = [];
    for (let look = 0; look < 6; look += 1) {
      said.push(...(await desk.rings()));
      desk.pass(20 * MINUTE);
    }
    expect(of('card', said).join()).toContain('UBERTA');
    expect(said.filter((one) => one.startsWith('to ') && one.includes('card'))).toEqual([]);
  });

  it('passes over who is in Do Not Disturb, for the next person', async () => {
    await using desk = await aRingingDesk({ silent: ['UBIEL', 'UARNAU'] });
    await desk.start();
    expect((await desk.rings())[0]).toBe('crisis first: UBERTA');
  });

  it('rings for the approvals of a correction that a fallen fact opened, once, and for that of a single reply', async () => {
    await using desk = await aRingingDesk();
    await desk.start();
    await desk.knows('El Molinar');
    await desk.knows('naranja', { key: 'level' });
    await desk.knows('12:30', { key: 'next_update' });
    const statement = await desk.states();
    await desk.approves(statement);
    await desk.leavesHold(statement);
    await desk.isPublished(statement);
    await desk.rings();
    desk.pass(2 * MINUTE);
    await desk.rings();
    const zone = (await desk.board()).facts.find(({ key }) => key === 'zone');
    desk.pass(2 * MINUTE);
    await desk.does(biel, { kind: 'retract_fact', factId: zone?.id ?? '', why: 'Es otra' });
    const correction = (await desk.board()).recalls[0]?.recall.correctionCaseId ?? 0;
    const rung = await desk.rings();
    expect([of('correction', rung), of('approval', rung)]).toEqual([[], ['approval first: UBIEL UBERTA UARNAU']]);
    desk.pass(2 * MINUTE);
    expect(await desk.backs(ana, correction, 'propose')).toBe('done');
    expect(of('approval', await desk.rings())).toEqual([]);

    desk.pass(2 * MINUTE);
    const out = (await desk.caseOf(statement)).publications[0]?.id ?? '';
    expect(await desk.case(ana, statement, { kind: 'put_right', publicationId: out, text: TEXT })).toBe('done');
    expect((await desk.rings()).join()).toContain('approval first: UBIEL UBERTA UARNAU');
  });

  it('rings for the approvals of a first message as soon as it lacks nothing, and again until somebody gives one', async () => {
    await using desk = await aRingingDesk();
    await desk.start({ level: 'S1' });
    await desk.knows('naranja', { key: 'level' });
    await desk.knows('12:30', { key: 'next_update' });
    const statement = await desk.states();
    await desk.rings();
    desk.pass(2 * MINUTE);
    expect(of('approval', await desk.rings())).toEqual([]);
    await desk.knows('El Molinar');
    desk.pass(2 * MINUTE);
    expect(of('approval', await desk.rings())).toEqual(['approval first: UBIEL UBERTA UDORA']);
    desk.pass(20 * MINUTE);
    expect(of('approval', await desk.rings())).toEqual(['approval again: UBIEL UBERTA UDORA']);
    expect(await desk.backs(dora, statement, 'approve')).toBe('done');
    expect(await desk.backs(biel, statement, 'approve')).toBe('done');
    desk.pass(20 * MINUTE);
    expect(of('approval', await desk.rings())).toEqual([]);
  });

  it('does not ring at once for whom a first message was whole when they opened it', async () => {
    await using desk = await aRingingDesk();
    await desk.start({ level: 'S1' });
    for (const [value, key] of [['El Molinar'], ['naranja', 'level'], ['12:30', 'next_update']] as const)
      await desk.knows(value, key === undefined ? {} : { key });
    await desk.states();
    await desk.rings();
    desk.pass(2 * MINUTE);
    expect(of('statement', await desk.rings())).toEqual([]);
    desk.pass(20 * MINUTE);
    expect(of('statement', await desk.rings())).toEqual(['statement again: UANA']);
  });

  it("mentions the handbook's entries while nobody knows who is of the team", async () => {
    await using desk = await aRingingDesk({ team: null });
    await desk.start();
    const [said] = await desk.rings();
    expect(said).toContain('crisis first: ');
    expect(said).not.toBe('crisis first: ');
  });
});

/** Alone or in a message with other turns. */
const of = (kind: string, said: readonly string[]) =>
  said.map((one) => one.replace('+ ', '')).filter((one) => one.startsWith(kind));

/** Ana writes a text of her own, which asks for its approval. */
async function writes(desk: Awaited<ReturnType<typeof aRingingDesk>>): Promise<void> {
  const { core } = await desk.caseOf(1);
  expect(await desk.case(ana, 1, { kind: 'edit', draftId: core.currentDraftId, text: TEXT })).toBe('done');
}

const fact = (value: string) =>
  ({
    kind: 'add_fact',
    key: 'zone',
    title: '',
    value,
    translations: {},
    source: 'Policía Local',
    owner: null,
    validForMinutes: null,
  }) as const;
