import type { CaseDeps } from '../cases/decision/case-deps.ts';
import { decisionOf } from '../cases/decision/recorded.ts';
import { withActiveHandbook } from '../cases/decision/with-active-handbook.ts';
import type { Change, Effect } from '../cases/model/changes.ts';
import type { Crisis } from '../cases/model/crises/crisis.ts';
import type { FollowUp } from '../cases/model/crises/follow-up.ts';
import type { ShiftHandover } from '../cases/model/crises/shift-handover.ts';
import type { CaseReader, CaseTransaction } from '../cases/ports/case-store.ts';
import { leavesAnything, leftOpen } from '../crises/handover/left-open.ts';
import type { Handbook } from '../handbook/handbook.ts';
import type { Severity } from '../handbook/vocabulary.ts';
import { SEVERITIES } from '../handbook/vocabulary.ts';
import type { SlackActor } from '../people/actor.ts';
import { actorKey, CLOCK } from '../people/actor.ts';
import type { ChosenNotice } from '../people/preferences.ts';
import type { ShiftChange } from '../people/shift-changes.ts';
import { shiftChanges } from '../people/shift-changes.ts';
import type { Roster, TeamPerson } from '../people/team-person.ts';
import { momentAfter } from '../time/moment-after.ts';
import { rungRows } from './ring-bell.ts';
import { directRings } from './ring-messages.ts';
import { handoverTurn } from './turn-of-handover.ts';

export type HandoverDeps = {
  cases: CaseDeps;
  roster: Pick<Roster, 'team'>;
  /** Returns the people who have chosen how they are called. */
  chosen(): Promise<readonly ChosenNotice[]>;
  readers: {
    cases: Pick<CaseReader, 'list'>;
    crises: { openFollowUps(): Promise<FollowUp[]> };
  };
};

/** Time in milliseconds before the change at which the handover is drafted. */
const LEAD_MS = 10 * 60_000;
/** Time in milliseconds before their shift from which people are mentioned: nobody is woken for a handover of the morning. */
const MENTIONED_MS = 3_600_000;

/**
 * Drafts the handover of the change of shift that is due: one for each open crisis, or one of the day if
 * those who leave have something grave or promised. Each is drafted once. Those who come on are rung, and
 * the message is drawn again when their shift begins.
 */
export function draftHandovers(deps: HandoverDeps): Promise<void> {
  return withActiveHandbook(deps.cases, async (cases) => {
    const [handbook, now] = [cases.handbook.current(), cases.now()];
    if (handbook.institution.rota === undefined) return;
    const known = await cases.store.look(({ crises }) => crises.registers.handovers.lasting(now));
    await begin(
      known.filter((one) => isBegun(one, now)),
      cases,
    );
    const team = await deps.roster.team().catch(() => null);
    if (team === null) return;
    const changes = shiftChanges(team, now, handbook.institution).filter(({ until }) => until > now);
    const crises = await cases.store.openCrises();
    const wanted =
      crises.length > 0
        ? crises.flatMap((crisis) => ofCrisis(crisis, changes, { team, now }) ?? [])
        : await ofDay(changes, known, { ...deps, handbook, team, now });
    const missing = wanted.filter(({ id }) => known.every((one) => one.id !== id));
    if (missing.length === 0) return;
    const chosen = await deps.chosen();
    await cases.store.transact(async (transaction) => {
      for (const handover of missing) await draft(transaction, handover, { cases, handbook, team, chosen });
    });
  });
}

/** Returns true if those who come on by this change may be mentioned for it now. */
export function mentionsComing({ comesAt }: Pick<ShiftHandover, 'comesAt'>, now: string): boolean {
  return now >= momentAfter(comesAt, -MENTIONED_MS);
}

type Drafting = { team: readonly TeamPerson[]; now: string };

function ofCrisis(crisis: Crisis, changes: readonly ShiftChange[], given: Drafting): ShiftHandover | null {
  const due = changes.filter(
    (change) => change.comesAt > crisis.startedAt && dueAt(change, crisis.startedAt) <= given.now,
  );
  return due.length === 0 ? null : handoverOfChange(due, { crisisId: crisis.id, severity: crisis.level }, given);
}

/** A crisis that opens in a gap between two shifts is handed over when the second begins. */
function dueAt({ leavesAt, comesAt }: ShiftChange, startedAt: string): string {
  const first = leavesAt < comesAt && leavesAt > startedAt ? leavesAt : comesAt;
  return momentAfter(first, -LEAD_MS);
}

/** On ordinary days: only if a person who leaves has something grave, or has promised something. */
async function ofDay(
  changes: readonly ShiftChange[],
  known: readonly ShiftHandover[],
  given: Drafting & Pick<HandoverDeps, 'readers'> & { handbook: Handbook },
): Promise<ShiftHandover[]> {
  const { readers, handbook, now } = given;
  const due = changes.filter((change) => dueAt(change, '') <= now);
  const plain = due.length === 0 ? null : handoverOfChange(due, { crisisId: null, severity: 'S2' }, given);
  // What ends after people came on is no handover of theirs.
  if (plain === null || now > momentAfter(plain.comesAt, MENTIONED_MS)) return [];
  if (known.some(({ id }) => id === plain.id)) return [];
  const tasks = await readers.crises.openFollowUps();
  const severities: Severity[] = [];
  let isAnything = false;
  for (const who of plain.leaving) {
    const claimed = await readers.cases.list({ kind: 'mine', actorKey: actorKey(who) });
    const promised = await readers.cases.list({ kind: 'promised', actorKey: actorKey(who) });
    const left = leftOpen(who, { board: null, claimed, promised, tasks }, { handbook, now, comesAt: plain.comesAt });
    isAnything ||= leavesAnything(left);
    severities.push(...[...left.beside, ...left.atRisk].map(({ core }) => core.severity));
  }
  const severity = SEVERITIES.find((one) => severities.includes(one)) ?? plain.severity;
  return isAnything ? [{ ...plain, severity }] : [];
}

/** The last of the changes that are due; it tells of the time since the one before. */
function handoverOfChange(
  due: readonly ShiftChange[],
  of: Pick<ShiftHandover, 'crisisId' | 'severity'>,
  { team, now }: Drafting,
): ShiftHandover | null {
  const change = due.at(-1);
  if (change === undefined) return null;
  const { leaving, coming, comesAt, until, from } = change;
  return {
    ...of,
    id: `${of.crisisId ?? 0}:${comesAt}`,
    leaving: actorsOf(leaving, team),
    coming: actorsOf(coming, team),
    from,
    comesAt,
    until,
    draftedAt: now,
    begunAt: now >= comesAt ? now : null,
    lines: [],
    taken: [],
  };
}

function actorsOf(users: readonly string[], team: readonly TeamPerson[]): SlackActor[] {
  return team
    .filter(({ user }) => users.includes(user))
    .map(({ team: of, user }) => ({ kind: 'slack', team: of, user }));
}

async function draft(
  transaction: CaseTransaction,
  handover: ShiftHandover,
  given: { cases: CaseDeps; handbook: Handbook; team: readonly TeamPerson[]; chosen: readonly ChosenNotice[] },
): Promise<void> {
  const { cases, handbook, team, chosen } = given;
  const { id, crisisId, coming, leaving, draftedAt: now } = handover;
  if ((await transaction.crises.registers.handovers.byId(id)) !== null) return;
  const crisis = crisisId === null ? null : await transaction.crises.byId(crisisId);
  if (crisisId !== null && crisis?.closed !== null) return;
  const who = mentionsComing(handover, now) ? coming.map(({ user }) => user) : [];
  const rung = { turn: handoverTurn(handover, { handbook }), step: 'first' as const, who };
  const changes: Change[] = [
    { kind: 'shift_handover', row: handover },
    ...rungRows(rung, { now, newId: cases.keys.newId }),
  ];
  const effects: Effect[] = [
    { kind: 'shift_handover', crisisId, handoverId: id },
    ...directRings([rung], { handbook, team, chosen, now }),
  ];
  const audit = {
    crisis: crisisId,
    handover: id,
    leaving: leaving.map(({ user }) => user),
    coming: coming.map(({ user }) => user),
  };
  await transaction.save(
    decisionOf('shift.handover_drafted', null, { kind: 'done', changes, effects, audit }, { actor: CLOCK, now }),
  );
}

function isBegun({ comesAt, begunAt }: ShiftHandover, now: string): boolean {
  return begunAt === null && comesAt <= now;
}

/** Draws handovers again as their shift begins: since the draft more was done. */
async function begin(begun: readonly ShiftHandover[], { store, now }: CaseDeps): Promise<void> {
  if (begun.length === 0) return;
  await store.transact(async (transaction) => {
    for (const { id } of begun) {
      const row = await transaction.crises.registers.handovers.byId(id);
      if (row === null || row.begunAt !== null) continue;
      await transaction.save({
        changes: [{ kind: 'shift_handover', row: { ...row, begunAt: now() } }],
        audit: [],
        effects: [{ kind: 'shift_handover', crisisId: row.crisisId, handoverId: id }],
      });
    }
  });
}
