import { untakenHandovers } from '../cases/model/crises/shift-handover.ts';
import type { Ring, RingStep, TurnKind } from '../cases/model/deadlines/ring.ts';
import { minutesAfter } from '../cases/model/deadlines/step-deadline.ts';
import type { TurnState } from '../cases/ports/case-store.ts';
import { severityRow } from '../handbook/handbook.ts';
import { SEVERITIES } from '../handbook/vocabulary.ts';
import type { TeamPerson } from '../people/team-person.ts';
import { isAhead } from '../time/is-ahead.ts';
import { momentAfter } from '../time/moment-after.ts';
import type { TeamNow } from './people-to-ring.ts';
import { deputiesOf, firstToRing, leadsOf } from './people-to-ring.ts';
import type { BellTime, Turn } from './turn.ts';
import { HELP, ringsOf } from './turn.ts';
import { turnOfHandover } from './turn-of-handover.ts';
import { turnsOfCase } from './turns-of-case.ts';
import { turnsOfCrisis } from './turns-of-crisis.ts';

/**
 * Returns all turns there are now, with who can do each, the most urgent first and addresses last. A fact that cases share is
 * one turn.
 */
export function openTurns({ cases, crises, handovers = [] }: TurnState, at: BellTime): Turn[] {
  const turns = [
    ...crises.flatMap((one) => turnsOfCrisis(one, at)),
    ...cases.flatMap((one) => turnsOfCase(one, at)),
    ...untakenHandovers(handovers).flatMap((one) => turnOfHandover(one, crises, at) ?? []),
  ];
  const known = new Map(turns.toReversed().map((turn) => [turn.key, turn]));
  return turns.filter((turn) => known.get(turn.key) === turn).toSorted((one, other) => placeOf(one) - placeOf(other));
}

function placeOf({ kind, severity }: Turn): number {
  return kind === 'address' ? SEVERITIES.length : SEVERITIES.indexOf(severity);
}

/** People to ring now for one turn, by their Slack ids. */
export type DueRing = { turn: Turn; step: Exclude<RingStep, 'taken'>; who: readonly string[] };

/** Rings that are known: those of the turns, and all since `gatheredSince`. */
export type KnownRings = { ofTurns: readonly Ring[]; lately: readonly Ring[] };

/** Time in milliseconds within which further rings of a person wait, so that one message gathers them. */
export const GATHERED_MS = 60_000;

/** Returns since when rings of a person count for whether these turns wait (ISO 8601 UTC). */
export function gatheredSince(turns: readonly Turn[], { handbook, now }: BellTime): string {
  const together = turns.flatMap((turn) =>
    turn.crowd === null && turn.kind !== 'step' ? [] : togetherMs(turn, handbook),
  );
  return momentAfter(now, -Math.max(GATHERED_MS, ...together));
}

/**
 * Time in milliseconds within which a person is rung once for the cards of a crisis that only the crisis makes grave, and
 * again once for all its steps.
 */
function togetherMs({ severity }: Turn, handbook: BellTime['handbook']): number {
  const { ringAgainMinutes, claimMinutes } = severityRow(handbook, severity);
  return (ringAgainMinutes ?? claimMinutes) * MINUTE_MS;
}

const MINUTE_MS = 60_000;

/** Returns the row of one person who is rung for a turn. */
export function ringOf(turn: Turn, rung: Pick<Ring, 'id' | 'who' | 'step' | 'at'>): Ring {
  const { key, kind, severity, caseId, crisisId, crowd } = turn;
  return { ...rung, turn: key, kind, severity, caseId, crisisId: crisisId ?? crowd };
}

/**
 * Returns whom to ring now. First those on shift who can do it; after N minutes again, then their
 * deputies, then the lead, until a person takes it. Nobody is rung twice for a turn within N minutes, nor at
 * once for what they did themselves.
 * @param now team `null` while the workspace does not say who is of it
 */
export function ringsDue(
  turns: readonly Turn[],
  { ofTurns, lately }: KnownRings,
  now: Omit<TeamNow, 'team'> & { team: TeamNow['team'] | null },
): DueRing[] {
  const helpKeys = new Set(turns.flatMap(({ key, isAtRisk }) => (isAtRisk ? [key] : [])));
  const openKeys = new Set(turns.map(({ key }) => key));
  return turns.flatMap((turn) => {
    const own = ringsOf(turn, ofTurns);
    if (own.some(({ step }) => step === 'taken')) return [];
    const { team } = now;
    const due = team === null ? ofEntries(turn, own, now) : ofPeople(turn, own, { ...now, team });
    if (due === null) return [];
    const who = due.who.filter((user) => !isGathered(user, due, { lately, helpKeys, openKeys }, now));
    return who.length === 0 ? [] : [{ ...due, who }];
  });
}

function ofPeople(turn: Turn, own: readonly Ring[], now: TeamNow): DueRing | null {
  const first = firstToRing(turn, now);
  const others = first.filter(({ user }) => user !== turn.doneBy?.user);
  // Who alone can do it has just made it a turn: they know.
  const knownAt = first.length > 0 && others.length === 0 ? (turn.doneBy?.at ?? null) : null;
  const calledAt = turn.calledAt ?? knownAt;
  const isRung = ({ user }: TeamPerson) => own.some(({ who }) => who === user);
  const isCalled = own.length === 0 && calledAt !== null;
  const fresh = isCalled ? [] : others.filter((person) => !isRung(person));
  if (fresh.length > 0) return dueRing(turn, 'first', fresh);
  if (!isCalled && own.length === 0) return dueRing(turn, 'lead', leadsOf(now));
  return mayRingAgain({ ...turn, calledAt }, own, now) ? nextRing(turn, own, first, now) : null;
}

/** After the last step it goes on, to all who can do it and the lead. */
function nextRing(turn: Turn, own: readonly Ring[], first: readonly TeamPerson[], now: TeamNow): DueRing | null {
  const done = new Set(own.map(({ step }) => step));
  const leads = leadsOf(now);
  if (done.has('lead')) return dueRing(turn, 'lead', [...first, ...leads]);
  if (!done.has('again') && first.length > 0) return dueRing(turn, 'again', first);
  const rung = now.team.filter(({ user }) => own.some(({ who }) => who === user));
  const deputies = done.has('deputies') ? [] : deputiesOf(rung, turn, now);
  if (deputies.length > 0) return dueRing(turn, 'deputies', deputies);
  return dueRing(turn, 'lead', leads.length > 0 ? leads : first);
}

/** The handbook's entries, while nobody knows the people: the first time, and then every N minutes. */
function ofEntries(turn: Turn, own: readonly Ring[], now: Omit<TeamNow, 'team'>): DueRing | null {
  const isFirst = own.length === 0 && turn.calledAt === null;
  if (!isFirst && !mayRingAgain(turn, own, now)) return null;
  const { members } = now.handbook.institution.team;
  const entries = members.filter(({ roles }) => roles.some((role) => turn.roles.includes(role)));
  return { turn, step: isFirst ? 'first' : 'again', who: entries.map(({ slack }) => slack) };
}

function dueRing(turn: Turn, step: DueRing['step'], people: readonly TeamPerson[]): DueRing | null {
  return people.length === 0 ? null : { turn, step, who: [...new Set(people.map(({ user }) => user))] };
}

/** A ring of before the clock was set back is as old as one can be. */
function mayRingAgain(turn: Turn, own: readonly Ring[], { handbook, now }: Omit<TeamNow, 'team'>): boolean {
  const called = turn.calledAt === null ? [] : [turn.calledAt];
  const rungAt = own.length > 0 ? own.map(({ at }) => at) : called;
  const last = rungAt
    .filter((at) => !isAhead(at, now))
    .toSorted()
    .at(-1);
  if (last === undefined) return true;
  const row = severityRow(handbook, turn.severity);
  const again = minutesAfter(last, row.ringAgainMinutes ?? row.claimMinutes, row.clock, handbook.institution);
  return again <= now && (turn.repeatsFrom ?? '') <= now;
}

/**
 * Returns whether a person was rung a moment ago, so that this waits: not the first S1, nor another version of the
 * text that they were rung for. A call for help waits for another one alone, and nothing else waits for it.
 */
function isGathered(
  user: string,
  { turn, step: due }: DueRing,
  {
    lately,
    helpKeys,
    openKeys,
  }: { lately: readonly Ring[]; helpKeys: ReadonlySet<string>; openKeys: ReadonlySet<string> },
  { handbook, now }: BellTime,
): boolean {
  const rungSince = (ms: number) =>
    lately.filter(({ who, step, at }) => {
      return who === user && step !== 'taken' && Date.parse(at) > Date.parse(now) - ms && !isAhead(at, now);
    });
  const isOfSameCrowd = ({ kind, crisisId }: Ring) => kind === 'card' && crisisId === turn.crowd;
  if (turn.crowd !== null && rungSince(togetherMs(turn, handbook)).some(isOfSameCrowd)) return true;
  // Steps that ring again are one line, and not one each at a minute of its own. What rings first holds none of them up.
  const isStepOfSame = ({ kind, step, crisisId }: Ring) =>
    kind === 'step' && step !== 'first' && crisisId === turn.crisisId;
  const isAgain = turn.kind === 'step' && due !== 'first';
  if (isAgain && rungSince(togetherMs(turn, handbook)).some(isStepOfSame)) return true;
  const isSameText = ({ kind, caseId }: Ring) => isOfText(kind) && isOfText(turn.kind) && caseId === turn.caseId;
  const others = rungSince(GATHERED_MS).filter((ring) => !isSameText(ring));
  if (turn.isAtRisk) return others.some((ring) => helpKeys.has(ring.turn));
  // Calls for help come one after the other in a flood: what else waits does not wait for them.
  const beside = others.filter((ring) => !ring.turn.endsWith(HELP) && mayHoldUp(ring, turn, openKeys));
  return beside.some(({ severity }) => turn.severity !== 'S1' || severity === 'S1');
}

/** Turns that an S1 lacks to be heard: facts, approvals, and texts in a person's hands. */
const OF_OUR_WORDS: readonly TurnKind[] = ['fact', 'approval', 'resume', 'by_hand'];

/**
 * Returns whether a ring may hold up another turn. In S1 our words wait for no ring of a card or a step, of which there is
 * always one more. Nor do they wait for that of a crisis' fact which is confirmed.
 */
function mayHoldUp({ kind, turn: key, caseId }: Ring, turn: Turn, openKeys: ReadonlySet<string>): boolean {
  if (turn.severity !== 'S1' || !OF_OUR_WORDS.includes(turn.kind)) return true;
  const isConfirmed = kind === 'fact' && caseId === null && !openKeys.has(key);
  return OF_OUR_WORDS.includes(kind) && !isConfirmed;
}

function isOfText(kind: TurnKind): boolean {
  return kind === 'approval' || kind === 'resume';
}
