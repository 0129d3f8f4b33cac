import { z } from 'zod';
import type { Counts, Finding, Measure } from '../../../domain/measures/measurement.ts';
import { momentAfter } from '../../../domain/time/moment-after.ts';
import type { NetworkAnswer, NetworkEndpoint } from '../network-client.ts';
import { createNetworkClient } from '../network-client.ts';
import { figure, findingOf, notCounted } from '../not-counted.ts';
import { readAnswer } from '../read-answer.ts';
import { waitUntil } from '../wait-until.ts';
import { graphError, isNoSuchObject, TELLS_NOTHING, THROTTLED } from './graph-error.ts';
import { objectId } from './object-id.ts';

const total = z.object({ summary: z.object({ total_count: figure }) });
const ofPost = z.object({
  id: z.string(),
  comments: total.optional(),
  reactions: total.optional(),
  /** Graph leaves it out where nobody shared. */
  shares: z.object({ count: figure }).default({ count: 0 }),
  insights: z.object({ data: z.array(z.object({ values: z.array(z.object({ value: figure })) })) }).optional(),
});
const ofComment = z.object({ id: z.string(), comment_count: figure.optional(), like_count: figure.optional() });

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
/** For so long the reach is not asked for again where it was not given. */
const REACH_PAUSE_MS = 86_400_000;

/** Reads the figures of our page's posts, and of its comments below them. */
export function facebookMeasure(deps: NetworkEndpoint & { page: string; token: string; now(): string }): Measure {
  const client = createNetworkClient(deps);
  const headers = { authorization: `Bearer ${deps.token}` };
  let reachFrom = '';
  const read = (object: string, fields: string) =>
    client(`/${object}?${new URLSearchParams({ fields })}`, { method: 'GET', headers });

  async function readPost(object: string): Promise<NetworkAnswer> {
    if (deps.now() < reachFrom) return read(object, POST_FIELDS);
    const whole = await read(object, `${POST_FIELDS},${REACH}`);
    const error = graphError(whole);
    if (error === undefined || isNoSuchObject(error) || !WITHOUT_REACH.includes(error.code)) return whole;
    reachFrom = momentAfter(deps.now(), REACH_PAUSE_MS);
    return read(object, POST_FIELDS);
  }

  return async ({ proof }) => {
    const object = objectId(proof, deps.page);
    if (object === null) return { kind: 'not_given' };
    const isPost = object.startsWith(`${deps.page}_`);
    const answer = isPost ? await readPost(object) : await read(object, 'comment_count,like_count');
    const counts = isPost ? postCounts(answer) : commentCounts(answer);
    return counts === undefined ? refusalOf(answer, isPost, deps.now()) : findingOf(counts);
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
  return { answers: comment.comment_count ?? null, shares: null, likes: comment.like_count ?? null, reach: null };
}

function refusalOf(answer: NetworkAnswer, isPost: boolean, now: string): Finding {
  const error = graphError(answer);
  if (answer.kind !== 'answer' || error === undefined || answer.status >= 500) return notCounted(answer, now);
  if (THROTTLED.includes(error.code))
    return { kind: 'failed', why: 'throttled', waitUntil: waitUntil(answer.headers, now) };
  if (TELLS_NOTHING.includes(error.code)) return { kind: 'failed', why: 'unreachable' };
  // A comment may be there and not be shown to us: that needs a permission of its own.
  if (isNoSuchObject(error)) return { kind: isPost ? 'gone' : 'not_given' };
  return NOT_GIVEN.includes(error.code) ? { kind: 'not_given' } : { kind: 'failed', why: 'refused' };
}
