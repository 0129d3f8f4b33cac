import type { Handbook } from '../handbook/handbook.ts';
import { networkName } from '../handbook/handbook.ts';
import { isFair } from './look.ts';
import type { Looked } from './measure-store.ts';
import type { Counts } from './measurement.ts';

/** Figures of some publications, a day after each. */
type Drawn = {
  /** Publications. */
  out: number;
  /** Number of those with figures of a fair age, of which the counts are. */
  measured: number;
  /** All of them together; null for a figure that none of them has. */
  counts: Counts;
  /** Publications on which the answers rest. */
  answered: number;
  /** Publications on which the shares rest. */
  shared: number;
  /** Publications on which the likes rest. */
  liked: number;
  /** Publications on which the reach rests. */
  reached: number;
  /** Publications that their network no longer has. */
  gone: number;
};

export type DrawnBy = Drawn & { name: string };

/** Networks of which there are figures, the one with most publications first. */
export type DrawnOfWeek = { byNetwork: DrawnBy[]; most: MostAnswers | null };

/** Group that drew most answers for each publication, and on how many publications that rests. */
export type MostAnswers = { name: string; each: number; answered: number };

/** Counts what came of publications, by network. Networks that give no figures are left out. */
export function drawnByNetwork(posts: readonly Looked[], handbook: Handbook): DrawnOfWeek {
  const byNetwork = drawnBy(posts, ({ network }) => networkName(handbook, network)).filter(
    ({ measured, gone }) => measured + gone > 0,
  );
  return { byNetwork, most: mostAnswers(byNetwork) };
}

/** Returns the names of networks that were asked about these publications, and gave no figure that counts. */
export function networksWithoutFigures(posts: readonly Looked[], handbook: Handbook): string[] {
  const nameOf = ({ network }: Looked) => networkName(handbook, network);
  const asked = new Set(posts.filter(({ day }) => day !== null).map(nameOf));
  const silent = drawnBy(posts, nameOf).filter(({ name, measured, gone }) => asked.has(name) && measured + gone === 0);
  return silent.map(({ name }) => name);
}

/** Counts what came of publications, in groups of that name; the largest first. */
export function drawnBy<Post extends Looked>(posts: readonly Post[], nameOf: (post: Post) => string): DrawnBy[] {
  const groups = new Map<string, Post[]>();
  for (const post of posts) groups.set(nameOf(post), [...(groups.get(nameOf(post)) ?? []), post]);
  return [...groups]
    .map(([name, group]) => ({ name, ...drawnOf(group) }))
    .toSorted((one, other) => other.out - one.out || one.name.localeCompare(other.name));
}

function drawnOf(posts: readonly Looked[]): Drawn {
  const fair = posts.flatMap(({ day }) =>
    day !== null && day.found === 'counts' && isFair('day', day.ageMinutes) ? [day.counts] : [],
  );
  return {
    out: posts.length,
    measured: fair.length,
    counts: {
      answers: sumOf(fair.map(({ answers }) => answers)),
      shares: sumOf(fair.map(({ shares }) => shares)),
      likes: sumOf(fair.map(({ likes }) => likes)),
      reach: sumOf(fair.map(({ reach }) => reach)),
    },
    answered: fair.filter(({ answers }) => answers !== null).length,
    shared: fair.filter(({ shares }) => shares !== null).length,
    liked: fair.filter(({ likes }) => likes !== null).length,
    reached: fair.filter(({ reach }) => reach !== null).length,
    gone: posts.filter(({ isGone }) => isGone).length,
  };
}

/** Returns the group with most answers for each publication; null where there is nothing to compare, or no answer. */
export function mostAnswers(groups: readonly DrawnBy[]): MostAnswers | null {
  const rates = groups.flatMap(({ name, answered, counts: { answers } }) =>
    answers === null ? [] : [{ name, each: answers / answered, answered }],
  );
  if (rates.length < 2) return null;
  // Of two that draw alike, the one that rests on more.
  const [first] = rates.toSorted((one, other) => other.each - one.each || other.answered - one.answered);
  return first === undefined || first.each === 0 ? null : first;
}

function sumOf(figures: readonly (number | null)[]): number | null {
  const known = figures.flatMap((figure) => figure ?? []);
  return known.length === 0 ? null : known.reduce((sum, figure) => sum + figure, 0);
}
