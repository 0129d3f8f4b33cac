import type { Actor, Standing } from '../../../src/domain/cases/actor.ts';
import { actorKey } from '../../../src/domain/cases/actor.ts';
import { applyChanges } from '../../../src/domain/cases/apply-changes.ts';
import type { CaseState, Publication } from '../../../src/domain/cases/case-state.ts';
import type { Gesture } from '../../../src/domain/cases/gesture.ts';
import { releaseFromHold } from '../../../src/domain/cases/gestures/release-from-hold.ts';
import type { Transition } from '../../../src/domain/cases/transition.ts';
import { recorded, transition } from '../../../src/domain/cases/transition.ts';
import type { Handbook } from '../../../src/domain/handbook/handbook.ts';
import { aContext, START } from '../../support/a-case.ts';
import { HANDBOOKS } from './handbooks-in-force.ts';
import type { Step, Walk } from './random-walk.ts';
import { gestureOf, PEOPLE } from './random-walk.ts';

/** What one step did, and all that a law may want to know of that moment. */
export type Happening = {
  step: Step;
  before: CaseState;
  after: CaseState;
  made: Transition;
  now: string;
  /** By whom and what, where it was a person. */
  actor: Actor | null;
  gesture: Gesture | null;
  standings: ReadonlyMap<string, Standing>;
  /** In force at that moment. */
  handbook: Handbook;
};

/** Takes the walk, step by step. */
export function walked(walk: Walk): Happening[] {
  const { newId } = aContext();
  const standings = new Map(PEOPLE.map((person, index) => [actorKey(person), walk.standings[index] ?? nobody]));
  const happenings: Happening[] = [];
  let state = walk.start;
  let at = Date.parse(START);
  let handbook: Handbook = HANDBOOKS[walk.rules];
  for (const step of walk.steps) {
    if (step.kind === 'pass') at += step.ms;
    if (step.kind === 'handbook') handbook = HANDBOOKS[step.rules];
    if (step.kind === 'standing') standings.set(actorKey(personOf(step.person)), step.standing);
    const now = new Date(at).toISOString();
    const actor = step.kind === 'gesture' ? personOf(step.person) : null;
    const gesture = step.kind === 'gesture' ? gestureOf(step, state) : null;
    const context = { ...aContext({ actor: actor ?? clock, handbook, now }), newId };
    const made = madeBy({ step, actor, gesture }, state, standings, context);
    const after = applyChanges(state, made.changes);
    happenings.push({ step, before: state, after, made, now, actor, gesture, standings: new Map(standings), handbook });
    state = after;
  }
  return happenings;
}

/** The publications that this step let out of their hold. */
export function released({ before, after }: Pick<Happening, 'before' | 'after'>): Publication[] {
  return after.publications.filter(
    (one) => one.status === 'publishing' && before.publications.find(({ id }) => id === one.id)?.status === 'held',
  );
}

const clock: Actor = { kind: 'clock' };
const nobody: Standing = { kind: 'stranger', why: 'no_role' };
const nothing: Transition = { changes: [], audit: [], effects: [], refusal: null };

function personOf(index: number): Actor {
  return PEOPLE[index] ?? clock;
}

function madeBy(
  { step, actor, gesture }: Pick<Happening, 'step' | 'actor' | 'gesture'>,
  state: CaseState,
  standings: ReadonlyMap<string, Standing>,
  context: ReturnType<typeof aContext>,
): Transition {
  if (gesture === null || actor === null) return clockTurn(step, state, standings, context);
  return transition(state, gesture, standings.get(actorKey(actor)) ?? nobody, context);
}

function clockTurn(
  step: Step,
  state: CaseState,
  standings: ReadonlyMap<string, Standing>,
  context: ReturnType<typeof aContext>,
): Transition {
  const publication = state.publications.at(-1);
  if (publication === undefined) return nothing;
  if (step.kind === 'release') {
    const outcome = releaseFromHold(state, publication.id, standings, { ...context, roles: [] });
    return recorded('publication.claimed', state.matter.id, outcome, context);
  }
  if (step.kind !== 'publisher' || publication.status !== 'publishing') return nothing;
  return { ...nothing, changes: [{ kind: 'publication', row: { ...publication, status: step.answers } }] };
}
