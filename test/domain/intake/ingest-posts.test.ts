import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { CaseTransaction } from '../../../src/domain/cases/ports/case-store.ts';
import { compareText } from '../../../src/domain/intake/compare-text.ts';
import { ingestPosts } from '../../../src/domain/intake/ingest-posts.ts';
import { showWaitingCards } from '../../../src/domain/intake/show-waiting-cards.ts';
import type { IncomingPost } from '../../../src/domain/posts/incoming-post.ts';
import { postWords } from '../../../src/domain/posts/post-identity.ts';
import { jaccardIndex } from '../../../src/domain/posts/similarity/similarity.ts';
import { isLikeACall } from '../../../src/domain/triage/is-maybe.ts';
import { triagePost } from '../../../src/domain/triage/triage-post.ts';
import { aFlaggedPost } from '../../support/builders/a-flagged-post.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { anIncomingPost } from '../../support/builders/an-incoming-post.ts';
import { aDesk } from '../../support/builders/cases/a-desk.ts';
import { aCrisis } from '../../support/builders/crises/a-crisis.ts';
import { aWriter } from '../../support/doubles/a-draft-model.ts';

const BRIDGE = '¿Está cortado el puente viejo? Tengo que llevar a los niños al colegio y no sé por dónde ir';
const LIGHT = 'La farola de la plaza lleva dos semanas rota y por la noche no se ve nada en toda la calle';
const CRY = 'Estoy atrapada en el tejado con mi hijo pequeño y el agua sube, ayuda por favor';

type Desk = Awaited<ReturnType<typeof aDesk>>;

async function handIn(queue: Desk, ...posts: Partial<IncomingPost>[]) {
  const delivered = posts.map((post) => ({ source: 'vigia', post: anIncomingPost(post) }));
  const answers = await queue.intake.accept(delivered, queue.deps.now());
  return answers.filter((answer) => answer === 'accepted').length;
}

/** Takes in until nothing waits. */
async function takeAll(queue: Desk, size = 100) {
  const sum = { joined: 0, opened: 0, atRisk: 0, known: 0 };
  for (;;) {
    const batch = await queue.intake.next(size);
    if (batch.length === 0) return sum;
    const took = await ingestPosts(queue.deps, batch);
    for (const name of ['joined', 'opened', 'atRisk', 'known'] as const) sum[name] += took[name];
  }
}

async function joinedTo(queue: Desk, caseId: number): Promise<number> {
  const state = await queue.caseOf(caseId);
  return ((await queue.surroundings.related(state)).crowd?.posts ?? state.posts.length) - state.posts.length;
}

describe('posts that came in by themselves', () => {
  it('join the case that says the same, and wait for its card', async () => {
    await using queue = await aDesk();
    await handIn(
      queue,
      { networkId: '1', text: BRIDGE, author: '@una' },
      { networkId: '2', text: `RT @una: ${BRIDGE}`, author: '@dos' },
      { networkId: '3', text: LIGHT, author: '@tres' },
      { networkId: '4', text: `${BRIDGE} ya`, author: '@cuatro' },
    );
    expect(await takeAll(queue)).toEqual({ joined: 2, opened: 2, atRisk: 0, known: 0 });
    expect((await queue.caseOf(1)).posts).toMatchObject([
      { text: BRIDGE, author: '@una', flaggedBy: { kind: 'clock' } },
    ]);
    expect([await joinedTo(queue, 1), await joinedTo(queue, 2)]).toEqual([2, 0]);
    expect(await queue.due()).toEqual([]);
    expect(await queue.record()).toEqual(['case.opened', 'case.opened', 'post.joined']);
    expect((await queue.auditBodies()).filter((body) => body.includes('"source":"vigia"'))).toHaveLength(2);
    const everything = (await queue.auditBodies()).join();
    expect(['puente', '@dos', 'farola'].filter((word) => everything.includes(word))).toEqual([]);
  });

  it('are shown a few at a time, the most spoken of first, and only then is a model asked', async () => {
    await using queue = await aDesk(aWriter());
    await handIn(
      queue,
      { networkId: '1', text: LIGHT },
      { networkId: '2', text: BRIDGE },
      { networkId: '3', text: `${BRIDGE} ya` },
    );
    await takeAll(queue);
    expect((await queue.caseOf(2)).writings).toEqual([]);
    const withRoomForOne = { ...queue.deps, settings: { ...queue.deps.settings, openAtOnce: 1 } };
    expect([await showWaitingCards(withRoomForOne, 5), await showWaitingCards(withRoomForOne, 5)]).toEqual([1, 0]);
    expect((await queue.due()).filter(({ kind }) => kind === 'card')).toEqual([{ kind: 'card', caseId: 2 }]);
    expect((await queue.caseOf(2)).writings).toHaveLength(1);
    expect([await showWaitingCards(queue.deps, 5), await showWaitingCards(queue.deps, 5)]).toEqual([1, 0]);
    expect((await queue.caseOf(1)).writings).toHaveLength(1);
  });

  it('have a card at once when somebody is at risk, one for each who is', async () => {
    await using queue = await aDesk();
    await handIn(
      queue,
      { networkId: '1', text: CRY, author: '@una' },
      { networkId: '2', text: `RT @una: ${CRY}`, author: '@dos', shareOf: '1' },
      { networkId: '3', text: CRY.replace('hijo', 'padre'), author: '@tres' },
    );
    expect(await takeAll(queue)).toMatchObject({ joined: 1, opened: 2, atRisk: 2 });
    const cards = (await queue.due()).filter(({ kind }) => kind === 'card');
    expect(cards).toEqual([
      { kind: 'card', caseId: 1 },
      { kind: 'card', caseId: 2 },
    ]);
    expect(await showWaitingCards(queue.deps, 5)).toBe(0);
  });

  it('follow the post that they pass on, taken in before or in the same batch', async () => {
    await using queue = await aDesk();
    const shares = [
      { networkId: '2', shareOf: '1', text: BRIDGE.slice(0, 40), author: '@dos' },
      { networkId: '3', shareOf: '2', text: BRIDGE.slice(0, 40), author: '@tres' },
    ];
    await handIn(queue, { networkId: '1', text: BRIDGE });
    await takeAll(queue);
    await handIn(queue, ...shares);
    expect(await takeAll(queue)).toMatchObject({ joined: 2, opened: 0 });
  });

  it('are known when somebody flagged them meanwhile, and flagged ones have their like joined', async () => {
    await using queue = await aDesk();
    const url = 'https://x.com/una/status/1';
    await handIn(queue, { networkId: '1', url, text: BRIDGE }, { networkId: '2', text: `${BRIDGE} ya` });
    await queue.flag({ network: 'x', url, text: BRIDGE });
    expect(await takeAll(queue)).toEqual({ joined: 1, opened: 0, atRisk: 0, known: 1 });
    expect([(await queue.caseOf(1)).posts.length, await joinedTo(queue, 1)]).toEqual([1, 1]);
  });

  it('that joined a case are found there when somebody flags them', async () => {
    await using queue = await aDesk();
    const url = 'https://x.com/dos/status/2';
    await handIn(queue, { networkId: '1', text: BRIDGE }, { networkId: '2', url, text: `${BRIDGE} ya` });
    await takeAll(queue);
    expect(await queue.flag({ network: 'x', url, text: 'otras palabras, pero el mismo mensaje de antes' })).toEqual({
      kind: 'joined',
      caseId: 1,
    });
  });

  it('are taken in once, however often and by however many at once', async () => {
    await using queue = await aDesk();
    await handIn(queue, ...Array.from({ length: 20 }, (_, number) => ({ networkId: String(number), text: BRIDGE })));
    const batch = await queue.intake.next(100);
    const took = await Promise.all([1, 2, 3].map(() => ingestPosts(queue.deps, batch)));
    expect(took.map(({ opened, joined }) => opened + joined).toSorted()).toEqual([0, 0, 20]);
    expect([await joinedTo(queue, 1), await queue.intake.waiting()]).toEqual([19, 0]);
  });
});

it('takes a batch in with one write transaction, read as while a crisis is open from its first moment', async () => {
  await using queue = await aDesk();
  let written = 0;
  const read: number[] = [];
  const { store } = queue.deps;
  const deps = {
    ...queue.deps,
    store: {
      ...store,
      transact: <T>(work: (transaction: CaseTransaction) => Promise<T>) => {
        written += 1;
        return store.transact(work);
      },
      openCrises: async () => {
        const open = await store.openCrises();
        read.push(open.length);
        return open;
      },
    },
  };
  await handIn(queue, { networkId: '1', text: BRIDGE });
  await ingestPosts(deps, await queue.intake.next(9));
  await store.transact(({ save }) => save({ changes: [{ kind: 'crisis', row: aCrisis() }], audit: [], effects: [] }));
  await handIn(queue, { networkId: '2', text: LIGHT });
  await ingestPosts(deps, await queue.intake.next(9));
  expect({ written, read }).toEqual({ written: 2, read: [0, 1] });
});

const text = fc.constantFrom(BRIDGE, `${BRIDGE} ya`, `RT @x: ${BRIDGE}`, LIGHT, CRY, `Yo también. ${CRY}`, 'Gracias');
const post = fc.record({ networkId: fc.nat(12).map(String), text, author: fc.constantFrom('@a', '@b', null) });

/** Posts that no word of the handbook decides: with another small word another playbook is the likeliest. */
const UNSURE = [
  'Se oye mucho ruido de agua detrás de las casas nuevas y el camino del cementerio está lleno de ramas',
  'Hay ramas y barro bajando por la calle de la iglesia y el camino del cementerio está cortado desde ayer',
  'El camino del cementerio está lleno de ramas y de piedras y detrás de las casas nuevas suena el torrente',
];
const edit = fc.record({
  before: fc.constantFrom('', 'Hola, ', 'Y ', '⚠️ ', 'RT @una: '),
  after: fc.constantFrom(
    '',
    ' ya',
    ' otra vez',
    ' hoy',
    ' 😡',
    '!!!',
    ' #alerta',
    ' https://t.co/x',
    ' Riudalba',
    '...',
  ),
  drop: fc.nat(40),
});

const handbook = aHandbook();

/** The text with small edits, each nearly the same as every other; none of them near to a call for help. */
const nearCopies = fc
  .tuple(fc.constantFrom(...UNSURE), fc.array(edit, { minLength: 4, maxLength: 12 }))
  .map(([text, edits]) => {
    const words = text.split(' ');
    const kept: string[] = [];
    for (const { before, after, drop } of edits) {
      const copy = `${before}${words.filter((_, place) => place !== drop).join(' ')}${after}`;
      const { said } = compareText(copy, (same) => same);
      const isNear = kept.every((other) => jaccardIndex(said, compareText(other, (same) => same).said) >= 0.7);
      const judged = triagePost(aFlaggedPost(copy), handbook, () => 'es');
      if (isNear && judged.class !== 'life_risk' && !isLikeACall(judged)) kept.push(copy);
    }
    return kept;
  });

describe('near-copies of a post whose playbook is a guess', () => {
  test.prop([nearCopies, fc.boolean()], { numRuns: 8 })(
    'are one case, whichever comes first and however they come',
    async (copies, atOnce) => {
      await using queue = await aDesk();
      const posts = copies.map((text, at) => ({ networkId: `${at}`, author: `@v${at}`, text }));
      for (const some of atOnce ? [posts] : posts.map((one) => [one])) {
        await handIn(queue, ...some);
        await takeAll(queue);
      }
      const second = await queue.caseOf(2).catch(() => null);
      expect(second?.posts.map(({ text }) => text) ?? 'one case').toBe('one case');
    },
  );
});

describe('whatever comes in', () => {
  test.prop([fc.array(post, { minLength: 1, maxLength: 25 }), fc.integer({ min: 1, max: 25 })], { numRuns: 15 })(
    'every post is of one case in the end, none is lost and none is twice',
    async (posts, size) => {
      await using queue = await aDesk();
      const accepted = await handIn(queue, ...posts);
      expect(accepted).toBe(new Set(posts.map(({ networkId, text }) => `${networkId} ${postWords(text)}`)).size);
      const { joined, opened } = await takeAll(queue, size);
      const ids = Array.from({ length: opened }, (_, at) => at + 1);
      const held = (await Promise.all(ids.map((id) => queue.caseOf(id)))).flatMap((state) => state.posts);
      const counts = await Promise.all(ids.map((id) => joinedTo(queue, id)));
      expect([joined + held.length, counts.reduce((sum, one) => sum + one, 0)]).toEqual([accepted, joined]);
      expect(await queue.intake.waiting()).toBe(0);
    },
  );
});
