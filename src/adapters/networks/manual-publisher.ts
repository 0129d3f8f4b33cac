import type { Publisher } from '../../domain/cases/ports/publisher.ts';

/** The publisher that every network has: a person copies the approved text and says where it stands. Nothing is sent. */
export function manualPublisher(): Publisher {
  return { publish: async () => ({ kind: 'by_hand' }) };
}
