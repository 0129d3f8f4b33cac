import type { Standing } from './actor.ts';
import { actorKey, CLOCK } from './actor.ts';
import { applyChanges } from './apply-changes.ts';
import { decidingByHandbook } from './by-handbook-in-force.ts';
import type { CaseDeps } from './case-deps.ts';
import type { CaseState, Publication } from './case-state.ts';
import { liveEndorsements } from './case-status.ts';
import type { CaseTransaction } from './case-store.ts';
import { contextIn } from './context-in.ts';
import { releaseFromHold } from './gestures/release-from-hold.ts';
import type { Outcome } from './outcome.ts';
import { cardAndThread, cardsBeside } from './outcome.ts';
import { placesOf } from './place.ts';
import type { Publisher, PublishOutcome } from './publisher.ts';
import { recallWhatJustLeft } from './spread-facts.ts';
import { recorded } from './transition.ts';
import { wordIsOut } from './word-is-out.ts';

type Claimed = { publication: Publication; text: string };

/**
 * Lets a publication leave its hold: claims it in a transaction of its own, calls the publisher once, and writes down what came
 * of it; in a drill no publisher is ever called. Does nothing for one that was stopped, published or approved anew in the meantime.
 * @throws Error when the workspace cannot say now who the approvers are: nothing was done, and it may be tried again
 */
export async function publishApproved(deps: CaseDeps, publisher: Publisher, publicationId: string): Promise<void> {
  const claimed = await decidingByHandbook(deps, (settled) => claimedNow(settled, publicationId));
  if (claimed === null) return;
  const outcome = deps.world === 'drill' ? practised(claimed) : await called(publisher, claimed);
  if (outcome.kind === 'by_hand') return;
  await deps.store.transact(async (transaction) => {
    const state = await stateOf(transaction, publicationId);
    if (state === null) return;
    const done = written(state, publicationId, outcome, deps.now());
    await transaction.save(done);
    const context = { ...(await contextIn(deps, transaction, CLOCK)), roles: [], randomKey: deps.randomKey };
    await recallWhatJustLeft(transaction, applyChanges(state, done.changes), done.changes, context);
  });
}

async function claimedNow(deps: CaseDeps, publicationId: string): Promise<Claimed | null> {
  const standings = await approversNow(deps, publicationId);
  return deps.store.transact((transaction) => claim(deps, transaction, publicationId, standings));
}

/** Nothing of a drill goes to citizens: no publisher is asked. The address is one that leads nowhere, by RFC 2606. */
function practised({ publication }: Claimed): PublishOutcome {
  return { kind: 'published', url: `https://simulacro.invalid/${publication.id}` };
}

/** A publisher that breaks may have sent the text before it broke. */
async function called(publisher: Publisher, claimed: Claimed): Promise<PublishOutcome> {
  try {
    return await publisher.publish(claimed.publication, claimed.text);
  } catch {
    return { kind: 'unknown' };
  }
}

/** What the workspace says now of those who approved; asked outside the transaction, since it takes the network. */
async function approversNow(deps: CaseDeps, publicationId: string): Promise<Map<string, Standing>> {
  const state = await deps.store.transact((transaction) => stateOf(transaction, publicationId));
  const people = state === null ? [] : liveEndorsements(state).map((one) => one.by);
  const standings = await Promise.all(
    people.map(async (actor) => [actorKey(actor), await deps.people.standingOf(actor, null)] as const),
  );
  if (standings.some(([, standing]) => standing.kind === 'stranger' && standing.why === 'lookup_failed')) {
    throw new Error('The approvers could not be looked up');
  }
  return new Map(standings);
}

async function claim(
  deps: CaseDeps,
  transaction: CaseTransaction,
  publicationId: string,
  standings: Map<string, Standing>,
): Promise<Claimed | null> {
  const state = await stateOf(transaction, publicationId);
  if (state === null) return null;
  const context = { ...(await contextIn(deps, transaction, CLOCK)), roles: [], writer: null };
  const outcome = releaseFromHold(state, publicationId, standings, context);
  if (outcome.kind === 'refused') return null;
  await transaction.save(recorded('publication.claimed', state.matter.id, outcome, context));
  const change = outcome.changes.find((one) => one.kind === 'publication');
  if (change?.row.status !== 'publishing') return null;
  const draft = state.drafts.find((one) => one.id === change.row.draftId);
  const place = draft && placesOf(draft, state).find(({ target }) => target === change.row.target);
  return place === undefined ? null : { publication: change.row, text: place.text };
}

async function stateOf(transaction: CaseTransaction, publicationId: string): Promise<CaseState | null> {
  const [caseId] = await transaction.find({ by: 'publication', id: publicationId });
  return caseId === undefined ? null : transaction.load(caseId);
}

function written(
  state: CaseState,
  publicationId: string,
  outcome: Exclude<PublishOutcome, { kind: 'by_hand' }>,
  now: string,
) {
  const context = { actor: CLOCK, now };
  return recorded(
    `publication.${outcome.kind}`,
    state.matter.id,
    writtenOutcome(state, publicationId, outcome, now),
    context,
  );
}

function writtenOutcome(
  state: CaseState,
  publicationId: string,
  outcome: Exclude<PublishOutcome, { kind: 'by_hand' }>,
  now: string,
): Outcome {
  const publication = state.publications.find((one) => one.id === publicationId);
  if (publication === undefined || publication.status !== 'publishing') {
    return { kind: 'refused', sentence: { key: 'refusal.no_such_publication' } };
  }
  const row: Publication = {
    ...publication,
    status: outcome.kind,
    // Erased while it was on its way: where it stands would lead to whom it answers.
    proof: outcome.kind === 'published' && state.matter.erased === null ? outcome.url : null,
    publishedAt: outcome.kind === 'published' ? now : null,
    reason: outcome.kind === 'failed' ? outcome.reason : null,
  };
  return {
    kind: 'done',
    changes: [{ kind: 'publication', row }, ...wordIsOut(state, row)],
    effects: [
      ...cardAndThread(state, { sentence: { key: `thread.publication_${outcome.kind}` }, publicationId }),
      ...cardsBeside(state),
    ],
    audit: { publication: row.id, draft: row.draftId, digest: row.digest },
  };
}
