import type { CaseDeps } from '../cases/decision/case-deps.ts';
import { decisionOf } from '../cases/decision/recorded.ts';
import { withActiveHandbook } from '../cases/decision/with-active-handbook.ts';
import type { CaseState } from '../cases/model/case-state.ts';
import type { Change } from '../cases/model/changes.ts';
import type { Ring, RingReader } from '../cases/model/deadlines/ring.ts';
import { crisisScope } from '../cases/model/fact-scope.ts';
import type { CaseTransaction, TurnState } from '../cases/ports/case-store.ts';
import type { RungMessages } from '../cases/ports/rung-messages.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { CLOCK } from '../people/actor.ts';
import type { ChosenNotice } from '../people/preferences.ts';
import type { Roster, TeamPerson } from '../people/team-person.ts';
import type { SeenTurns } from './end-rings.ts';
import { endRings } from './end-rings.ts';
import { ringMessages } from './ring-messages.ts';
import type { DueRing } from './rings-due.ts';
import { gatheredSince, openTurns, ringOf, ringsDue } from './rings-due.ts';
import type { BellTime, Turn } from './turn.ts';
import { ringKeysOf, ringsOf } from './turn.ts';

export type BellDeps = {
  cases: CaseDeps;
  roster: Pick<Roster, 'team'>;
  /** Returns the people who have chosen how they are called. */
  chosen(): Promise<readonly ChosenNotice[]>;
  /** Returns those of these people who are in Do Not Disturb; none where the bot may not know. */
  silent(users: readonly string[]): Promise<ReadonlySet<string>>;
  /** False where people are called once, and not again: in a drill's channel while no drill runs. */
  isOn(): Promise<boolean>;
  /** Messages that rang, which are redrawn once their turns are over. */
  rungMessages: Pick<RungMessages, 'newest' | 'end' | 'forgetBefore'>;
};

/** Maximum number of cases read at one look, the most urgent first. */
const MOST_CASES = 200;

/**
 * Rings those whose turn it is. They are found out without the lock, so that no click waits for a
 * look at many cases. The transaction that writes the rings down and queues the messages finds it out
 * again for the due cases alone, so that no process rings twice. Then messages that rang for a turn which is over lose its button.
 * @returns number of turns that it rang for, and of messages to redraw
 */
export function ringBell(deps: BellDeps): Promise<number> {
  return withActiveHandbook(deps.cases, async (cases) => {
    const { turns } = cases.store;
    const team = await deps.roster.team().catch(() => null);
    const silent = team === null ? new Set<string>() : await deps.silent(team.map(({ user }) => user));
    const [chosen, isOn] = [await deps.chosen(), await deps.isOn()];
    const dueIn = async (state: TurnState, rings: RingReader) => {
      const at = { handbook: cases.handbook.current(), now: cases.now() };
      const open = openTurns(state, at);
      const known = await knownRings(rings, open, at);
      const due = ringsDue(open, known, { ...at, team, silent }).filter(({ step }) => isOn || step === 'first');
      return { at, due, open, known };
    };
    const since = cases.now();
    const state = await turns.state(MOST_CASES, since);
    const seen = await dueIn(state, turns.rings);
    const count = seen.due.length === 0 ? 0 : await ringUnderTheLock(seen.due);
    // What rings comes first, and does not depend on what is drawn again.
    return count + (await endRings(seenTurns(state, seen, since), { cases, rungMessages: deps.rungMessages }));

    function ringUnderTheLock(found: readonly DueRing[]): Promise<number> {
      return cases.store.transact(async (transaction) => {
        const { at, due } = await dueIn(await stateOf(transaction, found, cases.now()), transaction.record.calls.rings);
        if (due.length > 0) await ring(transaction, due, { ...at, team, chosen, newId: cases.keys.newId });
        return due.length;
      });
    }
  });
}

/** A look at as many cases as one reads may have left some out: only of those that it read it says that a turn is over. */
function seenTurns(
  { cases }: TurnState,
  { open, known }: { open: readonly Turn[]; known: { ofTurns: readonly Ring[] } },
  since: string,
): SeenTurns {
  const read = new Set(cases.map(({ core }) => core.id));
  // A person who took it before it began again, such as a level that was raised again, does not see to it now.
  const isTaken = (turn: Turn) => ringsOf(turn, known.ofTurns).some(({ step }) => step === 'taken');
  return {
    open,
    since,
    taken: new Set(open.filter(isTaken).map(({ key }) => key)),
    isRead: ({ caseId }) => caseId === null || cases.length < MOST_CASES || read.has(caseId),
  };
}

/** Reads the cases of these turns, and the open crises, as they are under the lock. */
async function stateOf(transaction: CaseTransaction, due: readonly DueRing[], now: string): Promise<TurnState> {
  const cases: CaseState[] = [];
  for (const id of new Set(due.flatMap(({ turn }) => turn.caseId ?? []))) {
    const state = await transaction.cases.load(id);
    if (state !== null) cases.push(state);
  }
  const crises: TurnState['crises'][number][] = [];
  for (const crisis of await transaction.crises.open()) {
    const facts = await transaction.facts.ofScope(crisisScope(crisis.id));
    crises.push({ crisis, facts, steps: await transaction.crises.steps(crisis.id) });
  }
  return { cases, crises, handovers: await transaction.crises.registers.handovers.lasting(now) };
}

async function knownRings(rings: RingReader, turns: readonly Turn[], { handbook, now }: BellTime) {
  const keys = [...new Set(turns.flatMap(ringKeysOf))];
  return {
    ofTurns: keys.length === 0 ? [] : await rings.of(keys),
    lately: await rings.since(gatheredSince(turns, { handbook, now })),
  };
}

async function ring(
  transaction: CaseTransaction,
  due: readonly DueRing[],
  given: {
    handbook: Handbook;
    now: string;
    team: readonly TeamPerson[] | null;
    chosen: readonly ChosenNotice[];
    newId(): string;
  },
): Promise<void> {
  const { handbook, now, team, chosen, newId } = given;
  const changes = due.flatMap((one) => rungRows(one, { now, newId }));
  const effects = ringMessages(due, { handbook, team, chosen, now });
  const audit = { turns: due.map(({ turn, step, who }) => ({ turn: turn.key, step, who })) };
  await transaction.save(
    decisionOf('bell.rung', null, { kind: 'done', changes, effects, audit }, { actor: CLOCK, now }),
  );
}

/** Returns the rows by which a ring is known: one for each person. */
export function rungRows({ turn, step, who }: DueRing, { now: at, newId }: { now: string; newId(): string }): Change[] {
  return who.map((user) => ({ kind: 'ring', row: ringOf(turn, { id: newId(), who: user, step, at }) }));
}
