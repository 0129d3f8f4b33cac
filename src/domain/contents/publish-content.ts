import type { Publisher, PublishOutcome, PublishRequest } from '../cases/ports/publisher.ts';
import { callPublisher } from '../cases/publishing/call-publisher.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { networkById } from '../handbook/handbook.ts';
import { CLOCK, slackUser } from '../people/actor.ts';
import { standingsNow } from '../people/standings-now.ts';
import { pictureHashes, picturesToSend } from '../pictures/picture.ts';
import { handPublisher, settleDeparture } from './actions/departure-steps.ts';
import type { ContentDeps } from './content-deps.ts';
import { contentDecision, withContents } from './content-deps.ts';
import type { ContentContext, ContentOutcome } from './content-outcome.ts';
import { tellOutcome } from './content-outcome.ts';
import type { ContentDeparture, ContentState, ContentStatus } from './model/content.ts';
import { departureNow, liveContentSignOffs } from './model/content.ts';
import type { ContentTransaction } from './model/content-store.ts';
import type { ContentRelease } from './release-content.ts';
import { releaseContent } from './release-content.ts';
import type { DoorFindings } from './standing.ts';

/** One text of a content, by its place. */
export type PlaceOfContent = { contentId: string; target: string };

/**
 * Lets a text of a content leave for its network at its moment. It claims the place in a separate transaction, calls the
 * publisher once, and records the outcome.
 * @param isOn false where the plan was turned off meanwhile: it asks people instead
 * @returns the moment until which it has to wait, as the clock was set back; null when there is nothing more to do
 * @throws ApproversUnknown when the workspace cannot look up the approvers; nothing was done
 */
export async function publishContent(
  deps: ContentDeps,
  publisher: Publisher,
  place: PlaceOfContent,
  isOn = true,
): Promise<string | null> {
  const claimed = await claim(deps, place, isOn);
  if (claimed === null || 'until' in claimed) return claimed?.until ?? null;
  const outcome = await callPublisher(publisher, claimed.request);
  await withContents(deps, async ({ transaction, contextOf }) => {
    const state = await transaction.load(place.contentId);
    const departure = state?.departures.find(({ id }) => id === claimed.request.publication.id);
    // A network may answer once its text counts as unknown; what a person has said since, holds.
    const isOpen = departure?.status === 'publishing' || departure?.status === 'unknown';
    if (state === null || departure === undefined || !isOpen) return;
    const context = await contextOf(state, CLOCK);
    const said = recordDeparture(state, departure, outcome, context);
    await transaction.save(contentDecision(`content.${outcome.kind}`, place.contentId, said, context));
  });
  return null;
}

async function claim(
  deps: ContentDeps,
  { contentId, target }: PlaceOfContent,
  isOn: boolean,
): Promise<{ request: PublishRequest } | { until: string } | null> {
  const before = await deps.contents.byId(contentId);
  if (before === null || !mayLeave(before, target)) return null;
  const { dueAt } = before.content.status;
  if (deps.now() < dueAt) return { until: dueAt };
  const standings = await standingsNow(
    deps.people,
    liveContentSignOffs(before).map(({ by }) => by),
  );
  const bytes = await picturesOf(before, deps);
  return withContents(deps, async ({ transaction, contextOf }) => {
    const state = await transaction.load(contentId);
    if (state === null) return null;
    const context = { ...(await contextOf(state, CLOCK)), roles: [] };
    const lost = pictureHashes(state.content.pictures).filter((one) => !bytes.has(one));
    const outcome = await released(state, target, { standings, isOn, lost }, { transaction, context });
    if (outcome.kind === 'wait') return { until: outcome.until };
    if (outcome.kind === 'refused') return null;
    const departure = outcome.changes.departures.find(({ status }) => status === 'publishing');
    const event = departure === undefined ? 'content.kept_back' : 'content.claimed';
    await transaction.save(contentDecision(event, contentId, outcome, context));
    return departure === undefined
      ? null
      : { request: requestOf(state, departure, { bytes, handbook: context.handbook }) };
  });
}

/** Returns true for a text that is on its way, and whose moment alone it may have to wait for: the door looks at the others no further. */
function mayLeave(state: ContentState, target: string): state is ContentState & OnItsWay {
  const { kind } = state.content.status;
  return (kind === 'approved' || kind === 'leaving') && departureNow(state, target) === undefined;
}

type OnItsWay = { content: { status: Extract<ContentStatus, { kind: 'approved' | 'leaving' }> } };

/** Reads some 40 MB before the lock is taken: bytes that have the hash that was approved are those that were approved. */
async function picturesOf(
  { content }: ContentState,
  { contents }: ContentDeps,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const hashes = pictureHashes(content.pictures);
  return hashes.length === 0 ? new Map() : contents.look(({ pictures }) => pictures.of(content.id, hashes));
}

/** Reads the record only for a text that would leave: one that a crisis or a pause holds costs nothing there. */
async function released(
  state: ContentState,
  target: string,
  found: Omit<DoorFindings, 'unrecorded'>,
  { transaction, context }: { transaction: Pick<ContentTransaction, 'unrecorded'>; context: ContentContext },
): Promise<ContentRelease> {
  const free = releaseContent(state, target, { ...found, unrecorded: [] }, context);
  if (free.kind !== 'done' || free.changes.departures.every(({ status }) => status !== 'publishing')) return free;
  const unrecorded = await transaction.unrecorded(state);
  return unrecorded.length === 0 ? free : releaseContent(state, target, { ...found, unrecorded }, context);
}

function requestOf(
  { content }: ContentState,
  { id, network, target, claimedAt }: ContentDeparture,
  { bytes, handbook }: { bytes: ReadonlyMap<string, Uint8Array>; handbook: Handbook },
): PublishRequest {
  const pictures = picturesToSend(content.pictures, networkById(handbook, network)?.kind, bytes);
  return {
    ...(pictures.length === 0 ? {} : { pictures }),
    publication: { id, network, audience: 'public', holdUntil: claimedAt },
    text: content.places.find((one) => one.target === target)?.text ?? '',
    language: content.language,
    replyTo: null,
    answers: null,
  };
}

/** Records the outcome of one text: on its row, on the card, and below it. */
export function recordDeparture(
  state: ContentState,
  departure: ContentDeparture,
  outcome: PublishOutcome,
  context: Pick<ContentContext, 'actor' | 'now'>,
): ContentOutcome {
  switch (outcome.kind) {
    case 'published': {
      const row: ContentDeparture = { ...departure, status: 'published', url: outcome.url, publishedAt: context.now };
      return settleDeparture(state, row, 'content.published', context);
    }
    case 'by_hand':
      return leftToPerson(state, departure);
    case 'failed': {
      const { reason } = outcome;
      return settleDeparture(state, { ...departure, status: 'failed', reason }, 'content.failed', context, {
        failure: reason,
      });
    }
    case 'unknown':
      return settleDeparture(state, { ...departure, status: 'unknown' }, 'content.unknown', context);
  }
}

/** Rings the person who asked for it, with the text ready: from now on a person publishes it. */
function leftToPerson(state: ContentState, departure: ContentDeparture): ContentOutcome {
  const { content } = state;
  const { id: contentId } = content;
  const asked = handPublisher(state);
  const to = slackUser(asked);
  const { id, network, target } = departure;
  return tellOutcome(
    { content, departures: [{ ...departure, status: 'by_hand' }] },
    { sentence: { key: 'content.by_hand', params: { network } }, ...(to === null ? {} : { by: asked }) },
    {
      audit: { departure: id, network, departed: 'by_hand' },
      effects: to === null ? [] : [{ kind: 'content_ring', contentId, target, to }],
    },
  );
}
