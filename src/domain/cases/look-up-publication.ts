import { CLOCK } from '../people/actor.ts';
import { isSaidNotOut, notOut } from './actions/publishing/mark-not-out.ts';
import type { CaseDeps } from './decision/case-deps.ts';
import { contextIn } from './decision/context-in.ts';
import type { ActionContext } from './decision/outcome.ts';
import type { Decision } from './decision/recorded.ts';
import { decisionOf } from './decision/recorded.ts';
import { applyChanges } from './model/apply-changes.ts';
import type { CaseState } from './model/case-state.ts';
import type { Publication } from './model/publication.ts';
import type { CaseTransaction } from './ports/case-store.ts';
import type { FindOutcome, Publisher, PublishRequest } from './ports/publisher.ts';
import { departureOf } from './publishing/departure.ts';
import { isConclusive, nextStatusCheck } from './publishing/status-checks.ts';
import { writtenOutcome } from './publishing/written-outcome.ts';
import { recallWhatJustLeft } from './recalls/propagate-fact-changes.ts';

/**
 * Asks the network whether a publication of unknown outcome was published, and records the answer.
 * If found, it is published; if absent, it has failed and a person publishes it. A person's word
 * that it did not go out counts unless the network shows it. Never sends anything, and does nothing
 * once a person has recorded the outcome.
 * @param look number of earlier look-ups
 */
export async function lookUpPublication(
  deps: CaseDeps,
  publisher: Publisher,
  { publicationId, look }: { publicationId: string; look: number },
): Promise<void> {
  const request = await deps.store.transact(async (transaction) => {
    const unknown = await unknownNow(transaction, publicationId);
    return unknown === null ? null : departureOf(unknown.publication, unknown.state, transaction.cases);
  });
  if (request === null) return;
  const found = await asked(publisher, request);
  await deps.store.transact(async (transaction) => {
    const unknown = await unknownNow(transaction, publicationId);
    if (unknown === null) return;
    const now = deps.now();
    const { state, publication } = unknown;
    const isSaid = isSaidNotOut(publication);
    const isOver = found.kind === 'published' || isSaid || (found.kind === 'absent' && isConclusive(look));
    if (!isOver) {
      await transaction.save({ changes: [], audit: [], effects: nextStatusCheck(publicationId, look + 1, now) });
      return;
    }
    const context = { ...(await contextIn(deps, transaction, CLOCK)), roles: [], randomKey: deps.keys.randomKey };
    const done =
      found.kind !== 'published' && isSaid
        ? decisionOf('publication.not_out', state.core.id, notOut(state, publication, context), context)
        : lookedUp(state, publication, found, context);
    await transaction.save(done);
    await recallWhatJustLeft(transaction, applyChanges(state, done.changes), done.changes, context);
  });
}

/** Records what the network says: it is there, or has failed. */
function lookedUp(state: CaseState, publication: Publication, found: FindOutcome, context: ActionContext): Decision {
  const isFound = found.kind === 'published';
  const outcome = isFound ? found : ({ kind: 'failed', reason: 'publish.not_there' } as const);
  const event = isFound ? 'publication.found' : 'publication.not_there';
  return decisionOf(event, state.core.id, writtenOutcome(state, publication, outcome, context), context);
}

async function unknownNow(
  transaction: CaseTransaction,
  publicationId: string,
): Promise<{ state: CaseState; publication: Publication } | null> {
  const [caseId] = await transaction.cases.find({ by: 'publication', id: publicationId });
  const state = caseId === undefined ? null : await transaction.cases.load(caseId);
  const publication = state?.publications.find(({ id }) => id === publicationId);
  // Of an erased case there are no words left to look for.
  if (state === null || state.core.erased !== null || publication?.status !== 'unknown') return null;
  return { state, publication };
}

async function asked(publisher: Publisher, request: PublishRequest): Promise<FindOutcome> {
  try {
    return (await publisher.find?.(request)) ?? { kind: 'unknown' };
  } catch {
    return { kind: 'unknown' };
  }
}
