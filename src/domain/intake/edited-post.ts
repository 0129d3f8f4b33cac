import type { CaseDeps } from '../cases/decision/case-deps.ts';
import type { ActionContext, Outcome } from '../cases/decision/outcome.ts';
import { applyChanges } from '../cases/model/apply-changes.ts';
import { isAtRisk, isHarmedInPublic, mayBeAtRisk } from '../cases/model/at-risk.ts';
import type { CaseCore, CasePost, CaseState } from '../cases/model/case-state.ts';
import type { Change, ThreadEntry } from '../cases/model/changes.ts';
import { networkById } from '../handbook/handbook.ts';
import { samePostKeys } from '../posts/same-post-key.ts';
import { isLikeACall } from '../triage/is-maybe.ts';
import type { Assessment } from '../triage/model/assessment.ts';
import { assessPost, situationOf } from './assess-post.ts';
import { isGuardedClass } from './match-case.ts';
import { hasRoom, withOtherWords } from './other-words.ts';
import type { ReadyPost } from './ready-posts.ts';

/** One that the handbook does not name. */
const OTHER_NETWORK = 'other';

/**
 * Adds a new version of a post that its case holds, beside the earlier words. Returns null if the
 * new words need a case of their own: a new call for help, or another playbook's. Returns null too
 * if the case only counts that post.
 */
export function asVersion(
  state: CaseState,
  { waiting, compared }: ReadyPost,
  versionOf: string,
  deps: Pick<CaseDeps, 'handbook' | 'keys' | 'language'>,
  context: Omit<ActionContext, 'roles'>,
): Extract<Outcome, { kind: 'done' }> | null {
  const old = state.posts.find(({ id }) => id === versionOf);
  const { id, post } = waiting;
  const assessment = assessPost(post, deps, situationOf(context.crises));
  if (old === undefined || !hasRoom(state) || !isStillItsSubject(state, assessment)) return null;
  const { text, author, url, postedAt } = post;
  const network = networkById(deps.handbook.current(), post.network)?.id ?? OTHER_NETWORK;
  const row: CasePost = {
    id,
    caseId: state.core.id,
    network,
    text,
    author,
    url,
    postedAt,
    answers: old.answers,
    // Nobody is answered once for each version of what they wrote.
    asksUs: false,
    flaggedAt: context.now,
    flaggedBy: context.actor,
    why: null,
    keys: samePostKeys({ network, text, author, url, postedAt }, deps.keys.hash),
  };
  const core: Change = { kind: 'matter', row: withDangers(state.core, assessment) };
  const entry = { ...editedTo(row.caseId, state), ...(isAtRisk(state) ? { asks: 'duty_officer' as const } : {}) };
  const edited = withOtherWords(applyChanges(state, [core]), { post: row, compared, assessment }, entry, context);
  return { ...edited, changes: [core, ...edited.changes] };
}

/**
 * Returns true if the new words belong to this case. All further words of a person at risk do.
 * Elsewhere they must be of the same playbook, and no call for help.
 */
function isStillItsSubject(state: CaseState, assessment: Assessment): boolean {
  if (isAtRisk(state)) return true;
  const { class: caseClass, playbook, assessment: triaged } = state.core;
  if (assessment.playbook !== playbook && assessment.playbook !== triaged.playbook) return false;
  if (isLikeACall(assessment) && !mayBeAtRisk(state)) return false;
  return !isGuardedClass(assessment.class) || assessment.class === caseClass;
}

/**
 * Adds the dangers that the new words name, so that the case of a person at risk is answered for
 * all of them.
 */
function withDangers(core: CaseCore, { class: postClass, because }: Assessment): CaseCore {
  if (postClass !== 'life_risk') return core;
  const known = new Set(core.assessment.because.map(({ rule }) => rule));
  const dangers = because.filter(({ rule }) => rule.startsWith('life_risk.') && !known.has(rule));
  const assessment = { ...core.assessment, because: [...core.assessment.because, ...dangers] };
  const isHarmed = isHarmedInPublic({ class: postClass, because: dangers });
  return { ...core, assessment, audience: isHarmed ? 'private' : core.audience };
}

/** The line in the thread of a case whose post was edited: its new words stand here, or in another case. */
export function editedTo(caseId: number, { core }: CaseState): ThreadEntry {
  if (caseId === core.id) return { sentence: { key: 'thread.post_edited' } };
  return { sentence: { key: 'thread.post_edited_apart', params: { id: caseId } } };
}
