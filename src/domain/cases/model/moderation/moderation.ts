import type { Handbook } from '../../../handbook/handbook.ts';
import type { PostClass } from '../../../handbook/vocabulary.ts';
import type { Actor } from '../../../people/actor.ts';
import type { Assessment } from '../../../triage/model/assessment.ts';

/** Reasons to close a comment that was hidden, or reported to its network, by the published rule. */
export const MODERATION_REASONS = ['hidden', 'reported'] as const;
export type ModerationReason = (typeof MODERATION_REASONS)[number];

export const MODERATION_CATEGORIES = ['insult', 'threat', 'hate', 'personal_data'] as const;
/** Category of what the rule forbids. */
export type ModerationCategory = (typeof MODERATION_CATEGORIES)[number];

/** Decision to hide a comment, or to report it. The post of the case is the copy that is kept. */
export type Moderation = {
  reason: ModerationReason;
  category: ModerationCategory;
  postId: string;
  /** Address of the institution's rule of participation at that moment. */
  rule: string;
  tellsAuthor: boolean;
  by: Actor;
  at: string;
  /** Second person; null while the decision waits for one. */
  confirmed: { by: Actor; at: string } | null;
};

/** Choices of the person who asks to hide or report a comment; `category` is null where they chose none. */
export type Hiding = { category: ModerationCategory | null; tellsAuthor: boolean };

/**
 * Reason why a comment is neither hidden nor reported. `criticism`: triage or a person called it criticism or
 * an opinion. `class`: it is nothing of the sort. `no_rule`: the institution has published no rule.
 */
export type ModerationBar = 'criticism' | 'class' | 'no_rule';

const CRITICISM: ReadonlySet<PostClass> = new Set(['complaint', 'political']);
const HIDEABLE: ReadonlySet<PostClass | 'statement'> = new Set(['hate', 'personal_data', 'rant']);

type Classed = { class: PostClass | 'statement'; assessment: Pick<Assessment, 'class'> };

/** Returns why the comment cannot be hidden; null if two people may hide it. */
export function moderationBar({ core }: { core: Classed }, handbook: Handbook): ModerationBar | null {
  const { class: now, assessment } = core;
  if (CRITICISM.has(assessment.class) || (now !== 'statement' && CRITICISM.has(now))) return 'criticism';
  if (!HIDEABLE.has(now)) return 'class';
  return handbook.institution.participationRules === undefined ? 'no_rule' : null;
}

/** Returns the same case without a decision to hide its comment. */
export function withoutModeration<Core extends { moderation?: Moderation }>(core: Core): Omit<Core, 'moderation'> {
  const { moderation: _, ...rest } = core;
  return rest;
}

export function isModerationReason(reason: string): reason is ModerationReason {
  return MODERATION_REASONS.some((one) => one === reason);
}

/** Returns the decision that waits for a second person; null where none does. */
export function waitingModeration({ core }: { core: { moderation?: Moderation } }): Moderation | null {
  const { moderation } = core;
  return moderation === undefined || moderation.confirmed !== null ? null : moderation;
}
