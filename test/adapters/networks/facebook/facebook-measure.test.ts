import { describe, expect, it } from 'vitest';
import { nobodysUrl } from '../../../../sandbox/doubles/a-network-server.ts';
import { facebookMeasure } from '../../../../src/adapters/networks/facebook/facebook-measure.ts';
import { START } from '../../../support/builders/a-case.ts';
import type { WebServer } from '../../../support/doubles/a-web-server.ts';
import { aWebServer } from '../../../support/doubles/a-web-server.ts';
import { aClock } from '../../../support/drivers/jobs/a-clock.ts';

const POST = 'https://www.facebook.com/AyuntamientoDeRiudalba/posts/500';
const COMMENT = 'https://www.facebook.com/AyuntamientoDeRiudalba/posts/500?comment_id=77';
const PLACE = '/v24.0/1000_500';

/** https://developers.facebook.com/docs/graph-api/reference/page-post and …/reference/insights */
const SHOWN = {
  id: '1000_500',
  shares: { count: 8 },
  comments: { data: [], summary: { order: 'ranked', total_count: 12, can_comment: true } },
  reactions: { data: [], summary: { total_count: 40, viewer_reaction: 'NONE' } },
};
const REACH = {
  insights: { data: [{ name: 'post_total_media_view_unique', period: 'lifetime', values: [{ value: 900 }] }] },
};

function graphError(code: number, subcode?: number) {
  const error = { message: 'No', type: 'OAuthException', code, error_subcode: subcode };
  return { status: 400, json: { error } };
}

function measureAt({ url }: Pick<WebServer, 'url'>, clock = aClock(START)) {
  const account = { url: `${url}/v24.0`, page: '1000', token: 'made-up', now: clock.now, timeoutMs: 500 };
  const measure = facebookMeasure(account);
  return (proof = POST) => measure({ id: 'p1', proof }, () => undefined);
}

describe('the figures of what a Facebook Page published', () => {
  it('are the totals of a post, without a name, and the people who saw it', async () => {
    await using server = await aWebServer();
    server.serve(PLACE, { json: { ...SHOWN, ...REACH } });
    const counts = { answers: 12, shares: 8, likes: 40, reach: 900 };
    expect(await measureAt(server)()).toEqual({ kind: 'counts', counts });
    const fields = server.heard[0]?.query.get('fields') ?? '';
    expect(fields).toContain('comments.filter(stream).limit(0)');
    expect(fields).toContain('reactions.limit(0)');
    expect(fields).toContain('post_total_media_view_unique');
  });

  it('count no share where Graph leaves it out, and no reach that has not come yet', async () => {
    await using server = await aWebServer();
    const { shares: _, ...unshared } = SHOWN;
    server.serve(PLACE, { json: { ...unshared, insights: { data: [] } } });
    const counts = { answers: 12, shares: 0, likes: 40, reach: null };
    expect(await measureAt(server)()).toEqual({ kind: 'counts', counts });
  });

  it.each([
    ['the permission for the reach is missing', graphError(200)],
    ['the metric is none any more', graphError(100)],
  ])('come without the reach where %s, which is asked for again the next day', async (_, refusal) => {
    await using server = await aWebServer();
    const clock = aClock(START);
    const measure = measureAt(server, clock);
    server.serve(PLACE, ({ query }) => (query.get('fields')?.includes('insights') ? refusal : { json: SHOWN }));
    const counts = { answers: 12, shares: 8, likes: 40, reach: null };
    expect([await measure(), await measure()]).toEqual([
      { kind: 'counts', counts },
      { kind: 'counts', counts },
    ]);
    expect(server.heard).toHaveLength(3);
    clock.pass(86_400_000);
    server.serve(PLACE, { json: { ...SHOWN, ...REACH } });
    expect(await measure()).toEqual({ kind: 'counts', counts: { ...counts, reach: 900 } });
  });

  it('ask for the reach at once where the clock was set back behind its refusal', async () => {
    await using server = await aWebServer();
    const clock = aClock(START);
    const measure = measureAt(server, clock);
    server.serve(PLACE, ({ query }) => (query.get('fields')?.includes('insights') ? graphError(200) : { json: SHOWN }));
    await measure();
    clock.set(-48 * 3_600_000);
    server.serve(PLACE, ({ query }) => ({
      json: query.get('fields')?.includes('insights') ? { ...SHOWN, ...REACH } : SHOWN,
    }));
    expect(await measure()).toMatchObject({ counts: { reach: 900 } });
  });

  it('are read each by itself: an odd one is not known, and the others are', async () => {
    await using server = await aWebServer();
    const odd = { ...SHOWN, comments: 12, insights: { data: [{ values: [{ value: { 1: 2 } }] }] } };
    server.serve(PLACE, { json: odd });
    const counts = { answers: null, shares: 8, likes: 40, reach: null };
    expect(await measureAt(server)()).toEqual({ kind: 'counts', counts });
    server.serve(PLACE, { json: { ...odd, shares: 'many' } });
    expect(await measureAt(server)()).toMatchObject({ counts: { shares: null, likes: 40 } });
  });

  it('are the answers and likes of a comment', async () => {
    await using server = await aWebServer();
    server.serve('/v24.0/500_77', { json: { id: '500_77', comment_count: 2, like_count: 6 } });
    const counts = { answers: 2, shares: null, likes: 6, reach: null };
    expect(await measureAt(server)(COMMENT)).toEqual({ kind: 'counts', counts });
  });

  it('are not given of what is not there: Graph says the same of what it does not show', async () => {
    await using server = await aWebServer();
    server.serve(PLACE, graphError(100, 33));
    server.serve('/v24.0/500_77', graphError(100, 33));
    expect(await measureAt(server)()).toEqual({ kind: 'not_given' });
    expect(await measureAt(server)(COMMENT)).toEqual({ kind: 'not_given' });
  });

  it('are not given of an address without its number, nor without the permission', async () => {
    await using server = await aWebServer();
    expect(await measureAt(server)('https://www.facebook.com/Ayto/posts/pfbid0abc')).toEqual({ kind: 'not_given' });
    expect(server.heard).toEqual([]);
    server.serve(PLACE, graphError(10));
    expect(await measureAt(server)()).toEqual({ kind: 'not_given' });
    server.serve('/v24.0/500_77', { json: { id: '500_77' } });
    expect(await measureAt(server)(COMMENT)).toEqual({ kind: 'not_given' });
  });

  it('wait as long as Graph asks', async () => {
    await using server = await aWebServer();
    const usage = { 1000: [{ type: 'pages', call_count: 100, estimated_time_to_regain_access: 4 }] };
    server.serve(PLACE, { ...graphError(32), headers: { 'x-business-use-case-usage': JSON.stringify(usage) } });
    const waitUntil = new Date(Date.parse(START) + 240_000).toISOString();
    expect(await measureAt(server)()).toEqual({ kind: 'failed', why: 'throttled', waitUntil });
    server.serve(PLACE, { status: 429, headers: { 'retry-after': '240' } });
    expect(await measureAt(server)()).toEqual({ kind: 'failed', why: 'throttled', waitUntil });
  });

  it.each([
    ['a server in trouble', { status: 500, json: { error: { code: 100, error_subcode: 33 } } }, 'unreachable'],
    ['an error that may pass', graphError(2), 'unreachable'],
    ['a token that is good for nothing', graphError(190), 'locked_out'],
    ['a session that is over', graphError(102), 'locked_out'],
    ['no JSON', { body: 'upstream' }, 'refused'],
  ])('fail with %s', async (_, answer, why) => {
    await using server = await aWebServer();
    server.serve(PLACE, answer);
    expect(await measureAt(server)()).toEqual({ kind: 'failed', why });
  });

  it('fail where nobody listens', async () => {
    expect(await measureAt({ url: await nobodysUrl() })()).toEqual({ kind: 'failed', why: 'unreachable' });
  });
});
