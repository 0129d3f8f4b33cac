import type { LiveFact } from '../../drafts/live-fact.ts';
import { liveFactsOf } from '../../drafts/live-facts-of.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { networkById, playbookById } from '../../handbook/handbook.ts';
import { isElectoral } from '../../handbook/is-electoral.ts';
import { hoaxesForChecks } from '../../hoaxes/hoaxes-for-checks.ts';
import type { Picture } from '../../pictures/picture.ts';
import { findOnlyInPictures, pictureTexts } from '../../pictures/review-pictures.ts';
import { findPersonalData } from '../../posts/personal-data.ts';
import type { PersonalDatum } from '../../posts/personal-datum.ts';
import type { FlaggedPost } from '../../posts/post.ts';
import type { Finding } from '../../review/model/finding.ts';
import { findingKey } from '../../review/model/finding.ts';
import type { ReviewInput } from '../../review/model/review-input.ts';
import { reviewDraft } from '../../review/review-draft.ts';
import type { Language } from '../../text/languages.ts';
import { localDate } from '../../time/local-date.ts';
import { commandingBody } from '../facts/commanding-body.ts';
import { liveFacts } from '../facts/live-facts.ts';
import { matchedHoaxes } from '../facts/matched-hoaxes.ts';
import { recordFacts } from '../facts/record-facts.ts';
import type { CasePost, CaseState, Draft } from '../model/case-state.ts';
import { activePlan } from '../model/crises/crisis.ts';
import type { Destination } from '../model/destination.ts';
import { destinationWords, wordsKey } from '../model/destination.ts';
import { SAID_KEY } from '../model/fact.ts';
import { answeredPost } from '../model/joining/conversation.ts';
import { postClassOf } from '../model/post-class.ts';
import { approvalInput } from './approval-input.ts';

/** Version of a text, or a text being typed that may become one. */
type Reviewed = Pick<Draft, 'text' | 'language'> &
  Partial<Pick<Draft, 'id' | 'templateId' | 'touchedBy' | 'writtenBy' | 'slots' | 'places' | 'picture' | 'createdAt'>>;

/**
 * Returns the findings of the checks if this text were the case's reply now. A text with places is
 * checked at each of them, and the same finding is reported once. Severity and tags are those that the
 * approvals follow: an unconfirmed downgrade loosens no check.
 * @param target for many replies: restricts the findings to this place, reported as if for all
 */
export function reviewCaseDraft(
  draft: Reviewed,
  state: CaseState,
  handbook: Handbook,
  now: string,
  target: string | null = null,
): Finding[] {
  const ofPicture =
    draft.picture == null ? [] : findingsOfPicture({ ...draft, picture: draft.picture }, state, handbook, now);
  return [...findingsOfTexts(draft, state, handbook, now, target), ...ofPicture];
}

/** Findings about what the picture shows and the words in it, which are read as any text, and about what is in it alone. */
function findingsOfPicture(
  draft: Reviewed & { picture: Picture },
  state: CaseState,
  handbook: Handbook,
  now: string,
): Finding[] {
  const { picture, places = [], text } = draft;
  const post = postBeside(draft, state);
  const findings = pictureTexts([picture]).flatMap(({ place, text: said }) => {
    const found = reviewedAt(
      { ...draft, network: null, post, text: said, caption: seenIn(picture, said) },
      state,
      handbook,
      now,
    );
    return found.map((finding) => ({ ...finding, place, text: said }));
  });
  const said = { pictures: [picture], places: places.length === 0 ? [{ text }] : places };
  return [...withoutRepeatedFindings(findings), ...findOnlyInPictures(said)];
}

/** Returns as a fact what a person says that a picture shows: they saw it. The words in it rest on facts, as the text does. */
function seenIn({ id, alt }: Picture, said: string): LiveFact[] {
  return said === alt ? [{ id: `picture:${id}`, key: `${SAID_KEY}picture`, value: alt, source: '' }] : [];
}

/** Returns the one post that the picture is shown below, whose places may be named; null where there are several, or none. */
function postBeside(draft: Reviewed, state: CaseState): CasePost | null {
  const { places = [] } = draft;
  if (places.length === 0) return answeredPost(draft, state) ?? null;
  const [only, ...others] = places;
  return others.length > 0 ? null : (state.posts.find(({ id }) => id === only?.target) ?? null);
}

function findingsOfTexts(
  draft: Reviewed,
  state: CaseState,
  handbook: Handbook,
  now: string,
  target: string | null,
): Finding[] {
  const { places: destinations = [] } = draft;
  if (destinations.length === 0) {
    const post = answeredPost(draft, state) ?? null;
    return reviewedAt({ ...draft, network: post?.network ?? null, post }, state, handbook, now);
  }
  const looked = target === null ? destinations : destinations.filter((destination) => destination.target === target);
  const findings = looked.flatMap((destination) => {
    const post = state.posts.find(({ id }) => id === destination.target) ?? null;
    const { text, network, language = draft.language } = destination;
    const citizens = destination.language === undefined ? {} : { citizenLanguage: destination.language };
    const found = reviewedAt({ ...draft, text, network, language, post, ...citizens }, state, handbook, now);
    return found.map((finding) => toldOnce(finding, destination, destinations));
  });
  return withoutRepeatedFindings(findings);
}

/** Findings at several places of a text, each told once. @param findings with the text of their place */
export function withoutRepeatedFindings(findings: readonly (Finding & { text: string })[]): Finding[] {
  return findings.filter(isFirst).map(({ text: _, ...finding }) => finding);
}

/** Moves a finding about a shared wording to the first reply that says it, wherever it was found. */
function toldOnce(
  finding: Finding,
  destination: Destination,
  destinations: readonly Destination[],
): Finding & { text: string } {
  const shift = (destination.opening ?? '').length;
  const isOfWords = destination.opening !== undefined && finding.start >= shift;
  const first = isOfWords
    ? destinations.find(
        (one) => destinationWords(one) === destinationWords(destination) && sharesWords(one, destination),
      )
    : undefined;
  const moved = first === undefined ? 0 : (first.opening ?? '').length - shift;
  return {
    ...finding,
    start: finding.start + moved,
    end: finding.end + moved,
    place: (first ?? destination).target,
    text: (first ?? destination).text,
  };
}

function sharesWords(one: Destination, other: Destination): boolean {
  return one.opening !== undefined && wordsKey(one) === wordsKey(other);
}

function isFirst(finding: Finding & { text: string }, index: number, all: readonly (Finding & { text: string })[]) {
  const same = (one: Finding & { text: string }) =>
    one.text === finding.text &&
    findingKey(one) === findingKey(finding) &&
    one.start === finding.start &&
    one.end === finding.end;
  return all.findIndex(same) === index;
}

function reviewedAt(
  draft: Reviewed & { network: string | null; post: CasePost | null; citizenLanguage?: Language; caption?: LiveFact[] },
  state: CaseState,
  handbook: Handbook,
  now: string,
): Finding[] {
  const { post, caption } = draft;
  const playbook = playbookById(handbook, state.core.playbook) ?? null;
  const isCaption = caption !== undefined;
  const entered = [
    ...(caption ?? []),
    ...liveFacts(state, { handbook, now }),
    ...recordFacts(state, { handbook, now }),
  ];
  const { languages: fallbacks, timeZone } = handbook.institution;
  const today = localDate(now, timeZone);
  const { severity, tags } = approvalInput(state.core);
  const matched = matchedHoaxes(state).map(({ hoax }) => hoax.id);
  return reviewDraft({
    text: draft.text,
    language: draft.language,
    network: draft.network === null ? null : (networkById(handbook, draft.network) ?? null),
    post: post === null ? null : asFlagged(post),
    personalData: dataIn(post, state),
    postClass: post === null || isCaption ? null : postClassOf(state.core),
    handbook,
    playbook: isCaption ? null : playbook,
    citizenLanguage: draft.citizenLanguage ?? (isCaption ? draft.language : state.core.assessment.language),
    electoral: isElectoral(handbook, today) || tags.includes('electoral'),
    severity,
    plan: isCaption ? null : activePlan(state.crisis),
    command: commandingBody(state.crisis, handbook, draft.language),
    reviewedLanguage: isReviewed(draft, state, handbook),
    origin: isCaption ? 'caption' : originOf(draft),
    ...(state.hoaxes.length === 0 ? {} : { hoaxes: hoaxesForChecks(state.hoaxes, matched) }),
    facts: playbook === null ? entered : liveFactsOf({ playbook, entered, language: draft.language, fallbacks, today }),
  });
}

/**
 * Returns of a post what the checks read. A review is then the same for a case as it opens and as it
 * is read back, and is not done twice.
 */
function asFlagged({ text, network, author, url, postedAt }: CasePost): FlaggedPost {
  return { text, network, author, url, postedAt };
}

/** Triage saw the first post; personal data in another post are searched for when it is answered. */
function dataIn(post: CasePost | null, { posts, core }: CaseState): readonly PersonalDatum[] {
  return post === null || post.id === posts[0]?.id ? core.assessment.personalData : findPersonalData(post.text);
}

/**
 * Returns the origin of the text: still the model's words, the handbook's or the register's own, or a
 * person's.
 */
function originOf({
  templateId = null,
  touchedBy = [],
  writtenBy,
  slots = null,
}: Partial<Pick<Draft, 'templateId' | 'touchedBy' | 'writtenBy' | 'slots'>>): ReviewInput['origin'] {
  if (slots !== null) return 'model';
  if (templateId?.startsWith('hoax:') === true && writtenBy === null) return 'register';
  return templateId !== null && touchedBy.length === 0 ? 'playbook' : 'person';
}

/**
 * Returns whether a reviewer of this language has seen and signed off this exact draft; for a text
 * still being typed, none has.
 */
function isReviewed(
  { id, language }: Pick<Draft, 'language'> & Partial<Pick<Draft, 'id'>>,
  { signOffs }: CaseState,
  { institution }: Handbook,
): boolean {
  const reviewers = institution.languageReviewers?.[language] ?? [];
  return signOffs.some(
    ({ draftId, voidedAt, by, roles }) =>
      draftId === id &&
      voidedAt === null &&
      reviewers.some(
        (reviewer) => roles.some((role) => role === reviewer) || (by.kind === 'slack' && by.user === reviewer),
      ),
  );
}
