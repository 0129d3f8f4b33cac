import type { IncomingPost } from '../../../src/domain/posts/incoming-post.ts';

/** A post as a monitoring tool hands it in. */
export function anIncomingPost(with_: Partial<IncomingPost> = {}): IncomingPost {
  return {
    network: 'x',
    text: 'El agua entra en los garajes de la calle del Molino y nadie avisa',
    author: '@vecina_molino',
    url: null,
    postedAt: '2026-11-24T08:59:00.000Z',
    networkId: null,
    inReplyTo: null,
    shareOf: null,
    asksUs: false,
    ...with_,
  };
}
