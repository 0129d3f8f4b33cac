import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { verifyChain } from '../../../src/adapters/database/audit/verify-chain.ts';
import { sha256 } from '../../../src/app/handbook/own-layer.ts';
import { beginWithHandbook } from '../../../src/domain/handbook-changes/adopt-handbook.ts';
import { acceptLayer, dropLayers, goBack, putLayerForward } from '../../../src/domain/lessons/decide-layer.ts';
import type { LearningDeps } from '../../../src/domain/lessons/learn-from-decisions.ts';
import { learnFromDecisions } from '../../../src/domain/lessons/learn-from-decisions.ts';
import { usableWeights } from '../../../src/domain/lessons/stored-layer.ts';
import { erasePosts } from '../../../src/domain/privacy/erase-personal-data.ts';
import { ORDINARY_DAY } from '../../../src/domain/triage/model/situation.ts';
import { triagePost } from '../../../src/domain/triage/triage-post.ts';
import { berta, biel, rolesOf } from '../../support/builders/a-case.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aTeamsYear, YEAR } from '../../support/builders/a-teams-year.ts';
import { at, outcomeOf } from '../../support/builders/rows/invented-rows.ts';
import { aDatabase } from '../../support/drivers/a-database.ts';

const NOW = '2026-11-30T07:30:00.000Z';
const handbook = aHandbook();
const post = { network: 'x', author: null, url: null, postedAt: null };

/** A bot whose team has decided on the cases of a year. */
async function aTaughtBot(changes = aTeamsYear(), mode: LearningDeps['mode'] = 'propose') {
  const database = await aDatabase();
  const { lessons, layers, handbooks } = database.team;
  await beginWithHandbook(handbooks, { hash: handbook.hash, files: [] }, NOW);
  await database.cases.store.transact(({ save }) => save(outcomeOf({ changes })));
  const rest = () => setImmediate();
  const deps: LearningDeps = { lessons, layers, mode, handbook: () => handbook, sha256, rest, now: () => NOW };
  const deciding = {
    layers,
    people: { standingOf: async (actor: typeof berta) => ({ kind: 'member', roles: rolesOf(actor) }) as const },
    handbook: { current: () => handbook, own: () => null, follow: async () => undefined },
    now: () => NOW,
  };
  let clicks = 0;
  const by = (actor: typeof berta, version: string) => ({
    actor,
    channel: 'C1',
    deliveryKey: `click-${++clicks}`,
    version,
  });
  return {
    database,
    layers,
    learns: () => learnFromDecisions(deps),
    /** Two people put it in force. */
    async accepts(version: string) {
      await putLayerForward(deciding, by(biel, version));
      await acceptLayer(deciding, by(berta, version));
    },
    backFrom: (version: string) => goBack(deciding, { ...by(berta, version), to: 'shipped' }),
    erases: (caseId: number) =>
      erasePosts(
        { store: database.cases.store, now: () => at(900) },
        { caseId, postIds: [`post-${caseId}`], rule: 'request', actor: { kind: 'console', user: 'iris' } },
      ),
    async events() {
      expect(await verifyChain(database.cases.reader)).toMatchObject({ kind: 'whole' });
      const rows = await database.cases.reader.auditRows(1, 1_000);
      return rows.map(({ body }) => JSON.parse(body)).filter(({ event }) => String(event).startsWith('layer.'));
    },
    [Symbol.asyncDispose]: database.close,
  };
}

describe('what the team decides', () => {
  it('is proposed once it is better on the newest fifth, and in force once two people accept it', async () => {
    await using bot = await aTaughtBot();
    const news = await bot.learns();
    if (news?.kind !== 'proposed') throw new Error(`nothing is proposed, but ${news?.kind}`);
    const { version, trial, lessons } = news.layer;
    expect(lessons).toHaveLength(416);
    expect(trial).toMatchObject({ lessons: 416, tested: 312 });
    expect(trial.after).toBeGreaterThan(trial.before + 50);
    expect(news.calls.length).toBeGreaterThan(50);
    expect(news.calls.every(({ caseId }) => caseId > 416)).toBe(true);
    expect(JSON.stringify(news.calls)).not.toContain('calle');
    expect(await bot.layers.read()).toEqual({ inForce: null, previous: null, waiting: news.layer });

    // The same again, as after a channel that took nothing; it is recorded once.
    expect(await bot.learns()).toEqual(news);
    await bot.accepts(version);
    const { inForce } = await bot.layers.read();
    expect(inForce).toMatchObject({ version, status: 'accepted' });
    const own = usableWeights(inForce, { sha256 });
    const text = 'Propongo poner una cámara junto a la valla de la calle Nueva';
    const said = triagePost({ ...post, text }, handbook, () => 'es', ORDINARY_DAY, own);
    expect(said).toMatchObject({ class: 'question', needsReply: false, weights: version });
    expect(triagePost({ ...post, text }, handbook, () => 'es')).toMatchObject({ weights: 'shipped' });
    expect((await bot.events()).map(({ event }) => event)).toEqual([
      'layer.proposed',
      'layer.put_forward',
      'layer.accepted',
    ]);
    expect(JSON.stringify(await bot.events())).not.toMatch(/calle|cámara/);

    await bot.backFrom(version);
    expect((await bot.layers.read()).inForce).toBeNull();
    // A person went back from it: the same is not proposed again.
    expect(await bot.learns()).toBeNull();
  });

  it('teaches nothing before 500 decisions, and nothing where triage says the same already', async () => {
    await using few = await aTaughtBot(
      aTeamsYear().filter((change) => !('caseId' in change.row) || (change.row.caseId ?? 0) <= 499),
    );
    expect(await few.learns()).toBeNull();
    await using content = await aTaughtBot(
      aTeamsYear(({ text }) => ({ class: triagePost({ ...post, text }, handbook, () => 'es').class, isLeft: false })),
    );
    expect(await content.learns()).toBeNull();
    expect(await content.layers.read()).toEqual({ inForce: null, previous: null, waiting: null });
  });

  it('takes effect without a person only where the institution says so', async () => {
    await using bot = await aTaughtBot(aTeamsYear(), 'on');
    const news = await bot.learns();
    expect(news).toMatchObject({ kind: 'in_force' });
    const { inForce } = await bot.layers.read();
    expect(inForce).toMatchObject({ status: 'accepted', decidedBy: { kind: 'clock' }, putForward: null });
    await dropLayers(bot.layers, NOW);
    expect((await bot.layers.read()).inForce).toBeNull();
    expect((await bot.events()).map(({ event }) => event)).toEqual(['layer.accepted', 'layer.withdrawn']);
  });
});

describe('a post that is erased', () => {
  it('is in no weights any more after the next weekly run', async () => {
    await using bot = await aTaughtBot();
    const news = await bot.learns();
    const version = news?.kind === 'proposed' ? news.layer.version : '';
    await bot.accepts(version);
    await bot.erases(2);
    expect((await bot.layers.read()).inForce?.lessons).toContain('post-2');
    await bot.learns();
    const { inForce } = await bot.layers.read();
    expect(inForce?.version).not.toBe(version);
    expect(inForce?.lessons).toHaveLength(415);
    expect(inForce?.lessons).not.toContain('post-2');
    expect(await bot.layers.transact(({ find }) => find(version))).toMatchObject({
      layer: null,
      lessons: [],
      status: 'superseded',
    });
    expect((await bot.events()).at(-1)).toMatchObject({
      event: 'layer.renewed',
      actor: { kind: 'clock' },
      detail: { before: version, layer: inForce?.version, lessons: 415 },
    });

    for (const { id } of YEAR.slice(2, 30)) await bot.erases(id);
    expect(await bot.learns()).toEqual({ kind: 'shipped', version: inForce?.version });
    expect(await bot.layers.read()).toEqual({ inForce: null, previous: null, waiting: null });
  });
});
