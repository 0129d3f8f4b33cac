import { describe, expect, it } from 'vitest';
import { openWarnings, warningId } from '../../../../src/domain/cases/approval/warnings.ts';
import type { CaseState } from '../../../../src/domain/cases/model/case-state.ts';
import { currentDraft } from '../../../../src/domain/cases/model/case-status.ts';
import type { Publication } from '../../../../src/domain/cases/model/publication.ts';
import { NO_ADDRESS } from '../../../../src/domain/cases/model/publication.ts';
import type { CaseWanted } from '../../../../src/domain/cases/ports/case-store.ts';
import type { Publisher, PublishRequest } from '../../../../src/domain/cases/ports/publisher.ts';
import { publishApproved } from '../../../../src/domain/cases/publish-approved.ts';
import { answersWithoutAddress, departureOf } from '../../../../src/domain/cases/publishing/departure.ts';
import { aCase, aDraft, ana, aPost, aPublication, berta } from '../../../support/builders/a-case.ts';
import { aPlace, aPlacedDraft, aStatement } from '../../../support/builders/a-statement.ts';
import { aDesk } from '../../../support/builders/cases/a-desk.ts';

const QUESTION = '¿A qué hora abre la oficina del padrón mañana?';
const LIVE = 'https://x.com/vallserena/status/9001';
const OTHER = 'https://x.com/vallserena/status/9002';

/** A publisher that keeps what leaves. */
function aPublisher(...urls: string[]): Publisher & { left: PublishRequest[] } {
  const left: PublishRequest[] = [];
  return {
    left,
    async publish(request) {
      left.push(request);
      return { kind: 'published', url: urls[left.length - 1] ?? LIVE };
    },
  };
}

/** What other cases hold, read as in a transaction. */
function beside(...states: CaseState[]) {
  return {
    find: async (wanted: CaseWanted) => {
      const holds = ({ publications }: CaseState) =>
        wanted.by === 'publication' && publications.some(({ id }) => id === wanted.id);
      return states.filter(holds).map(({ core }) => core.id);
    },
    load: async (caseId: number) => states.find(({ core }) => core.id === caseId) ?? null,
  };
}

describe('a reply', () => {
  it('leaves for the post that it answers, in its language', async () => {
    await using queue = await aDesk();
    await queue.flag({ text: QUESTION, url: 'https://x.com/vecina/status/12' });
    await queue.backs(ana, 1, 'propose');
    await queue.backs(berta, 1, 'approve');
    queue.pass(30_000);
    const publisher = aPublisher();
    await publishApproved(queue.deps, publisher, (await queue.caseOf(1)).publications[0]?.id ?? 'none');
    expect(publisher.left).toMatchObject([{ replyTo: 'https://x.com/vecina/status/12', language: 'es' }]);
  });

  it('to a post of which nobody knows the address goes out by hand: alone it would stand below nothing', async () => {
    await using queue = await aDesk();
    await queue.flag({ text: QUESTION, url: null });
    await queue.backs(ana, 1, 'propose');
    await queue.backs(berta, 1, 'approve');
    queue.pass(30_000);
    const publisher = aPublisher();
    await publishApproved(queue.deps, publisher, (await queue.caseOf(1)).publications[0]?.id ?? 'none');
    expect(publisher.left).toEqual([]);
    expect((await queue.caseOf(1)).publications).toMatchObject([{ status: 'publishing', proof: null }]);
  });

  it('that puts our own right leaves for that one', async () => {
    await using queue = await aDesk();
    await queue.flag({ text: QUESTION });
    await queue.backs(ana, 1, 'propose');
    await queue.backs(berta, 1, 'approve');
    queue.pass(30_000);
    const publisher = aPublisher(LIVE, OTHER);
    const publicationId = (await queue.caseOf(1)).publications[0]?.id ?? 'none';
    await publishApproved(queue.deps, publisher, publicationId);
    const text = 'Corregimos: te ayudamos en el 010. Más en https://www.vallserena.example';
    expect(await queue.does(ana, 1, { kind: 'put_right', publicationId, text })).toBe('done');
    const state = await queue.caseOf(1);
    const draft = currentDraft(state) ?? aDraft();
    const at = { handbook: queue.deps.handbook.current(), now: queue.deps.now() };
    const over = { warnings: openWarnings(draft, state, at).map(warningId), reason: 'Se ha leído' };
    const approval = { kind: 'approve', draftId: draft.id, digest: draft.digest, over } as const;
    expect(await queue.does(berta, 1, approval)).toBe('done');
    queue.pass(30_000);
    await publishApproved(queue.deps, publisher, (await queue.caseOf(1)).publications[1]?.id ?? 'none');
    expect(publisher.left.map(({ replyTo, text: words }) => [replyTo, words])[1]).toEqual([LIVE, text]);
    expect((await queue.caseOf(1)).publications.map(({ proof }) => proof)).toEqual([LIVE, OTHER]);
  });
});

describe('a statement', () => {
  it('leaves for each of its places by itself, in that place’s words', async () => {
    const destinations = [aPlace('x', 'Cerrado el puente.'), aPlace('mastodon', 'El puente está cerrado.')];
    const draft = aPlacedDraft(destinations);
    const state = aStatement({ drafts: [draft] });
    const leaving = await Promise.all(
      destinations.map(({ target, network }) =>
        departureOf(aPublication({ draftId: draft.id, target, network, corrects: [] }), state, beside()),
      ),
    );
    expect(leaving).toMatchObject([
      { text: 'Cerrado el puente.', replyTo: null },
      { text: 'El puente está cerrado.', replyTo: null },
    ]);
    const byHand = leaving.map((one) => one && answersWithoutAddress(one, state, beside()));
    expect(await Promise.all(byHand)).toEqual([false, false]);
  });
});

describe('a correction', () => {
  const correction = aStatement({
    drafts: [aPlacedDraft([aPlace('x', 'Corregimos: abre.', { target: 'correction:p-1', corrects: ['p-1'] })])],
  });
  const otherWith = (earlier: Partial<Publication>) => {
    const publications = [aPublication({ id: 'p-1', status: 'published', proof: LIVE, ...earlier })];
    const other = aCase({ posts: [aPost()], drafts: [aDraft()], publications });
    return { ...other, core: { ...other.core, id: 77 } };
  };
  const leaving = (earlier: Partial<Publication>) => {
    const held = aPublication({
      id: 'p-2',
      draftId: correction.drafts[0]?.id ?? '',
      target: 'correction:p-1',
      corrects: ['p-1'],
    });
    return departureOf(held, correction, beside(otherWith(earlier)));
  };
  const isByHand = async (earlier: Partial<Publication>) => {
    const request = await leaving(earlier);
    return request && answersWithoutAddress(request, correction, beside(otherWith(earlier)));
  };

  it('leaves for what it puts right, also of another case', async () => {
    expect(await leaving({})).toMatchObject({ replyTo: LIVE });
  });

  it.each<[string, Partial<Publication>]>([
    ['was taken down', { status: 'withdrawn' }],
    ['was said to one person', { audience: 'private', proof: 'https://mensajes.example/1' }],
    ['has no address', { proof: null }],
  ])('stands by itself when what it puts right %s', async (_, earlier) => {
    expect(await leaving(earlier)).toMatchObject({ replyTo: null });
  });

  it('goes out by hand while what it puts right is out in public and has no address', async () => {
    expect(await isByHand({ proof: null, reason: NO_ADDRESS })).toBe(true);
    expect(await isByHand({ proof: null, reason: null })).toBe(true);
    expect(await isByHand({})).toBe(false);
    expect(await isByHand({ status: 'withdrawn', proof: null })).toBe(false);
  });
});
