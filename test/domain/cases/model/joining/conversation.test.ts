import { describe, expect, it } from 'vitest';
import { statusOf } from '../../../../../src/domain/cases/model/case-status.ts';
import { destinationsOf } from '../../../../../src/domain/cases/model/destinations-of.ts';
import { conversationOf } from '../../../../../src/domain/cases/model/joining/conversation.ts';
import { threadKey } from '../../../../../src/domain/cases/model/joining/thread.ts';
import { ingestPosts } from '../../../../../src/domain/intake/ingest-posts.ts';
import type { IncomingPost } from '../../../../../src/domain/posts/incoming-post.ts';
import { ana } from '../../../../support/builders/a-case.ts';
import { anIncomingPost } from '../../../../support/builders/an-incoming-post.ts';
import { aDesk } from '../../../../support/builders/cases/a-desk.ts';
import { UNSURE, withSecondOpinion } from '../../../../support/builders/handbook/with-second-opinion.ts';

const BRIDGE = '¿Está cortado el puente viejo? Tengo que llevar a los niños al colegio y no sé por dónde ir';
const AGAIN = '¿Y hasta qué hora va a estar cortado el puente viejo? Necesito saberlo para mañana';
const CRY = 'Estoy atrapada en el tejado con mi hijo pequeño y el agua sube, ayuda por favor';
const ANSWER = 'Sí, está cortado. Ve por la carretera de arriba.';

type Desk = Awaited<ReturnType<typeof aDesk>>;

async function comesIn(queue: Desk, post: Partial<IncomingPost>) {
  await queue.intake.accept([{ source: 'vigia', post: anIncomingPost(post) }], queue.deps.now());
  return ingestPosts(queue.deps, await queue.intake.next(10));
}

/** A question on X that was answered: our reply stands at the address that ends in `reply`. */
async function answered(queue: Desk, reply: string): Promise<void> {
  const proof = `https://x.com/vallserena/status/${reply}`;
  const said = { who: 'Comunicación', network: 'x', audience: 'public', text: ANSWER, proof } as const;
  expect(await queue.does(ana, 1, { kind: 'answer_elsewhere', ...said })).toBe('done');
  queue.pass(60_000);
}

describe('the conversation goes on', () => {
  it('where somebody answers our reply: the case is open again, with a text for whoever spoke last', async () => {
    await using queue = await aDesk();
    await comesIn(queue, { networkId: '1', text: BRIDGE, author: '@una' });
    await answered(queue, '900');
    expect(statusOf(await queue.caseOf(1))).toBe('answered');
    expect(await comesIn(queue, { networkId: '2', inReplyTo: '900', text: AGAIN, author: '@una' })).toMatchObject({
      opened: 0,
      joined: 0,
    });
    const state = await queue.caseOf(1);
    expect(statusOf(state)).toBe('open');
    const { said, turns } = conversationOf(state) ?? { said: [], turns: 0 };
    expect(said.map(({ by }) => by)).toEqual(['them', 'us', 'them']);
    expect(turns).toBe(1);
    const [draft] = state.drafts.filter(({ id }) => id === state.core.currentDraftId);
    const target = draft === undefined ? [] : destinationsOf(draft, state).map((destination) => destination.target);
    expect(target).toEqual([state.posts[1]?.id]);
    await answered(queue, '901');
    await comesIn(queue, { networkId: '3', inReplyTo: 'https://x.com/vallserena/status/901', text: AGAIN });
    expect(conversationOf(await queue.caseOf(1))?.turns).toBe(2);
    expect(await queue.record()).toContain('conversation.went_on');
  });

  it('and asks for a second opinion on what triage is not sure of, where the handbook does', async () => {
    await using queue = await aDesk(null, withSecondOpinion());
    await comesIn(queue, { networkId: '1', text: BRIDGE, author: '@una' });
    await answered(queue, '900');
    await queue.catchesUp();
    await comesIn(queue, { networkId: '2', inReplyTo: '900', text: UNSURE, author: '@una' });
    const postId = (await queue.caseOf(1)).posts[1]?.id;
    expect(await queue.due()).toContainEqual({ kind: 'opinion', caseId: 1, postId });
  });

  it('below the post that we answered, whoever speaks there; and follows nobody elsewhere', async () => {
    await using queue = await aDesk();
    await comesIn(queue, { networkId: '1', text: BRIDGE, author: '@una' });
    await answered(queue, '900');
    await comesIn(queue, { networkId: '2', inReplyTo: '1', text: AGAIN, author: '@otro' });
    expect(conversationOf(await queue.caseOf(1))?.said.map(({ by }) => by)).toEqual(['them', 'us', 'them']);
    const elsewhere = 'La farola de la plaza lleva dos semanas rota y por la noche no se ve nada en toda la calle';
    expect(await comesIn(queue, { networkId: '4', text: elsewhere, author: '@una' })).toMatchObject({ opened: 1 });
    expect(await comesIn(queue, { networkId: '5', inReplyTo: '777', text: AGAIN, author: '@una' })).toMatchObject({
      opened: 1,
    });
    expect((await queue.caseOf(1)).posts).toHaveLength(2);
  });

  it('does not open again what only says thanks, and never takes in a call for help', async () => {
    await using queue = await aDesk();
    await comesIn(queue, { networkId: '1', text: BRIDGE, author: '@una' });
    await answered(queue, '900');
    await comesIn(queue, { networkId: '2', inReplyTo: '900', text: 'Gracias, muy amables, sois los mejores' });
    expect([statusOf(await queue.caseOf(1)), (await queue.caseOf(1)).posts.length]).toEqual(['answered', 2]);
    expect(await comesIn(queue, { networkId: '3', inReplyTo: '900', text: CRY })).toMatchObject({
      opened: 1,
      atRisk: 1,
    });
  });

  it('is found by whatever a network calls what we said there', () => {
    const named = ['900', 'https://x.com/v/status/900?s=20', 'https://x.com/v/status/900/', 'at://did:plc:1/post/900'];
    expect(new Set(named.map((one) => threadKey('x', one)))).toEqual(new Set(['x:900']));
    expect(threadKey('mastodon', '900')).toBe('mastodon:900');
    expect(threadKey('x', ' ')).toBeNull();
  });
});
