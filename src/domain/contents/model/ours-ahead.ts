import type { Pause } from '../../cases/model/crises/pause.ts';
import { mayConcern } from '../../cases/model/crises/pause.ts';
import { LOOKED_AHEAD_MS } from '../../plan/model/planned-ahead.ts';
import { momentAfter } from '../../time/moment-after.ts';
import type { Content, ContentState } from './content.ts';
import type { ContentStore } from './content-store.ts';

/** Number of contents that is read at first, more than are planned for two days as a rule. */
const READ_FIRST = 50;
/** Statuses in which a content may still leave at its moment. */
const ON_THEIR_WAY: readonly Content['status']['kind'][] = ['in_review', 'approved', 'held'];

/** Reads the contents whose moment comes within 48 hours, with what has become of each; none that nobody has proposed. */
export async function oursAhead(contents: Pick<ContentStore, 'within'>, from: string): Promise<ContentState[]> {
  const states = await allWithin(contents, { from, to: momentAfter(from, LOOKED_AHEAD_MS) });
  return states.filter(({ content: { status } }) => status.kind !== 'draft' || status.why !== null);
}

/** Reads every content of a period: one behind many drafts may be the one that leaves. */
async function allWithin(
  contents: Pick<ContentStore, 'within'>,
  period: { from: string; to: string },
): Promise<ContentState[]> {
  for (let most = READ_FIRST; ; most *= 4) {
    const states = await contents.within(period, most);
    if (states.length < most) return states;
  }
}

/** Returns true for a content that may leave at its moment unless it is kept back. */
export function isOnItsWay({ content }: Pick<ContentState, 'content'>): boolean {
  return ON_THEIR_WAY.includes(content.status.kind);
}

/** Returns those that a pause, or a list of what is planned, concerns. */
export function oursUnder<One extends Pick<ContentState, 'content'>>(
  pause: Pick<Pause, 'scope' | 'except'>,
  states: readonly One[],
): One[] {
  return states.filter(({ content }) => content.places.some(({ network }) => mayConcern(pause, network)));
}

/** Returns true where the list of a pause, or of what is planned, looks as far as the content. */
export function listsContent({ at: from }: Pick<Pause, 'at'>, { at }: Pick<Content, 'at'>): boolean {
  return at >= from && at < momentAfter(from, LOOKED_AHEAD_MS);
}
