import type { Effect } from '../../cases/model/changes.ts';
import type { EnteredFact } from '../../cases/model/fact.ts';
import { crisisIdOf } from '../../cases/model/fact-scope.ts';
import type { ContentContext, ContentOutcome } from '../content-outcome.ts';
import { DECIDERS, refuseContent, tellOutcome } from '../content-outcome.ts';
import type { ContentDeparture, ContentState } from '../model/content.ts';
import { isFallen, isRecalled, KEPT } from '../model/content.ts';

/** Asks once what becomes of the texts that are out and rest on a value that a person took back or replaced. */
export function recallContent(state: ContentState, { facts }: Pick<ContentContext, 'facts'>): ContentOutcome | null {
  const { content } = state;
  const fallen = facts.filter((fact) => content.factIds.includes(fact.id) && isFallen(fact));
  const untold = state.departures.filter(({ status, reason }) => status === 'published' && reason === null);
  if (fallen.length === 0 || untold.length === 0) return null;
  const departures = untold.map((one): ContentDeparture => ({ ...one, reason: 'fact_changed' }));
  const entry = { sentence: { key: 'content.fact_fell' }, asks: DECIDERS };
  return tellOutcome({ content, departures }, entry, {
    audit: { ended: 'fact_changed', facts: fallen.map(({ id }) => id) },
    effects: boardsOf(fallen),
  });
}

/** A person says that a text is taken down whose value fell. */
export function markContentDown(
  state: ContentState,
  { target }: { target: string },
  context: ContentContext,
): ContentOutcome {
  return settled(state, target, { status: 'withdrawn' }, 'content.marked_down', context);
}

/** A person says why a text stays out whose value fell: it is corrected, or true all the same. */
export function keepContentOut(
  state: ContentState,
  { target, note }: { target: string; note: string },
  context: ContentContext,
): ContentOutcome {
  const why = note.trim();
  if (why === '') return refuseContent('refusal.content_no_reason');
  return settled(state, target, { reason: `${KEPT}${why}` }, 'content.kept_out', context);
}

function settled(
  { content, departures }: ContentState,
  target: string,
  change: Partial<ContentDeparture>,
  key: string,
  { actor, facts }: ContentContext,
): ContentOutcome {
  const departure = departures.find((one) => one.target === target);
  if (departure === undefined || !isRecalled(departure)) return refuseContent('refusal.content_moved_on');
  const { id, network } = departure;
  const entry = { sentence: { key, params: { network } }, by: actor };
  return tellOutcome({ content, departures: [{ ...departure, ...change }] }, entry, {
    audit: { departure: id, network },
    effects: boardsOf(facts),
  });
}

/** The boards of the crises whose values these are say it, too. */
function boardsOf(facts: readonly EnteredFact[]): Effect[] {
  const crises = new Set(facts.flatMap(({ scope }) => crisisIdOf(scope) ?? []));
  return [...crises].map((crisisId) => ({ kind: 'board', crisisId }));
}
