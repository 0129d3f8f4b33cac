import type { CaseState } from '../../cases/model/case-state.ts';
import { currentDraft } from '../../cases/model/case-status.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { Masker } from '../../privacy/masker-of.ts';
import type { UnansweredQuestion } from './crisis-report.ts';

/** Reasons for dismissal that make a post no question to us. */
const NOT_ASKED_OF_US: readonly string[] = ['spam', 'duplicate', 'not_ours'];

/** Questions to which nothing went out and no live fact answered, those first that most people ask. */
export function unansweredQuestions(
  cases: readonly CaseState[],
  handbook: Handbook,
  maskerFor: (state: CaseState) => Masker,
): UnansweredQuestion[] {
  return cases
    .filter(isUnanswered)
    .map((state) => {
      const { core, posts, areaQuestions } = state;
      const [first] = posts;
      const topic = handbook.institution.topics.find(({ id }) => id === core.assessment.topic);
      return {
        caseId: core.id,
        at: first?.flaggedAt ?? core.openedAt,
        posts: posts.length,
        words: first === undefined ? [] : maskerFor(state)(first.text),
        topic: core.assessment.topic,
        area: topic?.owner ?? null,
        lacking: (currentDraft(state)?.missingFacts ?? []).map((key) => ({ key, title: null })),
        asked: [...new Set(areaQuestions.filter(({ answer }) => answer === null).map(({ area }) => area))],
      };
    })
    .toSorted((one, other) => other.posts - one.posts || one.at.localeCompare(other.at));
}

/** A text that lacks nothing only waits for people: what is known answers. */
function isUnanswered(state: CaseState): boolean {
  const { core, publications, areaQuestions } = state;
  if (core.class !== 'question' || core.erased !== null) return false;
  if (core.closed !== null && NOT_ASKED_OF_US.includes(core.closed.reason)) return false;
  if (publications.some(({ publishedAt }) => publishedAt !== null)) return false;
  const draft = currentDraft(state);
  const waitsForArea = areaQuestions.some(({ answer }) => answer === null);
  return draft === undefined || draft.missingFacts.length > 0 || waitsForArea;
}
