import type { CaseDeps } from '../cases/decision/case-deps.ts';
import type { Crisis } from '../cases/model/crises/crisis.ts';
import { CRISIS_LEVELS } from '../cases/model/crises/crisis.ts';
import type { FlaggedPost } from '../posts/post.ts';
import type { Watch } from '../triage/learned/calibration.ts';
import type { Assessment } from '../triage/model/assessment.ts';
import type { Situation } from '../triage/model/situation.ts';
import { triagePost } from '../triage/triage-post.ts';

/** Triages a post by the handbook and the weights in force. */
export function assessPost(
  post: FlaggedPost,
  { handbook, language }: Pick<CaseDeps, 'handbook' | 'language'>,
  situation: Situation,
): Assessment {
  return triagePost(post, handbook.current(), language.detect, situation, handbook.own()?.weights ?? null);
}

/** Returns how posts are read: while a crisis is open, so that no call for help is missed. */
export function watchOf(openCrises: readonly unknown[]): Watch {
  return openCrises.length > 0 ? 'crisis' : 'ordinary';
}

/** Returns what goes on while a post is read: the crises that are open, the gravest first. */
export function situationOf(openCrises: readonly Pick<Crisis, 'playbook' | 'level'>[]): Situation {
  const open = CRISIS_LEVELS.flatMap((level) => openCrises.filter((crisis) => crisis.level === level));
  return { watch: watchOf(openCrises), open: open.map(({ playbook }) => playbook) };
}
