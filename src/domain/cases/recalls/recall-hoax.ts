import type { Hoax } from '../../hoaxes/hoax.ts';
import { factOf } from '../../hoaxes/hoax-fact.ts';
import type { CaseTransaction } from '../ports/case-store.ts';
import type { EndedFact } from './plan-recall.ts';
import type { PropagationContext } from './propagate-fact-changes.ts';
import { recallPublications } from './propagate-fact-changes.ts';

/**
 * Recalls published texts that rest on a former state of the register, as for a retracted fact of
 * the ledger. Each is listed with a drafted correction, in the transaction that changed the
 * register.
 */
export async function recallHoax(
  transaction: CaseTransaction,
  { before, after }: { before: Hoax; after: Hoax },
  context: PropagationContext,
): Promise<void> {
  const fell = endedFact(before, after);
  if (fell === null) return;
  await recallPublications(
    transaction,
    { facts: [fell], rests: await transaction.facts.restingOn([fell.id]) },
    context,
  );
}

function endedFact(before: Hoax, after: Hoax): EndedFact | null {
  const [held, holds] = [factOf(before), factOf(after)];
  if (held === null || held.id === holds?.id) return null;
  return { id: held.id, key: held.key, title: held.value, status: holds === null ? 'retracted' : 'superseded' };
}
