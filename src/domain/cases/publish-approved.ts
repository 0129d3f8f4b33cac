import { networkById } from '../handbook/handbook.ts';
import type { Membership } from '../people/actor.ts';
import { CLOCK } from '../people/actor.ts';
import { standingsNow } from '../people/standings-now.ts';
import type { Picture } from '../pictures/picture.ts';
import { pictureHashes, picturesToSend } from '../pictures/picture.ts';
import type { CaseDeps } from './decision/case-deps.ts';
import { contextIn } from './decision/context-in.ts';
import { decisionOf } from './decision/recorded.ts';
import { withActiveHandbook } from './decision/with-active-handbook.ts';
import { applyChanges } from './model/apply-changes.ts';
import type { CaseState } from './model/case-state.ts';
import { currentDraft, liveSignOffs } from './model/case-status.ts';
import { BY_HAND } from './model/publication.ts';
import type { CaseTransaction } from './ports/case-store.ts';
import type { Publisher, PublishOutcome, PublishRequest } from './ports/publisher.ts';
import { callPublisher } from './publishing/call-publisher.ts';
import { answersWithoutAddress, departureOf } from './publishing/departure.ts';
import { releaseFromHold } from './publishing/release-from-hold.ts';
import { throttle } from './publishing/throttle.ts';
import { waitForVoice } from './publishing/wait-for-voice.ts';
import { writtenOutcome } from './publishing/written-outcome.ts';
import { recallWhatJustLeft } from './recalls/propagate-fact-changes.ts';

/** `byHand`: no network could put it where it belongs. */
type Claimed = { request: PublishRequest; byHand: boolean };

/**
 * Publishes a text whose hold has ended. It claims the publication in a separate transaction, calls
 * the publisher once, and records the outcome; a drill calls no publisher. It does nothing if the
 * publication was stopped, published or approved again meanwhile.
 * @param sendableSince moment since which the sender has held it without a break (ISO 8601 UTC):
 * see `latenessOf`
 * @throws ApproversUnknown when the workspace cannot look up the approvers; nothing was done
 */
export async function publishApproved(
  deps: CaseDeps,
  publisher: Publisher,
  publicationId: string,
  sendableSince = deps.now,
): Promise<void> {
  const claimed = await withActiveHandbook(deps, (settled) => claimedNow(settled, publicationId, sendableSince));
  if (claimed === null) return;
  const outcome = deps.settings.mode === 'drill' ? practised(claimed) : await sent(publisher, claimed);
  if (outcome.kind === 'by_hand') return leaveToPerson(deps, publicationId);
  await deps.store.transact(async (transaction) => {
    const state = await stateOf(transaction, publicationId);
    const publication = state?.publications.find(({ id }) => id === publicationId);
    if (state === null || publication?.status !== 'publishing') return;
    const context = { ...(await contextIn(deps, transaction, CLOCK)), roles: [], randomKey: deps.keys.randomKey };
    const said = writtenOutcome(state, publication, outcome, context);
    const done = decisionOf(`publication.${outcome.kind}`, state.core.id, said, context);
    await transaction.save(done);
    await recallWhatJustLeft(transaction, applyChanges(state, done.changes), done.changes, context);
  });
}

/** Notes that no network took the text: from now on it is a person who publishes it. */
async function leaveToPerson({ store }: CaseDeps, publicationId: string): Promise<void> {
  await store.transact(async (transaction) => {
    const state = await stateOf(transaction, publicationId);
    const row = state?.publications.find(({ id }) => id === publicationId);
    if (row?.status !== 'publishing') return;
    await transaction.save({
      changes: [{ kind: 'publication', row: { ...row, reason: BY_HAND } }],
      audit: [],
      effects: [],
    });
  });
}

async function claimedNow(deps: CaseDeps, publicationId: string, sendableSince: () => string): Promise<Claimed | null> {
  const before = await deps.store.transact((transaction) => stateOf(transaction, publicationId));
  const standings = await approversNow(deps, before);
  const bytes = await pictureOf(before, deps);
  return deps.store.transact((transaction) =>
    claim(deps, transaction, { publicationId, sendableSince: sendableSince() }, { standings, bytes }),
  );
}

/**
 * Returns the outcome of a drill: no publisher is called, and nothing reaches citizens. The address
 * leads nowhere, by RFC 2606.
 */
function practised({ request: { publication } }: Claimed): PublishOutcome {
  return { kind: 'published', url: `https://simulacro.invalid/${publication.id}` };
}

async function sent(publisher: Publisher, { request, byHand }: Claimed): Promise<PublishOutcome> {
  return byHand ? { kind: 'by_hand' } : callPublisher(publisher, request);
}

/** Asks the workspace for the approvers' current membership, outside the transaction because it needs the network. */
function approversNow(deps: CaseDeps, state: CaseState | null): Promise<Map<string, Membership>> {
  return standingsNow(deps.people, state === null ? [] : liveSignOffs(state).map((one) => one.by));
}

/** Reads the picture, some 10 MB, before the lock is taken: bytes that have the hash that was approved are those that were approved. */
async function pictureOf(state: CaseState | null, { store }: CaseDeps): Promise<ReadonlyMap<string, Uint8Array>> {
  const hashes = state === null ? [] : pictureHashes(picturesOf(state));
  if (state === null || hashes.length === 0) return new Map();
  return store.look(({ cases: { ours } }) => ours.pictures.of(state.core.id, hashes));
}

function picturesOf(state: CaseState): Picture[] {
  return [currentDraft(state)?.picture ?? []].flat();
}

async function claim(
  deps: CaseDeps,
  transaction: CaseTransaction,
  { publicationId, sendableSince }: { publicationId: string; sendableSince: string },
  { standings, bytes }: { standings: Map<string, Membership>; bytes: ReadonlyMap<string, Uint8Array> },
): Promise<Claimed | null> {
  const state = await stateOf(transaction, publicationId);
  if (state === null) return null;
  const context = { ...(await contextIn(deps, transaction, CLOCK)), roles: [], model: null };
  const putOff =
    waitForVoice(publicationId, state, context) ??
    (await throttle(publicationId, state, transaction.cases.ours, context, sendableSince));
  if (putOff !== null) {
    await transaction.save(putOff);
    return null;
  }
  const unrecorded = await transaction.record.unrecorded(state);
  const lost = pictureHashes(picturesOf(state)).filter((one) => !bytes.has(one));
  const outcome = releaseFromHold(state, publicationId, standings, context, { sendableSince, unrecorded, lost });
  if (outcome.kind === 'refused') return null;
  await transaction.save(decisionOf('publication.claimed', state.core.id, outcome, context));
  const change = outcome.changes.find((one) => one.kind === 'publication');
  if (change?.row.status !== 'publishing') return null;
  const text = await departureOf(change.row, state, transaction.cases);
  if (text === null) return null;
  const kind = networkById(context.handbook, change.row.network)?.kind;
  const pictures = picturesToSend(picturesOf(state), kind, bytes);
  const request = pictures.length === 0 ? text : { ...text, pictures };
  return { request, byHand: await answersWithoutAddress(text, state, transaction.cases) };
}

async function stateOf(transaction: CaseTransaction, publicationId: string): Promise<CaseState | null> {
  const [caseId] = await transaction.cases.find({ by: 'publication', id: publicationId });
  return caseId === undefined ? null : transaction.cases.load(caseId);
}
