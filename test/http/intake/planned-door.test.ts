import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { signBody } from '../../../src/domain/text/sign-body.ts';
import type { HttpFront } from '../../../src/http/http-front.ts';
import { startHttpFront } from '../../../src/http/http-front.ts';
import { plannedDoor } from '../../../src/http/intake/planned-door.ts';
import { sharedLimits } from '../../../src/http/intake/signed-door.ts';
import { createLog } from '../../../src/log.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aDatabase } from '../../support/drivers/a-database.ts';

const secret = 'a-secret-of-a-scheduling-tool';
const nowS = Math.floor(Date.parse('2026-11-24T09:00:00Z') / 1000);
const ITEM = { id: '7', at: '2026-12-01T10:00', words: 'Feria', network: 'x' };
const ever = { from: '2020-01-01T00:00:00.000Z', to: '2030-01-01T00:00:00.000Z' };
const log = createLog('silent');
let front: HttpFront | undefined;

afterEach(async () => {
  await front?.stop();
  front = undefined;
});

/** A front that takes planned items, or none. */
async function aDoor({ isOpen = true, perMinute = 5_000 } = {}) {
  const database = await aDatabase();
  const sources = new Map([['programador', { secret, networks: [] }]]);
  const settings = { sources, postsPerMinute: perMinute, now: () => nowS * 1000, log };
  const door = plannedDoor({ ...settings, store: database.intake.planned, handbook: () => aHandbook() });
  const health = async () => ({ ok: true, facts: {} });
  const common = { port: 0, host: '127.0.0.1', slackListener: null, health, isReady: async () => true, log };
  front = await startHttpFront({ ...common, intake: null, planned: isOpen ? door : null });
  return database;
}

const anAnswer = z.looseObject({ items: z.array(z.unknown()).optional() });

async function send(value: unknown, sent: { secret?: string; atS?: number; method?: string; path?: string } = {}) {
  const body = JSON.stringify(value);
  const timestamp = String(sent.atS ?? nowS);
  const method = sent.method ?? 'POST';
  const answer = await fetch(`http://127.0.0.1:${front?.port}${sent.path ?? '/v1/planned'}`, {
    method,
    ...(method === 'GET' ? {} : { body }),
    headers: {
      'content-type': 'application/json',
      'x-portavoz-source': 'programador',
      'x-portavoz-timestamp': timestamp,
      'x-portavoz-signature': signBody(sent.secret ?? secret, timestamp, Buffer.from(body)),
    },
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? null : anAnswer.parse(JSON.parse(text)) };
}

it('has one allowance with the door of posts: a source gets no more by knocking at two', async () => {
  await using database = await aDatabase();
  const sources = new Map([['programador', { secret, networks: [] }]]);
  const settings = { sources, postsPerMinute: 2, now: () => nowS * 1000, log, ...sharedLimits(2) };
  const door = () => plannedDoor({ ...settings, store: database.intake.planned, handbook: () => aHandbook() });
  const health = async () => ({ ok: true, facts: {} });
  const common = { port: 0, host: '127.0.0.1', slackListener: null, health, isReady: async () => true, log };
  front = await startHttpFront({ ...common, intake: door(), planned: door() });
  const both = [ITEM, { ...ITEM, id: '8' }];
  expect((await send(both)).status).toBe(200);
  expect((await send([{ ...ITEM, id: '9' }], { path: '/v1/posts' })).status).toBe(429);
});

describe('POST /v1/planned', () => {
  it('keeps what a tool has planned, replaces it and removes it, and says of each what became of it', async () => {
    await using database = await aDoor();
    expect(await send(ITEM)).toEqual({
      status: 200,
      body: { accepted: 1, refused: 0, items: [{ status: 'accepted' }] },
    });
    const wrong = { ...ITEM, id: '8', network: 'tuenti' };
    const items = [{ ...ITEM, at: '2026-12-02T10:00' }, wrong, { ...ITEM, id: '9' }, { id: 'nie', cancelled: true }];
    expect((await send(items)).body?.items).toEqual([
      { status: 'replaced' },
      { status: 'refused', field: 'network', message: 'It must be the id of a network of the handbook.' },
      { status: 'accepted' },
      { status: 'not_known' },
    ]);
    expect(
      (
        await send([
          { ...ITEM, id: '9' },
          { id: '7', cancelled: true },
        ])
      ).body?.items,
    ).toEqual([{ status: 'unchanged' }, { status: 'removed' }]);
    expect(await database.intake.planned.within(ever, 9)).toMatchObject([{ source: 'programador', sourceId: '9' }]);
  });

  it.each([
    ['another secret', { secret: 'another-secret-of-nobody' }],
    ['a moment five minutes ago', { atS: nowS - 301 }],
  ])('refuses %s, and keeps nothing', async (_, sent) => {
    await using database = await aDoor();
    expect((await send(ITEM, sent)).status).toBe(401);
    expect(await database.intake.planned.within(ever, 9)).toEqual([]);
  });

  it('refuses what came before, too many, and more than its source may', async () => {
    await using database = await aDoor({ perMinute: 1_000 });
    expect((await send(ITEM)).status).toBe(200);
    expect((await send(ITEM)).status).toBe(409);
    expect((await send(Array.from({ length: 1_001 }, () => ITEM))).status).toBe(413);
    const many = (count: number) => send(Array.from({ length: count }, (_, at) => ({ ...ITEM, id: `${at}` })));
    expect([(await many(900)).status, (await many(901)).status]).toEqual([200, 429]);
    expect(await database.intake.planned.within(ever, 9_999)).toHaveLength(900);
  });

  it('is not there where the plan is off, nor for another method', async () => {
    await using _database = await aDoor({ isOpen: false });
    expect((await send(ITEM)).status).toBe(404);
    await front?.stop();
    await using _other = await aDoor();
    expect((await send(ITEM, { method: 'GET' })).status).toBe(404);
  });
});
