import { matchedHoaxes } from '../../../domain/cases/facts/matched-hoaxes.ts';
import { isAtRisk } from '../../../domain/cases/model/at-risk.ts';
import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import { isPending } from '../../../domain/cases/model/case-status.ts';
import type { Hoax } from '../../../domain/hoaxes/hoax.ts';
import { answerTemplateId, standingAnswer } from '../../../domain/hoaxes/hoax.ts';
import type { Language } from '../../../domain/text/languages.ts';

/** Current answer of the hoax register, in the language in which it would go out; a draft that says it has its template. */
export type RegisterAnswer = { templateId: string; text: string; language: Language };

/** Entry of the hoax register about the posts of a case, as its card needs it. */
export type HoaxView = {
  /** The likeliest first. */
  matched: { hoax: Hoax; answer: RegisterAnswer | null }[];
  /** True for a waiting claim that the register does not know: nobody has checked it. */
  canRegister: boolean;
  isAtRisk: boolean;
  /** ISO 8601 UTC. */
  now: string;
};

/** @param languages of the institution, its own first */
export function hoaxView(state: CaseState, languages: readonly Language[], now: string): HoaxView {
  const citizens = state.core.assessment.language;
  const matched = matchedHoaxes(state).map(({ hoax }) => {
    const answer = standingAnswer(hoax, [citizens, ...languages]);
    if (answer === null) return { hoax, answer };
    const { text, language } = answer.what;
    return { hoax, answer: { templateId: answerTemplateId(hoax, answer), text, language } };
  });
  return {
    matched,
    canRegister:
      matched.length === 0 && state.core.class === 'false_claim' && isPending(state) && state.posts.length > 0,
    isAtRisk: isAtRisk(state),
    now,
  };
}
