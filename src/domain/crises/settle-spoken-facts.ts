import type { CaseDeps } from '../cases/decision/case-deps.ts';
import { contextIn } from '../cases/decision/context-in.ts';
import { decisionOf } from '../cases/decision/recorded.ts';
import { withActiveHandbook } from '../cases/decision/with-active-handbook.ts';
import { comesIntoForce } from '../cases/facts/entered-fact.ts';
import type { EnteredFact } from '../cases/model/fact.ts';
import { isLive } from '../cases/model/fact.ts';
import { crisisScope } from '../cases/model/fact-scope.ts';
import type { CaseTransaction } from '../cases/ports/case-store.ts';
import type { PropagationContext } from '../cases/recalls/propagate-fact-changes.ts';
import { changedFacts, propagateFactChanges } from '../cases/recalls/propagate-fact-changes.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { CLOCK } from '../people/actor.ts';
import { countsFrom } from './actions/verify-by-voice.ts';
import { boardAndLine } from './model/board-and-line.ts';

/**
 * Puts facts into force that a person confirmed by voice, once the time for another person's confirmation is over.
 * @returns how many they were
 */
export function settleSpokenFacts(deps: CaseDeps): Promise<number> {
  return withActiveHandbook(deps, async (settled) => {
    const crises = await settled.store.openCrises();
    if (crises.length === 0) return 0;
    return settled.store.transact(async (transaction) => {
      const context = {
        ...(await contextIn(settled, transaction, CLOCK)),
        roles: [],
        randomKey: settled.keys.randomKey,
      };
      let count = 0;
      for (const { id } of await transaction.crises.open()) {
        const due = (await transaction.facts.ofScope(crisisScope(id))).filter((fact) => isDue(fact, context));
        for (const fact of due) await settle(transaction, id, fact, context);
        count += due.length;
      }
      return count;
    });
  });
}

function isDue(fact: EnteredFact, { handbook, now }: { handbook: Handbook; now: string }): boolean {
  const from = fact.status === 'proposed' ? countsFrom(fact, handbook) : null;
  return from !== null && from <= now && isLive({ ...fact, status: 'verified' }, now);
}

async function settle(
  transaction: CaseTransaction,
  crisisId: number,
  fact: EnteredFact,
  context: PropagationContext,
): Promise<void> {
  const facts = await transaction.facts.ofScope(fact.scope);
  const by = fact.spoken?.by ?? CLOCK;
  const verified: EnteredFact = { ...fact, status: 'verified', verifiedBy: by, verifiedAt: context.now };
  const others = facts.filter(({ id }) => id !== fact.id);
  const { row, changes } = comesIntoForce(others, verified, context);
  const effects = boardAndLine(crisisId, { sentence: { key: 'crisis.fact_voice_counts' }, by, factIds: [row.id] });
  const audit = { crisis: crisisId, fact: row.id, key: row.key };
  await transaction.save(
    decisionOf('fact.verified_by_voice', null, { kind: 'done', changes, effects, audit }, context),
  );
  await propagateFactChanges(transaction, changedFacts(facts, changes), null, context);
}
