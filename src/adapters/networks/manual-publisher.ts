import type { Publisher } from '../../domain/cases/ports/publisher.ts';

/**
 * Creates the publisher that every network has: a person copies the approved text and enters its
 * address. The bot sends nothing.
 */
export function manualPublisher(): Publisher {
  return { publish: async () => ({ kind: 'by_hand' }) };
}
