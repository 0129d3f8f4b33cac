import type { Membership } from '../people/actor.ts';
import { actorKey, CLOCK } from '../people/actor.ts';
import { momentAfter } from '../time/moment-after.ts';
import { settleDeparture } from './actions/departure-steps.ts';
import { recallContent } from './actions/recall-steps.ts';
import type { ContentDeps } from './content-deps.ts';
import { contentDecision, withContents } from './content-deps.ts';
import type { ContentContext, ContentOutcome } from './content-outcome.ts';
import { approvalEnded } from './content-outcome.ts';
import type { ContentState } from './model/content.ts';
import { liveContentSignOffs } from './model/content.ts';
import { keptBack, missContent } from './release-content.ts';
import { approvedSince, endByTime, endInReview, holdOver, isMissed, lacksApprover, lastsHold } from './standing.ts';

/** Time before its moment from which the clock asks for the roles of its approvers: others can still be found. */
const ASKED_BEFORE_MS = 4 * 3_600_000;

/**
 * Looks at every content that waits. It is read without the lock, which only one to which something has happened takes; no
 * click of a case waits for it.
 */
export async function checkContents(deps: ContentDeps): Promise<void> {
  const states = await deps.contents.waiting();
  if (states.length === 0) return;
  const found = await surroundingsOf(deps, states);
  const standings = await standingsAhead(deps, states);
  for (const state of states) {
    if (checkContent(state, found, standings) === null) continue;
    await withContents(deps, async ({ transaction, contextOf }) => {
      // Each text of it that a person should publish is a step of its own.
      for (let steps = 0; steps <= state.content.places.length; steps += 1) {
        const now = await transaction.load(state.content.id);
        if (now === null) return;
        const context = { ...(await contextOf(now, CLOCK)), roles: [] };
        const outcome = checkContent(now, context, standings);
        if (outcome === null) return;
        await transaction.save(contentDecision('content.checked', now.content.id, outcome, context));
      }
    });
  }
}

function surroundingsOf(deps: ContentDeps, states: readonly ContentState[]): Promise<ContentContext> {
  const { newId, digest } = deps.keys;
  const factIds = [...new Set(states.flatMap(({ content }) => content.factIds))];
  // Those that are out are held by nothing, and may be of years ago.
  const waiting = states.filter(({ content }) => content.status.kind !== 'out');
  const [first = deps.now()] = waiting.map(approvedSince).toSorted();
  return deps.contents.look(async ({ heldSince, facts }) => ({
    actor: CLOCK,
    roles: [],
    now: deps.now(),
    handbook: deps.handbook.current(),
    newId,
    digest,
    ...(await heldSince(first)),
    facts: factIds.length === 0 ? [] : await facts.byIds(factIds),
  }));
}

/**
 * Asks who still is what they were of those who approved what leaves within hours. What is known already is not asked again, and a
 * crisis holds all that it would be asked for.
 * @returns memberships by actor key; of whom the workspace does not tell there is none
 */
async function standingsAhead(
  { people, now }: Pick<ContentDeps, 'people' | 'now'>,
  states: readonly ContentState[],
): Promise<Map<string, Membership>> {
  const from = momentAfter(now(), ASKED_BEFORE_MS);
  const soon = states.filter(({ content: { status } }) => status.kind === 'approved' && status.dueAt <= from);
  const approvers = new Map(soon.flatMap(liveContentSignOffs).map(({ by }) => [actorKey(by), by]));
  const standings = await Promise.all(
    [...approvers].map(async ([key, by]) => [key, await people.standingOf(by, null)] as const),
  );
  return new Map(standings.filter(([, one]) => one.kind === 'member' || one.why !== 'lookup_failed'));
}

/**
 * Decides what time and others made of a content that waits: a crisis or a pause began or ended, its approval is over, or
 * nothing took it at its moment. Null where nothing has changed.
 */
export function checkContent(
  state: ContentState,
  context: ContentContext,
  standings: ReadonlyMap<string, Membership> = new Map(),
): ContentOutcome | null {
  const { status } = state.content;
  switch (status.kind) {
    case 'in_review': {
      const end = endInReview(state, context);
      return end === null ? null : approvalEnded(state, end, context);
    }
    case 'held': {
      if (!lastsHold(status.by, context)) return approvalEnded(state, `${status.by.kind}_over`, context);
      return ended(state, context);
    }
    case 'missed':
      return ended(state, context);
    case 'approved': {
      const end = ended(state, context);
      if (end !== null) return end;
      const hold = holdOver(state, context);
      if (hold !== null) return keptBack(state, hold, context);
      if (isMissed(status.dueAt, context.now)) return missContent(state, context);
      return lacksApprover(state, standings, context) ? approvalEnded(state, 'role_changed', context) : null;
    }
    case 'leaving':
      return handStopped(state, context) ?? recallContent(state, context);
    case 'out':
      return recallContent(state, context);
    default:
      return null;
  }
}

/** Takes a text back from the person who should publish it by hand, also where its network refused it: its approval holds no more. It may be out, so it asks. */
function handStopped(state: ContentState, context: ContentContext): ContentOutcome | null {
  const departure = state.departures.find(({ status }) => status === 'by_hand' || status === 'failed');
  if (departure === undefined) return null;
  const reason = endByTime(state, context) ?? (holdOver(state, context) === null ? null : 'held');
  if (reason === null) return null;
  return settleDeparture(state, { ...departure, status: 'stopped', reason }, 'content.hand_stopped', context);
}

function ended(state: ContentState, context: ContentContext): ContentOutcome | null {
  const end = endByTime(state, context);
  return end === null ? null : approvalEnded(state, end, context);
}
