import { z } from 'zod';
import type { Counts, Finding } from '../../domain/measures/measurement.ts';
import type { NetworkAnswer } from './network-client.ts';
import { waitUntil } from './wait-until.ts';

/** A figure of a network; one that no post of ours can have is not understood. */
export const figure = z.number().int().min(0).max(2_147_483_647);

/**
 * Returns what is known of a publication whose figures did not come.
 * @param now ISO 8601 UTC
 */
export function notCounted(answer: NetworkAnswer, now: string): Finding {
  if (answer.kind !== 'answer') return { kind: 'failed', why: 'unreachable' };
  const { status, headers } = answer;
  if (status === 429) return { kind: 'failed', why: 'throttled', waitUntil: waitUntil(headers, now) };
  // A server before the network may answer in its place, or redirect.
  const isNetworks = status >= 200 && status < 500 && (status < 300 || status >= 400) && status !== 408;
  return { kind: 'failed', why: isNetworks ? 'refused' : 'unreachable' };
}

/** Returns the figures of a publication; that none are given where there is not one. */
export function findingOf(counts: Counts): Finding {
  const isKnown = Object.values(counts).some((count) => count !== null);
  return isKnown ? { kind: 'counts', counts } : { kind: 'not_given' };
}
