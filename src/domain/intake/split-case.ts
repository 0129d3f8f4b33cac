import { RefusedError } from '../../errors.ts';
import type { CaseDeps } from '../cases/decision/case-deps.ts';
import { contextIn } from '../cases/decision/context-in.ts';
import type { ActionContext, Outcome } from '../cases/decision/outcome.ts';
import { cardAndThread, refuse } from '../cases/decision/outcome.ts';
import type { Decision } from '../cases/decision/recorded.ts';
import { decisionOf, outsiderSentence } from '../cases/decision/recorded.ts';
import { withActiveHandbook } from '../cases/decision/with-active-handbook.ts';
import type { CasePost, CaseState } from '../cases/model/case-state.ts';
import type { CaseTransaction } from '../cases/ports/case-store.ts';
import type { Actor } from '../people/actor.ts';
import { assessPost, situationOf } from './assess-post.ts';
import { compareText } from './compare-text.ts';
import { openForPost } from './open-for-post.ts';

export type SplitRequest = {
  caseId: number;
  /** Hashes of the wordings that are another matter. */
  wordings: readonly string[];
  actor: Actor;
  channel: string | null;
  deliveryKey: string;
};

/**
 * Splits posts with other content out of a case, at a person's request. They get a case of their
 * own, which triage assesses again. A wrong join is undone the same way.
 * @returns the new case; null when this very delivery was handled before
 * @throws RefusedError with the sentence for the person; the refusal is in the record
 */
export function splitCase(deps: CaseDeps, request: SplitRequest): Promise<number | null> {
  return withActiveHandbook(deps, async (settled) => {
    const membership = await settled.people.standingOf(request.actor, request.channel);
    const done = await settled.store.transact(async (transaction) => {
      if (await transaction.record.seen(request.deliveryKey)) return { id: null, refusal: null };
      const context = await contextIn(settled, transaction, request.actor);
      const made =
        membership.kind === 'stranger'
          ? { id: null, outcome: refuse(outsiderSentence(membership.why).key) }
          : await split(settled, transaction, request, context);
      const saved: Decision = decisionOf('case.split', request.caseId, made.outcome, context);
      await transaction.save(saved);
      return { id: made.id, refusal: saved.refusal };
    });
    if (done.refusal !== null) throw new RefusedError(done.refusal.key, done.refusal.params);
    return done.id;
  });
}

async function split(
  deps: CaseDeps,
  transaction: CaseTransaction,
  { caseId, wordings }: SplitRequest,
  context: Omit<ActionContext, 'roles'>,
): Promise<{ id: number | null; outcome: Outcome }> {
  const state = await transaction.cases.load(caseId);
  if (state === null) return { id: null, outcome: refuse('refusal.no_such_case', { id: caseId }) };
  const own = state.posts.filter(({ text }) => wordings.includes(compareText(text, deps.keys.hash).wording));
  const refusal = splitRefusal(state, own);
  if (refusal !== null) return { id: null, outcome: refuse(refusal) };
  const first = own[0] ?? (await transaction.posts.firstSaying(caseId, wordings));
  if (first === null) return { id: null, outcome: refuse('refusal.split_nothing') };
  const to = await opened(deps, transaction, { first, own, from: caseId, wordings }, context);
  const sentence = { key: 'thread.split_off', params: { id: to } };
  return {
    id: to,
    outcome: {
      kind: 'done',
      changes: [],
      effects: cardAndThread(state, { sentence, by: context.actor }),
      audit: { to, posts: own.map(({ id }) => id), wordings: wordings.length },
    },
  };
}

function splitRefusal(state: CaseState, own: readonly CasePost[]): string | null {
  if (state.core.erased !== null || state.core.statement !== null) return 'refusal.own_text';
  if (own.some(({ id }) => id === state.posts[0]?.id)) return 'refusal.split_first';
  const isAnswered = (id: string) =>
    state.publications.some(({ target, status }) => target === id && status !== 'stopped');
  return own.some(({ id }) => isAnswered(id)) ? 'refusal.split_answered' : null;
}

async function opened(
  deps: CaseDeps,
  transaction: CaseTransaction,
  posts: { first: CasePost; own: readonly CasePost[]; from: number; wordings: readonly string[] },
  context: Omit<ActionContext, 'roles'>,
): Promise<number> {
  const { first, own, from, wordings } = posts;
  const { id, network, text, author, url, postedAt, keys, asksUs, why } = first;
  const post = { network, text, author, url, postedAt };
  const assessment = assessPost(post, deps, situationOf(context.crises));
  const compared = compareText(text, deps.keys.hash);
  const digestKey = deps.keys.randomKey();
  const { state, outcome } = await openForPost(
    transaction,
    { id, post, why, keys, asksUs, compared, assessment },
    { ...context, digestKey },
  );
  const to = state.core.id;
  const row = {
    id: 'moved',
    from,
    to,
    wordings,
    postIds: own.map((one) => one.id),
    first: id,
    at: context.now,
  } as const;
  const changes = [...outcome.changes, { kind: 'moved', row } as const];
  const audit = { ...outcome.audit, from };
  await transaction.save(decisionOf('case.opened', to, { ...outcome, changes, audit }, context));
  return to;
}
