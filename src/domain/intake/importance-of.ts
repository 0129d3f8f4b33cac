import { SEVERITIES } from '../handbook/vocabulary.ts';
import { isMaybe } from '../triage/is-maybe.ts';
import type { Assessment } from '../triage/model/assessment.ts';

/** Above any number of posts that join, so that a flood of grumbling never comes before one urgent question. */
const STEP = 100_000_000;

/**
 * How soon a case's card is to be shown that intake opened, the higher the sooner; each post that joins adds one. First what may be a person at
 * risk, then by urgency; last what is let stand anyway.
 */
export function importanceOf(assessment: Pick<Assessment, 'severity' | 'needsReply' | 'because'>): number {
  const { severity, needsReply } = assessment;
  if (isMaybe(assessment)) return STEP * (SEVERITIES.length + 1);
  return needsReply ? STEP * (SEVERITIES.length - SEVERITIES.indexOf(severity)) : 0;
}
