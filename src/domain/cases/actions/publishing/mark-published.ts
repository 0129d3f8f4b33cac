import type { Sentence } from '../../../../errors.ts';
import type { Handbook } from '../../../handbook/handbook.ts';
import { networkById } from '../../../handbook/handbook.ts';
import type { Network } from '../../../handbook/institution.ts';
import { actorKey } from '../../../people/actor.ts';
import { mentionOf } from '../../../people/mention.ts';
import type { ActionContext, Outcome } from '../../decision/outcome.ts';
import { cardAndThread, refuse, relatedCards } from '../../decision/outcome.ts';
import { writtenDraft } from '../../drafting/written-draft.ts';
import type { CaseState, Draft } from '../../model/case-state.ts';
import type { Change } from '../../model/changes.ts';
import { destinationsOf } from '../../model/destinations-of.ts';
import type { DeliveredAs, Publication } from '../../model/publication.ts';
import { owesAddress, reasonWhenOut } from '../../model/publication.ts';
import { exampleAddress, isLiveUrlOf, isUnaddressed, saysWhere } from '../../publishing/live-url.ts';
import { resetSilenceTimer } from '../../publishing/reset-silence-timer.ts';
import { putRightBy } from '../../recalls/puts-right.ts';
import { textAsPasted, unapprovedIsOut } from '../../writing/unapproved-text.ts';

type Marked = { publicationId: string; proof: string; textOut: string | null };

/**
 * A person put the text out by hand and says where it can be seen, and whether it went out as it was approved. A text that
 * differs is out already: it is never refused, but kept word for word as a version of its own, and called what it is. A public
 * text without an address is out, too: its address is asked for later.
 */
export function markPublished(state: CaseState, action: Marked, context: ActionContext): Outcome {
  const publication = state.publications.find((one) => one.id === action.publicationId);
  if (publication === undefined) return refuse('refusal.no_such_publication');
  const refusal = markPublishedRefusal(publication, action, context);
  if (refusal !== null) return { kind: 'refused', sentence: refusal };
  const approved = state.drafts.find((one) => one.id === publication.draftId);
  const words = approved && destinationsOf(approved, state).find(({ target }) => target === publication.target)?.text;
  const textOut = action.textOut === null ? null : textAsPasted(action.textOut);
  const out = textOut === null || textOut === words ? null : writtenDraft(textOut, approved, state, context);
  const said = out ?? approved;
  const proof = action.proof.trim() === '' ? null : action.proof.trim();
  const row: Publication = {
    ...publication,
    proof,
    status: 'published',
    publishedAt: context.now,
    publishedBy: context.actor,
    deliveredAs: wayOf(out),
    putsRight: said === undefined ? [] : putRightBy(publication, said, state, context),
    reason: reasonWhenOut(publication, proof),
    waitUntil: null,
  };
  return out === null ? asApproved(state, row, approved, context) : deviating(state, row, out, context);
}

function wayOf(out: Draft | null): DeliveredAs {
  return out === null ? { kind: 'as_approved' } : { kind: 'deviation', draftId: out.id };
}

function markPublishedRefusal(publication: Publication, action: Marked, { handbook }: ActionContext): Sentence | null {
  switch (publication.status) {
    case 'published':
      return {
        key: 'refusal.already_published',
        params: { who: publication.publishedBy === null ? '' : mentionOf(publication.publishedBy) },
      };
    case 'held':
      return { key: 'refusal.still_held' };
    case 'stopped':
    case 'withdrawn':
      return { key: 'refusal.publication_stopped' };
    case 'publishing':
    case 'failed':
    case 'unknown':
      break;
  }
  if (action.textOut !== null && textAsPasted(action.textOut) === '') return { key: 'refusal.text_out_missing' };
  const proof = action.proof.trim();
  if (publication.audience === 'private') return saysWhere(proof) ? null : { key: 'refusal.private_proof_needed' };
  // Where there may be an address, it may come later.
  if (proof === '' && !isUnaddressed(networkById(handbook, publication.network))) return null;
  return addressRefusal(publication, proof, handbook);
}

/** Returns why this is not the address of a text of ours on its network; null where it is. */
export function addressRefusal(
  publication: Pick<Publication, 'network'>,
  proof: string,
  handbook: Handbook,
): Sentence | null {
  const network = networkById(handbook, publication.network);
  if (network !== undefined) return publicProofRefusal(network, proof);
  const isAddress = proof.startsWith('https://') && URL.canParse(proof);
  const params = { network: publication.network, example: 'https://…' };
  return isAddress ? null : { key: 'refusal.not_a_live_url', params };
}

/** Returns why this proves nothing. A loudspeaker and a notice have no address, so a person says where and when. */
function publicProofRefusal(network: Network, proof: string): Sentence | null {
  if (isUnaddressed(network)) return saysWhere(proof) ? null : { key: 'refusal.place_needed' };
  const params = { network: network.name, example: exampleAddress(network) };
  return isLiveUrlOf(network, proof) ? null : { key: 'refusal.not_a_live_url', params };
}

function asApproved(state: CaseState, row: Publication, said: Draft | undefined, context: ActionContext): Outcome {
  const { actor } = context;
  return {
    kind: 'done',
    changes: [{ kind: 'publication', row }, ...resetSilenceTimer(state, row, said, context)],
    effects: [
      ...cardAndThread(state, { sentence: { key: publishedLine(row) }, by: actor, publicationId: row.id }),
      ...relatedCards(state),
    ],
    audit: { ...auditOf(state, row), asApproved: true },
  };
}

function publishedLine(row: Publication): string {
  return owesAddress(row) ? 'thread.published_no_address' : 'thread.published';
}

function deviating(state: CaseState, row: Publication, out: Draft, context: ActionContext): Outcome {
  const changes: Change[] = [
    { kind: 'draft', row: out },
    { kind: 'publication', row },
    ...resetSilenceTimer(state, row, out, context),
  ];
  const said = { out, publicationId: row.id, said: 'thread.published_deviation' };
  const { effects, audit } = unapprovedIsOut(said, state, context);
  return {
    kind: 'done',
    changes,
    effects: [...effects, ...relatedCards(state)],
    audit: { ...auditOf(state, row), asApproved: false, ...audit },
  };
}

function auditOf(state: CaseState, row: Publication) {
  const endorsements = state.signOffs
    .filter((one) => one.draftId === row.draftId && one.digest === row.digest && one.voidedAt === null)
    .map((one) => ({ as: one.as, by: actorKey(one.by), roles: one.roles, at: one.at }));
  const { id, draftId, digest, network, handbookHash, basis } = row;
  const held = basis?.textId ?? null;
  return { publication: id, draft: draftId, digest, network, handbook: handbookHash, held, endorsements };
}
