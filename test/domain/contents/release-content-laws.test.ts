import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ContentDeparture } from '../../../src/domain/contents/model/content.ts';
import { actorKey } from '../../../src/domain/people/actor.ts';
import { inOrder } from '../../../src/domain/time/moment-after.ts';
import { aContentWalk } from '../../support/laws/a-content-walk.ts';
import type { ContentHappening, World } from '../../support/laws/walked-content.ts';
import { walkedContent } from '../../support/laws/walked-content.ts';

const HOUR_MS = 3_600_000;
const TEN_MINUTES_MS = 600_000;

it('nothing planned leaves unapproved, early, late, twice, in a pause, in a crisis that holds it, or on a fallen fact', () => {
  let left = 0;
  const after = { clock_back: 0, restore: 0 };
  fc.assert(
    fc.property(aContentWalk, (walk) => {
      const past: ContentHappening[] = [];
      for (const happening of walkedContent(walk)) {
        for (const departure of leaving(happening)) {
          left++;
          after.clock_back += timesAfter('clock_back', past);
          after.restore += timesAfter('restore', past);
          expect(faultsOf(departure, happening, past)).toEqual([]);
        }
        past.push(happening);
      }
    }),
    { numRuns: 1_200 },
  );
  // Chance has come to what the law is about.
  expect(left).toBeGreaterThan(100);
  expect(after.clock_back).toBeGreaterThan(10);
  expect(after.restore).toBeGreaterThan(5);
});

it('whatever people and the clock do, a content that is out or was dropped stays so', () => {
  fc.assert(
    fc.property(aContentWalk, (walk) => {
      const ended = walkedContent(walk).filter(
        ({ before, step }) => ['out', 'dropped'].includes(before.content.status.kind) && step.kind !== 'restore',
      );
      for (const { before, after } of ended) expect(ways(after)).toEqual(ways(before));
    }),
    { numRuns: 400 },
  );
});

/** One where such a step came before, else none. */
function timesAfter(kind: ContentHappening['step']['kind'], past: readonly ContentHappening[]): number {
  return Number(past.some(({ step }) => step.kind === kind));
}

/** All of it, in whatever order it is held, without the note that a fact has fallen since. */
function ways({ content, signOffs, departures }: ContentHappening['after']) {
  const byPlace = departures.toSorted((one, other) => one.target.localeCompare(other.target));
  return { content, signOffs, departures: byPlace.map((one) => ({ ...one, reason: null })) };
}

function leaving({ before, after }: ContentHappening): ContentDeparture[] {
  return after.departures.filter(
    (one) => one.status === 'publishing' && before.departures.every(({ id }) => id !== one.id),
  );
}

/** What is wrong with letting this text leave now, told from what people did and what the world was, without asking the code that decides. */
function faultsOf(
  departure: ContentDeparture,
  { before, world }: ContentHappening,
  past: readonly ContentHappening[],
): string[] {
  const { at, factIds } = before.content;
  const begins = past.findLastIndex(takesBack) + 1;
  const since = past.slice(begins);
  const approvals = since.filter((one) => isDone(one, 'approve'));
  const readers = since.filter((one) => isDone(one, 'approve') || isDone(one, 'propose'));
  const faults: string[] = [];
  const approver = approvals.find(({ actor }) => holds(actor, world, ['approver', 'lead']));
  if (approver === undefined) faults.push('nobody who may approve has');
  faults.push(...unansweredMark(before, world, approvals));
  if (approvals.at(-1)?.world.handbook.hash !== world.handbook.hash) faults.push('approved under another handbook');
  const people = new Set(readers.map(({ actor }) => (actor === null ? '' : actorKey(actor))));
  if (people.size < 2) faults.push('one person alone has seen it');
  if (world.now < at) faults.push('its moment has not come');
  const dueAt = since.findLast((one) => isDone(one, 'publish_late') || isDone(one, 'say_goes'))?.world.now ?? at;
  const [, latest] = inOrder(dueAt, at);
  if (Date.parse(world.now) - Date.parse(latest) > TEN_MINUTES_MS) faults.push('it was missed');
  if (Date.parse(world.now) - Date.parse(at) >= HOUR_MS) faults.push('its approval is over');
  const earlier = before.departures.find(({ target }) => target === departure.target);
  if (earlier !== undefined && earlier.status !== 'not_out') faults.push('it has left before');
  // The network keeps what it has, whatever a backup holds.
  const left = past.findLastIndex((one) => leaving(one).some(({ target }) => target === departure.target));
  if (left >= 0 && !past.slice(left).some((one) => isDone(one, 'approve'))) faults.push('it has left on that approval');
  faults.push(...holdsOver(world, since, approvals.at(-1)?.world.now ?? ''));
  if (factIds.length > 0 && !world.isFactLive) faults.push('a fact has fallen');
  return faults;
}

/** A mark that it is political asks for one more approval, of legal or the lead. */
function unansweredMark(
  { content }: ContentHappening['before'],
  world: World,
  approvals: readonly ContentHappening[],
): string[] {
  if (content.political === null) return [];
  const approvers = new Set(approvals.map(({ actor }) => (actor === null ? '' : actorKey(actor))));
  const isAnswered = approvals.some(({ actor }) => holds(actor, world, ['legal', 'lead']));
  return isAnswered && approvers.size >= 2
    ? []
    : ['it is political, and neither legal nor the lead has approved it too'];
}

/** What the world says against it. */
function holdsOver(world: World, since: readonly ContentHappening[], approvedAt: string): string[] {
  const faults: string[] = [];
  const pauses = world.pauses.filter(
    ({ scope }) => scope.kind === 'all' || (scope.kind === 'network' && scope.network === 'x'),
  );
  if (pauses.some(({ resumed }) => resumed === null)) faults.push('a pause lasts');
  if (pauses.some((pause) => pause.at > approvedAt)) faults.push('a pause came after its approval');
  const open = world.crises.filter(({ closed }) => closed === null);
  if (!open.every(({ id }) => since.some((one) => saysGoes(one, id)))) faults.push('a crisis holds it');
  return faults;
}

/** An approval of before counts no more after this. */
function takesBack(one: ContentHappening): boolean {
  if (isDone(one, 'write') || isDone(one, 'send_back') || isDone(one, 'say_not_now')) return true;
  const { before, after } = one;
  if (one.step.kind === 'restore') return true;
  return before.content.status.kind !== 'draft' && after.content.status.kind === 'draft';
}

function isDone({ step, isDone: done }: ContentHappening, name: string): boolean {
  return done && step.kind === 'act' && step.name === name;
}

/** Says of an open crisis that it goes: one who approves at its level, S2. */
function saysGoes(one: ContentHappening, crisisId: number): boolean {
  const { before, actor, world } = one;
  const { status } = before.content;
  const isOfCrisis = status.kind === 'held' && status.by.kind === 'crisis' && status.by.crisisId === crisisId;
  return isDone(one, 'say_goes') && isOfCrisis && holds(actor, world, ['approver', 'lead', 'area']);
}

function holds(actor: ContentHappening['actor'], { roles }: World, wanted: readonly string[]): boolean {
  return actor !== null && (roles.get(actorKey(actor)) ?? []).some((role) => wanted.includes(role));
}
