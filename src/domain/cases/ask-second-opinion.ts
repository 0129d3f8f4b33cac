import type { Handbook } from '../handbook/handbook.ts';
import { situationOf } from '../intake/assess-post.ts';
import { READ_FIRST } from '../intake/open-ingested.ts';
import { CLOCK } from '../people/actor.ts';
import { momentAfter } from '../time/moment-after.ts';
import { doubtOf } from '../triage/doubt-of.ts';
import { triagePost } from '../triage/triage-post.ts';
import type { Opinion } from '../writing/ask-opinion.ts';
import { askOpinion } from '../writing/ask-opinion.ts';
import type { DraftModel } from '../writing/draft-model.ts';
import type { NoOpinion } from '../writing/why-withheld.ts';
import { whyNoOpinion } from '../writing/why-withheld.ts';
import type { CaseDeps } from './decision/case-deps.ts';
import { readModelAvailability } from './decision/model-availability.ts';
import { decisionOf } from './decision/recorded.ts';
import { withActiveHandbook } from './decision/with-active-handbook.ts';
import type { CasePost, CaseState } from './model/case-state.ts';
import type { SecondOpinion } from './model/second-opinion.ts';
import type { CaseTransaction } from './ports/case-store.ts';
import { canBeRaised, raisedBy } from './writing/second-opinion.ts';

type Asked = { caseId: number; postId: string };
type Begun = { post: CasePost; handbook: Handbook; fence: string };

const HOUR_MS = 3_600_000;

/**
 * Asks the model what it reads in a post of which triage is not sure, and raises its case to "read
 * first" where the model reads danger. Does nothing if the case has changed so that this would
 * change nothing.
 *
 * The model call is outside any transaction. A process killed meanwhile asks again; an answer is
 * stored once.
 * @param isStopping checked once the model has answered; if true, the answer is left to the process
 * that asks again
 * @returns whether no more work is needed
 */
export async function askSecondOpinion(deps: CaseDeps, asked: Asked, isStopping = () => false): Promise<boolean> {
  const { model } = deps.language;
  if (model === null) return true;
  const begun = await withActiveHandbook(deps, (settled) => begin(settled, asked, model));
  if (begun === null) return true;
  const opinion = await askOpinion(begun.post, begun, model);
  if (isStopping()) return false;
  await deps.store.transact((transaction) => end(deps, transaction, { begun, opinion, model }));
  return true;
}

/** Returns the post to ask about; null if the model need not or must not be asked, which is then recorded. */
function begin(deps: CaseDeps, { caseId, postId }: Asked, model: DraftModel): Promise<Begun | null> {
  return deps.store.transact(async (transaction) => {
    const state = await transaction.cases.load(caseId);
    const post = state?.posts.find(({ id }) => id === postId);
    if (state === null || post === undefined || !canBeRaised(state)) return null;
    if (await transaction.record.opinions.isGiven(caseId, postId)) return null;
    const why = await whyNotAsked(deps, transaction, { state, post, model });
    if (why === 'sure') return null;
    if (why !== null) {
      const audit = { post: postId, model: model.model, host: model.host, reason: why };
      const outcome = { kind: 'done' as const, changes: [], effects: [], audit };
      await transaction.save(decisionOf('opinion.withheld', caseId, outcome, { actor: CLOCK, now: deps.now() }));
      return null;
    }
    return { post, handbook: deps.handbook.current(), fence: deps.keys.randomKey() };
  });
}

async function whyNotAsked(
  deps: CaseDeps,
  transaction: CaseTransaction,
  { state, post, model }: { state: CaseState; post: CasePost; model: DraftModel },
): Promise<NoOpinion | 'sure' | null> {
  const handbook = deps.handbook.current();
  const now = deps.now();
  const situation = situationOf(await transaction.crises.open());
  const own = triagePost(post, handbook, deps.language.detect, situation);
  const doubt = doubtOf(post.text, own, handbook, situation.watch);
  if (doubt === null) return 'sure';
  const anHourAgo = momentAfter(now, -HOUR_MS);
  const available = await readModelAvailability(model, transaction.record, { handbook, now });
  const asked = {
    postText: post.text,
    settings: handbook.institution.writer,
    host: model.host,
    isOwn: model.isOwn,
    kind: doubt.kind,
    tokensToday: available?.tokensToday ?? 0,
    opinionsLastHour: await transaction.record.opinions.since(anHourAgo),
  };
  const ofPost = whyNoOpinion({ ...asked, postClass: own.class });
  return ofPost ?? whyNoOpinion({ ...asked, postClass: state.core.assessment.class });
}

async function end(
  deps: CaseDeps,
  transaction: CaseTransaction,
  { begun, opinion, model }: { begun: Begun; opinion: Opinion; model: DraftModel },
): Promise<void> {
  const { id: postId, caseId, text } = begun.post;
  const state = await transaction.cases.load(caseId);
  if (state === null || (await transaction.record.opinions.isGiven(caseId, postId))) return;
  const row = rowOf(deps, begun, opinion, model);
  // Nothing rests on words that were erased or went elsewhere meanwhile.
  const isThere = state.posts.some((one) => one.id === postId && one.text === text);
  const words = opinion.kind === 'read' && isThere ? opinion.words : [];
  const firstPlace = (await transaction.cases.waitingCards.holds(caseId)) ? READ_FIRST : null;
  const raised = raisedBy(row, words, state, firstPlace);
  const { id: _, caseId: __, ...audit } = row;
  const outcome = {
    kind: 'done' as const,
    changes: [{ kind: 'opinion' as const, row }, ...raised.changes],
    effects: raised.effects,
    audit,
  };
  const event = raised.changes.length > 0 ? 'opinion.raised' : 'opinion.given';
  await transaction.save(decisionOf(event, caseId, outcome, { actor: CLOCK, now: deps.now() }));
}

function rowOf(deps: CaseDeps, begun: Begun, opinion: Opinion, { model, host }: DraftModel): SecondOpinion {
  const { promptTokens, cachedTokens, answerTokens, durationMs } = opinion.usage;
  return {
    id: deps.keys.newId(),
    caseId: begun.post.caseId,
    postId: begun.post.id,
    verdict: opinion.kind === 'failed' ? 'failed' : opinion.verdict,
    reason: opinion.kind === 'failed' ? opinion.why : null,
    postClass: opinion.kind === 'failed' ? null : opinion.class,
    model,
    host,
    promptHash: deps.keys.hash(opinion.sent),
    handbookHash: begun.handbook.hash,
    promptTokens,
    cachedTokens,
    answerTokens,
    durationMs,
    finishedAt: deps.now(),
  };
}
