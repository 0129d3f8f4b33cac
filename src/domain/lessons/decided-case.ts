import type { DismissReason } from '../cases/model/case-state.ts';
import type { PostClass, Severity } from '../handbook/vocabulary.ts';
import type { OwnLesson } from '../triage/own/own-layer.ts';

/** Class, severity and playbook, by triage or by the team. */
type Judgement = { class: PostClass; severity: Severity; playbook: string | null };

/** A live case of the real world with its first post, and what the team made of it. */
export type DecidedCase = {
  caseId: number;
  postId: string;
  text: string;
  triaged: Judgement;
  /** Present values of the case. */
  now: Judgement;
  /** A person closed it without an answer. */
  dismissed: DismissReason | null;
  /** A text for this case alone went out; one text for many posts decides nothing about each. */
  isAnswered: boolean;
  /** ISO 8601 UTC: of the end of the case, else of its beginning. */
  decidedAt: string;
};

/** Reader of what the team decided. */
export type LessonReader = {
  /** Returns the newest cases, at most `limit`; the latest decision last. */
  decided(limit: number): Promise<DecidedCase[]>;
};

/** A decision as a lesson, and the case that it is from. */
export type Lesson = OwnLesson & { caseId: number };

/** Reasons that leave the class as triage said it; spam and duplicates say nothing of the class. */
const CLASS_STANDS: ReadonlySet<DismissReason> = new Set(['let_stand', 'monitor', 'not_ours']);
const NEEDS_NO_REPLY: ReadonlySet<DismissReason> = new Set(['let_stand', 'monitor', 'insult', 'spam']);

/** Returns what the team's decision on a case teaches; null where nobody decided anything. */
export function lessonOf(decided: DecidedCase): Lesson | null {
  const { caseId, postId: id, text, now, dismissed, isAnswered } = decided;
  const isCorrected = wasCorrected(decided);
  const isRead = isCorrected || isAnswered;
  const lesson = {
    caseId,
    id,
    text,
    class: isRead || (dismissed !== null && CLASS_STANDS.has(dismissed)) ? now.class : null,
    playbook: isRead ? now.playbook : null,
    needsReply: needsReply(decided),
  };
  return lesson.class === null && lesson.playbook === null && lesson.needsReply === null ? null : lesson;
}

function wasCorrected({ triaged, now }: DecidedCase): boolean {
  return triaged.class !== now.class || triaged.severity !== now.severity || triaged.playbook !== now.playbook;
}

function needsReply({ dismissed, isAnswered }: DecidedCase): boolean | null {
  if (isAnswered) return true;
  return dismissed !== null && NEEDS_NO_REPLY.has(dismissed) ? false : null;
}
