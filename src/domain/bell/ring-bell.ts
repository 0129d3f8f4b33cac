import type { CaseDeps } from '../cases/decision/case-deps.ts';
import { decisionOf } from '../cases/decision/recorded.ts';
import { withActiveHandbook } from '../cases/decision/with-active-handbook.ts';
import type { CaseState } from '../cases/model/case-state.ts';
import type { Change } from '../cases/model/changes.ts';
import { crisisScope } from '../cases/model/fact-scope.ts';
import type { CaseTransaction } from '../cases/ports/case-store.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { CLOCK } from '../people/actor.ts';
import type { ChosenNotice } from '../people/preferences.ts';
import type { Roster, TeamPerson } from '../people/team-person.ts';
import { momentAfter } from '../time/moment-after.ts';
import { ringMessages } from './ring-messages.ts';
import type { BellState, DueRing } from './rings-due.ts';
import { GATHERED_MS, openTurns, ringsDue } from './rings-due.ts';
import type { Turn } from './turn.ts';

export type BellDeps = {
  cases: CaseDeps;
  roster: Pick<Roster, 'team'>;
  /** Returns the people who have chosen how they are called. */
  chosen(): Promise<readonly ChosenNotice[]>;
  /** Returns those of these people who are in Do Not Disturb; none where the bot may not know. */
  silent(users: readonly string[]): Promise<ReadonlySet<string>>;
  /** False where people are called once, and not again: in a drill's channel while no drill runs. */
  isOn(): Promise<boolean>;
};

/** Maximum number of cases read at one look, the most urgent first. */
const MOST_CASES = 200;

/**
 * Rings those whose turn it is. What is rung is written down in the transaction that queues the
 * messages, so that no process rings twice.
 * @returns number of turns that it rang for
 */
export function ringBell(deps: BellDeps): Promise<number> {
  return withActiveHandbook(deps.cases, async (cases) => {
    const team = await deps.roster.team().catch(() => null);
    const silent = team === null ? new Set<string>() : await deps.silent(team.map(({ user }) => user));
    const [chosen, isOn] = [await deps.chosen(), await deps.isOn()];
    return cases.store.transact(async (transaction) => {
      const at = { handbook: cases.handbook.current(), now: cases.now() };
      const turns = openTurns(await readState(transaction), at);
      const known = await knownRings(transaction, turns, at.now);
      const due = ringsDue(turns, known, { ...at, team, silent }).filter(({ step }) => isOn || step === 'first');
      if (due.length === 0) return 0;
      await ring(transaction, due, { ...at, team, chosen, newId: cases.keys.newId });
      return due.length;
    });
  });
}

/** Reads all off which turns are read. */
async function readState(transaction: CaseTransaction): Promise<BellState> {
  const ids = await transaction.cases.find({ by: 'turn', most: MOST_CASES });
  const cases: CaseState[] = [];
  for (const id of ids) {
    const state = await transaction.cases.load(id);
    if (state !== null) cases.push(state);
  }
  const open = await transaction.crises.open();
  const crises: BellState['crises'][number][] = [];
  for (const crisis of open) crises.push({ crisis, facts: await transaction.facts.ofScope(crisisScope(crisis.id)) });
  return { cases, crises };
}

async function knownRings({ record: { calls } }: CaseTransaction, turns: readonly Turn[], now: string) {
  const keys = [...new Set(turns.flatMap(({ key, sameAs }) => [key, ...sameAs]))];
  return {
    ofTurns: keys.length === 0 ? [] : await calls.rings.of(keys),
    lately: await calls.rings.since(momentAfter(now, -GATHERED_MS)),
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
  const changes = due.flatMap(({ turn, step, who }) =>
    who.map((user): Change => {
      const { key, kind, severity, caseId, crisisId } = turn;
      return {
        kind: 'ring',
        row: { id: newId(), turn: key, kind, severity, caseId, crisisId, who: user, step, at: now },
      };
    }),
  );
  const effects = ringMessages(due, { handbook, team, chosen, now });
  const audit = { turns: due.map(({ turn, step, who }) => ({ turn: turn.key, step, who })) };
  await transaction.save(
    decisionOf('bell.rung', null, { kind: 'done', changes, effects, audit }, { actor: CLOCK, now }),
  );
}
