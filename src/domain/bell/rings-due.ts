import { untaken } from '../cases/model/crises/shift-handover.ts';
import type { Ring, RingStep, TurnKind } from '../cases/model/deadlines/ring.ts';
import { minutesAfter } from '../cases/model/deadlines/step-deadline.ts';
import type { TurnState } from '../cases/ports/case-store.ts';
import { severityRow } from '../handbook/handbook.ts';
import { SEVERITIES } from '../handbook/vocabulary.ts';
import type { TeamPerson } from '../people/team-person.ts';
import type { TeamNow } from './people-to-ring.ts';
import { deputiesOf, firstToRing, leadsOf } from './people-to-ring.ts';
import type { BellTime, Turn } from './turn.ts';
import { ringsOf } from './turn.ts';
import { turnOfHandover } from './turn-of-handover.ts';
import { turnsOfCase } from './turns-of-case.ts';
import { turnsOfCrisis } from './turns-of-crisis.ts';

/** Returns all turns there are now, with who can do each, the most urgent first. A fact that cases share is one turn. */
export function openTurns({ cases, crises, handovers = [] }: TurnState, at: BellTime): Turn[] {
  const turns = [
    ...crises.flatMap((one) => turnsOfCrisis(one, at)),
    ...cases.flatMap((one) => turnsOfCase(one, at)),
    ...untaken(handovers).flatMap((one) => turnOfHandover(one, crises, at) ?? []),
  ];
  const known = new Map(turns.toReversed().map((turn) => [turn.key, turn]));
  return turns
    .filter((turn) => known.get(turn.key) === turn)
    .toSorted((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity));
}

/** People to ring now for one turn, by their Slack ids. */
export type DueRing = { turn: Turn; step: Exclude<RingStep, 'taken'>; who: readonly string[] };

/** Rings that are known: those of the turns, and all of the last minute. */
export type KnownRings = { ofTurns: readonly Ring[]; lately: readonly Ring[] };

/** Time in milliseconds within which further rings of a person wait, so that one message gathers them. */
export const GATHERED_MS = 60_000;

/**
 * Returns whom to ring now. First those on shift who can do it; after N minutes again, then their
 * deputies, then the lead, until a person takes it. Nobody is rung twice for a turn within N minutes.
 * @param now team `null` while the workspace does not say who is of it
 */
export function ringsDue(
  turns: readonly Turn[],
  { ofTurns, lately }: KnownRings,
  now: Omit<TeamNow, 'team'> & { team: TeamNow['team'] | null },
): DueRing[] {
  return turns.flatMap((turn) => {
    const own = ringsOf(turn, ofTurns);
    if (own.some(({ step }) => step === 'taken')) return [];
    const { team } = now;
    const due = team === null ? ofEntries(turn, own, now) : ofPeople(turn, own, { ...now, team });
    if (due === null) return [];
    const who = due.who.filter((user) => !isGathered(user, turn, lately, now.now));
    return who.length === 0 ? [] : [{ ...due, who }];
  });
}

function ofPeople(turn: Turn, own: readonly Ring[], now: TeamNow): DueRing | null {
  const first = firstToRing(turn, now);
  const isRung = ({ user }: TeamPerson) => own.some(({ who }) => who === user);
  const isCalled = own.length === 0 && turn.calledAt !== null;
  const fresh = isCalled ? [] : first.filter((person) => !isRung(person));
  if (fresh.length > 0) return dueRing(turn, 'first', fresh);
  if (!isCalled && own.length === 0) return dueRing(turn, 'lead', leadsOf(now));
  return mayRingAgain(turn, own, now) ? nextRing(turn, own, first, now) : null;
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

function mayRingAgain(turn: Turn, own: readonly Ring[], { handbook, now }: Omit<TeamNow, 'team'>): boolean {
  const last =
    own
      .map(({ at }) => at)
      .toSorted()
      .at(-1) ?? turn.calledAt;
  if (last === null) return true;
  const row = severityRow(handbook, turn.severity);
  const again = minutesAfter(last, row.ringAgainMinutes ?? row.claimMinutes, row.clock, handbook.institution);
  return again <= now && (turn.repeatsFrom ?? '') <= now;
}

/** Returns whether a person was rung a moment ago, so that this waits: not the first S1, nor another version of the text that they were rung for. */
function isGathered(user: string, turn: Turn, lately: readonly Ring[], now: string): boolean {
  const since = Date.parse(now) - GATHERED_MS;
  const rung = lately.filter(({ who, step, at }) => who === user && step !== 'taken' && Date.parse(at) > since);
  const isSameText = ({ kind, caseId }: Ring) => isOfText(kind) && isOfText(turn.kind) && caseId === turn.caseId;
  const others = rung.filter((ring) => !isSameText(ring));
  return others.some(({ severity }) => turn.severity !== 'S1' || severity === 'S1');
}

function isOfText(kind: TurnKind): boolean {
  return kind === 'approval' || kind === 'resume';
}
