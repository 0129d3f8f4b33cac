import type { Handbook } from '../../handbook/handbook.ts';
import { momentAfter } from '../../time/moment-after.ts';
import type { CaseState, SignOff } from '../model/case-state.ts';
import { liveSignOffs } from '../model/case-status.ts';

/** Time in minutes that an unconfirmed approval by voice holds a text back, unless the handbook says otherwise. */
const WAIT_MINUTES = 10;
const MINUTE_MS = 60_000;

/** Returns when what was said by voice counts although nobody has confirmed it (ISO 8601 UTC). */
export function voiceHoldsUntil({ at }: Pick<SignOff, 'at'>, { institution }: Handbook): string {
  const minutes = institution.team.voiceWaitMinutes ?? WAIT_MINUTES;
  return momentAfter(at, minutes * MINUTE_MS);
}

/**
 * Returns until when the text on the card waits for the confirmation of an approval by voice (ISO
 * 8601 UTC); null if it waits for none.
 */
export function waitsForVoiceUntil(
  state: CaseState,
  { handbook, now }: { handbook: Handbook; now: string },
): string | null {
  const latest = liveSignOffs(state)
    .filter(({ spoken }) => spoken !== null && spoken.confirmed === null)
    .map((one) => voiceHoldsUntil(one, handbook))
    .toSorted()
    .at(-1);
  return latest === undefined || latest <= now ? null : latest;
}
