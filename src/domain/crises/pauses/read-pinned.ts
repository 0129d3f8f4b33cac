import type { CaseDeps } from '../../cases/decision/case-deps.ts';
import { contextIn } from '../../cases/decision/context-in.ts';
import type { ActionContext, Outcome } from '../../cases/decision/outcome.ts';
import { decisionOf } from '../../cases/decision/recorded.ts';
import { withActiveHandbook } from '../../cases/decision/with-active-handbook.ts';
import type { Pause, PauseTask } from '../../cases/model/crises/pause.ts';
import { isPausing } from '../../cases/model/crises/pause.ts';
import type { Network } from '../../handbook/institution.ts';
import { CLOCK } from '../../people/actor.ts';
import type { PinnedPost, ReadPinned } from '../../plan/model/pinned-post.ts';
import { redrawBoards } from '../pause-publishing.ts';
import { pinnedPostTask } from './pause-tasks.ts';

/** Pinned posts of one profile that are listed: Mastodon pins five, the others fewer. */
const MOST_POSTS = 5;

/** Posts on top of one profile, as its network gave them. */
type Found = { network: string; posts: readonly PinnedPost[] };

/**
 * Asks the networks what is pinned on our profiles, and adds it to a list that asks a person to look. A network that does not
 * answer leaves the request to look. No transaction is open meanwhile.
 */
export async function readPinned(
  deps: CaseDeps,
  networks: ReadonlyMap<string, ReadPinned>,
  pauseId: string,
): Promise<void> {
  const asked = [...networks].map(async ([network, read]) => ({ network, posts: await read() }));
  const found = (await Promise.all(asked)).flatMap(({ network, posts }) => (posts === null ? [] : { network, posts }));
  if (found.length === 0) return;
  await withActiveHandbook(deps, (settled) =>
    settled.store.transact(async (transaction) => {
      const pause = await transaction.crises.registers.pauseById(pauseId);
      const context = await contextIn(settled, transaction, CLOCK);
      const outcome = pause === null ? null : pinnedFound(pause, found, context);
      if (outcome !== null) await transaction.save(decisionOf('planned.pinned_read', null, outcome, context));
    }),
  );
}

/** Returns the list with what was found; null where it asks nobody to look any more, or knows all of it. */
function pinnedFound(pause: Pause, found: readonly Found[], context: Omit<ActionContext, 'roles'>): Outcome | null {
  const request = pause.errands.find(({ kind, stopped }) => kind === 'pinned' && stopped === null);
  if (request === undefined) return null;
  const names = request.what.split(', ');
  const before = request.read ?? { found: [], none: [] };
  const known = [...before.found, ...before.none];
  const { institution } = context.handbook;
  const fresh = found.flatMap(({ network, posts }) => {
    const profile = institution.networks.find(({ id }) => id === network);
    const isAsked = profile !== undefined && names.includes(profile.name) && !known.includes(profile.name);
    return isAsked ? [{ profile, posts: posts.slice(0, MOST_POSTS) }] : [];
  });
  if (fresh.length === 0) return null;
  const read = {
    found: [...before.found, ...namesOf(fresh, ({ posts }) => posts.length > 0)],
    none: [...before.none, ...namesOf(fresh, ({ posts }) => posts.length === 0)],
  };
  const isWhole = names.every((name) => [...read.found, ...read.none].includes(name));
  const stopped = isWhole ? { by: CLOCK, at: context.now } : null;
  const posts = fresh.flatMap((one) => one.posts.map((post): PauseTask => pinnedPostTask(post, one.profile, context)));
  const errands = pause.errands.flatMap((one) => (one === request ? [{ ...one, read, stopped }, ...posts] : [one]));
  return {
    kind: 'done',
    changes: [{ kind: 'pause', row: { ...pause, errands } }],
    effects: [{ kind: 'pause_list', pauseId: pause.id }, ...(isPausing(pause) ? redrawBoards(context) : [])],
    audit: { pause: pause.id, networks: fresh.map(({ profile }) => profile.id), posts: posts.length },
  };
}

type Fresh = { profile: Network; posts: readonly PinnedPost[] };

function namesOf(fresh: readonly Fresh[], isMeant: (one: Fresh) => boolean): string[] {
  return fresh.filter(isMeant).map(({ profile }) => profile.name);
}
