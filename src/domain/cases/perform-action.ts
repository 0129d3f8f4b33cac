import type { Refusal } from '../../errors.ts';
import { RefusedError } from '../../errors.ts';
import type { Handbook } from '../handbook/handbook.ts';
import { networkById } from '../handbook/handbook.ts';
import type { Actor } from '../people/actor.ts';
import type { CaseAction } from './action.ts';
import { applyAction } from './apply-action.ts';
import type { CaseDeps } from './decision/case-deps.ts';
import { contextIn } from './decision/context-in.ts';
import type { ActionContext } from './decision/outcome.ts';
import { decisionOf } from './decision/recorded.ts';
import { withActiveHandbook } from './decision/with-active-handbook.ts';
import { keepPicture, unlessUnseen } from './keep-picture.ts';
import { applyChanges } from './model/apply-changes.ts';
import type { CaseState } from './model/case-state.ts';
import { crisisAfter } from './model/crises/crisis-of.ts';
import { factScope } from './model/fact-scope.ts';
import type { SentReply } from './model/joining/past-reply.ts';
import { sentReply } from './model/joining/past-reply.ts';
import type { CaseTransaction } from './ports/case-store.ts';
import { bulkReplies } from './publishing/bulk-replies.ts';
import { changedFacts, propagateFactChanges, recallWhatJustLeft } from './recalls/propagate-fact-changes.ts';
import { replaceCorrected } from './recalls/replace-corrected.ts';

export type ActionRequest = {
  caseId: number;
  action: CaseAction;
  actor: Actor;
  /** Slack channel of the action; null if it has none (App Home). */
  channel: string | null;
  /** Names this delivery, so that a repeated one does nothing. */
  deliveryKey: string;
};

/**
 * A person does something to a case: decided, saved and recorded in one transaction.
 * @returns the case as it is afterwards; null when this very delivery was handled before
 * @throws RefusedError with the sentence for the person; the refusal is in the record
 */
export function performAction(deps: CaseDeps, request: ActionRequest): Promise<CaseState | null> {
  return withActiveHandbook(deps, (settled) => made(settled, request));
}

async function made(deps: CaseDeps, request: ActionRequest): Promise<CaseState | null> {
  const { caseId, action, actor } = request;
  const membership = await deps.people.standingOf(actor, request.channel);
  const readsPrivate = action.kind === 'send_line' && (await deps.people.readsPrivate?.()) === true;

  const result = await deps.store.transact(async (transaction) => {
    if (await transaction.record.seen(request.deliveryKey)) return { state: null, refusal: null };
    const context = { ...(await contextIn(deps, transaction, actor)), readsPrivate };
    const found = await loaded(transaction, request, context);
    if (found === null) {
      const sentence = { key: 'refusal.no_such_case', params: { id: caseId } };
      await transaction.save(decisionOf(`gesture.${action.kind}`, null, { kind: 'refused', sentence }, context));
      return { state: null, refusal: sentence };
    }
    const { state } = found;
    const { pictures } = transaction.cases.ours;
    const decided = applyAction(state, found.action, membership, context);
    const outcome = await unlessUnseen(decided, action, state, pictures, context);
    await transaction.save(outcome);
    const after = applyChanges(state, outcome.changes);
    if (outcome.refusal === null) await keepPicture(after, action, pictures);
    if (membership.kind === 'member') {
      const spreading = { ...context, roles: membership.roles, randomKey: deps.keys.randomKey };
      await propagateFactChanges(transaction, changedFacts(state.facts, outcome.changes), caseId, spreading);
      await recallWhatJustLeft(transaction, after, outcome.changes, spreading);
    }
    const replaced = await replaceCorrected(transaction, outcome.changes, context);
    const own = replaced.filter(({ row }) => row.caseId === caseId);
    return { state: applyChanges(after, own), refusal: outcome.refusal };
  });
  const refusal: Refusal | null = result.refusal;
  if (refusal !== null) throw new RefusedError(refusal.key, refusal.params, refusal.also);
  return result.state;
}

/** The case with what this gesture is decided on beside it, and the gesture with all that it names. */
async function loaded(
  transaction: CaseTransaction,
  { caseId, action }: Pick<ActionRequest, 'caseId' | 'action'>,
  context: Pick<ActionContext, 'crises' | 'handbook'>,
): Promise<{ state: CaseState; action: CaseAction } | null> {
  const state = await transaction.cases.load(caseId);
  if (state === null) return null;
  switch (action.kind) {
    case 'correct':
      return { state: await withFactsOf(action, state, transaction, context), action };
    case 'answer_many':
      return withPostsToAnswer(action, state, transaction, context.handbook);
    case 'take_reply':
      return { state, action: { ...action, reply: await replyNamed(action.publicationId, transaction) } };
    default:
      return { state, action };
  }
}

/** Reads an earlier reply with the facts under it; null where it may not be taken as an example. */
async function replyNamed(publicationId: string, { cases, facts }: CaseTransaction): Promise<SentReply | null> {
  const [caseId] = await cases.find({ by: 'publication', id: publicationId });
  const state = caseId === undefined ? null : await cases.load(caseId);
  const sent = state === null ? null : sentReply(state);
  if (sent?.publication.id !== publicationId) return null;
  return { ...sent, facts: await facts.byIds(sent.draft.factIds) };
}

/** A case that is given another playbook is decided on with that playbook's facts at hand. */
async function withFactsOf(
  next: Extract<CaseAction, { kind: 'correct' }>,
  state: CaseState,
  transaction: CaseTransaction,
  { crises, handbook }: Pick<ActionContext, 'crises' | 'handbook'>,
): Promise<CaseState> {
  const { playbook } = next;
  if (playbook === state.core.playbook) return state;
  const crisisId = crisisAfter(state, next, crises, handbook.institution);
  const crisis = crises.find(({ id }) => id === crisisId) ?? state.crisis;
  const scope = factScope({ id: state.core.id, playbook, crisisId, crisis }, 'crisis');
  return { ...state, facts: [...state.facts, ...(await transaction.facts.ofScope(scope))] };
}

/**
 * Adds the posts to answer, which are known only inside the transaction. Posts that had only joined
 * the case become its own.
 */
async function withPostsToAnswer(
  action: Extract<CaseAction, { kind: 'answer_many' }>,
  state: CaseState,
  transaction: CaseTransaction,
  handbook: Handbook,
): Promise<{ state: CaseState; action: CaseAction }> {
  const { mostSeen, most: limit } = bulkReplies(handbook);
  const wordings = action.whom === 'most_seen' ? mostSeen : null;
  const untold = action.whom === 'suggested';
  // Of these some may have suggested nothing, and get no reply.
  const most = untold ? limit * LOOKED_THROUGH : limit;
  const chosen = (await transaction.posts.toAnswer({ caseId: state.core.id, wordings, most, untold })).map((post) => ({
    ...post,
    network: networkById(handbook, post.network)?.id ?? OTHER_NETWORK,
  }));
  const held = new Set(state.posts.map(({ id }) => id));
  const posts = [...state.posts, ...chosen.filter(({ id }) => !held.has(id))];
  return { state: { ...state, posts }, action: { ...action, posts: chosen.map(({ id }) => id) } };
}

/** Factor by which more posts are looked through for those that suggest something. */
const LOOKED_THROUGH = 3;
/** One that the handbook does not name. */
const OTHER_NETWORK = 'other';
