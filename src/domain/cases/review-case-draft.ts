import type { Finding } from '../drafts/finding.ts';
import { liveFactsOf } from '../drafts/live-facts-of.ts';
import { reviewDraft } from '../drafts/review-draft.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { networkById, playbookById } from '../handbook/handbook.ts';
import type { Language } from '../handbook/languages.ts';
import { localDate } from '../handbook/local-date.ts';
import type { CaseState } from './case-state.ts';
import { liveFacts } from './live-facts.ts';

/** What the checks say of a text if it were this case's reply now. */
export function reviewCaseDraft(
  draft: { text: string; language: Language },
  state: CaseState,
  handbook: Handbook,
  now: string,
): Finding[] {
  const post = state.posts[0] ?? null;
  const playbook = playbookById(handbook, state.matter.playbook) ?? null;
  const entered = liveFacts(state, now);
  const { languages: fallbacks, timeZone } = handbook.institution;
  const today = localDate(now, timeZone);
  return reviewDraft({
    text: draft.text,
    language: draft.language,
    network: post === null ? null : (networkById(handbook, post.network) ?? null),
    post,
    personalData: state.matter.assessment.personalData,
    handbook,
    playbook,
    facts: playbook === null ? entered : liveFactsOf({ playbook, entered, language: draft.language, fallbacks, today }),
  });
}
