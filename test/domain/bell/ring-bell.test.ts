import { describe, expect, it } from 'vitest';
import { ana, berta, biel, dora } from '../../support/builders/a-case.ts';
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

  it('passes over who is in Do Not Disturb, for the next person', async () => {
    await using desk = await aRingingDesk({ silent: ['UBIEL', 'UARNAU'] });
    await desk.start();
    expect((await desk.rings())[0]).toBe('crisis first: UBERTA');
  });

  it('rings for a correction that a fallen fact opened, then for its approval, and for that of a single reply', async () => {
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
    expect((await desk.rings()).filter((one) => one.includes('correction'))).toEqual(['correction first: UANA UOSCAR']);
    desk.pass(2 * MINUTE);
    expect(await desk.backs(ana, correction, 'propose')).toBe('done');
    expect((await desk.rings()).filter((one) => one.startsWith('approval'))).toEqual([
      'approval first: UBIEL UBERTA UARNAU',
    ]);

    desk.pass(2 * MINUTE);
    const out = (await desk.caseOf(statement)).publications[0]?.id ?? '';
    expect(await desk.case(ana, statement, { kind: 'put_right', publicationId: out, text: TEXT })).toBe('done');
    expect((await desk.rings()).join()).toContain('approval first: UBIEL UBERTA UARNAU');
  });

  it("mentions the handbook's entries while nobody knows who is of the team", async () => {
    await using desk = await aRingingDesk({ team: null });
    await desk.start();
    const [said] = await desk.rings();
    expect(said).toContain('crisis first: ');
    expect(said).not.toBe('crisis first: ');
  });
});

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
