import type { CaseDeps } from '../cases/decision/case-deps.ts';
import type { FlaggedPost } from '../posts/post.ts';
import type { Watch } from '../triage/learned/calibration.ts';
import type { Assessment } from '../triage/model/assessment.ts';
import { triagePost } from '../triage/triage-post.ts';

/** Triages a post by the handbook and the weights in force. */
export function assessPost(
  post: FlaggedPost,
  { handbook, language }: Pick<CaseDeps, 'handbook' | 'language'>,
  watch: Watch,
): Assessment {
  return triagePost(post, handbook.current(), language.detect, watch, handbook.own()?.weights ?? null);
}

/** Returns how posts are read: while a crisis is open, so that no call for help is missed. */
export function watchOf(openCrises: readonly unknown[]): Watch {
  return openCrises.length > 0 ? 'crisis' : 'ordinary';
}
