import type { JoinedPost } from '../../../src/domain/cases/model/joining/joined-post.ts';
import { anIncomingPost } from './an-incoming-post.ts';

/** That many posts that joined a case, one every four seconds: two thirds in the same words, on X, the others in another's, on Mastodon. */
export function someJoinedPosts(caseId: number, count: number, text: string, from: string): JoinedPost[] {
  return Array.from({ length: count }, (_, at): JoinedPost => {
    const isOther = at % 3 === 2;
    const network = isOther ? 'mastodon' : 'x';
    const post = anIncomingPost({
      network,
      networkId: `${9_000 + at}`,
      author: `@vecina_${at + 2}`,
      asksUs: true,
      text: isOther ? `${text} Gracias.` : text,
    });
    const joinedAt = new Date(Date.parse(from) + at * 4_000).toISOString();
    return {
      id: `joined-${caseId}-${at + 2}`,
      caseId,
      source: 'monitor',
      post,
      wording: isOther ? 'w2' : 'w1',
      joinedAt,
    };
  });
}
