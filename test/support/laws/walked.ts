import type { CaseAction } from '../../../src/domain/cases/action.ts';
import { applyAction } from '../../../src/domain/cases/apply-action.ts';
import type { ActionContext } from '../../../src/domain/cases/decision/outcome.ts';
import type { Decision } from '../../../src/domain/cases/decision/recorded.ts';
import { decisionOf } from '../../../src/domain/cases/decision/recorded.ts';
import { redraftFromFacts } from '../../../src/domain/cases/drafting/redraft.ts';
import { applyChanges } from '../../../src/domain/cases/model/apply-changes.ts';
import type { CaseState } from '../../../src/domain/cases/model/case-state.ts';
import type { Change } from '../../../src/domain/cases/model/changes.ts';
import type { Pause } from '../../../src/domain/cases/model/crises/pause.ts';
import { endedFact } from '../../../src/domain/cases/model/fact.ts';
import type { Publication } from '../../../src/domain/cases/model/publication.ts';
import { BY_HAND } from '../../../src/domain/cases/model/publication.ts';
import { heldBack } from '../../../src/domain/cases/publishing/held-back.ts';
import { releaseFromHold } from '../../../src/domain/cases/publishing/release-from-hold.ts';
import { takeModelAnswer } from '../../../src/domain/cases/writing/take-model-answer.ts';
import type { Handbook } from '../../../src/domain/handbook/handbook.ts';
import type { Actor, Membership } from '../../../src/domain/people/actor.ts';
import { actorKey } from '../../../src/domain/people/actor.ts';
import type { WrittenDrafts } from '../../../src/domain/writing/write-drafts.ts';
import { aContext, START } from '../builders/a-case.ts';
import { aPause } from '../builders/a-statement.ts';
import { HANDBOOKS } from '../builders/cases/handbooks-in-force.ts';
import type { Walk } from './random-walk.ts';
import { gestureOf } from './walk-actions.ts';
import type { Step } from './walk-steps.ts';
import { PEOPLE } from './walk-steps.ts';

/** What one step did, and all that a law may want to know of that moment. */
export type Happening = {
  step: Step;
  before: CaseState;
  after: CaseState;
  made: Decision;
  now: string;
  /** By whom and what, where it was a person. */
  actor: Actor | null;
  action: CaseAction | null;
  standings: ReadonlyMap<string, Membership>;
  /** In force at that moment. */
  handbook: Handbook;
};

/** Takes the walk, step by step. */
export function walked(walk: Walk): Happening[] {
  const { newId } = aContext();
  const standings = new Map(PEOPLE.map((person, index) => [actorKey(person), walk.standings[index] ?? nobody]));
  standings.set(actorKey(VOICE), { kind: 'member', roles: ['plan_director'] });
  const happenings: Happening[] = [];
  let state = walk.start;
  let at = Date.parse(START);
  let handbook: Handbook = HANDBOOKS[walk.rules];
  for (const step of walk.steps) {
    if (step.kind === 'pass') at += step.ms;
    if (step.kind === 'handbook') handbook = HANDBOOKS[step.rules];
    if (step.kind === 'standing') standings.set(actorKey(personOf(step.person)), step.membership);
    const now = new Date(at).toISOString();
    const actor = step.kind === 'gesture' ? personOf(step.person) : null;
    const action = step.kind === 'gesture' ? gestureOf(step, state, { handbook, now }) : null;
    const writer = { model: 'un-modelo', host: '127.0.0.1', tokensToday: 0 };
    const context = { ...aContext({ actor: actor ?? clock, handbook, now, model: writer }), newId };
    const made = madeBy({ step, actor, action }, state, standings, context);
    const changed = applyChanges(state, made.changes);
    const after = step.kind === 'language' ? saidInOtherLanguage(changed, now) : changed;
    happenings.push({ step, before: state, after, made, now, actor, action, standings: new Map(standings), handbook });
    state = after;
  }
  return happenings;
}

/** The other language is another case, of which a case knows when its text was first out. */
function saidInOtherLanguage(state: CaseState, now: string): CaseState {
  if (state.core.statement === null) return state;
  return { ...state, otherTexts: [{ caseId: 2, language: 'en', factIds: [], outAt: now }] };
}

/** The publications that this step let out of their hold. */
export function released({ before, after }: Pick<Happening, 'before' | 'after'>): Publication[] {
  return after.publications.filter(
    (one) => one.status === 'publishing' && before.publications.find(({ id }) => id === one.id)?.status === 'held',
  );
}

/** Who approves by voice, as the handbook of the walks names her. */
export const VOICE: Actor = {
  kind: 'spoken',
  name: 'Amparo Llopis',
  post: 'Jefa de guardia de bomberos',
  recordedBy: { kind: 'slack', team: 'T1', user: 'UA' },
};

const clock: Actor = { kind: 'clock' };
const nobody: Membership = { kind: 'stranger', why: 'no_role' };
const nothing: Decision = { changes: [], audit: [], effects: [], refusal: null };

function personOf(index: number): Actor {
  return PEOPLE[index] ?? clock;
}

function madeBy(
  { step, actor, action }: Pick<Happening, 'step' | 'actor' | 'action'>,
  state: CaseState,
  standings: ReadonlyMap<string, Membership>,
  context: ReturnType<typeof aContext>,
): Decision {
  if (action === null || actor === null) return clockTurn(step, state, standings, context);
  return applyAction(state, action, standings.get(actorKey(actor)) ?? nobody, context);
}

function clockTurn(
  step: Step,
  state: CaseState,
  standings: ReadonlyMap<string, Membership>,
  context: ReturnType<typeof aContext>,
): Decision {
  if (step.kind === 'model') return answered(step, state, { ...context, roles: [] });
  const turned = roomsTurn(step, state, { ...context, roles: [] });
  if (turned !== null) return turned;
  const publication = publicationFor(step, state);
  if (publication === undefined) return nothing;
  if (step.kind === 'release') {
    const outcome = releaseFromHold(state, publication.id, standings, { ...context, roles: [] });
    return decisionOf('publication.claimed', state.core.id, outcome, context);
  }
  if (step.kind !== 'publisher' || publication.status !== 'publishing') return nothing;
  const row = step.answers === 'by_hand' ? { reason: BY_HAND } : { status: step.answers };
  return { ...nothing, changes: [{ kind: 'publication', row: { ...publication, ...row } }] };
}

/** Of those that are in their hold, one; else the last one there is. */
function publicationFor(step: Step, { publications }: CaseState): Publication | undefined {
  const held = publications.filter(({ status }) => status === 'held');
  return (step.kind === 'release' ? held[step.pick % Math.max(held.length, 1)] : undefined) ?? publications.at(-1);
}

/** What the emergency room does that concerns this case; null for what it does not do. */
function roomsTurn(step: Step, state: CaseState, context: ActionContext): Decision | null {
  const [pause] = state.pauses;
  switch (step.kind) {
    case 'pause': {
      if (pause !== undefined) return nothing;
      const { scope, except = null } = step;
      const row = aPause({ id: context.newId(), scope, except, at: context.now, reason: 'Pausa del puesto' });
      return { ...nothing, changes: [{ kind: 'pause', row }] };
    }
    case 'resume': {
      if (pause === undefined) return nothing;
      const row = { ...pause, resumed: { by: context.actor, at: context.now } };
      const back = isHeldBack(state, pause) ? heldBack(state, pause, context) : null;
      const changes = back?.kind === 'done' ? back.changes : [];
      return { ...nothing, changes: [...changes, { kind: 'pause', row }] };
    }
    case 'retract': {
      const live = state.facts.filter(({ status }) => status === 'verified');
      const fact = live[step.pick % Math.max(live.length, 1)];
      if (fact === undefined) return nothing;
      const row = endedFact(fact, 'retracted', { by: context.actor, at: context.now, why: 'No era así' });
      const fell: Change = { kind: 'fact', row };
      return { ...nothing, changes: [fell, ...redraftFromFacts(applyChanges(state, [fell]), context).changes] };
    }
    default:
      return null;
  }
}

/** Something of it waits under the pause: told as a person sees it. */
export function isHeldBack({ core, publications }: CaseState, { scope, except }: Pause): boolean {
  return publications.some(({ status, network, basis }) => {
    if (basis?.kind === 'line') return false;
    const isUnder =
      scope.kind === 'all' ||
      (scope.kind === 'network' && scope.network === network) ||
      (scope.kind === 'playbook' && scope.playbook === core.playbook);
    return (status === 'held' || status === 'publishing') && isUnder && network !== except;
  });
}

/** What the use case does with it, without the world. */
function answered(
  { answers, pick }: Extract<Step, { kind: 'model' }>,
  state: CaseState,
  context: ReturnType<typeof aContext>,
): Decision {
  const run = state.writings.find(({ status }) => status === 'waiting');
  if (run === undefined || state.core.erased !== null) return nothing;
  const taken = { written: writtenBy(answers, pick), promptHash: 'p1', handbookHash: context.handbook.hash };
  const outcome = takeModelAnswer(state, run, { ...taken, model: 'un-modelo', host: '127.0.0.1' }, context);
  return decisionOf(`writing.${answers}`, state.core.id, outcome, context);
}

function writtenBy(answers: 'written' | 'cannot_answer' | 'failed', pick: number): WrittenDrafts {
  const usage = { promptTokens: 1_000, cachedTokens: 800, answerTokens: 100, durationMs: 900 };
  const asked = { sent: 'prompt', usage };
  if (answers === 'failed') return { ...asked, kind: 'failed', why: 'timed_out' };
  const drafts = ['a', 'b'].map((variant) => {
    const slots = `Modelo secreto ${variant}${pick % 5}. Cuidado en [[zone]].`;
    const filled = { text: slots, factIds: [], missingFacts: ['zone'] };
    return { ...filled, variant, slots, language: 'es' as const, nextStep: 'Paso secreto' };
  });
  const cannotAnswer = answers === 'cannot_answer' ? 'Duda secreta' : null;
  return { ...asked, kind: 'written', drafts, gloss: 'Glosa secreta', cannotAnswer };
}
