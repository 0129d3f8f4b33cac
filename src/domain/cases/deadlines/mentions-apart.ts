import type { TeamPerson } from '../../people/team-person.ts';
import type { Mention } from '../model/clocks/mention.ts';

/**
 * Of the calls of one moment those that may stand in the thread of their case; the others are made together, in one message. Nobody is
 * called twice at one moment: cases that would call the same person, by their name or by a group that they are in, go together.
 */
export function mentionsApart(mentions: readonly Mention[], team: readonly TeamPerson[]): Mention[] {
  const people = mentions.map(({ ids }) => ids.flatMap((id) => [id, ...peopleIn(id, team)]));
  const times = new Map<string, number>();
  for (const one of people.flatMap((ids) => [...new Set(ids)])) times.set(one, (times.get(one) ?? 0) + 1);
  return mentions.filter((_, index) => people[index]?.every((one) => times.get(one) === 1));
}

/** Of a group, those who are in it; none when the workspace did not say. */
function peopleIn(id: string, team: readonly TeamPerson[]): string[] {
  return team.filter(({ entries }) => entries.includes(id)).map(({ user }) => user);
}
