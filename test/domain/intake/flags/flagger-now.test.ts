import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openDatabase } from '../../../../src/adapters/database/open-database.ts';
import type { CaseState } from '../../../../src/domain/cases/model/case-state.ts';
import { flagPost } from '../../../../src/domain/intake/flag-post.ts';
import { tellFlaggers } from '../../../../src/domain/intake/flags/tell-flaggers.ts';
import type { Actor, OutsiderReason } from '../../../../src/domain/people/actor.ts';
import { actorKey } from '../../../../src/domain/people/actor.ts';
import { RefusedError } from '../../../../src/errors.ts';
import { STORED_VALUES } from '../../../house/stored-words/stored-values.ts';
import { ana, aPerson, berta, nil } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aDesk } from '../../../support/builders/cases/a-desk.ts';
import { aDatabaseFile } from '../../../support/drivers/a-database.ts';
import { everythingIn } from '../../../support/laws/everything-in.ts';
import { gestureOf } from '../../../support/laws/walk-actions.ts';
import type { Step } from '../../../support/laws/walk-steps.ts';
import { gestures } from '../../../support/laws/walk-steps.ts';

const emily = aPerson('UEMILY');
const COLLEAGUES: readonly Actor[] = [nil, emily];
const OUTSIDERS: readonly [Actor, OutsiderReason][] = [
  [aPerson('UGUEST'), 'guest'],
  [aPerson('UELSE'), 'other_team'],
  [aPerson('UGONE'), 'deleted'],
  [aPerson('UBOT'), 'bot'],
  [aPerson('USHARED'), 'shared_channel'],
];
const HOUR_MS = 3_600_000;
const MOST_CASES = 12;
const OPINIONS = ['Que dimita la alcaldesa', 'Sois unos payasos', 'Menuda panda de inútiles tenéis en el gobierno'];
const POSTS = [
  ...OPINIONS,
  '¿A qué hora abre la biblioteca el sábado?',
  'Llevo tres semanas esperando la cita del padrón y nadie me coge el teléfono',
  'Mi marido me pega y tengo miedo',
];

type Walk =
  | { kind: 'flag'; who: number; post: number; byShortcut: boolean; times: number }
  | { kind: 'outsider'; who: number; post: number }
  | { kind: 'act'; who: number; caseId: number; step: Extract<Step, { kind: 'gesture' }> }
  | { kind: 'close'; caseId: number }
  | { kind: 'pass'; ms: number }
  | { kind: 'tell' };

const aWalk = fc.array(
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({
        kind: fc.constant('flag' as const),
        who: fc.nat({ max: 2 }),
        post: fc.nat({ max: POSTS.length - 1 }),
        byShortcut: fc.boolean(),
        // Now and then a person is in a hurry.
        times: fc.constantFrom(1, 1, 1, 7),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('outsider' as const),
        who: fc.nat({ max: OUTSIDERS.length - 1 }),
        post: fc.nat({ max: POSTS.length - 1 }),
      }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('act' as const),
        who: fc.nat({ max: COLLEAGUES.length + OUTSIDERS.length - 1 }),
        caseId: fc.integer({ min: 1, max: 6 }),
        step: gestures(STORED_VALUES.caseActions) as fc.Arbitrary<Extract<Step, { kind: 'gesture' }>>,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('close' as const), caseId: fc.integer({ min: 1, max: 6 }) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('pass' as const), ms: fc.constantFrom(60_000, 1_500_000, HOUR_MS) }),
    },
    { weight: 1, arbitrary: fc.constant({ kind: 'tell' as const }) },
  ),
  { minLength: 15, maxLength: 30 },
);

type World = Awaited<ReturnType<typeof aWorld>>;

async function aWorld() {
  const file = await aDatabaseFile();
  const desk = await aDesk(null, aHandbook(), await openDatabase(file.url));
  for (const [actor, why] of OUTSIDERS) desk.stands(actor, { kind: 'stranger', why });
  const accepted = new Map<string, number[]>();
  const secrets: string[] = [];
  let count = 0;
  const state = async (id: number) => desk.caseOf(id).catch(() => null);
  return { file, desk, accepted, secrets, state, next: () => ++count };
}

/** What the person was told: a sentence's key, or what became of the flag. */
async function flags(actor: Actor, text: string, byShortcut: boolean, world: World) {
  const n = world.next();
  const account = `critica_${n}_x`;
  const post = {
    network: 'x',
    // Now and then the very words of another flag, and now and then with the account in them.
    text: byShortcut ? `${text} (dice @${account})` : text,
    author: `@${account}`,
    url: `https://x.com/${account}/status/${n}`,
    postedAt: null,
  };
  const message = byShortcut ? { channel: 'C2', ts: `${1_790_000_000 + n}.000100` } : null;
  const why = `Lo ha escrito ${account}`;
  const request = { post, why, actor, channel: 'C1', message, deliveryKey: `flag-${n}` };
  const told = await flagPost(world.desk.deps, request).catch((error: unknown) => {
    if (error instanceof RefusedError) return error.sentence.key;
    throw error;
  });
  return { told, account, message };
}

async function flagged({ who, post, byShortcut }: Extract<Walk, { kind: 'flag' }>, world: World): Promise<void> {
  const { desk, accepted, secrets } = world;
  const now = Date.parse(desk.deps.now());
  const actor = [ana, ...COLLEAGUES][who] ?? ana;
  const text = POSTS[post] ?? '';
  const { told, account, message } = await flags(actor, text, byShortcut, world);
  if (actor === ana) return;
  const before = (accepted.get(actorKey(actor)) ?? []).filter((at) => now - at < HOUR_MS);
  if (before.length >= 10) return expect(told).toBe('refusal.flags_an_hour');
  expect(told).toMatchObject({ caseId: expect.any(Number), news: expect.any(String) });
  accepted.set(actorKey(actor), [...before, now]);
  if (!OPINIONS.includes(text)) return;
  secrets.push(account, ...(message === null ? [] : [message.ts]));
  if (typeof told === 'string' || told.kind === 'repeated') return;
  const { closed } = (await desk.caseOf(told.caseId)).core;
  if (closed?.by.kind === 'clock') expect(told.news).toBe('opinion');
  if (told.kind !== 'opened') return;
  expect(told.news).toBe('opinion');
  expect((await desk.caseOf(told.caseId)).core.closed).toMatchObject({ reason: 'let_stand', by: { kind: 'clock' } });
}

async function goes(step: Walk, world: World): Promise<void> {
  const { desk } = world;
  switch (step.kind) {
    case 'flag':
      for (let time = 0; time < step.times; time += 1) await flagged(step, world);
      return;
    case 'outsider': {
      const [actor, why] = OUTSIDERS[step.who] ?? [nil, 'no_role'];
      const { told } = await flags(actor, POSTS[step.post] ?? '', false, world);
      return expect(told).toBe(`refusal.stranger_${why}`);
    }
    case 'act': {
      const before = await world.state(step.caseId);
      if (before === null) return;
      const actor = [...COLLEAGUES, ...OUTSIDERS.map(([one]) => one)][step.who] ?? nil;
      const action = gestureOf(step.step, before, { handbook: desk.deps.handbook.current(), now: desk.deps.now() });
      const told = await desk.does(actor, step.caseId, action);
      expect(told).toMatch(/^refusal\.stranger_/);
      return expect(await world.state(step.caseId)).toEqual(before);
    }
    case 'close':
      await desk.does(berta, step.caseId, { kind: 'dismiss', reason: 'let_stand', note: '' });
      return;
    case 'pass':
      return desk.pass(step.ms);
    case 'tell':
      return tellFlaggers(desk.deps);
  }
}

function decidedBy(state: CaseState): (Actor | null)[] {
  const { claim, closed } = state.core;
  return [claim?.by ?? null, closed?.by ?? null, ...state.signOffs.map(({ by }) => by)];
}

it('whoever has no role tells, ten times an hour, and decides nothing; of a lawful opinion no account is kept', async () => {
  // One world for all walks: to open a database takes longer than to walk.
  const world = await aWorld();
  const strangers = [...COLLEAGUES, ...OUTSIDERS.map(([one]) => one)].map(actorKey);
  try {
    await fc.assert(
      fc.asyncProperty(aWalk, async (walk) => {
        for (const step of walk) await goes(step, world);
        for (let id = 1; id <= MOST_CASES; id += 1) {
          const state = await world.state(id);
          const deciders = state === null ? [] : decidedBy(state).flatMap((one) => (one === null ? [] : actorKey(one)));
          expect(deciders.filter((one) => strangers.includes(one))).toEqual([]);
        }
        const told = (await world.desk.catchesUp()).filter(({ kind }) => kind === 'flag_news');
        expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(told.length);
      }),
      { numRuns: 8, endOnFailure: true },
    );
    const stored = await everythingIn(world.file.url);
    expect(world.secrets.length).toBeGreaterThan(0);
    expect(world.secrets.filter((account) => stored.includes(account))).toEqual([]);
    await world.desk.record();
  } finally {
    await world.desk[Symbol.asyncDispose]();
    await world.file.remove();
  }
});
