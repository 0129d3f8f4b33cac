import { describe, expect, it } from 'vitest';
import { ingestPosts } from '../../../src/domain/intake/ingest-posts.ts';
import { triageOf } from '../../../src/domain/intake/ready-posts.ts';
import type { TriageThread } from '../../../src/domain/intake/triage-beside.ts';
import { triagedBeside } from '../../../src/domain/intake/triage-beside.ts';
import { ORDINARY_DAY } from '../../../src/domain/triage/model/situation.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { anIncomingPost } from '../../support/builders/an-incoming-post.ts';
import { aDesk } from '../../support/builders/cases/a-desk.ts';

const MOST = 4;
const TEXTS = Array.from(
  { length: 12 },
  (_, at) => `¿Está cortada la calle número ${at} por las obras de la semana que viene?`,
);

/** A desk on which these texts wait, the thread that is asked of them, and how many texts the main thread read itself. */
async function aFloodedDesk(triage: TriageThread['triage'], texts = TEXTS) {
  const desk = await aDesk(null, { ...aHandbook() });
  const asked: string[][] = [];
  let own = 0;
  const deps = {
    ...desk.deps,
    language: {
      ...desk.deps.language,
      detect: () => {
        own += 1;
        return 'es' as const;
      },
    },
  };
  const thread: TriageThread = {
    triage(grounds, lacking) {
      asked.push([...lacking]);
      return triage(grounds, lacking);
    },
  };
  const delivered = texts.map((text, at) => ({
    source: 'vigia',
    post: anIncomingPost({ networkId: String(at), author: `@vecina${at}`, text }),
  }));
  await desk.intake.accept(delivered, desk.deps.now());
  const next = triagedBeside(desk.intake, thread, deps, MOST);
  async function takeAll() {
    for (;;) {
      const batch = await next(MOST);
      if (batch.length === 0) return;
      await ingestPosts(deps, batch);
    }
  }
  return { ...desk, deps, asked, takeAll, next, readHere: () => own, [Symbol.asyncDispose]: desk[Symbol.asyncDispose] };
}

/** What the main thread would say, read by a handbook object of its own, so that nothing of it is remembered. */
function elsewhere(desk: { deps: Parameters<typeof triageOf>[0] }) {
  const handbook = { ...aHandbook() };
  const { of } = triageOf({ ...desk.deps, handbook: { ...desk.deps.handbook, current: () => handbook } }, ORDINARY_DAY);
  return (texts: readonly string[]) => texts.map(of);
}

async function classesOf(desk: Awaited<ReturnType<typeof aFloodedDesk>>, count: number) {
  const states = await Promise.all(Array.from({ length: count }, (_, at) => desk.caseOf(at + 1)));
  return states.map(({ core }) => core.assessment);
}

describe('posts that wait behind a full batch', () => {
  it('are read by another thread, and not again as they are taken in', async () => {
    await using plain = await aFloodedDesk(async () => null);
    await plain.takeAll();
    const answers = elsewhere(plain);
    await using desk = await aFloodedDesk(async (_, texts) => answers(texts));
    await desk.takeAll();
    // The first batch is read here; while it was taken in, the thread read the second, and so on.
    expect(desk.asked[0]).toEqual(TEXTS.slice(MOST, 2 * MOST));
    expect(desk.readHere()).toBeLessThan(plain.readHere());
    expect(await desk.intake.next(1)).toEqual([]);
    expect(await classesOf(desk, 1)).toEqual(await classesOf(plain, 1));
  });

  it('are asked for once where they say the same', async () => {
    await using desk = await aFloodedDesk(
      async () => null,
      [
        ...TEXTS.slice(0, MOST),
        ...[TEXTS[5], `RT @vecina5: ${TEXTS[5]}`, `${TEXTS[5]} https://riudalba.example/a`, TEXTS[0]].map(
          (text) => text ?? '',
        ),
      ],
    );
    await desk.next(MOST);
    expect(desk.asked).toHaveLength(1);
    expect(desk.asked[0]).toEqual([TEXTS[5], TEXTS[0]]);
  });

  it('are taken in all the same when the thread says nothing', async () => {
    await using desk = await aFloodedDesk(async () => null);
    await desk.takeAll();
    expect(await desk.intake.next(1)).toEqual([]);
    expect(desk.readHere()).toBeGreaterThanOrEqual(TEXTS.length);
  });

  it('ask nobody while fewer wait than fill a batch', async () => {
    await using desk = await aFloodedDesk(async () => null, TEXTS.slice(0, 2 * MOST - 1));
    await desk.takeAll();
    expect(desk.asked).toEqual([]);
  });

  it('lead with them the grounds on which the main thread decides', async () => {
    const heard: Parameters<TriageThread['triage']>[0][] = [];
    await using desk = await aFloodedDesk(async (grounds) => {
      heard.push(grounds);
      return null;
    });
    await desk.next(MOST);
    expect(heard).toMatchObject([{ layer: null, situation: ORDINARY_DAY }]);
    expect(heard[0]?.handbook).toBe(desk.deps.handbook.current());
  });
});
