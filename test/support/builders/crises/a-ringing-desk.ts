import type { Database } from '../../../../src/adapters/database/open-database.ts';
import { ringBell } from '../../../../src/domain/bell/ring-bell.ts';
import { takeTurn } from '../../../../src/domain/bell/take-turn.ts';
import type { Effect } from '../../../../src/domain/cases/model/changes.ts';
import type { RungTurn } from '../../../../src/domain/cases/model/deadlines/ring.ts';
import type { Handbook } from '../../../../src/domain/handbook/handbook.ts';
import type { Actor } from '../../../../src/domain/people/actor.ts';
import type { ChosenNotice } from '../../../../src/domain/people/preferences.ts';
import type { TeamPerson } from '../../../../src/domain/people/team-person.ts';
import { RefusedError } from '../../../../src/errors.ts';
import { TEAM as TOWN } from '../cases/a-rota.ts';
import { aCrisisDesk } from './a-crisis-desk.ts';

/** As the desk knows its people; Arnau answers for an area. */
export const TEAM: readonly TeamPerson[] = TOWN.filter(({ user }) => user !== 'ULLUC').map((person) =>
  person.user === 'UARNAU' ? { ...person, roles: ['area'], entries: ['UARNAU'] } : person,
);

/** The team's desk with the bell: whom a look rings comes back in words. */
export async function aRingingDesk(
  given: {
    team?: readonly TeamPerson[] | null;
    silent?: readonly string[];
    handbook?: Handbook;
    opened?: Database;
  } = {},
) {
  const desk = await aCrisisDesk(given.handbook, given.opened);
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
      rungMessages: desk.rungMessages,
    });
  const rung = async (): Promise<Effect[]> => (await desk.catchesUp()).filter(isRing);
  return {
    ...desk,
    look,
    /** Looks, and returns the messages that ring. */
    async ringing(): Promise<Effect[]> {
      await look();
      return rung();
    },
    /** Looks, and says who was rung for which turns. */
    async rings(): Promise<string[]> {
      await look();
      return (await rung()).flatMap(saidBy);
    },
    /** Takes the messages that ring out of the queue, without a look. */
    rung,
    choose: (notices: ChosenNotice[]) => {
      chosen = notices;
    },
    take: (actor: Actor, { key, caseId, crisisId }: Pick<RungTurn, 'key' | 'caseId' | 'crisisId'>, id: string) =>
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
