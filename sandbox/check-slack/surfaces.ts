import type { KnownBlock, View } from '@slack/types';
import fc from 'fast-check';
import { BUILDERS } from '../../test/slack/surfaces/builders.ts';
import { aWorld } from '../../test/slack/surfaces/ugly/ugly-world.ts';

/** Something that the bot shows, as Slack is asked about it. */
export type Surface = { what: string; shown: { message: { blocks: KnownBlock[] } } | { view: View } };

/** The worlds of another seed hold another longest card. */
const SEED = 267_265_399;
/** A card of 11,720 characters is in the last of so many. */
const LONGEST = 45;

/**
 * Builds everything that the bot shows, in invented states. Texts without blocks need no check.
 * @param from the first of the states; unless told, the one with the longest card
 */
export async function everySurface(worlds: number, from = LONGEST): Promise<Surface[]> {
  const sample = fc.sample(aWorld, { seed: SEED, numRuns: Math.max(from, worlds) }).toReversed();
  const surfaces: Surface[] = [];
  for (const world of sample.slice(0, worlds)) {
    for (const [what, build] of BUILDERS) {
      const built = await build(world);
      const shown: object[] = Array.isArray(built) ? built : [built];
      for (const one of shown) surfaces.push(...surfacesOf(what, one));
    }
  }
  return surfaces;
}

function surfacesOf(what: string, shown: object): Surface[] {
  // The builders are typed as what Slack takes; here they are what they built.
  if ('type' in shown) return [{ what, shown: { view: shown as View } }];
  const { blocks = [] } = shown as { blocks?: KnownBlock[] };
  return blocks.length === 0 ? [] : [{ what, shown: { message: { blocks } } }];
}
