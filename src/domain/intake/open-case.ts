import { callForFindings } from '../cases/approval/call-for-findings.ts';
import type { ActionContext, AlsoRecorded } from '../cases/decision/outcome.ts';
import { cardAndThread } from '../cases/decision/outcome.ts';
import { randomIdOf } from '../cases/decision/random-id.ts';
import { composedFor } from '../cases/drafting/playbook-words.ts';
import { draftFromPlaybook } from '../cases/drafting/redraft.ts';
import { applyChanges } from '../cases/model/apply-changes.ts';
import { callForHelp, isAtRisk, isHarmedInPublic } from '../cases/model/at-risk.ts';
import type { CaseCore, CasePost, CaseState } from '../cases/model/case-state.ts';
import { tagsOf } from '../cases/model/case-tags.ts';
import type { AuditDetail, Change, Effect } from '../cases/model/changes.ts';
import type { Crisis } from '../cases/model/crises/crisis.ts';
import { crisisOf } from '../cases/model/crises/crisis-of.ts';
import type { EnteredFact } from '../cases/model/fact.ts';
import { newCase } from '../cases/model/new-case.ts';
import { requestByItself } from '../cases/writing/request-writing.ts';
import { requestOpinion } from '../cases/writing/second-opinion.ts';
import type { FlaggedPost } from '../posts/post.ts';
import type { Assessment } from '../triage/model/assessment.ts';
import { watchOf } from './assess-post.ts';

/** Post that opens a case; `saysHoax` if it repeats a hoax of the register. */
type OpeningPost = {
  id: string;
  post: FlaggedPost;
  why: string | null;
  keys: string[];
  asksUs: boolean;
  saysHoax?: boolean;
};

/** Returns the open crisis that the case of a new post belongs to; null if none. */
export function crisisOfPost(
  { post, saysHoax = false }: Pick<OpeningPost, 'post' | 'saysHoax'>,
  { class: postClass, playbook }: Assessment,
  { crises, handbook }: Pick<ActionContext, 'crises' | 'handbook'>,
): Crisis | null {
  const of = { class: postClass, playbook, saysHoax, words: post.text };
  return crisisOf(of, crises, handbook.institution);
}

/** A new case for a post: what triage says of it, and the playbook's variants when it is to be answered. */
export function openCase(
  id: number,
  flagged: OpeningPost,
  assessment: Assessment,
  sharedFacts: EnteredFact[],
  context: Omit<ActionContext, 'roles'> & { digestKey: string },
): { state: CaseState; changes: Change[]; effects: Effect[]; audit: AuditDetail; also: AlsoRecorded[] } {
  const crisis = crisisOfPost(flagged, assessment, context);
  const core = newCore(id, assessment, crisis, context);
  const post: CasePost = {
    ...flagged.post,
    id: flagged.id,
    caseId: id,
    flaggedAt: context.now,
    flaggedBy: context.actor,
    why: flagged.why,
    keys: flagged.keys,
    asksUs: flagged.asksUs,
    answers: null,
  };
  const opened: CaseState = { ...newCase(core, { crisis, facts: sharedFacts }), posts: [post] };
  const drafts = assessment.needsReply ? composedFor(opened, context).slice(0, 1) : [];
  const first = drafts.map((composed) => draftFromPlaybook(composed, opened, { ...context, roles: [] }));
  const changes: Change[] = [
    { kind: 'matter', row: { ...core, currentDraftId: first[0]?.id ?? null } },
    { kind: 'post', row: post },
    ...first.map((row): Change => ({ kind: 'draft', row })),
  ];
  const drafted = applyChanges(opened, changes);
  const requested = requestByItself(drafted, context);
  const { language, class: postClass, severity, playbook, because, weights } = assessment;
  return {
    state: applyChanges(drafted, requested.changes),
    changes: [...changes, ...requested.changes],
    effects: [
      ...cardAndThread(opened, { sentence: { key: 'thread.opened' }, by: context.actor }),
      ...callForFindings(opened, drafted, context),
      ...requested.effects,
      ...(isAtRisk(opened) ? [{ kind: 'thread', caseId: id, entry: callForHelp() } satisfies Effect] : []),
      ...requestOpinion(post, assessment, { handbook: context.handbook, watch: watchOf(context.crises) }),
    ],
    also: requested.also,
    audit: {
      post: post.id,
      language,
      class: postClass,
      severity,
      playbook,
      crisis: crisis?.id ?? null,
      rules: because.map((one) => one.rule),
      weights,
    },
  };
}

function newCore(
  id: number,
  assessment: Assessment,
  crisis: Crisis | null,
  context: Omit<ActionContext, 'roles'> & { digestKey: string },
): CaseCore {
  return {
    id,
    openedAt: context.now,
    openedBy: context.actor,
    assessment,
    class: assessment.class,
    severity: assessment.severity,
    playbook: assessment.playbook,
    crisisId: crisis?.id ?? null,
    statement: null,
    tags: tagsOf(assessment, context.handbook),
    audience: assessment.action === 'answer_privately' || isHarmedInPublic(assessment) ? 'private' : 'public',
    claim: null,
    releasedAt: null,
    currentDraftId: null,
    closed: null,
    loweredBy: [],
    floor: null,
    breach: null,
    digestKey: context.digestKey,
    randomId: randomIdOf({ id, openedAt: context.now, digestKey: context.digestKey }, context.digest),
    erased: null,
  };
}
