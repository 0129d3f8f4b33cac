import type { LineOffer } from '../../../domain/cases/at-risk/line-offers.ts';
import { lineOffers } from '../../../domain/cases/at-risk/line-offers.ts';
import type { CaseDeps } from '../../../domain/cases/decision/case-deps.ts';
import { lineFor, linesInForce, lineTexts } from '../../../domain/cases/model/approved-line.ts';
import { isAtRisk } from '../../../domain/cases/model/at-risk.ts';
import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import type { ApprovedLine } from '../../../domain/handbook/approved-texts.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import type { Standpoint } from '../../../domain/triage/standpoint.ts';

/** What the card of a person at risk offers to send at once. */
export type LineView = {
  /** For the danger that triage saw; null when the handbook in force holds none. */
  shown: ShownLine | null;
  /** The others, for when triage saw the wrong danger or the wrong person. */
  others: OtherLine[];
};

/** A line that may be chosen; `standpoint` names whose words of it, where they are not those that suit the post. */
type OtherLine = { line: ApprovedLine; standpoint?: Standpoint | null };

/** A line, in which ways it may go, and the digest by which its words are named. */
export type ShownLine = { line: ApprovedLine; offers: (LineOffer & { digest: string })[] };

/** Null where there is nobody at risk, or the case is closed. */
export function lineView(
  state: CaseState,
  handbook: Handbook,
  now: string,
  digest: CaseDeps['digest'],
): LineView | null {
  if (!isAtRisk(state) || state.core.closed !== null) return null;
  const lines = linesInForce(handbook, now);
  const line = lineFor(state, lines);
  return {
    shown: line === undefined ? null : shownLine(line, state, handbook, digest),
    others: [
      ...(line === undefined ? [] : otherWords(line, state, handbook)),
      ...lines.filter((one) => one !== line).map((one) => ({ line: one })),
    ],
  };
}

/** What the same line says to whom it does not take the writer for. */
function otherWords(line: ApprovedLine, state: CaseState, handbook: Handbook): OtherLine[] {
  const [, ...others] = lineTexts(line, 'private', state, handbook);
  return others.map(({ standpoint }) => ({ line, standpoint }));
}

export function shownLine(
  line: ApprovedLine,
  state: CaseState,
  handbook: Handbook,
  digest: CaseDeps['digest'],
  standpoint?: Standpoint | null,
): ShownLine {
  const offers = lineOffers(line, state, handbook, standpoint).map((offer) => ({
    ...offer,
    digest: digest(state.core.digestKey, offer.said.text),
  }));
  return { line, offers };
}
