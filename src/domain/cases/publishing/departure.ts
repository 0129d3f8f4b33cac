import type { CaseState } from '../model/case-state.ts';
import { destinationsOf } from '../model/destinations-of.ts';
import type { Publication } from '../model/publication.ts';
import type { CaseTransaction } from '../ports/case-store.ts';
import type { PublishRequest } from '../ports/publisher.ts';

/** Builds the publish request for the network; null if the publication's words are gone. */
export async function departureOf(
  publication: Publication,
  state: CaseState,
  transaction: Pick<CaseTransaction['cases'], 'find' | 'load'>,
): Promise<PublishRequest | null> {
  const draft = state.drafts.find(({ id }) => id === publication.draftId);
  const destination = draft && destinationsOf(draft, state).find(({ target }) => target === publication.target);
  if (draft === undefined || destination === undefined || destination.text === '') return null;
  const post = state.posts.find(({ id }) => id === publication.target);
  const replyTo = post === undefined ? await whatItCorrects(publication, transaction) : post.url;
  const answers = post === undefined ? null : { author: post.author, text: post.text };
  return { publication, text: destination.text, language: draft.language, replyTo, answers };
}

/**
 * Returns whether it answers a post of unknown address: no network can then publish it below the
 * post.
 */
export function answersWithoutAddress({ publication, replyTo }: PublishRequest, { posts }: CaseState): boolean {
  return replyTo === null && posts.some(({ id }) => id === publication.target);
}

/**
 * Returns the address of the corrected text if it is public; null if nothing is corrected, or it is
 * not public.
 */
async function whatItCorrects(
  { corrects }: Publication,
  { find, load }: Pick<CaseTransaction['cases'], 'find' | 'load'>,
): Promise<string | null> {
  const [earlierId] = corrects;
  if (earlierId === undefined) return null;
  const [caseId] = await find({ by: 'publication', id: earlierId });
  const state = caseId === undefined ? null : await load(caseId);
  const earlier = state?.publications.find(({ id }) => id === earlierId);
  if (earlier?.status !== 'published' || earlier.audience === 'private') return null;
  return earlier.proof?.startsWith('https://') ? earlier.proof : null;
}
