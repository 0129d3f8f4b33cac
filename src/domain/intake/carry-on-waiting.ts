import type { CaseDeps } from '../cases/decision/case-deps.ts';
import type { ActionContext } from '../cases/decision/outcome.ts';
import { decisionOf } from '../cases/decision/recorded.ts';
import type { CasePost } from '../cases/model/case-state.ts';
import type { AnsweringPost, IntakeReader } from '../cases/model/joining/intake-reader.ts';
import type { Thread } from '../cases/model/joining/thread.ts';
import { threadKey } from '../cases/model/joining/thread.ts';
import type { CaseTransaction } from '../cases/ports/case-store.ts';
import { requestOpinion } from '../cases/writing/second-opinion.ts';
import { networkById } from '../handbook/handbook.ts';
import { idKeyOf } from '../posts/post-identity.ts';
import { samePostKeys } from '../posts/same-post-key.ts';
import { isLikeACall } from '../triage/is-maybe.ts';
import { watchOf } from './assess-post.ts';
import { carryOn } from './carry-on.ts';
import { isGuardedClass } from './match-case.ts';
import type { ReadyPost } from './ready-posts.ts';

/** One that the handbook does not name. */
const OTHER_NETWORK = 'other';

/**
 * Returns the thread of ours that each post continues. A share says nothing of its own. A possible
 * call for help, and a post with exposed personal data, is a case of its own in any thread.
 */
export function threadsOf(
  intake: Pick<IntakeReader, 'threads'>,
  ready: readonly ReadyPost[],
  deps: Pick<CaseDeps, 'handbook' | 'keys'>,
): Promise<ReadonlyMap<string, Thread>> {
  const answering = ready.flatMap(({ waiting, compared }): AnsweringPost[] => {
    const { inReplyTo, shareOf, network } = waiting.post;
    const isGuarded = isGuardedClass(compared.assessment.class) || isLikeACall(compared.assessment);
    if (inReplyTo === null || shareOf !== null || isGuarded) return [];
    const ours = threadKey(networkOf(network, deps.handbook), inReplyTo);
    return [{ id: waiting.id, ours, theirs: idKeyOf(waiting, inReplyTo, deps.keys.hash) }];
  });
  return answering.length === 0 ? Promise.resolve(new Map()) : intake.threads(answering);
}

/** The conversation goes on with that post. @returns whether it does; else it is taken in like any other */
export async function carryOnWith(
  transaction: CaseTransaction,
  { waiting, compared }: ReadyPost,
  thread: Thread,
  deps: Pick<CaseDeps, 'handbook' | 'keys'>,
  context: Omit<ActionContext, 'roles'>,
): Promise<boolean> {
  const state = await transaction.cases.load(thread.caseId);
  if (state === null) return false;
  const { id, source, post } = waiting;
  const { text, author, url, postedAt, asksUs } = post;
  const network = networkOf(post.network, deps.handbook);
  const row: CasePost = {
    id,
    caseId: thread.caseId,
    network,
    text,
    author,
    url,
    postedAt,
    asksUs,
    answers: thread.answers,
    flaggedAt: context.now,
    flaggedBy: context.actor,
    why: null,
    keys: samePostKeys({ network, text, author, url, postedAt }, deps.keys.hash),
  };
  const outcome = carryOn(state, row, compared.assessment, context);
  if (outcome.kind === 'refused') return false;
  const audit = { ...outcome.audit, source };
  const asked = { handbook: deps.handbook.current(), watch: watchOf(context.crises) };
  const effects = [...outcome.effects, ...requestOpinion(row, compared.assessment, asked)];
  await transaction.save(decisionOf('conversation.went_on', thread.caseId, { ...outcome, effects, audit }, context));
  return true;
}

function networkOf(network: string, { current: handbook }: Pick<CaseDeps['handbook'], 'current'>): string {
  return networkById(handbook(), network)?.id ?? OTHER_NETWORK;
}
