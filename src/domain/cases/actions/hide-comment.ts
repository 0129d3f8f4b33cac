import { sameActor } from '../../people/actor.ts';
import { holdsApprovingRole, neededApprovals, rolesOf } from '../approval/approval-policy.ts';
import { noteOf } from '../decision/note-of.ts';
import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread, refuse } from '../decision/outcome.ts';
import { hidingNotice } from '../drafting/hiding-notice.ts';
import type { CaseState } from '../model/case-state.ts';
import { statusOf } from '../model/case-status.ts';
import type { Change } from '../model/changes.ts';
import type { Hiding, Moderation, ModerationReason } from '../model/moderation/moderation.ts';
import { moderationBar, waitingModeration } from '../model/moderation/moderation.ts';
import { stopPublication } from '../model/recalls/stop-publication.ts';

/**
 * Proposes to hide a comment or to report it, by the institution's published rule. Nothing is closed: another
 * person confirms it. Criticism is never hidden.
 */
export function proposeHiding(
  state: CaseState,
  action: { reason: ModerationReason; note: string; hiding?: Hiding },
  context: ActionContext,
): Outcome {
  const [post, ...others] = state.posts;
  const { participationRules: rule } = context.handbook.institution;
  const bar = moderationBar(state, context.handbook);
  if (bar !== null || rule === undefined) return refuse(`refusal.hide_${bar ?? 'no_rule'}`);
  if (post === undefined || others.length > 0) return refuse('refusal.hide_one_post');
  const { category = null, tellsAuthor = false } = action.hiding ?? {};
  if (category === null) return refuse('refusal.hide_category');
  const { actor: by, now: at } = context;
  const { reason } = action;
  const note = noteOf(action.note, state, context);
  const moderation: Moderation = { reason, category, postId: post.id, rule, tellsAuthor, by, at, confirmed: null };
  return {
    kind: 'done',
    changes: [
      ...(note === null ? [] : [{ kind: 'note', row: note } satisfies Change]),
      { kind: 'matter', row: { ...state.core, moderation } },
    ],
    effects: cardAndThread(state, {
      sentence: { key: `thread.asks_${reason}`, params: { category } },
      by,
      ...(note === null ? {} : { noteId: note.id }),
      asks: rolesOf(neededApprovals(state.core, context.handbook)),
    }),
    audit: { reason, category, rule, post: post.id, tellsAuthor, note: note?.id ?? null },
  };
}

/**
 * Confirms that a comment is hidden or reported. The second person may approve, and is not the one who asked.
 * The case closes, unless its author is to be told: then the fixed text is on the card, to be approved.
 */
export function confirmHiding(state: CaseState, context: ActionContext): Outcome {
  const { core } = state;
  const status = statusOf(state);
  const waiting = waitingModeration(state);
  if ((status !== 'open' && status !== 'in_review') || waiting === null) return refuse('refusal.hide_nothing_waits');
  if (sameActor(waiting.by, context.actor)) return refuse('refusal.hide_second_person');
  const slots = neededApprovals(core, context.handbook);
  if (!holdsApprovingRole(slots, context.roles)) {
    return refuse('refusal.hide_needs_approver', { roles: rolesOf(slots).join(' ') });
  }
  const bar = moderationBar(state, context.handbook);
  if (bar !== null) return refuse(`refusal.hide_${bar}`);
  if (state.posts.length !== 1) return refuse('refusal.hide_one_post');
  const { reason, category, tellsAuthor } = waiting;
  const { actor: by, now: at } = context;
  const moderation: Moderation = { ...waiting, confirmed: { by, at } };
  const draft = tellsAuthor ? hidingNotice(moderation, state, context) : null;
  const next =
    draft === null
      ? { ...core, moderation, closed: { reason, by, at, noteId: null }, claim: null }
      : { ...core, moderation, currentDraftId: draft.id };
  return {
    kind: 'done',
    changes: [
      ...stopPublication(state, draft === null ? 'stopped.dismissed' : 'stopped.edited', context),
      ...(draft === null ? [] : [{ kind: 'draft', row: draft } satisfies Change]),
      { kind: 'matter', row: next },
    ],
    effects: cardAndThread(state, {
      sentence: { key: `thread.confirmed_${reason}`, params: { category } },
      by,
      ...(draft === null ? {} : { draftId: draft.id }),
    }),
    audit: {
      reason,
      category,
      rule: waiting.rule,
      post: waiting.postId,
      roles: context.roles,
      draft: draft?.id ?? null,
    },
  };
}
