import { describe, expect, it } from 'vitest';
import type { OwnInForce } from '../../../../src/domain/cases/decision/case-deps.ts';
import { performAction } from '../../../../src/domain/cases/perform-action.ts';
import type { Publisher } from '../../../../src/domain/cases/ports/publisher.ts';
import { publishApproved } from '../../../../src/domain/cases/publish-approved.ts';
import { beginWithHandbook } from '../../../../src/domain/handbook-changes/adopt-handbook.ts';
import { flagPost } from '../../../../src/domain/intake/flag-post.ts';
import type { Membership } from '../../../../src/domain/people/actor.ts';
import { ownWeights } from '../../../../src/domain/triage/own/own-weights.ts';
import { ana, berta } from '../../../support/builders/a-case.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aDesk } from '../../../support/builders/cases/a-desk.ts';
import { anAcceptedLayer, anOwnLayer } from '../../../support/builders/some-layers.ts';

const OTHER = 'f'.repeat(64);

/** A desk at which another process has just put another handbook in force, in which nobody has a role. */
async function aDeskThatLagsBehind() {
  const queue = await aDesk();
  await queue.flag({});
  const { current: handbook } = queue.deps.handbook;
  let current = handbook();
  await putOtherInForce(queue);
  const deps = {
    ...queue.deps,
    handbook: { ...queue.deps.handbook, current: () => current },
    people: {
      standingOf: async (): Promise<Membership> =>
        current.hash === OTHER ? { kind: 'stranger', why: 'no_role' } : { kind: 'member', roles: ['writer'] },
    },
  };
  return {
    ...queue,
    lagging: deps,
    moved: () => {
      current = aHandbook({ hash: OTHER });
    },
  };
}

function putOtherInForce({ handbooks, deps }: Awaited<ReturnType<typeof aDesk>>): Promise<void> {
  const keep = { hash: OTHER, files: [{ path: 'style.yml', bytes: new Uint8Array() }], at: deps.now() };
  return handbooks.transact(({ save }) =>
    save({ keep, active: { hash: OTHER, since: deps.now(), by: ana }, audit: [] }),
  );
}

function claimOf(deliveryKey: string) {
  return { caseId: 1, action: { kind: 'claim' }, actor: ana, channel: 'C1', deliveryKey } as const;
}

describe('a process that has not heard of another handbook', () => {
  it('decides by it all the same, roles included, and nothing of its first try stays', async () => {
    await using queue = await aDeskThatLagsBehind();
    const deps = { ...queue.lagging, handbook: { ...queue.lagging.handbook, follow: async () => queue.moved() } };
    await expect(performAction(deps, claimOf('d1'))).rejects.toThrow('refusal.stranger_no_role');
    expect((await queue.caseOf(1)).core.claim).toBeNull();
    expect((await queue.record()).slice(1)).toEqual(['gesture.claim refusal.stranger_no_role']);
  });

  it('decides nothing while it cannot load that handbook', async () => {
    await using queue = await aDeskThatLagsBehind();
    await expect(performAction(queue.lagging, claimOf('d1'))).rejects.toThrow();
    expect((await queue.caseOf(1)).core.claim).toBeNull();
    expect(await queue.record()).toEqual(['case.opened']);
  });

  it('triages by weights that it has not heard of, in one moment with the handbook', async () => {
    await using queue = await aDesk();
    const handbook = queue.deps.handbook.current();
    await beginWithHandbook(queue.handbooks, { hash: handbook.hash, files: [] }, queue.deps.now());
    const layer = anOwnLayer();
    const accepted = anAcceptedLayer(layer.digest, { layer });
    await queue.layers.transact(({ save }) => save({ layers: [accepted], inForce: layer.digest, audit: [] }));
    let own: OwnInForce | null = null;
    const follow = async () => {
      own = { version: layer.digest, weights: ownWeights(layer), layer };
    };
    const deps = { ...queue.deps, handbook: { current: () => handbook, own: () => own, follow } };
    const post = { network: 'x', text: '¿A qué hora abre el padrón?', author: null, url: null, postedAt: null };
    await flagPost(deps, { post, why: null, actor: ana, channel: 'C1', deliveryKey: 'd1' });
    expect((await queue.caseOf(1)).core.assessment.weights).toBe(layer.digest);
    const opened = (await queue.auditBodies())
      .map((body) => JSON.parse(body))
      .find(({ event }) => event === 'case.opened');
    expect(opened.detail).toMatchObject({ weights: layer.digest });
  });

  it('claims no publication by the old one, and still writes down what came of one when the handbook moves meanwhile', async () => {
    await using queue = await aDesk();
    await queue.flag({ text: '¿A qué hora abre la oficina del padrón mañana?' });
    await queue.backs(ana, 1, 'propose');
    await queue.backs(berta, 1, 'approve');
    queue.pass(30_000);
    const id = (await queue.caseOf(1)).publications[0]?.id ?? 'none';
    const publisher: Publisher = {
      async publish() {
        await putOtherInForce(queue);
        return { kind: 'published', url: 'https://x.com/vallserena/status/9001' };
      },
    };
    await publishApproved(queue.deps, publisher, id);
    expect((await queue.caseOf(1)).publications).toMatchObject([{ status: 'published' }]);

    await expect(publishApproved(queue.deps, publisher, id)).rejects.toThrow();
  });
});
