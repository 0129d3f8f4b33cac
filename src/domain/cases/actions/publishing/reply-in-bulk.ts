import type { Sentence } from '../../../../errors.ts';
import type { ComposedDraft } from '../../../drafts/composed-draft.ts';
import { NO_COURTESY, textsOfDraft } from '../../../drafts/composed-draft.ts';
import type { Handbook } from '../../../handbook/handbook.ts';
import { networkById } from '../../../handbook/handbook.ts';
import type { NETWORK_KINDS } from '../../../handbook/vocabulary.ts';
import { sameActor } from '../../../people/actor.ts';
import { mentionOf } from '../../../people/mention.ts';
import type { ActionContext, Outcome } from '../../decision/outcome.ts';
import { cardAndThread, refuse } from '../../decision/outcome.ts';
import { courtesyFor } from '../../drafting/courtesy.ts';
import { emptyVersion } from '../../drafting/empty-version.ts';
import { withoutName } from '../../drafting/named-reply.ts';
import { composedFor, factsUnder, wordsThere } from '../../drafting/playbook-words.ts';
import { writtenDraft } from '../../drafting/written-draft.ts';
import { isAtRisk } from '../../model/at-risk.ts';
import type { CasePost, CaseState, Draft } from '../../model/case-state.ts';
import { currentDraft, statusOf } from '../../model/case-status.ts';
import type { Destination } from '../../model/destination.ts';
import { openingFor } from '../../model/joining/opening-for.ts';
import { stopPublication } from '../../model/recalls/stop-publication.ts';
import { isOpenSuggestion, outcomeTemplateId, toldOutcome } from '../../model/suggestions/suggestion.ts';
import { authorKey, isTold, unansweredPosts, untoldPosts } from '../../model/unanswered.ts';
import { bulkReplies } from '../../publishing/bulk-replies.ts';
import { isSuggestedBy, wordsBar } from '../../publishing/outcome-bar.ts';

/**
 * Recipients of a text: authors of the most seen wordings, all who asked us, or everyone at once by
 * a message of our own.
 */
export const WHOM = ['most_seen', 'all', 'statement'] as const;
/** `suggested`: authors of a suggestion, who read what an area says became of it. */
export type Whom = (typeof WHOM)[number] | 'suggested';

type BulkReply = { draftId: string | null; whom: Whom; posts: readonly string[] };

/**
 * Builds one version with a place for each reply to many posts, so that an approver approves every
 * reply byte for byte. Replies differ by the account and, for a playbook's own text, by language; a
 * person may write other words for a network. Posts that did not name or ask us, or were answered
 * before, get no reply. Only the authors of a suggestion hear what became of it.
 */
export function replyInBulk(state: CaseState, action: BulkReply, context: ActionContext): Outcome {
  const base = action.whom === 'suggested' ? outcomeText(state, context) : currentDraft(state);
  const refusal = bulkReplyRefusal(state, base, action, context);
  if (base === undefined || refusal !== null)
    return { kind: 'refused', sentence: refusal ?? { key: 'refusal.many_need_text' } };
  const chosen = action.whom === 'statement' ? [] : chosenPosts(state, base, action.posts, context);
  const composed = untouched(base, state, context);
  const places =
    action.whom === 'statement'
      ? statementOf(base, composed, state, context)
      : repliesTo(chosen, base, composed, state, context);
  if (places.length === 0) return refuse('refusal.nobody_to_answer');
  const factIds = composed === undefined ? base.factIds : factsUnder(composed, composed, places, state, context);
  // The version is the short text, also where the base was the long one: the next bulk finds it by both.
  const { text, templateId, missingFacts } = composed ?? base;
  const draft: Draft = {
    ...versionOf({ ...base, text, templateId, missingFacts }, places, state, context),
    factIds,
  };
  const claim = state.core.claim ?? { by: context.actor, at: context.now };
  const sentence = { key: `thread.many_${action.whom}`, params: { count: places.length } };
  return {
    kind: 'done',
    changes: [
      ...stopPublication(state, 'stopped.edited', context),
      ...chosen.map((row) => ({ kind: 'post', row }) as const),
      { kind: 'draft', row: draft },
      { kind: 'matter', row: { ...state.core, currentDraftId: draft.id, claim } },
    ],
    effects: cardAndThread(state, { sentence, by: context.actor }),
    audit: { whom: action.whom, draft: draft.id, digest: draft.digest, targets: places.map(({ target }) => target) },
  };
}

function bulkReplyRefusal(
  state: CaseState,
  base: Draft | undefined,
  { draftId, whom }: BulkReply,
  context: ActionContext,
): Sentence | null {
  const { actor } = context;
  if (state.core.statement !== null) return { key: 'refusal.own_text' };
  // A call for help is answered one by one, and nothing private is said to many.
  if (isAtRisk(state)) return { key: 'refusal.many_at_risk' };
  if (state.core.audience === 'private') return { key: 'refusal.many_private' };
  const status = statusOf(state);
  if (status !== 'open' && status !== 'in_review' && status !== 'answered') return { key: 'refusal.not_editable' };
  if (draftId !== state.core.currentDraftId) return { key: 'refusal.stale_text' };
  const holder = state.core.claim?.by ?? null;
  if (holder !== null && !sameActor(holder, actor))
    return { key: 'refusal.claimed_by', params: { who: mentionOf(holder) } };
  const told = outcomeRefusal(base, whom, state, context);
  if (told !== null) return told;
  // What puts a text right is for those who read that text. Nothing takes its place before it is out.
  const isInPlace = status !== 'answered' && isCorrection(currentDraft(state));
  return isInPlace || isCorrection(base) ? { key: 'refusal.own_text' } : null;
}

function isCorrection(draft: Draft | undefined): boolean {
  return draft?.places.some(({ corrects }) => corrects.length > 0) === true;
}

/** Returns why what became of a suggestion cannot be told so; null if it can, or for any other text. */
function outcomeRefusal(
  base: Draft | undefined,
  whom: Whom,
  state: CaseState,
  context: ActionContext,
): Sentence | null {
  if (whom === 'suggested' && !isOpenSuggestion(state.core)) return { key: 'refusal.no_suggestion' };
  if (base === undefined) return whom === 'suggested' ? { key: 'refusal.no_outcome' } : null;
  if (toldOutcome(base) === null) return null;
  // It is said under the posts of those who suggested it, and nowhere else.
  if (whom === 'statement') return { key: 'refusal.outcome_post' };
  const bar = wordsBar(base, state, context);
  return bar === null ? null : { key: `refusal.outcome_${bar}` };
}

/** Returns the words of the area as a text of the person who wrote them down; undefined where it said none. */
function outcomeText(state: CaseState, context: ActionContext): Draft | undefined {
  const { outcome } = state.core;
  const words = state.notes.find(({ id }) => id === outcome?.noteId);
  if (outcome === undefined || words === undefined) return undefined;
  const written = writtenDraft(words.text, undefined, state, { ...context, actor: outcome.by });
  return { ...written, templateId: outcomeTemplateId(outcome) };
}

/** Each once, in the order in which they were chosen. */
function chosenPosts(state: CaseState, base: Draft, ids: readonly string[], { handbook }: ActionContext): CasePost[] {
  const isOutcome = toldOutcome(base) !== null;
  const left = new Set((isOutcome ? untoldPosts(state) : unansweredPosts(state)).map(({ id }) => id));
  const asked = [...new Set(ids)]
    .flatMap((id) => state.posts.find((post) => post.id === id) ?? [])
    .filter((post) => left.has(post.id));
  const chosen = isOutcome ? oncePerAuthor(asked.filter(isSuggestedIn(handbook)), state) : asked;
  return chosen.slice(0, bulkReplies(handbook).most);
}

function isSuggestedIn(handbook: Handbook): (post: CasePost) => boolean {
  return (post) => isSuggestedBy(post, handbook);
}

/** The first post of each author whom no reply in this case may have told it. */
function oncePerAuthor(posts: readonly CasePost[], state: CaseState): CasePost[] {
  const reached = new Set(state.posts.filter(({ id }) => isTold(id, state)).map(authorKey));
  return posts.filter((post) => !reached.has(authorKey(post)) && reached.add(authorKey(post)));
}

function versionOf(base: Draft, destinations: Destination[], state: CaseState, context: ActionContext): Draft {
  const { writtenBy, touchedBy, writingId, slots } = base;
  return {
    ...base,
    ...emptyVersion(state, withoutName(base.text, state, context), context, destinations, base.picture),
    basedOn: state.drafts.some(({ id }) => id === base.id) ? base.id : null,
    writtenBy,
    touchedBy,
    writingId,
    slots,
  };
}

/** Returns the playbook's reply, while the version still says it word for word. */
function untouched(base: Draft, state: CaseState, context: ActionContext): ComposedDraft | undefined {
  return composedFor(state, context).find((one) =>
    textsOfDraft(one).some(({ templateId, text }) => templateId === base.templateId && text === base.text),
  );
}

/** The same on each network where the posts are. */
function statementOf(
  base: Draft,
  composed: ComposedDraft | undefined,
  state: CaseState,
  context: ActionContext,
): Destination[] {
  const networks = [...new Set(state.posts.map(({ network }) => network))].filter((network) => network !== 'other');
  return networks.map((network): Destination => {
    const said = composed === undefined ? base : wordsThere({ network }, composed, state, context);
    const text = withoutName(said.text, state, context);
    return { target: `statement:${network}`, network, audience: 'public', text, corrects: [] };
  });
}

function repliesTo(
  posts: readonly CasePost[],
  base: Draft,
  composed: ComposedDraft | undefined,
  state: CaseState,
  context: ActionContext,
): Destination[] {
  const replies = posts.map(({ id: target, network, author, text: asked }) => {
    const opening = openingFor(author, networkById(context.handbook, network)?.kind, NAMED_IN_MANY);
    return { target, network, opening, citizens: context.detectLanguage(asked) };
  });
  const courtesy = composed === undefined ? NO_COURTESY : courtesyFor(replies, composed, context.handbook);
  return replies.map(({ target, network, opening, citizens }): Destination => {
    const place = citizens === 'und' ? { network, opening } : { network, opening, language: citizens };
    const said = composed === undefined ? base : wordsThere(place, composed, state, context, courtesy);
    const own = citizens !== 'und' && said.language !== base.language ? { language: said.language } : {};
    const text = `${opening}${withoutName(said.text, state, context)}`;
    return { target, network, audience: 'public', text, corrects: [], opening, ...own };
  });
}

type NetworkKind = (typeof NETWORK_KINDS)[number];

/** Networks on which many replies reach only the accounts that they name. */
const NAMED_IN_MANY: readonly NetworkKind[] = ['x', 'mastodon'];
