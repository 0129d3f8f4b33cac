import { rolesOf } from '../cases/approval/approval-policy.ts';
import { severityRow } from '../handbook/handbook.ts';
import type { Role } from '../handbook/vocabulary.ts';
import { settleDeparture } from './actions/departure-steps.ts';
import type { ContentContext, ContentOutcome } from './content-outcome.ts';
import { approvalEnded, DECIDERS, refuseContent, tellOutcome, withContentStatus } from './content-outcome.ts';
import type { ApprovalEnd, ContentDeparture, ContentState, Hold } from './model/content.ts';
import { departureNow } from './model/content.ts';
import type { DoorFindings } from './standing.ts';
import { endAtDoor, holdOver, isMissed, rolesIn } from './standing.ts';

/** `wait`: its moment has not come, whatever the clock of the outbox said. */
export type ContentRelease = ContentOutcome | { kind: 'wait'; until: string };

/**
 * Decides whether a text of a content leaves for its network now: approved, at its moment, and once. What may not
 * leave goes back to people with a sentence; nothing is published late automatically.
 */
export function releaseContent(
  state: ContentState,
  target: string,
  found: DoorFindings,
  context: ContentContext,
): ContentRelease {
  const { content } = state;
  const { status } = content;
  if (status.kind !== 'approved' && status.kind !== 'leaving') return refuseContent('refusal.content_moved_on');
  const place = content.places.find((one) => one.target === target);
  if (place === undefined || departureNow(state, target) !== undefined)
    return refuseContent('refusal.content_moved_on');
  if (context.now < status.dueAt) return { kind: 'wait', until: status.dueAt };
  const departure = departureFor(state, place, context);
  const stop = stopAtDoor(state, status.dueAt, found, context);
  if (stop !== null)
    return status.kind === 'leaving' ? stoppedPlace(state, departure, stop, context) : stopped(state, stop, context);
  const { handbook, dueAt } = status;
  const leaving =
    status.kind === 'leaving' ? content : withContentStatus(content, { kind: 'leaving', dueAt, handbook }, context);
  return {
    kind: 'done',
    changes: { content: leaving, signOffs: [], departures: [departure] },
    effects: [{ kind: 'content_card', contentId: content.id }],
    audit: {
      content: content.id,
      version: content.version,
      digest: content.digest,
      departure: departure.id,
      network: place.network,
    },
  };
}

/** Reason that keeps a text from leaving at its moment. */
type Stop = { kind: 'hold'; hold: Hold } | { kind: 'late' } | { kind: 'end'; end: ApprovalEnd };

function stopAtDoor(state: ContentState, dueAt: string, found: DoorFindings, context: ContentContext): Stop | null {
  // Nobody would say there that it goes.
  if (found.isOn === false) return { kind: 'late' };
  const hold = holdOver(state, context, rolesIn(found.standings));
  if (hold !== null) return { kind: 'hold', hold };
  if (isMissed(dueAt, context.now)) return { kind: 'late' };
  const end = endAtDoor(state, found, context);
  return end === null ? null : { kind: 'end', end };
}

/** Stops all of it: nothing has left yet. */
function stopped(state: ContentState, stop: Stop, context: ContentContext): ContentOutcome {
  if (stop.kind === 'hold') return keptBack(state, stop.hold, context);
  return stop.kind === 'late' ? missContent(state, context) : approvalEnded(state, stop.end, context);
}

/** Stops one text while another has left: a person says what becomes of it. */
function stoppedPlace(
  state: ContentState,
  departure: ContentDeparture,
  stop: Stop,
  context: ContentContext,
): ContentOutcome {
  const reason = { hold: 'held', late: 'missed', end: stop.kind === 'end' ? stop.end : '' }[stop.kind];
  return settleDeparture(state, { ...departure, status: 'stopped', reason }, 'content.place_stopped', context);
}

/** The claim of a place, under an id of its own. */
export function departureFor(
  { content }: ContentState,
  { target, network }: { target: string; network: string },
  { newId, now }: Pick<ContentContext, 'newId' | 'now'>,
): ContentDeparture {
  return {
    id: newId(),
    contentId: content.id,
    target,
    network,
    digest: content.digest,
    status: 'publishing',
    claimedAt: now,
    url: null,
    publishedAt: null,
    publishedBy: null,
    reason: null,
  };
}

/** Keeps an approved content back: a person says what becomes of it. */
export function keptBack(state: ContentState, by: Hold, context: ContentContext): ContentOutcome {
  const { content } = state;
  const handbook = 'handbook' in content.status ? content.status.handbook : '';
  const held = withContentStatus(content, { kind: 'held', by, handbook }, context);
  const audit = by.kind === 'crisis' ? { crisis: by.crisisId } : { pause: by.pauseId };
  return tellOutcome(
    { content: held },
    { sentence: { key: `content.held_${by.kind}` }, ...asksOf(by, context) },
    { audit: { held: by.kind, ...audit } },
  );
}

/** Calls those who approve at the level of the crisis; nobody can let it leave in a pause. */
export function asksOf(by: Hold, { crises, handbook }: ContentContext): { asks?: readonly Role[] } {
  const crisis = by.kind === 'crisis' ? crises.find(({ id }) => id === by.crisisId) : undefined;
  return crisis === undefined ? {} : { asks: rolesOf(severityRow(handbook, crisis.level).approvals) };
}

/** Asks people instead of publishing: nobody took it in time, and what waited may be old news. */
export function missContent(state: ContentState, context: Pick<ContentContext, 'now'>): ContentOutcome {
  const { content } = state;
  if (content.status.kind !== 'approved') return refuseContent('refusal.content_moved_on');
  const { dueAt, handbook } = content.status;
  const next = withContentStatus(content, { kind: 'missed', dueAt, handbook }, context);
  const sentence = { key: 'content.missed', params: { due: dueAt } };
  return tellOutcome({ content: next }, { sentence, asks: DECIDERS }, { audit: { missed: dueAt } });
}
