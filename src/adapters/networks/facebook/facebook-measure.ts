import { z } from 'zod';
import type { Counts, Finding, Measure } from '../../../domain/measures/measurement.ts';
import type { NetworkAnswer, NetworkEndpoint } from '../network-client.ts';
import { createNetworkClient } from '../network-client.ts';
import { figure, findingOf, notCounted } from '../not-counted.ts';
import { readAnswer } from '../read-answer.ts';
import { waitUntil } from '../wait-until.ts';
import { graphError, isNoSuchObject, TELLS_NOTHING, THROTTLED } from './graph-error.ts';
import { objectId } from './object-id.ts';

const total = z
  .object({ summary: z.object({ total_count: figure }) })
  .nullable()
  .catch(null);
const ofReach = z.object({ data: z.array(z.object({ values: z.array(z.object({ value: figure })) })) });
const ofPost = z.object({
  id: z.string(),
  comments: total,
  reactions: total,
  /** Graph leaves it out where nobody shared. */
  shares: z.object({ count: figure }).default({ count: 0 }).catch({ count: null }),
  insights: ofReach.nullable().catch(null),
});
const ofComment = z.object({ id: z.string(), comment_count: figure, like_count: figure });

/** Fields of a post. Graph gives the totals of answers and likes, and no names. */
const POST_FIELDS =
  'shares,comments.filter(stream).limit(0).summary(total_count),reactions.limit(0).summary(total_count)';
/**
 * People who saw the post; asked with `read_insights`. It took the place of `post_impressions_unique`:
 * https://developers.facebook.com/documentation/pages-api/platforminsights/page/deprecated-metrics
 */
const REACH = 'insights.metric(post_total_media_view_unique)';
/** The permission is missing; or the metric is none any more, which fails the whole question. */
const WITHOUT_REACH = [10, 100, 200, 3_001];
const NOT_GIVEN = [10, 200];
/** Our token is good for nothing, or its session is over. */
const LOCKED_OUT = [102, 190];
/** For so long the reach is not asked for again where it was not given. */
const REACH_PAUSE_MS = 86_400_000;

/** Reads the figures of our page's posts, and of its comments below them. */
export function facebookMeasure(deps: NetworkEndpoint & { page: string; token: string; now(): string }): Measure {
  const client = createNetworkClient(deps);
  const headers = { authorization: `Bearer ${deps.token}` };
  let reachRefusedAt: string | null = null;
  const read = (object: string, fields: string, asks: () => void) => {
    asks();
    return client(`/${object}?${new URLSearchParams({ fields })}`, { method: 'GET', headers });
  };

  /** Not before it was refused either: the clock was set back. */
  function isReachPaused(): boolean {
    const ageMs = reachRefusedAt === null ? -1 : Date.parse(deps.now()) - Date.parse(reachRefusedAt);
    return ageMs >= 0 && ageMs < REACH_PAUSE_MS;
  }

  async function readPost(object: string, asks: () => void): Promise<NetworkAnswer> {
    if (isReachPaused()) return read(object, POST_FIELDS, asks);
    const whole = await read(object, `${POST_FIELDS},${REACH}`, asks);
    const error = graphError(whole);
    if (error === undefined || isNoSuchObject(error) || !WITHOUT_REACH.includes(error.code)) return whole;
    reachRefusedAt = deps.now();
    return read(object, POST_FIELDS, asks);
  }

  return async ({ proof }, asks) => {
    const object = objectId(proof, deps.page);
    if (object === null) return { kind: 'not_given' };
    const isPost = object.startsWith(`${deps.page}_`);
    const answer = isPost ? await readPost(object, asks) : await read(object, 'comment_count,like_count', asks);
    const counts = isPost ? postCounts(answer) : commentCounts(answer);
    return counts === undefined ? refusalOf(answer, deps.now()) : findingOf(counts);
  };
}

function postCounts(answer: NetworkAnswer): Counts | undefined {
  const post = readAnswer(answer, ofPost);
  if (post === undefined) return undefined;
  const { comments, reactions, shares, insights } = post;
  return {
    answers: comments?.summary.total_count ?? null,
    shares: shares.count,
    likes: reactions?.summary.total_count ?? null,
    reach: insights?.data[0]?.values[0]?.value ?? null,
  };
}

function commentCounts(answer: NetworkAnswer): Counts | undefined {
  const comment = readAnswer(answer, ofComment);
  if (comment === undefined) return undefined;
  return { answers: comment.comment_count, shares: null, likes: comment.like_count, reach: null };
}

function refusalOf(answer: NetworkAnswer, now: string): Finding {
  const error = graphError(answer);
  if (answer.kind !== 'answer' || error === undefined || answer.status >= 500) return notCounted(answer, now);
  if (THROTTLED.includes(error.code))
    return { kind: 'failed', why: 'throttled', waitUntil: waitUntil(answer.headers, now) };
  if (TELLS_NOTHING.includes(error.code)) return { kind: 'failed', why: 'unreachable' };
  if (LOCKED_OUT.includes(error.code)) return { kind: 'failed', why: 'locked_out' };
  // It may be there and not be shown to us: Graph says the same of both.
  if (isNoSuchObject(error)) return { kind: 'not_given' };
  return NOT_GIVEN.includes(error.code) ? { kind: 'not_given' } : { kind: 'failed', why: 'refused' };
}
