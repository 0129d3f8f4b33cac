import type { Publisher } from '../cases/ports/publisher.ts';

/**
 * Returns a publisher that sends nothing while the installation is in trial: a person publishes by hand.
 * @param isLive asked before each call; one that fails counts as trial
 */
export function heldBackInTrial(publisher: Required<Publisher>, isLive: () => Promise<boolean>): Required<Publisher> {
  const isOut = () => isLive().catch(() => false);
  return {
    async publish(request) {
      return (await isOut()) ? publisher.publish(request) : { kind: 'by_hand' };
    },
    async find(request) {
      return (await isOut()) ? publisher.find(request) : { kind: 'unknown' };
    },
  };
}
