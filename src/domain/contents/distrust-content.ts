import type { ContentContext, ContentOutcome } from './content-outcome.ts';
import { approvalEnded, DECIDERS, tellOutcome, withContentStatus } from './content-outcome.ts';
import type { ContentDeparture, ContentState } from './model/content.ts';
import { departureNow } from './model/content.ts';
import { departureFor } from './release-content.ts';

/**
 * Decides what becomes of a content in a database that was restored: after the backup it may have been published, written again or
 * dropped. Null where a person has to act in any case.
 */
export function distrustContent(
  state: ContentState,
  context: Pick<ContentContext, 'now' | 'newId'>,
): ContentOutcome | null {
  const { status } = state.content;
  switch (status.kind) {
    case 'in_review':
    case 'held':
    case 'missed':
      return approvalEnded(state, 'restored', context);
    case 'approved':
      return status.dueAt <= context.now ? mayBeOut(state, status, context) : approvalEnded(state, 'restored', context);
    case 'leaving':
      return mayBeOut(state, status, context);
    default:
      return null;
  }
}

/** Decision on one whose moment had come: a person says of each text what became of it. */
function mayBeOut(
  state: ContentState,
  { dueAt, handbook }: { dueAt: string; handbook: string },
  context: Pick<ContentContext, 'now' | 'newId'>,
): ContentOutcome | null {
  const { content } = state;
  const departures = content.places.flatMap((place) =>
    unknownNow(departureNow(state, place.target), state, place, context),
  );
  if (departures.length === 0) return null;
  const leaving = withContentStatus(content, { kind: 'leaving', dueAt, handbook }, context);
  const sentence = { key: 'content.restored' };
  return tellOutcome({ content: leaving, departures }, { sentence, asks: DECIDERS }, { audit: { ended: 'restored' } });
}

/** Statuses of a text that may have gone out since: by the bot, or by the person who should publish it. */
const MAYBE_OUT: readonly ContentDeparture['status'][] = ['publishing', 'by_hand', 'failed'];

/** A text that waits, or that was on its way, may be out: a person says what became of it. */
function unknownNow(
  departure: ContentDeparture | undefined,
  state: ContentState,
  place: Parameters<typeof departureFor>[1],
  context: Pick<ContentContext, 'now' | 'newId'>,
): ContentDeparture[] {
  if (departure !== undefined && !MAYBE_OUT.includes(departure.status)) return [];
  return [{ ...(departure ?? departureFor(state, place, context)), status: 'unknown' }];
}
