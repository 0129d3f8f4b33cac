import { describe, expect, it } from 'vitest';
import { statusOf } from '../../../src/domain/cases/model/case-status.ts';
import { compareText } from '../../../src/domain/intake/compare-text.ts';
import { ingestPosts } from '../../../src/domain/intake/ingest-posts.ts';
import { mergeCases } from '../../../src/domain/intake/merge-cases.ts';
import { splitCase } from '../../../src/domain/intake/split-case.ts';
import type { IncomingPost } from '../../../src/domain/posts/incoming-post.ts';
import { RefusedError } from '../../../src/errors.ts';
import { ana, nil } from '../../support/builders/a-case.ts';
import { anIncomingPost } from '../../support/builders/an-incoming-post.ts';
import { aDesk } from '../../support/builders/cases/a-desk.ts';
import { FAULT } from '../../support/builders/cases/some-works.ts';

const BRIDGE = '¿Está cortado el puente viejo? Tengo que llevar a los niños al colegio y no sé por dónde ir';
const LIGHT = 'La farola de la plaza lleva dos semanas rota y por la noche no se ve nada en toda la calle';
const CRY = 'Estoy atrapada en el tejado con mi hijo pequeño y el agua sube, ayuda por favor';
const FLOOD = 'El barranco baja muy lleno por El Molinar, ¿se puede cruzar?';

type Desk = Awaited<ReturnType<typeof aDesk>>;

async function comesIn(queue: Desk, ...posts: Partial<IncomingPost>[]) {
  const sent = posts.map((post, at) => ({
    source: 'vigia',
    post: anIncomingPost({ networkId: `${at}-${post.text}`, ...post }),
  }));
  await queue.intake.accept(sent, queue.deps.now());
  for (let batch = await queue.intake.next(50); batch.length > 0; batch = await queue.intake.next(50)) {
    await ingestPosts(queue.deps, batch);
  }
}

const asked = (deliveryKey: string, actor = ana) => ({
  actor,
  channel: 'C1',
  deliveryKey,
});
const crowdOf = async (queue: Desk, id: number) => (await queue.surroundings.related(await queue.caseOf(id))).crowd;
const wordingOf = (queue: Desk, text: string) => compareText(text, queue.deps.keys.hash).wording;
const joins = (queue: Desk, caseId: number, into: number, actor = ana) =>
  told(mergeCases(queue.deps, { caseId, into, ...asked(`join-${caseId}-${into}`, actor) }));
const splits = (queue: Desk, caseId: number, texts: string[]) =>
  told(
    splitCase(queue.deps, {
      caseId,
      wordings: texts.map((text) => wordingOf(queue, text)),
      ...asked(`split-${caseId}-${texts.length}`),
    }),
  );

async function told(done: Promise<unknown>): Promise<unknown> {
  try {
    return await done;
  } catch (error) {
    if (error instanceof RefusedError) return error.sentence.key;
    throw error;
  }
}

describe('a person who sorts posts', () => {
  it('joins a case to another of its playbook with all its posts, and splits them off again', async () => {
    await using queue = await aDesk();
    await comesIn(
      queue,
      { text: BRIDGE },
      { text: `RT @una: ${BRIDGE}` },
      { text: FLOOD },
      { text: `RT @dos: ${FLOOD}` },
    );
    expect([(await queue.caseOf(1)).core.playbook, (await queue.caseOf(2)).core.playbook]).toEqual(['flood', 'flood']);
    expect(await joins(queue, 2, 1)).toBe(true);
    const left = await queue.caseOf(2);
    expect([statusOf(left), left.core.closed?.reason, left.posts.length]).toEqual(['dismissed', 'duplicate', 0]);
    expect((await crowdOf(queue, 1))?.posts).toBe(4);
    expect(await splits(queue, 1, [FLOOD])).toBe(3);
    const own = await queue.caseOf(3);
    expect([own.posts.map(({ text }) => text), statusOf(own)]).toEqual([[FLOOD], 'open']);
    expect([(await crowdOf(queue, 1))?.posts, (await crowdOf(queue, 3))?.posts]).toEqual([2, 2]);
    await comesIn(queue, { text: `RT @tres: ${FLOOD}`, networkId: '77' });
    expect((await crowdOf(queue, 3))?.posts).toBe(3);
    expect(await queue.record()).toEqual(expect.arrayContaining(['case.joined', 'case.split']));
  });

  it('joins nothing across playbooks, to itself, nor what may be a call for help; strangers nothing at all', async () => {
    await using queue = await aDesk();
    await comesIn(queue, { text: BRIDGE }, { text: FLOOD }, { text: CRY }, { text: LIGHT });
    const found = await Promise.all([1, 2, 3, 4].map((id) => queue.caseOf(id)));
    const idOf = (text: string) => found.find(({ posts }) => posts[0]?.text === text)?.core.id ?? 0;
    expect(await joins(queue, idOf(BRIDGE), idOf(LIGHT))).toBe('refusal.join_other_playbook');
    expect(await joins(queue, idOf(BRIDGE), idOf(BRIDGE))).toBe('refusal.join_itself');
    expect(await joins(queue, idOf(CRY), idOf(FLOOD))).toMatch(/refusal\.join_(guarded|other_playbook)/);
    expect(await joins(queue, idOf(BRIDGE), 99)).toBe('refusal.no_such_case');
    expect(await joins(queue, idOf(FLOOD), idOf(BRIDGE), nil)).toMatch(/^refusal\.stranger_/);
  });

  it('joins no case away that the works system has: another case is joined to it', async () => {
    await using queue = await aDesk();
    await queue.flag({ url: 'https://x.com/a/status/1', text: LIGHT });
    await queue.flag({ url: 'https://x.com/b/status/2', text: LIGHT.replace('dos', 'tres') });
    expect(await queue.does(ana, 2, FAULT)).toBe('done');
    expect(await joins(queue, 2, 1)).toBe('refusal.join_reported');
    expect(await joins(queue, 1, 2)).toBe(true);
  });

  it('splits off neither what the first post says nor nothing', async () => {
    await using queue = await aDesk();
    await comesIn(queue, { text: BRIDGE }, { text: `RT @una: ${BRIDGE}` });
    expect(await splits(queue, 1, [BRIDGE])).toBe('refusal.split_first');
    expect(await splits(queue, 1, [])).toBe('refusal.split_nothing');
  });
});
