import type { JoinedCase, KnownWording } from '../cases/model/joining/known-wording.ts';
import type { ComparableText } from '../posts/similarity/comparable-text.ts';
import { areSimilar, jaccardIndex } from '../posts/similarity/similarity.ts';
import type { DetectedLanguage } from '../text/languages.ts';
import { isMaybe } from '../triage/is-maybe.ts';
import type { Assessment } from '../triage/model/assessment.ts';
import type { Comparable } from './compare-text.ts';

/** A post that came in, as it is compared with the cases that are there. */
export type ComparedPost = Comparable & {
  author: string | null;
  assessment: Pick<Assessment, 'class' | 'playbook' | 'language' | 'because' | 'needsReply'>;
  /** A case with another post at its address. */
  besides?: number | null;
};

/** A case that the post may join, and which of its wordings the post is near to. */
export type Candidate = {
  of: JoinedCase;
  wording: KnownWording & { author: string | null; said: ComparableText };
};

/** `share`: it passes on a post of the case. `copy`: the same words. `likeness`: from 0 to 1, of a rewording. */
export type CaseMatch = { caseId: number; by: 'share' | 'copy' } | { caseId: number; by: 'wording'; likeness: number };

/** Two people in need may well use the same few words ("estamos atrapados en el tejado"); so many are copied from one another. */
export const COPIED_WORDS = 12;

/**
 * Outside of a crisis two complaints in the same words but for the street are two matters, and near a call for help a few words of one's own may
 * be one: there, more must be the same than the half by which rewordings are told from unrelated texts (`areSimilar`).
 */
const NEARLY_THE_SAME = 0.7;
const EVERYDAY = 'everyday';

/** What came to its end longer ago is not what people speak of now. */
const RECENT_MS = 24 * 3_600_000;

/**
 * Which case a post joins; null when it is a case of its own. Never one of another playbook. Where a person may be at risk or a person's data lie
 * open only copies join: a share, or the same words; another person, place or an author's own words never does. What may be a call for help joins
 * only what was taken for the same.
 * @param original the case of the post that it passes on, or that it was, where it says no more than that one
 */
export function matchCase(
  post: ComparedPost,
  original: JoinedCase | null,
  candidates: readonly Candidate[],
  now: string,
): CaseMatch | null {
  const open = candidates.filter(({ of }) => isJoinable(of, now));
  if (original !== null && isJoinable(original, now) && isOfPlaybook(post, original)) {
    if (isGuardedAlike(post, original)) return { caseId: original.id, by: 'share' };
  }
  const copied = open.find((candidate) => isCopy(post, candidate));
  if (copied !== undefined) return { caseId: copied.of.id, by: 'copy' };
  if (isGuarded(post)) return null;
  const [nearest] = open
    .filter((candidate) => isReworded(post, candidate))
    .map(({ of, wording }) => ({ caseId: of.id, likeness: jaccardIndex(post.said, wording.said) }))
    .toSorted((one, other) => other.likeness - one.likeness || one.caseId - other.caseId);
  return nearest === undefined ? null : { ...nearest, by: 'wording' };
}

/** Somebody has still to do something with it, or it was spoken of within the last day: what follows is counted where people look for it. */
export function isJoinable({ isErased, isPending, lastAt }: JoinedCase, now: string): boolean {
  return !isErased && (isPending || Date.parse(now) - Date.parse(lastAt) <= RECENT_MS);
}

function isCopy(post: ComparedPost, { of, wording }: Candidate): boolean {
  if (post.wording !== wording.wording || !isOfPlaybook(post, of)) return false;
  if (!isGuarded(post) && !isGuardedCase(of)) return true;
  // A sign beside the same words may be all that makes them a call for help.
  if (isGuarded(post) && !isGuardedAlike(post, of)) return false;
  return post.isShare || post.words >= COPIED_WORDS || (post.author !== null && post.author === wording.author);
}

function isReworded(post: ComparedPost, { of, wording }: Candidate): boolean {
  if (of.playbook !== post.assessment.playbook || isGuardedCase(of)) return false;
  if (!isSameLanguage(post.assessment.language, wording.language)) return false;
  if (!areSimilar(post.said, wording.said)) return false;
  const mayBeAtRisk = isMaybe(post.assessment);
  if (mayBeAtRisk && !of.triaged.mayBeAtRisk) return false;
  const isNear = of.playbook !== EVERYDAY || of.id === post.besides;
  return (isNear && !mayBeAtRisk) || jaccardIndex(post.said, wording.said) >= NEARLY_THE_SAME;
}

/** People may have sent the case to another playbook: the same words follow them there. */
function isOfPlaybook({ assessment: { playbook } }: ComparedPost, of: JoinedCase): boolean {
  return playbook === of.playbook || playbook === of.triaged.playbook;
}

function isGuarded({ assessment }: ComparedPost): boolean {
  return isGuardedClass(assessment.class);
}

/** A call for help never goes to a case that is guarded for another reason. */
function isGuardedAlike(post: ComparedPost, of: JoinedCase): boolean {
  const own = post.assessment.class;
  return isGuarded(post) ? own === of.class || own === of.triaged.class : !isGuardedCase(of);
}

function isGuardedCase(of: JoinedCase): boolean {
  return isGuardedClass(of.class) || isGuardedClass(of.triaged.class);
}

export function isGuardedClass(name: string): boolean {
  return name === 'life_risk' || name === 'personal_data';
}

function isSameLanguage(one: DetectedLanguage, other: DetectedLanguage): boolean {
  return one === other || one === 'und' || other === 'und';
}
