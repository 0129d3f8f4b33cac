import { describe, expect, it } from 'vitest';
import { ringBell } from '../../../src/domain/bell/ring-bell.ts';
import { takeTurn } from '../../../src/domain/bell/take-turn.ts';
import type { Effect } from '../../../src/domain/cases/model/changes.ts';
import type { RungTurn } from '../../../src/domain/cases/model/deadlines/ring.ts';
import type { ChosenNotice } from '../../../src/domain/people/preferences.ts';
import type { TeamPerson } from '../../../src/domain/people/team-person.ts';
import { RefusedError } from '../../../src/errors.ts';
import { ana, berta, biel, dora } from '../../support/builders/a-case.ts';
import { TEAM as TOWN } from '../../support/builders/cases/a-rota.ts';
import { aCrisisDesk } from '../../support/builders/crises/a-crisis-desk.ts';

/** As the desk knows its people; Arnau answers for an area. */
const TEAM: readonly TeamPerson[] = TOWN.filter(({ user }) => user !== 'ULLUC').map((person) =>
  person.user === 'UARNAU' ? { ...person, roles: ['area'], entries: ['UARNAU'] } : person,
);

const MINUTE = 60_000;

async function aRingingDesk(given: { team?: readonly TeamPerson[] | null; silent?: readonly string[] } = {}) {
  const desk = await aCrisisDesk();
  let chosen: ChosenNotice[] = [];
  const team = async () => {
    if (given.team === null) throw new Error('Slack does not answer');
    return given.team ?? TEAM;
  };
  const look = () =>
    ringBell({
      cases: desk.deps,
      roster: { team },
      chosen: async () => chosen,
      silent: async () => new Set(given.silent ?? []),
      isOn: async () => true,
    });
  const rung = async (): Promise<Effect[]> => (await desk.catchesUp()).filter(isRing);
  return {
    ...desk,
    look,
    /** Looks, and says who was rung for which turns. */
    async rings(): Promise<string[]> {
      await look();
      return (await rung()).flatMap(saidBy);
    },
    choose: (notices: ChosenNotice[]) => {
      chosen = notices;
    },
    take: (actor: typeof ana, { key, caseId, crisisId }: Pick<RungTurn, 'key' | 'caseId' | 'crisisId'>, id: string) =>
      takeTurn(desk.deps, { turn: key, caseId, crisisId, actor, channel: 'C1', deliveryKey: id }).then(
        () => 'done',
        (error) => (error instanceof RefusedError ? error.sentence.key : String(error)),
      ),
  };
}

function isRing(effect: Effect): boolean {
  if (effect.kind === 'thread' || effect.kind === 'crisis_line') return effect.entry.turn !== undefined;
  return effect.kind === 'ring' || effect.kind === 'direct_ring';
}

function saidBy(effect: Effect): string[] {
  if (effect.kind === 'thread')
    return [`${effect.entry.turn?.kind} ${effect.entry.turn?.step}: ${effect.entry.calls?.ids.join(' ')}`];
  if (effect.kind === 'crisis_line')
    return [`${effect.entry.turn?.kind} ${effect.entry.turn?.step}: ${effect.entry.ids?.join(' ')}`];
  if (effect.kind === 'ring') return effect.turns.map(({ kind, step, ids }) => `+ ${kind} ${step}: ${ids.join(' ')}`);
  return effect.kind === 'direct_ring' ? [`to ${effect.to}: ${effect.turns.map(({ kind }) => kind).join(' ')}`] : [];
}

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
