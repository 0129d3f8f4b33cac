import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rolesOf } from '../../../src/domain/cases/approval/approval-policy.ts';
import { canGive } from '../../../src/domain/cases/deadlines/who-may-approve.ts';
import { currentDraft, isPending, statusOf } from '../../../src/domain/cases/model/case-status.ts';
import type { Ring, RungTurn, TurnKind } from '../../../src/domain/cases/model/deadlines/ring.ts';
import { minutesAfter } from '../../../src/domain/cases/model/deadlines/step-deadline.ts';
import { severityRow } from '../../../src/domain/handbook/handbook.ts';
import type { Role, Severity } from '../../../src/domain/handbook/vocabulary.ts';
import { slackUser } from '../../../src/domain/people/actor.ts';
import { momentAfter } from '../../../src/domain/time/moment-after.ts';
import { aHandbookWithSteps } from '../../support/builders/crises/some-steps.ts';
import type { RingingWalk } from '../../support/laws/a-ringing-walk.ts';
import { aRingingWalk } from '../../support/laws/a-ringing-walk.ts';
import type { Look } from '../../support/laws/walked-ringing.ts';
import { RINGING_TEAM, walkedRinging } from '../../support/laws/walked-ringing.ts';

const handbook = aHandbookWithSteps();

/** Act that a person must do, by the rows alone, and who can. */
type Need = { kind: TurnKind; of: string; since: string; canDo(user: string): boolean };

const rolesOfUser = (user: string): readonly Role[] => RINGING_TEAM.find((one) => one.user === user)?.roles ?? [];
const holds = (roles: readonly Role[]) => (user: string) => rolesOfUser(user).some((role) => roles.includes(role));
const anybody = () => true;

/** The roles that decide at a level. */
function deciding(level: Severity): Role[] {
  return ['duty_officer', ...rolesOf(severityRow(handbook, level).approvals)];
}

function again(from: string, level: Severity): string {
  const { claimMinutes, ringAgainMinutes = claimMinutes, clock } = severityRow(handbook, level);
  return minutesAfter(from, ringAgainMinutes, clock, handbook.institution);
}

function needsOf(look: Look): Need[] {
  return [...needsOfCrisis(look), ...needsOfSteps(look), ...needsOfCases(look)];
}

function needsOfCrisis({ board: { crisis, facts }, gravestSince, now }: Look): Need[] {
  const starter = slackUser(crisis.startedBy);
  const given = Object.values(crisis.roles).filter(
    ({ since }) => since !== crisis.startedAt && again(since, crisis.level) <= now,
  );
  return [
    {
      kind: 'crisis',
      of: 'crisis:1',
      since: gravestSince,
      canDo: (user) => user !== starter && holds(deciding('S1'))(user),
    },
    ...given.map(
      ({ who, since }): Need => ({ kind: 'role', of: 'role:1', since, canDo: (user) => user === slackUser(who) }),
    ),
    ...facts
      .filter(({ status, validUntil }) => status === 'proposed' && (validUntil === null || validUntil > now))
      .map(({ id, enteredAt, enteredBy }): Need => {
        return { kind: 'fact', of: `fact:${id}`, since: enteredAt, canDo: (user) => user !== slackUser(enteredBy) };
      }),
  ];
}

/** Those of each update have a law of their own: their time moves with what we promised. */
function needsOfSteps({ board: { steps }, now }: Look): Need[] {
  return steps.flatMap(({ id, phase, since, dueAt, taken, ended }): Need[] => {
    if (ended !== null || dueAt === null || (phase !== 'first_15_minutes' && phase !== 'first_hour')) return [];
    const half = momentAfter(since, (Date.parse(dueAt) - Date.parse(since)) / 2);
    if (taken === null) return now < half ? [] : [{ kind: 'step', of: id, since: half, canDo: anybody }];
    const isLate = now >= dueAt && again(taken.at, 'S3') <= now;
    return isLate ? [{ kind: 'step', of: id, since: taken.at, canDo: (user) => user === slackUser(taken.by) }] : [];
  });
}

function needsOfCases({ cases, givenBack, now }: Look): Need[] {
  return cases.filter(isPending).flatMap((state): Need[] => {
    const back = givenBack.findLast(({ caseId }) => caseId === state.core.id);
    const isBack = back?.draftId === currentDraft(state)?.id && statusOf(state) === 'in_review';
    const people = RINGING_TEAM.filter((person) => canGive(person, state, { handbook, now }));
    const canDo = (user: string) => people.some((one) => one.user === user);
    return [
      ...state.areaQuestions
        .filter(({ answer }) => answer === null)
        .map(({ id, askedAt }): Need => ({ kind: 'question', of: `question:${id}`, since: askedAt, canDo: anybody })),
      ...(back === undefined || !isBack || people.length === 0
        ? []
        : [{ kind: 'resume' as const, of: `resume:${back.draftId}`, since: back.at, canDo }]),
    ];
  });
}

/**
 * Whether a person who can was rung for it since it was to be done, or one said that they see to it. Who saw
 * to a crisis before it was raised did not see to what it is now.
 */
function isHeard({ kind, of, since, canDo }: Need, { rings }: Look): boolean {
  const own = rings.filter((ring) => ring.kind === kind && ring.turn.includes(of));
  return own.some(({ step, at, who }) =>
    step === 'taken' ? kind !== 'crisis' || at >= since : at >= since && canDo(who),
  );
}

type Mention = Pick<RungTurn, 'key' | 'kind' | 'step' | 'ids'>;

/** Everybody whom the messages of a look mention, and for what. */
function mentionsIn({ effects }: Look): Mention[] {
  return effects.flatMap((effect): Mention[] => {
    if (effect.kind === 'ring') return [...effect.turns];
    if (effect.kind === 'direct_ring') return effect.turns.map((turn) => ({ ...turn, ids: [effect.to] }));
    if (effect.kind !== 'thread' && effect.kind !== 'crisis_line') return [];
    const { turn } = effect.entry;
    const ids = effect.kind === 'thread' ? effect.entry.calls?.ids : effect.entry.ids;
    return turn === undefined ? [] : [{ ...turn, ids: ids ?? [] }];
  });
}

function canDoIt({ kind, key }: Mention, user: string, { board, cases, now }: Look): boolean {
  const { crisis, facts } = board;
  switch (kind) {
    case 'crisis':
      return user !== slackUser(crisis.startedBy) && holds(deciding(crisis.level))(user);
    case 'role':
      return Object.entries(crisis.roles).some(
        ([role, { who }]) => key.includes(`:${role}:`) && user === slackUser(who),
      );
    case 'fact': {
      const all = [...facts, ...cases.flatMap((state) => state.facts)];
      return slackUser(all.find(({ id }) => key === `fact:${id}`)?.enteredBy ?? null) !== user;
    }
    case 'approval':
    case 'resume': {
      const person = RINGING_TEAM.find((one) => one.user === user);
      const states = cases.filter((state) => key.includes(state.core.currentDraftId ?? '-'));
      return (
        person !== undefined &&
        states.some((state) => statusOf(state) === 'open' || canGive(person, state, { handbook, now }))
      );
    }
    default:
      return true;
  }
}

function wrongIn(look: Look): string[] {
  return mentionsIn(look).flatMap((mention) =>
    mention.ids
      .filter(
        (user) =>
          !RINGING_TEAM.some((one) => one.user === user) ||
          !(canDoIt(mention, user, look) || isLastResort(mention, user)),
      )
      .map((user) => `${user} for ${mention.key}, ${mention.step}`),
  );
}

/** A lead is called at the end, whatever their other roles. */
function isLastResort({ step }: Mention, user: string): boolean {
  return step === 'lead' && rolesOfUser(user).includes('lead');
}

/** The crisis was lower meanwhile, and has been raised again. */
function isLower(one: Ring, ring: Ring): boolean {
  return one.kind === 'crisis' && ring.kind === 'crisis' && one.step === 'taken' && one.severity > ring.severity;
}

/** Rings of a person for one turn that follow another one too soon. */
function tooSoon({ rings }: Look): string[] {
  return rings.flatMap((ring, index) => {
    const before = rings
      .slice(0, index)
      .findLast(({ turn, who, step }) => turn === ring.turn && who === ring.who && step !== 'taken');
    const isSoon =
      before !== undefined &&
      ring.step !== 'taken' &&
      ring.at < again(before.at, 'S1') &&
      !rings.slice(rings.indexOf(before), index).some((one) => isLower(one, ring));
    return isSoon ? [`${ring.who} for ${ring.turn} at ${before.at} and ${ring.at}`] : [];
  });
}

/** Seed -1733595631, path 6:0:0:3:0: nobody was rung for a crisis that was lowered and raised again. */
const RAISED_AGAIN: RingingWalk = {
  level: 'S1',
  steps: [
    { kind: 'pass', minutes: 11 },
    { kind: 'raise', level: 'S2', person: 1 },
    { kind: 'raise', level: 'S1', person: 0 },
    { kind: 'note', person: 0, minutes: null },
  ],
};

describe('whatever happens in a crisis, in whatever order', () => {
  it('somebody who can do what must be done has been rung by the end of the minute, and nobody who cannot', async () => {
    await fc.assert(
      fc.asyncProperty(aRingingWalk, async (walk) => {
        const looks = await walkedRinging(walk);
        const unheard = looks
          .filter(({ isMinuteOver }) => isMinuteOver)
          .flatMap((look) =>
            needsOf(look)
              .filter((need) => !isHeard(need, look))
              .map(({ kind, of }) => `${kind} ${of} at ${look.now}`),
          );
        expect(unheard).toEqual([]);
        expect(looks.flatMap(wrongIn)).toEqual([]);
        expect(looks.slice(-1).flatMap(tooSoon)).toEqual([]);
      }),
      { numRuns: 15, examples: [[RAISED_AGAIN]] },
    );
  });

  it('walks come to where the laws could be broken', async () => {
    const kinds = new Set<TurnKind>();
    for (const walk of fc.sample(aRingingWalk, { seed: 11, numRuns: 8 }))
      for (const { kind } of (await walkedRinging(walk)).at(-1)?.rings ?? []) kinds.add(kind);
    for (const kind of ['crisis', 'role', 'fact', 'question', 'resume', 'step'] as const)
      expect([...kinds]).toContain(kind);
  });
});
