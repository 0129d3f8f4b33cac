import type { Actor, Membership, People } from './actor.ts';
import { actorKey } from './actor.ts';
import { ApproversUnknown } from './approvers-unknown.ts';

/**
 * Asks the workspace for the current membership of people who signed a text off, by actor key.
 * @throws ApproversUnknown when the workspace cannot look them up
 */
export async function standingsNow(people: People, actors: readonly Actor[]): Promise<Map<string, Membership>> {
  const standings = await Promise.all(
    actors.map(async (actor) => [actorKey(actor), await people.standingOf(actor, null, 'anew')] as const),
  );
  if (standings.some(([, membership]) => membership.kind === 'stranger' && membership.why === 'lookup_failed')) {
    throw new ApproversUnknown('The approvers could not be looked up');
  }
  return new Map(standings);
}
