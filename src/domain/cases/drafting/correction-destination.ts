import type { Handbook } from '../../handbook/handbook.ts';
import type { CaseState } from '../model/case-state.ts';
import type { Destination } from '../model/destination.ts';
import { replyOpening } from '../model/joining/opening-for.ts';
import type { Publication } from '../model/publication.ts';

/** Builds the place where the correction of a publication will be published; it names the person whom that one answered. */
export function correctionDestination(
  { id, network, audience, target }: Publication,
  text: string,
  { posts }: Pick<CaseState, 'posts'>,
  handbook: Handbook,
): Destination {
  const answered = posts.find((post) => post.id === target);
  const opening = audience === 'public' ? replyOpening(answered, handbook) : '';
  const place = { target: `correction:${id}`, network, audience, text: `${opening}${text}`, corrects: [id] };
  return opening === '' ? place : { ...place, opening };
}
