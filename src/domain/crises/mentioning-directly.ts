import type { DirectMentions } from '../cases/deadlines/direct-mentions-deps.ts';
import type { CaseDeps } from '../cases/decision/case-deps.ts';
import type { Effect } from '../cases/model/changes.ts';
import type { CrisisEntry } from '../cases/model/crises/crisis-entry.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { slackUser } from '../people/actor.ts';
import { onShift } from '../people/on-shift.ts';
import type { DirectPreference } from '../people/preferences.ts';
import type { TeamPerson } from '../people/team-person.ts';

type Circumstances = { handbook: Handbook; now: string; team: readonly TeamPerson[] | null };

/**
 * Adds direct messages to a crisis's automatic lines, for mentioned people who chose them;
 * everything that its deadlines save passes here. Looks up no person while nobody has chosen direct
 * messages.
 */
export function mentioningDirectly(deps: CaseDeps, { roster, calledDirectly }: DirectMentions): CaseDeps {
  return {
    ...deps,
    store: {
      ...deps.store,
      async transact(work) {
        const wanting = await calledDirectly();
        if (wanting.length === 0) return deps.store.transact(work);
        const team = await roster.team().catch(() => null);
        return deps.store.transact((transaction) =>
          work({
            ...transaction,
            save({ effects, ...outcome }) {
              const circumstances = { handbook: deps.handbook.current(), now: deps.now(), team };
              return transaction.save({
                ...outcome,
                effects: [...effects, ...directLines(effects, wanting, circumstances)],
              });
            },
          }),
        );
      },
    },
  };
}

/** A message of their own for each of those people whom these lines call. */
function directLines(
  effects: readonly Effect[],
  wanting: readonly DirectPreference[],
  { handbook, now, team }: Circumstances,
): Effect[] {
  const there = team === null ? null : onShift(team, now, handbook.institution);
  const reached = wanting.filter(
    ({ user, notices }) => notices === 'direct' || there === null || there.some((person) => person.user === user),
  );
  return effects.flatMap((effect): Effect[] => {
    if (effect.kind !== 'crisis_line') return [];
    const { crisisId, entry } = effect;
    const called = idsCalled(entry, handbook);
    return reached
      .filter(({ user }) => called.has(user) || entriesOf(user, team).some((id) => called.has(id)))
      .map(({ user: to }) => ({ kind: 'direct_line', to, crisisId, entry }));
  });
}

/** People by their ids, roles by the entries of the handbook's team. */
function idsCalled({ calls = [], named = [], asks = [] }: CrisisEntry, { institution }: Handbook): Set<string> {
  const holders = institution.team.members.filter(({ roles }) => roles.some((role) => asks.includes(role)));
  return new Set([
    ...[...calls, ...named].flatMap((actor) => slackUser(actor) ?? []),
    ...holders.map(({ slack }) => slack),
  ]);
}

function entriesOf(user: string, team: readonly TeamPerson[] | null): readonly string[] {
  return team?.find((person) => person.user === user)?.entries ?? [];
}
