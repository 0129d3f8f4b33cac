import type { Sentence } from '../../../errors.ts';
import { addressRefusal } from '../../cases/actions/publishing/mark-published.ts';
import type { Effect } from '../../cases/model/changes.ts';
import { isUnaddressed } from '../../cases/publishing/live-url.ts';
import { networkById } from '../../handbook/handbook.ts';
import type { Actor } from '../../people/actor.ts';
import { slackUser } from '../../people/actor.ts';
import type { ContentContext, ContentOutcome } from '../content-outcome.ts';
import { DECIDERS, refuseContent, tellOutcome, voidedSignOffs, withContentStatus } from '../content-outcome.ts';
import type { Content, ContentDeparture, ContentState } from '../model/content.ts';
import { applyContentChanges, departureNow } from '../model/content.ts';

/** Ways of a text that a person has still to bring to an end. */
const OPEN: readonly ContentDeparture['status'][] = ['by_hand', 'failed', 'unknown', 'stopped'];

/** Returns whether a person still has to say what became of it. */
export function isOpenDeparture({ status }: Pick<ContentDeparture, 'status'>): boolean {
  return OPEN.includes(status);
}

/** Returns whether a person may publish it by hand: another may be out already, or lacks its approval. */
export function isForHand({ status }: Pick<ContentDeparture, 'status'>): boolean {
  return status === 'by_hand' || status === 'failed';
}

/** A person says that a text is out, and where. */
export function markContentOut(
  state: ContentState,
  { target, url }: { target: string; url: string },
  context: ContentContext,
): ContentOutcome {
  const departure = state.departures.find((one) => one.target === target);
  if (departure === undefined || !isOpenDeparture(departure)) return refuseContent('refusal.content_moved_on');
  const address = url.trim();
  const network = networkById(context.handbook, departure.network);
  // Where there may be an address, it may come later.
  const needsNone = address === '' && !isUnaddressed(network);
  const refusal = needsNone ? null : addressRefusal(departure, address, context.handbook);
  if (refusal !== null) return { kind: 'refused', sentence: refusal };
  const row: ContentDeparture = {
    ...departure,
    status: 'published',
    url: address === '' ? null : address,
    publishedAt: context.now,
    publishedBy: context.actor,
    reason: null,
  };
  return settleDeparture(state, row, 'content.marked_out', context);
}

/** A person says that a text did not go out, and does not any more. */
export function markContentNotOut(
  state: ContentState,
  { target }: { target: string },
  context: ContentContext,
): ContentOutcome {
  const departure = state.departures.find((one) => one.target === target);
  if (departure === undefined || !isOpenDeparture(departure)) return refuseContent('refusal.content_moved_on');
  return settleDeparture(state, { ...departure, status: 'not_out' }, 'content.marked_not_out', context);
}

/** Saves what became of one text, and of the content once all its texts have come to an end. */
export function settleDeparture(
  state: ContentState,
  departure: ContentDeparture,
  key: string,
  context: Pick<ContentContext, 'actor' | 'now'>,
  said: Sentence['params'] = {},
): ContentOutcome {
  const { content } = state;
  const next = endOf(applyContentChanges(state, { content, signOffs: [], departures: [departure] }));
  const by = context.actor.kind === 'clock' ? {} : { by: context.actor };
  const asks = isOpenDeparture(departure) ? { asks: DECIDERS } : {};
  const entry = { sentence: { key, params: { ...said, network: departure.network } }, ...by, ...asks };
  const { id, network, status } = departure;
  const audit = { departure: id, network, departed: status };
  const isBack = next?.kind === 'draft';
  return tellOutcome(
    {
      content: next === null ? content : withContentStatus(content, next, context),
      departures: [departure],
      signOffs: isBack ? voidedSignOffs(state, context) : [],
    },
    entry,
    { audit, effects: ringEffects(state, departure.target) },
  );
}

/** Person who publishes by hand what the network does not take from the bot: whoever asked for it. */
export function handPublisher({ content, signOffs }: Pick<ContentState, 'content' | 'signOffs'>): Actor {
  return signOffs.find(({ as, voidedAt }) => as === 'proposer' && voidedAt === null)?.by ?? content.createdBy;
}

/** Draws the ring for a text again that a person was to publish: what became of it is said there, and its text goes. */
function ringEffects(state: ContentState, target: string): Effect[] {
  const before = departureNow(state, target)?.status;
  const to = before === 'by_hand' || before === 'stopped' ? slackUser(handPublisher(state)) : null;
  return to === null ? [] : [{ kind: 'content_ring', contentId: state.content.id, target, to }];
}

/** Statuses of a text that has come to an end. */
const ENDED: readonly ContentDeparture['status'][] = ['published', 'withdrawn', 'not_out'];

/** Returns the status of a content whose texts have all come to an end; null while one has not. */
function endOf(state: ContentState): Content['status'] | null {
  const ends = state.content.places.map(({ target }) => departureNow(state, target)?.status);
  if (ends.some((end) => end === undefined || !ENDED.includes(end))) return null;
  return ends.includes('published') || ends.includes('withdrawn')
    ? { kind: 'out' }
    : { kind: 'draft', why: 'not_out', note: null };
}
