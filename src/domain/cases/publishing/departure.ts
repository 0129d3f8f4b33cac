import type { CaseState, Publication } from '../model/case-state.ts';
import { destinationsOf } from '../model/destinations-of.ts';
import type { CaseTransaction } from '../ports/case-store.ts';
import type { PublishRequest } from '../ports/publisher.ts';

/** What leaves with a publication, as the network is given it; null when its words are gone. */
export async function departureOf(
  publication: Publication,
  state: CaseState,
  transaction: Pick<CaseTransaction, 'find' | 'load'>,
): Promise<PublishRequest | null> {
  const draft = state.drafts.find(({ id }) => id === publication.draftId);
  const destination = draft && destinationsOf(draft, state).find(({ target }) => target === publication.target);
  if (draft === undefined || destination === undefined || destination.text === '') return null;
  const post = state.posts.find(({ id }) => id === publication.target);
  const replyTo = post === undefined ? await whatItCorrects(publication, transaction) : post.url;
  return { publication, text: destination.text, language: draft.language, replyTo };
}

/** It answers a post of which nobody knows where it stands: no network can put it below that. */
export function answersWithoutAddress({ publication, replyTo }: PublishRequest, { posts }: CaseState): boolean {
  return replyTo === null && posts.some(({ id }) => id === publication.target);
}

/** Where the text stands that is put right, as far as it can be seen by all; null where nothing is, or it cannot. */
async function whatItCorrects(
  { corrects }: Publication,
  { find, load }: Pick<CaseTransaction, 'find' | 'load'>,
): Promise<string | null> {
  const [earlierId] = corrects;
  if (earlierId === undefined) return null;
  const [caseId] = await find({ by: 'publication', id: earlierId });
  const state = caseId === undefined ? null : await load(caseId);
  const earlier = state?.publications.find(({ id }) => id === earlierId);
  if (earlier?.status !== 'published' || earlier.audience === 'private') return null;
  return earlier.proof?.startsWith('https://') ? earlier.proof : null;
}
