import type { CaseState } from '../model/case-state.ts';
import { destinationsOf } from '../model/destinations-of.ts';
import type { Publication } from '../model/publication.ts';
import type { CaseTransaction } from '../ports/case-store.ts';
import type { PublishRequest } from '../ports/publisher.ts';

/** Text of a case on its way out. */
type CaseRequest = PublishRequest & { publication: Publication };

type Cases = Pick<CaseTransaction['cases'], 'find' | 'load'>;

/** Builds the publish request for the network; null if the publication's words are gone. */
export async function departureOf(
  publication: Publication,
  state: CaseState,
  transaction: Cases,
): Promise<CaseRequest | null> {
  const draft = state.drafts.find(({ id }) => id === publication.draftId);
  const destination = draft && destinationsOf(draft, state).find(({ target }) => target === publication.target);
  if (draft === undefined || destination === undefined || destination.text === '') return null;
  const post = state.posts.find(({ id }) => id === publication.target);
  const replyTo = post === undefined ? await whatItCorrects(publication, transaction) : post.url;
  const answers = post === undefined ? null : { author: post.author, text: post.text };
  return { publication, text: destination.text, language: draft.language, replyTo, answers };
}

/**
 * Returns whether it answers a post, or corrects a text that is out in public, of unknown address: no network can then
 * publish it below that.
 */
export async function answersWithoutAddress(
  { publication, replyTo }: CaseRequest,
  { posts }: CaseState,
  transaction: Cases,
): Promise<boolean> {
  if (replyTo !== null) return false;
  return posts.some(({ id }) => id === publication.target) || (await outInPublic(publication, transaction)) !== null;
}

/** Returns the address of the corrected text if it is public; null if nothing is corrected, or it has no address. */
async function whatItCorrects(publication: Publication, transaction: Cases): Promise<string | null> {
  const proof = (await outInPublic(publication, transaction))?.proof ?? null;
  return proof?.startsWith('https://') ? proof : null;
}

/** Returns the publication that it corrects, if that can still be seen by everybody. */
async function outInPublic({ corrects }: Publication, { find, load }: Cases): Promise<Publication | null> {
  const [earlierId] = corrects;
  if (earlierId === undefined) return null;
  const [caseId] = await find({ by: 'publication', id: earlierId });
  const state = caseId === undefined ? null : await load(caseId);
  const earlier = state?.publications.find(({ id }) => id === earlierId);
  return earlier?.status === 'published' && earlier.audience === 'public' ? earlier : null;
}
