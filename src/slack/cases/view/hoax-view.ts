import { matchedHoaxes } from '../../../domain/cases/facts/matched-hoaxes.ts';
import { isAtRisk } from '../../../domain/cases/model/at-risk.ts';
import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import { isPending } from '../../../domain/cases/model/case-status.ts';
import type { Hoax } from '../../../domain/hoaxes/hoax.ts';
import { standingAnswer } from '../../../domain/hoaxes/hoax.ts';
import type { Language } from '../../../domain/text/languages.ts';

/** Entry of the hoax register about the posts of a case, as its card needs it. */
export type HoaxView = {
  /** The likeliest first. */
  matched: { hoax: Hoax; answer: { text: string; language: Language } | null }[];
  /** True for a waiting claim that the register does not know: nobody has checked it. */
  canRegister: boolean;
  isAtRisk: boolean;
  /** ISO 8601 UTC. */
  now: string;
};

/** @param languages of the institution, its own first */
export function hoaxView(state: CaseState, languages: readonly Language[], now: string): HoaxView {
  const citizens = state.core.assessment.language;
  const matched = matchedHoaxes(state).map(({ hoax }) => ({
    hoax,
    answer: standingAnswer(hoax, [citizens, ...languages])?.what ?? null,
  }));
  return {
    matched,
    canRegister:
      matched.length === 0 && state.core.class === 'false_claim' && isPending(state) && state.posts.length > 0,
    isAtRisk: isAtRisk(state),
    now,
  };
}
