import type { Sentence } from '../../../errors.ts';
import { outsiderSentence } from '../../cases/decision/recorded.ts';
import type { FlagReader } from '../../cases/model/joining/flag.ts';
import type { Actor, Membership } from '../../people/actor.ts';
import { momentAfter } from '../../time/moment-after.ts';

/** Standing of a person who flags: of the team, or a colleague of the house who only tells. */
export type Flagger = 'team' | 'colleague';

/** Flags that a colleague outside the team has in an hour. */
const FLAGS_AN_HOUR = 10;
const HOUR_MS = 3_600_000;

/**
 * Returns who flags. A full member of the workspace without a role is a colleague, where colleagues may
 * flag, ten times an hour. Guests, former members and other organisations are refused.
 */
export async function flaggerNow(
  { membership, actor }: { membership: Membership; actor: Actor },
  flags: Pick<FlagReader, 'countSince'>,
  { colleaguesFlag, now }: { colleaguesFlag: boolean; now: string },
): Promise<{ flagger: Flagger } | { refusal: Sentence }> {
  if (membership.kind === 'member') return { flagger: 'team' };
  if (membership.why !== 'no_role' || !colleaguesFlag || actor.kind !== 'slack') {
    return { refusal: outsiderSentence(membership.why) };
  }
  const flagged = await flags.countSince(actor, momentAfter(now, -HOUR_MS));
  return flagged < FLAGS_AN_HOUR
    ? { flagger: 'colleague' }
    : { refusal: { key: 'refusal.flags_an_hour', params: { most: FLAGS_AN_HOUR } } };
}
