import { CLOCK } from '../people/actor.ts';
import type { CaseDeps } from './decision/case-deps.ts';
import { contextIn } from './decision/context-in.ts';
import { decisionOf } from './decision/recorded.ts';
import { applyChanges } from './model/apply-changes.ts';
import type { CaseState, Publication } from './model/case-state.ts';
import type { CaseTransaction } from './ports/case-store.ts';
import type { Departure, FindOutcome, Publisher } from './ports/publisher.ts';
import { departureOf } from './publishing/departure.ts';
import { isBelieved, nextLook } from './publishing/looks.ts';
import { writtenOutcome } from './publishing/written-outcome.ts';
import { recallWhatJustLeft } from './recalls/spread-facts.ts';

/**
 * Asks the network whether a publication that nobody knows the fate of is out, and writes down what it says: found, it is published;
 * not there, it has failed and goes out by hand. Never sends anything. Does nothing once somebody has said where it stands.
 * @param look how many looks have been made before
 */
export async function lookUpPublication(
  deps: CaseDeps,
  publisher: Publisher,
  { publicationId, look }: { publicationId: string; look: number },
): Promise<void> {
  const departure = await deps.store.transact(async (transaction) => {
    const unknown = await unknownNow(transaction, publicationId);
    return unknown === null ? null : departureOf(unknown.publication, unknown.state, transaction);
  });
  if (departure === null) return;
  const found = await asked(publisher, departure);
  await deps.store.transact(async (transaction) => {
    const unknown = await unknownNow(transaction, publicationId);
    if (unknown === null) return;
    const now = deps.now();
    const isOver = found.kind === 'published' || (found.kind === 'absent' && isBelieved(look));
    if (!isOver) {
      await transaction.save({ changes: [], audit: [], effects: nextLook(publicationId, look + 1, now) });
      return;
    }
    const { state, publication } = unknown;
    const outcome = found.kind === 'published' ? found : ({ kind: 'failed', reason: 'publish.not_there' } as const);
    const event = found.kind === 'published' ? 'publication.found' : 'publication.not_there';
    const context = { ...(await contextIn(deps, transaction, CLOCK)), roles: [], randomKey: deps.randomKey };
    const said = writtenOutcome(state, publication, outcome, context);
    const done = decisionOf(event, state.core.id, said, context);
    await transaction.save(done);
    await recallWhatJustLeft(transaction, applyChanges(state, done.changes), done.changes, context);
  });
}

async function unknownNow(
  transaction: CaseTransaction,
  publicationId: string,
): Promise<{ state: CaseState; publication: Publication } | null> {
  const [caseId] = await transaction.find({ by: 'publication', id: publicationId });
  const state = caseId === undefined ? null : await transaction.load(caseId);
  const publication = state?.publications.find(({ id }) => id === publicationId);
  // Of an erased case there are no words left to look for.
  if (state === null || state.core.erased !== null || publication?.status !== 'unknown') return null;
  return { state, publication };
}

async function asked(publisher: Publisher, departure: Departure): Promise<FindOutcome> {
  try {
    return (await publisher.find?.(departure)) ?? { kind: 'unknown' };
  } catch {
    return { kind: 'unknown' };
  }
}
