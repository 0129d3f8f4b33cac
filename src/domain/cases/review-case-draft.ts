import type { Finding } from '../drafts/finding.ts';
import { liveFactsOf } from '../drafts/live-facts-of.ts';
import { reviewDraft } from '../drafts/review-draft.ts';
import type { ReviewInput } from '../drafts/review-input.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { networkById, playbookById } from '../handbook/handbook.ts';
import { isElectoral } from '../handbook/is-electoral.ts';
import { localDate } from '../handbook/local-date.ts';
import { hoaxesForChecks } from '../hoaxes/hoaxes-for-checks.ts';
import type { CasePost, CaseState, Draft } from './case-state.ts';
import { activePlan } from './crisis.ts';
import { liveFacts } from './live-facts.ts';
import { matchedHoaxes } from './matched-hoaxes.ts';
import { postClassOf } from './post-class.ts';
import { recordFacts } from './record-facts.ts';

/** A version, or what somebody is typing that may become one. */
type Reviewed = Pick<Draft, 'text' | 'language'> &
  Partial<Pick<Draft, 'id' | 'templateId' | 'touchedBy' | 'slots' | 'places'>>;

/** What the checks say of a text if it were this case's reply now; of one with places, of each of them, the same thing once. */
export function reviewCaseDraft(draft: Reviewed, state: CaseState, handbook: Handbook, now: string): Finding[] {
  const { places = [] } = draft;
  if (places.length === 0) {
    const post = state.posts[0] ?? null;
    return reviewedAt({ ...draft, network: post?.network ?? null, post }, state, handbook, now);
  }
  const findings = places.flatMap(({ target, network, text }) => {
    const post = state.posts.find(({ id }) => id === target) ?? null;
    const found = reviewedAt({ ...draft, text, network, post }, state, handbook, now);
    return found.map((finding): Finding & { text: string } => ({ ...finding, place: target, text }));
  });
  return findings.filter(isFirst).map(({ text: _, ...finding }) => finding);
}

function isFirst(finding: Finding & { text: string }, index: number, all: readonly (Finding & { text: string })[]) {
  const same = (one: Finding & { text: string }) =>
    one.text === finding.text &&
    one.message.key === finding.message.key &&
    one.start === finding.start &&
    one.end === finding.end;
  return all.findIndex(same) === index;
}

function reviewedAt(
  draft: Reviewed & { network: string | null; post: CasePost | null },
  state: CaseState,
  handbook: Handbook,
  now: string,
): Finding[] {
  const { post } = draft;
  const playbook = playbookById(handbook, state.matter.playbook) ?? null;
  const entered = [...liveFacts(state, now), ...recordFacts(state, { handbook, now })];
  const { languages: fallbacks, timeZone } = handbook.institution;
  const today = localDate(now, timeZone);
  const matched = matchedHoaxes(state).map(({ hoax }) => hoax.id);
  return reviewDraft({
    text: draft.text,
    language: draft.language,
    network: draft.network === null ? null : (networkById(handbook, draft.network) ?? null),
    post,
    personalData: state.matter.assessment.personalData,
    postClass: post === null ? null : postClassOf(state.matter),
    handbook,
    playbook,
    citizenLanguage: state.matter.assessment.language,
    electoral: isElectoral(handbook, today),
    plan: activePlan(state.crisis),
    reviewedLanguage: isReviewed(draft, state, handbook),
    origin: originOf(draft),
    ...(state.hoaxes.length === 0 ? {} : { hoaxes: hoaxesForChecks(state.hoaxes, matched) }),
    facts: playbook === null ? entered : liveFactsOf({ playbook, entered, language: draft.language, fallbacks, today }),
  });
}

/** Whether these are still a model's words, or the handbook's own. */
function originOf({
  templateId = null,
  touchedBy = [],
  slots = null,
}: Partial<Pick<Draft, 'templateId' | 'touchedBy' | 'slots'>>): ReviewInput['origin'] {
  if (slots !== null) return 'model';
  return templateId !== null && touchedBy.length === 0 ? 'playbook' : 'person';
}

/** Whether somebody who reviews this language has seen and endorsed the very draft; a text that is still being typed nobody has. */
function isReviewed(
  { id, language }: Pick<Draft, 'language'> & Partial<Pick<Draft, 'id'>>,
  { endorsements }: CaseState,
  { institution }: Handbook,
): boolean {
  const reviewers = institution.languageReviewers?.[language] ?? [];
  return endorsements.some(
    ({ draftId, voidedAt, by, roles }) =>
      draftId === id &&
      voidedAt === null &&
      reviewers.some(
        (reviewer) => roles.some((role) => role === reviewer) || (by.kind === 'slack' && by.user === reviewer),
      ),
  );
}
