import { z } from 'zod';
import type { Counts, Finding } from '../../domain/measures/measurement.ts';
import type { NetworkAnswer } from './network-client.ts';
import { waitUntil } from './wait-until.ts';

const MOST = 2_147_483_647;

/** A figure of a network, read alone: one that it does not give, or that no post of ours can have, is not known. */
export const figure = z.number().int().min(0).max(MOST).nullable().catch(null);

/** Adds a second figure where it is known. Null where the first is not, or no store takes the sum. */
export function figureWith(one: number | null, other: number | null): number | null {
  return one === null || one + (other ?? 0) > MOST ? null : one + (other ?? 0);
}

/**
 * Returns what is known of a publication whose figures did not come.
 * @param now ISO 8601 UTC
 */
export function notCounted(answer: NetworkAnswer, now: string): Finding {
  if (answer.kind !== 'answer') return { kind: 'failed', why: 'unreachable' };
  const { status, headers } = answer;
  if (status === 429) return { kind: 'failed', why: 'throttled', waitUntil: waitUntil(headers, now) };
  if (status === 401) return { kind: 'failed', why: 'locked_out' };
  // A server before the network may answer in its place, or redirect.
  const isNetworks = status >= 200 && status < 500 && (status < 300 || status >= 400) && status !== 408;
  return { kind: 'failed', why: isNetworks ? 'refused' : 'unreachable' };
}

/** Returns the figures of a publication; that none are given where there is not one. */
export function findingOf(counts: Counts): Finding {
  const isKnown = Object.values(counts).some((count) => count !== null);
  return isKnown ? { kind: 'counts', counts } : { kind: 'not_given' };
}
