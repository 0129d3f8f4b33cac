import type { Publisher } from '../ports/publisher.ts';

/**
 * The publisher of every network: that of the publication's own network where one is set, else a person. What goes to one person alone is
 * always sent by a person: where a private conversation is held is for them to know.
 * @param byNetwork by the network's id in the handbook
 */
export function publisherByNetwork(byNetwork: ReadonlyMap<string, Publisher>): Required<Publisher> {
  const publisherOf = ({ network, audience }: { network: string; audience: 'public' | 'private' }) =>
    audience === 'private' ? undefined : byNetwork.get(network);
  return {
    async publish(request) {
      return (await publisherOf(request.publication)?.publish(request)) ?? { kind: 'by_hand' };
    },
    async find(request) {
      return (await publisherOf(request.publication)?.find?.(request)) ?? { kind: 'unknown' };
    },
  };
}
