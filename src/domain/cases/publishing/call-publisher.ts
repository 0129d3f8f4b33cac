import type { Publisher, PublishOutcome, PublishRequest } from '../ports/publisher.ts';

/** Calls a publisher once. One that breaks may have sent the text before it broke. */
export async function callPublisher(publisher: Publisher, request: PublishRequest): Promise<PublishOutcome> {
  try {
    return await publisher.publish(request);
  } catch {
    return { kind: 'unknown' };
  }
}
