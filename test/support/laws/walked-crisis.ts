import { warningId, warningsOf } from '../../../src/domain/cases/approval/warnings.ts';
import type { CaseCore, CaseState, Draft, SignOff } from '../../../src/domain/cases/model/case-state.ts';
import { currentDraft } from '../../../src/domain/cases/model/case-status.ts';
import type { PauseScope } from '../../../src/domain/cases/model/crises/pause.ts';
import type { EnteredFact } from '../../../src/domain/cases/model/fact.ts';
import type { Publication } from '../../../src/domain/cases/model/publication.ts';
import { breakSilence } from '../../../src/domain/crises/break-silence.ts';
import { expireFacts, warnOwners } from '../../../src/domain/crises/expire-facts.ts';
import { remindPauseTasks } from '../../../src/domain/crises/remind-pause-tasks.ts';
import { renewStatements } from '../../../src/domain/crises/renew-statements.ts';
import type { Actor } from '../../../src/domain/people/actor.ts';
import { ana, arnau, berta, biel, dora } from '../builders/a-case.ts';
import { aCrisisDesk } from '../builders/crises/a-crisis-desk.ts';
import { inOneLanguage } from '../builders/handbook/in-one-language.ts';
import type { CrisisStep } from './a-crisis-walk.ts';

/** A text that left its hold, with who stood by it then. */
type Left = {
  at: string;
  publication: Publication;
  draft: Draft;
  playbook: string | null;
  approvals: SignOff[];
};
/** What a pause held back when it ended. */
type Resumed = { at: string; draftIds: string[] };
/** A pause by what people did: when it began and, once somebody resumed, when it ended. */
type Lasted = { scope: PauseScope; from: string; until: string | null };

/** All that came of a walk, as rows tell it. */
export type Tale = {
  left: Left[];
  resumed: Resumed[];
  pauses: Lasted[];
  facts: EnteredFact[];
  states: CaseState[];
  /** What the record says was done. */
  events: { event: string; at: string; detail: Record<string, unknown> }[];
  /** How many rows of the record a second look in the same minute added. */
  rowsOfSecondLooks: number;
};

/** Who approves: the two whom the case asks for, and two more who may or may not. */
const approversOf = ({ severity }: CaseCore): readonly Actor[] => [biel, severity === 'S1' ? dora : arnau, berta, ana];
/** From the start of the tests to a day on which the calendar has something that a pause does not stop. */
const BEFORE_MONDAY_MS = 6 * 86_400_000 - 12 * 3_600_000;
const VALUES = { zone: ['El Molinar', 'La Ribera'], level: ['naranja', 'rojo'], next_update: ['12:30', '13:30'] };

export type WalkedDesk = Awaited<ReturnType<typeof aCrisisDesk>>;

/**
 * Takes the walk on a real database, a second between one step and the next.
 * @param seen looks at what there is after each step
 */
export async function walkedCrisis(
  steps: readonly CrisisStep[],
  seen: (desk: WalkedDesk) => Promise<void> = async () => {},
): Promise<Tale> {
  await using queue = await aCrisisDesk(inOneLanguage());
  queue.pass(BEFORE_MONDAY_MS);
  await queue.start();
  const tale: Tale = { left: [], resumed: [], pauses: [], facts: [], states: [], events: [], rowsOfSecondLooks: 0 };
  let flagged = 0;
  for (const step of steps) {
    queue.pass(1_000);
    if (step.kind === 'flag') flagged += 1;
    await taken(step, flagged, queue, tale);
    await seen(queue);
  }
  tale.states = await casesOf(queue);
  tale.facts = [...(await queue.board()).facts, ...tale.states.flatMap(({ facts }) => facts)];
  tale.events = (await queue.auditBodies()).map((body) => JSON.parse(body)).filter(({ result }) => result === 'done');
  return tale;
}

async function taken(step: CrisisStep, flagged: number, queue: WalkedDesk, tale: Tale): Promise<void> {
  const now = queue.deps.now();
  switch (step.kind) {
    case 'flag':
      await queue.flag({
        url: `https://x.com/vecina/status/${flagged}`,
        text: `¿Llega la inundación a la calle ${flagged}?`,
      });
      return;
    case 'state':
      await queue.states();
      return;
    case 'know':
      await queue.knows(VALUES[step.key][step.pick] ?? '', { key: step.key, validForMinutes: step.minutes });
      return;
    case 'retract': {
      const live = (await queue.board()).facts.filter(({ status }) => status === 'verified');
      const factId = live[step.pick % Math.max(1, live.length)]?.id ?? 'none';
      await queue.does(ana, { kind: 'retract_fact', factId, why: 'No es así' });
      return;
    }
    case 'propose': {
      const state = await pickedCase(step.pick, queue);
      if (state !== undefined) await queue.backs(ana, state.core.id, 'propose');
      return;
    }
    case 'approve':
      await approves(step, queue);
      return;
    case 'release':
      await release(queue, tale);
      return;
    case 'publish':
      for (const { core } of await casesOf(queue)) await queue.isPublished(core.id);
      return;
    case 'pause':
      if ((await queue.pause(step.scope)) === 'done') tale.pauses.push({ scope: step.scope, from: now, until: null });
      return;
    case 'resume':
      await resume(queue, tale);
      return;
    case 'pass':
      queue.pass(step.minutes * 60_000);
      return;
    case 'look':
      await look(queue);
      for (let more = step.times; more > 1; more -= 1) {
        const rows = (await queue.auditBodies()).length;
        await look(queue);
        tale.rowsOfSecondLooks += (await queue.auditBodies()).length - rows;
      }
  }
}

async function casesOf({ caseOf }: WalkedDesk): Promise<CaseState[]> {
  const states: CaseState[] = [];
  for (let id = 1; ; id += 1) {
    const state = await caseOf(id).catch(() => null);
    if (state === null) return states;
    states.push(state);
  }
}

async function pickedCase(pick: number, queue: WalkedDesk): Promise<CaseState | undefined> {
  const states = await casesOf(queue);
  return states[pick % Math.max(1, states.length)];
}

/** Whatever the checks warn of. */
async function approves({ pick, person }: { pick: number; person: number }, queue: WalkedDesk): Promise<void> {
  const state = await pickedCase(pick, queue);
  const draft = state && currentDraft(state);
  const actor = state && approversOf(state.core)[person];
  if (state === undefined || draft === undefined || actor === undefined) return;
  const warnings = warningsOf(draft, state, { handbook: queue.deps.handbook.current(), now: queue.deps.now() }).map(
    warningId,
  );
  const over = warnings.length === 0 ? {} : { over: { warnings, reason: 'Lo asume comunicación' } };
  await queue.case(actor, state.core.id, { kind: 'approve', draftId: draft.id, digest: draft.digest, ...over });
}

async function release(queue: WalkedDesk, tale: Tale): Promise<void> {
  for (const { core } of await casesOf(queue)) {
    const before = await queue.caseOf(core.id);
    await queue.leavesHold(core.id);
    const held = before.publications.filter(({ status }) => status === 'held').map(({ id }) => id);
    const { publications, drafts, signOffs } = await queue.caseOf(core.id);
    for (const publication of publications) {
      const draft = drafts.find(({ id }) => id === publication.draftId);
      if (draft === undefined || publication.status !== 'publishing' || !held.includes(publication.id)) continue;
      const approvals = signOffs.filter(
        (one) => one.draftId === draft.id && one.as === 'approver' && one.voidedAt === null,
      );
      tale.left.push({ at: queue.deps.now(), publication, draft, playbook: core.playbook, approvals });
    }
  }
}

async function resume(queue: WalkedDesk, tale: Tale): Promise<void> {
  const [resumed] = (await queue.board()).pauses;
  const before = await casesOf(queue);
  if ((await queue.resume()) !== 'done') return;
  const at = queue.deps.now();
  const pause = tale.pauses.find(({ scope, until }) => until === null && sameScope(scope, resumed?.scope));
  if (pause === undefined) throw new Error('Nobody has asked for this pause.');
  pause.until = at;
  const held = before.flatMap(({ publications, core }) =>
    publications.filter((one) => one.status === 'held' && isUnder(pause.scope, one, core.playbook)),
  );
  tale.resumed.push({ at, draftIds: held.map(({ draftId }) => draftId) });
}

function sameScope(one: PauseScope, other: PauseScope | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export function isUnder(scope: PauseScope, { network }: Publication, playbook: string | null): boolean {
  if (scope.kind === 'network') return scope.network === network;
  return scope.kind === 'all' || (scope.kind === 'playbook' && scope.playbook === playbook);
}

async function look({ deps }: WalkedDesk): Promise<void> {
  await expireFacts(deps);
  await warnOwners(deps);
  await renewStatements(deps);
  await breakSilence(deps);
  await remindPauseTasks(deps);
}
