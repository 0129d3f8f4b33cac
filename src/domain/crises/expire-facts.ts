import type { CaseDeps } from '../cases/decision/case-deps.ts';
import { contextIn } from '../cases/decision/context-in.ts';
import { decisionOf } from '../cases/decision/recorded.ts';
import { withActiveHandbook } from '../cases/decision/with-active-handbook.ts';
import type { Effect } from '../cases/model/changes.ts';
import type { Mentioned } from '../cases/model/deadlines/mention.ts';
import type { EnteredFact } from '../cases/model/fact.ts';
import { endedFact } from '../cases/model/fact.ts';
import { propagateFactChanges } from '../cases/recalls/propagate-fact-changes.ts';
import { CLOCK } from '../people/actor.ts';
import { momentAfter } from '../time/moment-after.ts';
import { placeOfFact } from './model/place-of-fact.ts';

/**
 * Ends the values whose time is over, with all that rests on them, in one transaction. Texts have not rested on them since that very
 * minute, whenever this runs.
 * @returns how many they were
 */
export function expireFacts(deps: CaseDeps): Promise<number> {
  return withActiveHandbook(deps, (settled) =>
    settled.store.transact(async (transaction) => {
      const context = {
        ...(await contextIn(settled, transaction, CLOCK)),
        roles: [],
        randomKey: settled.keys.randomKey,
      };
      const over = await transaction.facts.until(context.now);
      if (over.length === 0) return 0;
      const rows = over.map((fact) => endedFact(fact, 'expired', { by: CLOCK, at: context.now }));
      const changes = rows.map((row) => ({ kind: 'fact', row }) as const);
      const audit = { facts: rows.map(({ id }) => id), keys: rows.map(({ key }) => key) };
      const effects = rows.flatMap((row) => factExpiryEffects(row, EXPIRED));
      await transaction.save(decisionOf('facts.expired', null, { kind: 'done', changes, effects, audit }, context));
      await propagateFactChanges(transaction, { now: rows, fallen: rows }, null, context);
      return rows.length;
    }),
  );
}

/** Longest notice before a fact's end that the owner of its value gets. */
const LONGEST_NOTICE_MS = 30 * 60_000;

/** Tells the owners of values that soon run out, once for each; a tenth of its time before, half an hour at the most. */
export function warnOwners(deps: CaseDeps): Promise<void> {
  return withActiveHandbook(deps, (settled) =>
    settled.store.transact(async (transaction) => {
      const context = await contextIn(settled, transaction, CLOCK);
      const horizon = momentAfter(context.now, LONGEST_NOTICE_MS);
      for (const fact of await transaction.facts.until(horizon)) {
        if (context.now < noticeAt(fact) || (await transaction.record.seen(`clock:fact:${fact.id}:warned`))) continue;
        const audit = { fact: fact.id, key: fact.key };
        const effects = factExpiryEffects(fact, RUNS_OUT);
        await transaction.save(decisionOf('fact.warned', null, { kind: 'done', changes: [], effects, audit }, context));
      }
    }),
  );
}

function noticeAt({ enteredAt, validUntil }: EnteredFact): string {
  const until = Date.parse(validUntil ?? enteredAt);
  const tenth = (until - Date.parse(enteredAt)) / 10;
  return new Date(until - Math.min(tenth, LONGEST_NOTICE_MS)).toISOString();
}

const EXPIRED = { crisis: 'crisis.fact_expired', case: 'thread.fact_expired' };
const RUNS_OUT = { crisis: 'crisis.fact_runs_out', case: 'thread.fact_runs_out' };

/** In the thread of its crisis or of its case; a value that a playbook's cases share outside of a crisis has no place. */
function factExpiryEffects(fact: EnteredFact, keys: { crisis: string; case: string }): Effect[] {
  const place = placeOfFact(fact);
  switch (place.kind) {
    case 'crisis': {
      const entry = { sentence: { key: keys.crisis }, calls: [fact.owner], factIds: [fact.id] };
      return [
        { kind: 'board', crisisId: place.id },
        { kind: 'crisis_line', crisisId: place.id, entry },
      ];
    }
    case 'case': {
      const entry = { sentence: { key: keys.case }, ...callingOwner(fact), factIds: [fact.id] };
      return [
        { kind: 'card', caseId: place.id },
        { kind: 'thread', caseId: place.id, entry },
      ];
    }
    case 'playbook':
      return [];
  }
}

/** An owner who only speaks to us has no name that Slack knows. */
function callingOwner({ owner }: EnteredFact): { calls?: Mentioned } {
  return owner.kind === 'slack' ? { calls: { ids: [owner.user], roles: [] } } : {};
}
