import type { ActionContext, Outcome } from '../../cases/decision/outcome.ts';
import type { CaseState } from '../../cases/model/case-state.ts';
import type { CaseTransaction } from '../../cases/ports/case-store.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { PostClass } from '../../handbook/vocabulary.ts';
import { matchHoaxes } from '../../hoaxes/match-hoaxes.ts';
import { CLOCK } from '../../people/actor.ts';
import type { FlaggedPost } from '../../posts/post.ts';
import { samePostKeys } from '../../posts/same-post-key.ts';
import { doubtOf } from '../../triage/doubt-of.ts';
import { isMaybe } from '../../triage/is-maybe.ts';
import type { Watch } from '../../triage/learned/calibration.ts';
import { compareText } from '../compare-text.ts';
import type { NewPost } from '../open-for-post.ts';

/** Classes of what anybody may say of their institution, and nobody answers. */
const OPINIONS: ReadonlySet<PostClass> = new Set(['political', 'rant']);

/**
 * Returns whether a post is a lawful opinion and nothing else: triage is sure, nobody may be in danger, it
 * exposes no personal data and repeats no registered hoax.
 */
export async function isLawfulOpinion(
  { post, compared, assessment }: NewPost,
  transaction: Pick<CaseTransaction, 'hoaxes'>,
  { handbook, watch }: { handbook: Handbook; watch: Watch },
): Promise<boolean> {
  if (!OPINIONS.has(assessment.class) || assessment.needsReply || isMaybe(assessment)) return false;
  if (assessment.personalData.length > 0 || doubtOf(post.text, assessment, handbook, watch) !== null) return false;
  return matchHoaxes(compared.said, await transaction.hoaxes.like(compared.said.shingles)).length === 0;
}

/** Returns the post without its author: no account, no address that leads to it, and no remark about it. */
export function withoutAuthor(flagged: NewPost, hash: (text: string) => string): NewPost {
  const post: FlaggedPost = { ...flagged.post, text: withoutAccount(flagged.post), author: null, url: null };
  return { ...flagged, post, why: null, keys: samePostKeys(post, hash), compared: compareText(post.text, hash) };
}

/** Takes the account out of the words too, as its author or its address names it, and addresses, which may name it. */
function withoutAccount({ text, author, url }: Pick<FlaggedPost, 'text' | 'author' | 'url'>): string {
  const address = (url ?? '').toLowerCase().split(/[/@?#]/);
  const addressed = mentionsIn(text).filter((name) => address.includes(name.slice(1).toLowerCase()));
  const names = [author ?? '', ...mentionsIn(author ?? ''), ...addressed].map((name) => name.replace(/^@/, '').trim());
  return names
    .filter((name) => name !== '')
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .reduce(
      (words, name) => words.replace(new RegExp(`(?<![\\p{L}\\p{N}_])@?${name}(?![\\p{L}\\p{N}_])`, 'giu'), '…'),
      text.replace(/https?:\/\/\S+/gi, '…'),
    );
}

function mentionsIn(text: string): string[] {
  return text.match(/@\w(?:[\w.-]*\w)?/g) ?? [];
}

/** Returns true for an opinion that nobody has taken up since it was closed as it opened. */
export function wasClosedAtOnce({ core: { closed } }: CaseState): boolean {
  return closed?.reason === 'let_stand' && closed.by.kind === CLOCK.kind;
}

/** Closes the case as it opens. A person of the team can take it up again. */
export function closedAtOnce(
  { core }: CaseState,
  outcome: Extract<Outcome, { kind: 'done' }>,
  { now }: Pick<ActionContext, 'now'>,
): Extract<Outcome, { kind: 'done' }> {
  const closed = { reason: 'let_stand', by: CLOCK, at: now, noteId: null } as const;
  const entry = { sentence: { key: 'thread.opinion_stands' } };
  return {
    ...outcome,
    changes: [...outcome.changes, { kind: 'matter', row: { ...core, closed } }],
    effects: [...outcome.effects, { kind: 'thread', caseId: core.id, entry }],
    also: [...(outcome.also ?? []), { event: 'case.opinion_stands', detail: {} }],
  };
}
