import type { JoinedCase, KnownWording } from '../cases/model/joining/known-wording.ts';
import type { ComparableText } from '../posts/similarity/comparable-text.ts';
import { areSimilar, jaccardIndex } from '../posts/similarity/similarity.ts';
import type { DetectedLanguage } from '../text/languages.ts';
import { isGuess } from '../triage/is-guess.ts';
import { isLikeACall } from '../triage/is-maybe.ts';
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

/**
 * Least number of words that make a copy. Two people in need may use the same few words ("estamos
 * atrapados en el tejado"); a text of this length is copied from the other.
 */
export const COPIED_WORDS = 12;

/**
 * Similarity that a copy needs outside a crisis, near a call for help, or where a guess parts the
 * playbooks. Two complaints that differ only in the street are two matters, and a few own words may
 * be a call for help. More must be equal than the half by which `areSimilar` finds rewordings.
 */
const NEARLY_THE_SAME = 0.7;
const EVERYDAY = 'everyday';

/** Time after which a case that ended is not what people speak of now. */
const RECENT_MS = 24 * 3_600_000;

/**
 * Returns the case that a post joins; null when it is a case of its own. It joins no case of
 * another playbook, unless one of the two is a guess and the words are nearly the same. A possible
 * call for help joins only what was taken for the same. With a possible person at risk or exposed
 * personal data, only copies join (shares or the same words); another person, place or wording
 * never does.
 * @param original the case of the post that it passes on, or that it was, where it says no more
 * than that one
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

/**
 * Returns true for a case that still needs a person's action, or that was spoken of within the last
 * day. A following post is then counted where people look for it.
 */
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
  if (!isOfPlaybook(post, of, [of.playbook]) || isGuardedCase(of)) return false;
  if (!isSameLanguage(post.assessment.language, wording.language)) return false;
  if (!areSimilar(post.said, wording.said)) return false;
  const mayBeACall = isLikeACall(post.assessment);
  if (mayBeACall && !of.triaged.isLikeACall) return false;
  const isSameCrisis = of.playbook !== EVERYDAY && of.playbook === post.assessment.playbook;
  return (
    ((isSameCrisis || of.id === post.besides) && !mayBeACall) ||
    jaccardIndex(post.said, wording.said) >= NEARLY_THE_SAME
  );
}

/**
 * Returns true if the case has the post's playbook, or if one of the two is a guess. People may
 * have sent the case to another playbook: the same words follow them there.
 */
function isOfPlaybook(
  { assessment }: ComparedPost,
  of: JoinedCase,
  playbooks: readonly (string | null)[] = [of.playbook, of.triaged.playbook],
): boolean {
  const isGuessed = of.triaged.isGuess && of.playbook === of.triaged.playbook;
  return playbooks.includes(assessment.playbook) || isGuessed || isGuess(assessment);
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
