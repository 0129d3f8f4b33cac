import { checkContent } from '../../../src/domain/contents/check-contents.ts';
import type { ContentContext } from '../../../src/domain/contents/content-outcome.ts';
import type { ContentState } from '../../../src/domain/contents/model/content.ts';
import { applyContentChanges } from '../../../src/domain/contents/model/content.ts';
import { releaseContent } from '../../../src/domain/contents/release-content.ts';
import type { Membership } from '../../../src/domain/people/actor.ts';
import { actorKey, CLOCK } from '../../../src/domain/people/actor.ts';
import { ana, berta, biel, lluc, rolesOf } from './a-case.ts';
import { aContentContext, DUE, X } from './a-content.ts';

/** Everybody of the invented town as usual, but for these. */
export function standings(over: ReadonlyMap<string, Membership> = new Map()): ReadonlyMap<string, Membership> {
  const usual = [ana, berta, biel, lluc].map(
    (one) => [actorKey(one), { kind: 'member', roles: rolesOf(one) } satisfies Membership] as const,
  );
  return new Map([...usual, ...over]);
}

/** What becomes of a content as its text is about to leave, at its moment unless told. */
export function atDoor(state: ContentState, over: Partial<ContentContext> & { target?: string; roles?: never } = {}) {
  const { target = X, ...context } = over;
  const outcome = releaseContent(
    state,
    target,
    { standings: standings(), unrecorded: [] },
    aContentContext({ now: DUE, actor: CLOCK, ...context }),
  );
  return outcome.kind === 'done' ? applyContentChanges(state, outcome.changes) : outcome;
}

/** What becomes of a content as the clock looks at it. */
export function looked(state: ContentState, over: Partial<ContentContext> = {}): ContentState {
  const outcome = checkContent(state, aContentContext({ actor: CLOCK, ...over }));
  return outcome?.kind === 'done' ? applyContentChanges(state, outcome.changes) : state;
}

export function statusOf(state: ReturnType<typeof atDoor>) {
  return 'content' in state ? state.content.status : state.kind;
}
