import { onShift } from '../../people/on-shift.ts';
import type { DirectPreference } from '../../people/preferences.ts';
import type { Effect } from '../model/changes.ts';
import type { Mention } from '../model/deadlines/mention.ts';
import type { EscalationContext } from './escalation-targets.ts';

/**
 * Returns the calls of one moment that also go to people as a direct message, by their preference;
 * one message each. Members of a called group count if the workspace listed them. People who want
 * calls only on shift are also called while the shift is unknown.
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
