import type { FlaggedPost } from '../posts/post.ts';
import type { Assessment } from '../triage/assessment.ts';
import { applyChanges } from './apply-changes.ts';
import { callForHelp, isAtRisk, isHarmedInPublic } from './at-risk.ts';
import type { CasePost, CaseState, EnteredFact, Matter } from './case-state.ts';
import { tagsOf } from './case-tags.ts';
import type { AuditDetail, Change, Effect } from './changes.ts';
import type { GestureContext } from './outcome.ts';
import { cardAndThread } from './outcome.ts';
import { composedFor, draftFromPlaybook } from './redraft.ts';

/** A new case for a post: what triage says of it, and the playbook's variants when it is to be answered. */
export function openCase(
  id: number,
  flagged: { post: FlaggedPost; why: string | null; keys: string[] },
  assessment: Assessment,
  sharedFacts: EnteredFact[],
  context: Omit<GestureContext, 'roles'> & { digestKey: string },
): { state: CaseState; changes: Change[]; effects: Effect[]; audit: AuditDetail } {
  const matter = newMatter(id, assessment, context);
  const post: CasePost = {
    ...flagged.post,
    id: context.newId(),
    caseId: id,
    flaggedAt: context.now,
    flaggedBy: context.actor,
    why: flagged.why,
    keys: flagged.keys,
  };
  const opened: CaseState = {
    matter,
    posts: [post],
    drafts: [],
    endorsements: [],
    publications: [],
    facts: sharedFacts,
    notes: [],
    tellings: [],
  };
  const drafts = assessment.needsReply ? composedFor(opened, context).slice(0, 1) : [];
  const first = drafts.map((composed) => draftFromPlaybook(composed, opened, { ...context, roles: [] }));
  const changes: Change[] = [
    { kind: 'matter', row: { ...matter, currentDraftId: first[0]?.id ?? null } },
    { kind: 'post', row: post },
    ...first.map((row): Change => ({ kind: 'draft', row })),
  ];
  const { language, class: postClass, severity, playbook, because } = assessment;
  return {
    state: applyChanges(opened, changes),
    changes,
    effects: [
      ...cardAndThread(opened, { sentence: { key: 'thread.opened' }, by: context.actor }),
      ...(isAtRisk(opened) ? [{ kind: 'thread', caseId: id, entry: callForHelp() } satisfies Effect] : []),
    ],
    audit: { post: post.id, language, class: postClass, severity, playbook, rules: because.map((one) => one.rule) },
  };
}

function newMatter(
  id: number,
  assessment: Assessment,
  context: Omit<GestureContext, 'roles'> & { digestKey: string },
): Matter {
  return {
    id,
    openedAt: context.now,
    openedBy: context.actor,
    assessment,
    class: assessment.class,
    severity: assessment.severity,
    playbook: assessment.playbook,
    tags: tagsOf(assessment, context.handbook),
    audience: assessment.action === 'answer_privately' || isHarmedInPublic(assessment) ? 'private' : 'public',
    claim: null,
    currentDraftId: null,
    closed: null,
    loweredBy: [],
    floor: null,
    digestKey: context.digestKey,
    erased: null,
  };
}
