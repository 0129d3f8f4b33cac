import type { LiveFact } from '../drafts/live-fact.ts';
import { liveFactsOf } from '../drafts/live-facts-of.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { playbookById } from '../handbook/handbook.ts';
import { isElectoral } from '../handbook/is-electoral.ts';
import { findPersonalData } from '../posts/personal-data.ts';
import type { Finding } from '../review/model/finding.ts';
import { reviewDraft } from '../review/review-draft.ts';
import type { Language } from '../text/languages.ts';
import { localDate } from '../time/local-date.ts';
import type { Hoax, StatusRuling } from './hoax.ts';
import { wordingsOf } from './hoax.ts';
import { factAs } from './hoax-fact.ts';

/**
 * Rules that only a case can answer: the destination of the reply, what that citizen must hear, and
 * missing facts.
 */
const OF_A_CASE: readonly string[] = ['must-contain', 'length', 'missing-fact'];

/**
 * Reviews a current answer before it is used, as a reply to the claim. The truth comes first, none
 * of the hoax's words appear, and a person vouches for every statement.
 * @param facts live ones of the hoax's playbook
 */
export function reviewAnswer(
  answer: { text: string; language: Language },
  hoax: Pick<Hoax, 'id' | 'claim' | 'wordings' | 'playbook'>,
  known: StatusRuling,
  { handbook, facts, now }: { handbook: Handbook; facts: readonly LiveFact[]; now: string },
): Finding[] {
  const { languages: fallbacks, timeZone } = handbook.institution;
  const today = localDate(now, timeZone);
  const playbook = playbookById(handbook, hoax.playbook) ?? null;
  const claim = wordingsOf({ ...hoax, wordings: hoax.wordings.filter(({ postId }) => postId === null) }).join('\n');
  const entered = [...facts, ...[factAs('hoax', hoax.id, known) ?? []].flat()];
  const findings = reviewDraft({
    ...answer,
    network: null,
    post: { network: 'other', text: claim, author: null, url: null, postedAt: null },
    personalData: findPersonalData(claim),
    postClass: 'false_claim',
    handbook,
    playbook,
    citizenLanguage: answer.language,
    electoral: isElectoral(handbook, today),
    severity: null,
    // The answer is in the register for any day.
    plan: null,
    // The approver of a reply made from it is the one to read its language.
    reviewedLanguage: true,
    origin: 'register',
    facts:
      playbook === null ? entered : liveFactsOf({ playbook, entered, language: answer.language, fallbacks, today }),
  });
  return findings.filter(({ rule }) => !OF_A_CASE.includes(rule));
}
