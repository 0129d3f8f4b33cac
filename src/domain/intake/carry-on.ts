import type { ActionContext, Outcome } from '../cases/decision/outcome.ts';
import { cardAndThread, refuse } from '../cases/decision/outcome.ts';
import { composedFor } from '../cases/drafting/playbook-words.ts';
import { draftFromPlaybook } from '../cases/drafting/redraft.ts';
import { applyChanges } from '../cases/model/apply-changes.ts';
import type { CasePost, CaseState } from '../cases/model/case-state.ts';
import { statusOf } from '../cases/model/case-status.ts';
import type { Change } from '../cases/model/changes.ts';
import { conversationOf } from '../cases/model/joining/conversation.ts';
import type { Assessment } from '../triage/model/assessment.ts';

/**
 * Most posts that a case holds itself. A thread in which thousands speak is counted as post volume,
 * not as a conversation.
 */
const MOST_POSTS = 40;

/**
 * Continues the conversation of a case when a person answers our reply, or writes below a post that
 * we answered. If the new post needs a reply and the case had ended, it is open again. It then has
 * the playbook's words for the last speaker.
 */
export function carryOn(
  state: CaseState,
  post: CasePost,
  { needsReply }: Pick<Assessment, 'needsReply'>,
  context: Omit<ActionContext, 'roles'>,
): Outcome {
  if (state.core.erased !== null) return refuse('refusal.erased', { id: state.core.id });
  if (state.posts.length >= MOST_POSTS) return refuse('refusal.conversation_full');
  const reopened = reopeningChanges(state, post, { needsReply }, context);
  const reopens = reopened.length > 0;
  const turns = conversationOf(applyChanges(state, [{ kind: 'post', row: post }]))?.turns ?? 0;
  const sentence = { key: reopens ? 'thread.conversation_reopened' : 'thread.conversation_goes_on' };
  return {
    kind: 'done',
    changes: [{ kind: 'post', row: post }, ...reopened],
    effects: cardAndThread(state, { sentence }),
    audit: { post: post.id, answers: post.answers, turns, reopened: reopens },
  };
}

/** A case that had come to its end is open again where this post needs a reply. */
export function reopeningChanges(
  state: CaseState,
  post: CasePost,
  { needsReply }: Pick<Assessment, 'needsReply'>,
  context: Omit<ActionContext, 'roles'>,
): Change[] {
  const status = statusOf(state);
  const isOver = status === 'answered' || status === 'dismissed' || status === 'handed_over';
  return needsReply && isOver ? openAgain(applyChanges(state, [{ kind: 'post', row: post }]), context) : [];
}

function openAgain(state: CaseState, context: Omit<ActionContext, 'roles'>): Change[] {
  const { core } = state;
  const composed = composedFor(state, context)[0];
  const row = composed === undefined ? null : draftFromPlaybook(composed, state, { ...context, roles: [] });
  const releasedAt = core.claim === null ? context.now : core.releasedAt;
  return [
    ...(row === null ? [] : [{ kind: 'draft', row } satisfies Change]),
    { kind: 'matter', row: { ...core, closed: null, currentDraftId: row?.id ?? null, releasedAt } },
  ];
}
