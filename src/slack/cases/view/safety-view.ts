import type { RescueState } from '../../../domain/cases/at-risk/people-at-risk.ts';
import { rescueState } from '../../../domain/cases/at-risk/people-at-risk.ts';
import type { SafetyOffer, SafetyReading } from '../../../domain/cases/at-risk/safety-offers.ts';
import { safetyOffers } from '../../../domain/cases/at-risk/safety-offers.ts';
import type { CaseDeps } from '../../../domain/cases/decision/case-deps.ts';
import { isAtRisk, isUntold, mayBeAtRisk } from '../../../domain/cases/model/at-risk.ts';
import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import { isPending } from '../../../domain/cases/model/case-status.ts';
import { activeSafetyMessages, lineTexts, safetyMessageFor } from '../../../domain/cases/model/safety-message.ts';
import type { SafetyMessage } from '../../../domain/handbook/approved-texts.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import type { Standpoint } from '../../../domain/triage/standpoint.ts';

/** Safety messages that the card of a person at risk offers to send at once. */
export type SafetyView = {
  /** For the danger that triage saw; null when the handbook in force holds none. */
  shown: ShownSafetyMessage | null;
  /** The others, for when triage saw the wrong danger or the wrong person. */
  others: OtherLine[];
};

/** A line that may be chosen; `standpoint` names whose words of it, where they are not those that suit the post. */
type OtherLine = { line: SafetyMessage; standpoint?: Standpoint | null };

/** A line, in which ways it may go, and the digest by which its words are named. */
export type ShownSafetyMessage = { line: SafetyMessage; offers: (SafetyOffer & { digest: string })[] };

/** @returns null where there is nobody at risk, or the case is closed. */
export function safetyView(
  state: CaseState,
  handbook: Handbook,
  now: string,
  digest: CaseDeps['keys']['digest'],
  readsPrivate: boolean,
): SafetyView | null {
  if (!isAtRisk(state) || state.core.closed !== null) return null;
  const lines = activeSafetyMessages(handbook, now);
  const line = safetyMessageFor(state, lines);
  return {
    shown: line === undefined ? null : shownSafetyMessage(line, state, handbook, digest, { readsPrivate }),
    others: [
      ...(line === undefined ? [] : otherWords(line, state, handbook)),
      ...lines.filter((one) => one !== line).map((one) => ({ line: one })),
    ],
  };
}

/**
 * Returns the wordings of the same safety message for the standpoints that the writer is not
 * assumed to have.
 */
function otherWords(line: SafetyMessage, state: CaseState, handbook: Handbook): OtherLine[] {
  const [, ...others] = lineTexts(line, 'private', state, handbook);
  return others.map(({ standpoint }) => ({ line, standpoint }));
}

export function shownSafetyMessage(
  line: SafetyMessage,
  state: CaseState,
  handbook: Handbook,
  digest: CaseDeps['keys']['digest'],
  reading: SafetyReading,
): ShownSafetyMessage {
  const offers = safetyOffers(line, state, handbook, reading).map((offer) => ({
    ...offer,
    digest: digest(state.core.digestKey, offer.said.text),
  }));
  return { line, offers };
}

/** Returns the state of a person at risk, `maybe` where a person should look first; null where nobody is. */
export function riskOf(state: CaseState): RescueState | 'maybe' | null {
  if (isPending(state) && mayBeAtRisk(state)) return 'maybe';
  if (!isAtRisk(state)) return null;
  return isUntold(state) || state.core.rescue !== undefined ? rescueState(state) : 'told';
}
