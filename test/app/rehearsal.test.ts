import { Session } from 'node:inspector/promises';
import { expect, it } from 'vitest';
import { benchDesk } from '../../sandbox/bench/bench-desk.ts';
import { shippedHandbook } from '../../sandbox/shipped-handbook.ts';
import { openDatabase } from '../../src/adapters/database/open-database.ts';
import { openRehearsedCases, rehearse } from '../../src/app/rehearsal.ts';
import type { CaseDeps } from '../../src/domain/cases/decision/case-deps.ts';
import type { Handbook } from '../../src/domain/handbook/handbook.ts';
import { ingestPosts } from '../../src/domain/intake/ingest-posts.ts';
import { aHandbook } from '../support/builders/a-handbook.ts';
import { anIncomingPost } from '../support/builders/an-incoming-post.ts';

/** Whatever is asked of it, it was not to be asked. */
function untouchable<T extends object>(name: string): T {
  const fail = () => {
    throw new Error(`The rehearsal touched ${name}.`);
  };
  return new Proxy(Object.create(null), { get: fail, set: fail, has: fail, ownKeys: fail });
}

/** Dependencies of use cases, none of whose ways out may be taken. */
async function aStage(handbook: Handbook): Promise<CaseDeps> {
  const store = untouchable<CaseDeps['store']>('the database');
  const desk = await benchDesk({ store }, handbook);
  const model = untouchable<NonNullable<CaseDeps['language']['model']>>('the model');
  return { ...desk, people: untouchable('the workspace'), language: { detect: desk.language.detect, model } };
}

it('opens cases without the database, the workspace or a model', async () => {
  expect(await openRehearsedCases(await aStage(await shippedHandbook()))).toBeGreaterThan(2);
});

it('needs no drill', async () => {
  expect(await openRehearsedCases(await aStage(aHandbook({ drills: [] })))).toBeGreaterThan(1);
});

it('never keeps a bot from starting', async () => {
  const warned: string[] = [];
  const stage = await aStage(aHandbook());
  const broken = { ...stage, now: () => 'no time at all' };
  const log = { warn: (_: object, said: string) => void warned.push(said) };
  await rehearse(broken, log, { isOver: false });
  expect(warned).toEqual(['The rehearsal broke off; the first cases take longer']);
});

/** Counts the functions of our sources that run between two looks. */
async function aCount() {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  return {
    async run(): Promise<ReadonlySet<string>> {
      const { result } = await session.post('Profiler.takePreciseCoverage');
      const ours = result.filter(({ url }) => url.includes('/src/'));
      return new Set(
        ours.flatMap(({ url, functions }) =>
          functions
            .filter(({ ranges }) => (ranges[0]?.count ?? 0) > 0)
            .map(({ functionName, ranges }) => `${url} ${functionName} ${ranges[0]?.startOffset}`),
        ),
      );
    },
    end: () => session.disconnect(),
  };
}

it('has run nearly all that the first posts of a flood run', async () => {
  // What was rehearsed with a handbook is remembered with it.
  const handbook = { ...(await shippedHandbook()) };
  const database = await openDatabase('sqlite::memory:');
  const desk = await benchDesk(database.cases, handbook);
  const flood = [
    'El agua entra en los garajes de la calle del Molino y nadie avisa a los vecinos',
    'Llevamos tres horas sin luz en el barrio del Pilar y el ayuntamiento no dice nada',
  ];
  const count = await aCount();
  try {
    await openRehearsedCases(desk);
    const before = await count.run();
    const posts = flood.map((text) => ({ source: 'vigia', post: anIncomingPost({ text }) }));
    await database.intake.queue.accept(posts, desk.now());
    expect(await ingestPosts(desk, await database.intake.queue.next(10))).toMatchObject({ opened: 2 });
    const ran = await count.run();
    const first = [...ran].filter((one) => !before.has(one));
    expect(ran.size).toBeGreaterThan(500);
    expect(first.length / ran.size, first.join('\n')).toBeLessThan(0.25);
  } finally {
    count.end();
    await database.close();
  }
});
