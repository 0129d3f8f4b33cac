import type { TeamPerson } from '../../people/team-person.ts';
import type { Mention } from '../model/deadlines/mention.ts';

/**
 * Returns the calls of one moment that may appear in their own case's thread; the others share one
 * message. No person is called twice at once. Cases that would call the same person, by name or by
 * group, go together.
 */
export function mentionsApart(mentions: readonly Mention[], team: readonly TeamPerson[]): Mention[] {
  const people = mentions.map(({ ids }) => ids.flatMap((id) => [id, ...peopleIn(id, team)]));
  const times = new Map<string, number>();
  for (const one of people.flatMap((ids) => [...new Set(ids)])) times.set(one, (times.get(one) ?? 0) + 1);
  return mentions.filter((_, index) => people[index]?.every((one) => times.get(one) === 1));
}

/** Returns the members of a group; none if the workspace did not list them. */
function peopleIn(id: string, team: readonly TeamPerson[]): string[] {
  return team.filter(({ entries }) => entries.includes(id)).map(({ user }) => user);
}
