import { onShift } from '../../people/on-shift.ts';
import type { DirectPreference } from '../../people/preferences.ts';
import type { Effect } from '../model/changes.ts';
import type { Mention } from '../model/clocks/mention.ts';
import type { EscalationContext } from './escalation-targets.ts';

/**
 * Of the calls of one moment, those that go to people in a message of their own too, since they chose so: one message each. Whoever is
 * called by a group counts when the workspace said who is in it. Who wants it on shift alone is called too while nobody knows who is.
 */
export function directMentions(
  mentions: readonly Mention[],
  wanting: readonly DirectPreference[],
  { team, handbook: { institution }, now }: EscalationContext,
): Effect[] {
  const there = team === null ? null : onShift(team, now, institution);
  return wanting.flatMap(({ user, notices }): Effect[] => {
    if (notices === 'direct_on_shift' && there !== null && !there.some((person) => person.user === user)) return [];
    const entries = team?.find((person) => person.user === user)?.entries ?? [];
    const own = mentions.filter(({ ids }) => ids.some((id) => id === user || entries.includes(id)));
    return own.length === 0 ? [] : [{ kind: 'direct_call', to: user, calls: own }];
  });
}
