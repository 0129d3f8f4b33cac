import type { Crisis } from '../../../src/domain/cases/model/crises/crisis.ts';
import type { Pause } from '../../../src/domain/cases/model/crises/pause.ts';
import { applyContentAction } from '../../../src/domain/contents/apply-content-action.ts';
import { checkContent } from '../../../src/domain/contents/check-contents.ts';
import type { ContentAction } from '../../../src/domain/contents/content-action.ts';
import type { ContentContext, ContentOutcome } from '../../../src/domain/contents/content-outcome.ts';
import { distrustContent } from '../../../src/domain/contents/distrust-content.ts';
import type { ContentState } from '../../../src/domain/contents/model/content.ts';
import { applyContentChanges } from '../../../src/domain/contents/model/content.ts';
import { recordDeparture } from '../../../src/domain/contents/publish-content.ts';
import { releaseContent } from '../../../src/domain/contents/release-content.ts';
import type { Role } from '../../../src/domain/handbook/vocabulary.ts';
import type { Actor, Membership } from '../../../src/domain/people/actor.ts';
import { actorKey, CLOCK } from '../../../src/domain/people/actor.ts';
import { momentAfter } from '../../../src/domain/time/moment-after.ts';
import { aFact, ana, berta, biel, dora, oscar, rolesOf, START } from '../builders/a-case.ts';
import { aContent, aContentContext, DUE, MASTODON, someContentWords, X } from '../builders/a-content.ts';
import { aHandbook } from '../builders/a-handbook.ts';
import { aPause } from '../builders/a-statement.ts';
import { aCrisis } from '../builders/crises/a-crisis.ts';
import type { ContentStep, ContentWalk } from './a-content-walk.ts';

const PEOPLE = [ana, oscar, biel, berta, dora];
const TARGETS = [X, MASTODON];
const HANDBOOKS = [aHandbook(), aHandbook({ hash: 'f'.repeat(64) })] as const;
const LIVE = { x: 'https://x.com/vallserena/status/1', mastodon: 'https://social.example/@vallserena/1' };

/** The world around a content at one moment. */
export type World = {
  now: string;
  handbook: ContentContext['handbook'];
  crises: Crisis[];
  pauses: Pause[];
  isFactLive: boolean;
  roles: ReadonlyMap<string, Role[]>;
};

/** What one step did. `action` null where it was no person; `isDone` false where it was refused. */
export type ContentHappening = {
  step: ContentStep;
  before: ContentState;
  after: ContentState;
  world: World;
  actor: Actor | null;
  isDone: boolean;
};

/** Takes the walk, step by step. */
export function walkedContent({ restsOnFact, steps }: ContentWalk): ContentHappening[] {
  const factIds = restsOnFact ? ['fact-1'] : [];
  let state = aContent({ factIds }, { facts: [aFact()] });
  let world: World = {
    now: START,
    handbook: HANDBOOKS[0],
    crises: [],
    pauses: [],
    isFactLive: true,
    roles: new Map(PEOPLE.map((one) => [actorKey(one), rolesOf(one)])),
  };
  const happenings: ContentHappening[] = [];
  for (const [index, step] of steps.entries()) {
    world = turned(world, step, index);
    if (step.kind === 'restore') {
      const backup = happenings.at(-step.steps)?.before ?? happenings[0]?.before ?? state;
      const after = restored(backup, world);
      happenings.push({ step, before: state, after, world, actor: null, isDone: true });
      state = after;
      continue;
    }
    const outcome = outcomeOf(step, state, world);
    const isDone = outcome?.kind === 'done';
    const after = outcome?.kind === 'done' ? applyContentChanges(state, outcome.changes) : state;
    const actor = step.kind === 'act' ? personOf(step.person) : null;
    happenings.push({ step, before: state, after, world, actor, isDone });
    state = after;
  }
  return happenings;
}

/** The content of a backup, as the database that is made of it starts. */
function restored(backup: ContentState, { now }: World): ContentState {
  const outcome = distrustContent(backup, aContentContext({ now }));
  return outcome?.kind === 'done' ? applyContentChanges(backup, outcome.changes) : backup;
}

function personOf(index: number): Actor {
  return PEOPLE[index] ?? ana;
}

function turned(world: World, step: ContentStep, index: number): World {
  switch (step.kind) {
    case 'pass':
      return { ...world, now: momentAfter(world.now, step.ms) };
    case 'clock_back':
      return { ...world, now: momentAfter(world.now, -step.ms) };
    case 'crisis':
      return { ...world, crises: [...world.crises, aCrisis({ id: index + 1, startedAt: world.now })] };
    case 'crisis_over':
      return {
        ...world,
        crises: endFirst(world.crises, ({ closed }) => closed === null, { closed: { ...over(world), why: '' } }),
      };
    case 'pause': {
      const scope =
        step.network === null ? { kind: 'all' as const } : { kind: 'network' as const, network: step.network };
      return { ...world, pauses: [...world.pauses, aPause({ id: `pause-${index}`, scope, at: world.now })] };
    }
    case 'resume':
      return { ...world, pauses: endFirst(world.pauses, ({ resumed }) => resumed === null, { resumed: over(world) }) };
    case 'fact_falls':
      return { ...world, isFactLive: false };
    case 'handbook':
      return { ...world, handbook: world.handbook === HANDBOOKS[0] ? HANDBOOKS[1] : HANDBOOKS[0] };
    case 'roles':
      return { ...world, roles: new Map([...world.roles, [actorKey(personOf(step.person)), step.roles]]) };
    default:
      return world;
  }
}

function over({ now }: World) {
  return { by: berta, at: now };
}

function endFirst<One extends object>(all: readonly One[], lasts: (one: One) => boolean, end: Partial<One>): One[] {
  const first = all.find(lasts);
  return all.map((one) => (one === first ? { ...one, ...end } : one));
}

function outcomeOf(step: ContentStep, state: ContentState, world: World): ContentOutcome | null {
  const { now, handbook, crises, pauses, isFactLive } = world;
  const facts = [aFact({ status: isFactLive ? 'verified' : 'retracted' })];
  const context = aContentContext({ actor: CLOCK, roles: [], now, handbook, crises, pauses, facts });
  switch (step.kind) {
    case 'act': {
      const actor = personOf(step.person);
      const membership = membershipOf(actor, world);
      return applyContentAction(state, actionOf(step, state, now), membership, { ...context, actor });
    }
    case 'check':
      return checkContent(state, context);
    case 'door': {
      const standings = new Map(PEOPLE.map((one) => [actorKey(one), membershipOf(one, world)]));
      const released = releaseContent(state, TARGETS[step.place] ?? X, { standings, unrecorded: [] }, context);
      return released.kind === 'wait' ? null : released;
    }
    case 'answer': {
      const departure = state.departures.find(({ target }) => target === TARGETS[step.place]);
      if (departure?.status !== 'publishing') return null;
      const url = LIVE[departure.network === 'x' ? 'x' : 'mastodon'];
      const answer = { kind: step.outcome, url, reason: 'publish.refused' };
      return recordDeparture(state, departure, answer, context);
    }
    default:
      return null;
  }
}

function membershipOf(actor: Actor, { roles }: World): Membership {
  const held = roles.get(actorKey(actor)) ?? [];
  return held.length === 0 ? { kind: 'stranger', why: 'no_role' } : { kind: 'member', roles: held };
}

function actionOf(step: Extract<ContentStep, { kind: 'act' }>, { content }: ContentState, now: string): ContentAction {
  const digest = step.isStale ? 'stale' : content.digest;
  const [place] = content.places;
  const target = place?.target ?? X;
  switch (step.name) {
    case 'mark_political':
      return { kind: 'mark_political', note: 'Habla de un logro del gobierno' };
    case 'unmark':
    case 'write': {
      const at = now < DUE ? DUE : momentAfter(now, 7_200_000);
      const words = someContentWords({ at, factIds: content.factIds });
      const texts = words.texts.map((one) => ({ ...one, text: `${one.text} Versión ${content.version % 2}.` }));
      return { kind: 'write', words: { ...words, texts, ...(step.name === 'unmark' ? { political: false } : {}) } };
    }
    case 'send_back':
      return { kind: 'send_back', note: 'Falta algo' };
    case 'mark_out':
      return { kind: 'mark_out', target, url: '' };
    case 'mark_not_out':
      return { kind: 'mark_not_out', target };
    case 'say_not_now':
    case 'drop':
      return { kind: step.name };
    case 'propose':
    case 'approve':
    case 'say_goes':
    case 'publish_late':
      return { kind: step.name, digest };
  }
}
