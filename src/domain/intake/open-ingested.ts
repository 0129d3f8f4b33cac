import { decisionOf } from '../cases/decision/recorded.ts';
import { isAtRisk } from '../cases/model/at-risk.ts';
import type { JoinedCase } from '../cases/model/joining/known-wording.ts';
import { networkById } from '../handbook/handbook.ts';
import { SEVERITIES } from '../handbook/vocabulary.ts';
import { samePostKeys } from '../posts/same-post-key.ts';
import { isGuess } from '../triage/is-guess.ts';
import { isLikeACall, isMaybe } from '../triage/is-maybe.ts';
import type { Assessment } from '../triage/model/assessment.ts';
import { assessPost, situationOf } from './assess-post.ts';
import type { Batch } from './ingest-batch.ts';
import { openForPost } from './open-for-post.ts';
import type { ReadyPost } from './ready-posts.ts';

/** One that the handbook does not name. */
const OTHER_NETWORK = 'other';

/** Opens a case for a post that joins none; its card waits for room unless a person is at risk. */
export async function openIngested(batch: Batch, { compared, waiting }: ReadyPost): Promise<number> {
  const { deps, transaction, cases } = batch;
  const { id, source, post } = waiting;
  // What triage said of it before was of its words alone: here places in its text must be right.
  const assessment = assessPost(post, deps, situationOf(batch.context.crises));
  const isRisk = assessment.class === 'life_risk';
  // A model is asked for a reply when the card is shown, and only then.
  const context = { ...batch.context, ...(isRisk ? {} : { model: null }), digestKey: deps.keys.randomKey() };
  const { text, author, url, postedAt } = post;
  const network = networkById(deps.handbook.current(), post.network)?.id ?? OTHER_NETWORK;
  const flagged = { network, text, author, url, postedAt };
  const keys = samePostKeys(flagged, deps.keys.hash);
  const opening = await openForPost(
    transaction,
    { id, post: flagged, why: null, keys, asksUs: post.asksUs, compared, assessment },
    context,
  );
  const { state, outcome, wording } = opening;
  const caseId = state.core.id;
  batch.opened += 1;
  const effects = outcome.effects.filter(({ kind }) => isAtRisk(state) || kind === 'board' || kind === 'opinion');
  // At once: the next one that opens rests on what the register of hoaxes has counted here.
  const audit = { ...outcome.audit, source };
  await transaction.save(decisionOf('case.opened', caseId, { ...outcome, effects, audit }, context));
  if (!isAtRisk(state)) {
    batch.waitingCards.push({ caseId, importance: importanceOf(assessment), since: batch.context.now });
  }
  const { class: postClass, playbook } = assessment;
  const of: JoinedCase = {
    id: caseId,
    playbook,
    class: postClass,
    triaged: { playbook, class: postClass, isLikeACall: isLikeACall(assessment), isGuess: isGuess(assessment) },
    isErased: false,
    isPending: true,
    lastAt: batch.context.now,
    wordings: 1,
  };
  cases.add(of, { ...wording, text, author });
  return caseId;
}

/** Above any number of posts that join, so that a flood of grumbling never comes before one urgent question. */
const STEP = 100_000_000;
/** Importance of a waiting card that a person reads first. */
export const READ_FIRST = STEP * (SEVERITIES.length + 1);

/**
 * Returns how soon a case's card from intake is to be shown, higher being sooner; each post that
 * joins adds one. A possible person at risk comes first, then the order is by urgency. Posts that
 * need no reply come last.
 */
function importanceOf(assessment: Pick<Assessment, 'severity' | 'needsReply' | 'because'>): number {
  const { severity, needsReply } = assessment;
  if (isMaybe(assessment)) return READ_FIRST;
  return needsReply ? STEP * (SEVERITIES.length - SEVERITIES.indexOf(severity)) : 0;
}
