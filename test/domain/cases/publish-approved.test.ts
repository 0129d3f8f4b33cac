import { describe, expect, it } from 'vitest';
import { manualPublisher } from '../../../src/adapters/networks/manual-publisher.ts';
import { statusOf } from '../../../src/domain/cases/model/case-status.ts';
import type { Publisher, PublishOutcome } from '../../../src/domain/cases/ports/publisher.ts';
import { publishApproved } from '../../../src/domain/cases/publish-approved.ts';
import type { Membership } from '../../../src/domain/people/actor.ts';
import { ana, berta, oscar } from '../../support/builders/a-case.ts';
import { aDesk } from '../../support/builders/cases/a-desk.ts';

const LIVE = 'https://x.com/vallserena/status/9001';
const QUESTION = '¿A qué hora abre la oficina del padrón mañana?';

/** A desk with one routine reply that waits out its hold, and whose hold is over. */
async function aDeskWithAnApproval() {
  const queue = await aDesk();
  await queue.flag({ text: QUESTION });
  await queue.backs(ana, 1, 'propose');
  await queue.backs(berta, 1, 'approve');
  queue.pass(30_000);
  const id = (await queue.caseOf(1)).publications[0]?.id ?? 'none';
  const now = async () => (await queue.caseOf(1)).publications;
  return { queue, id, now };
}

/** Remembers what it was asked to send. */
function aPublisher(answer: () => Promise<PublishOutcome>): Publisher & { sent: string[] } {
  const sent: string[] = [];
  return {
    sent,
    publish({ text }) {
      sent.push(text);
      return answer();
    },
  };
}

describe('a text whose hold is over', () => {
  it('is handed to a person by the manual publisher, who says where it stands', async () => {
    const { queue: desk, id, now } = await aDeskWithAnApproval();
    await using open = desk;
    await publishApproved(open.deps, manualPublisher(), id);
    expect(await now()).toMatchObject([{ status: 'publishing', proof: null }]);
    expect(await open.does(ana, 1, { kind: 'mark_published', publicationId: id, proof: LIVE, textOut: null })).toBe(
      'done',
    );
    expect(statusOf(await open.caseOf(1))).toBe('answered');
    expect((await open.record()).slice(-2)).toEqual(['publication.claimed', 'gesture.mark_published']);
  });

  it('is sent once, byte for byte, and its address comes back', async () => {
    const { queue: desk, id, now } = await aDeskWithAnApproval();
    await using open = desk;
    const publisher = aPublisher(async () => ({ kind: 'published', url: LIVE }));
    await Promise.all([publishApproved(open.deps, publisher, id), publishApproved(open.deps, publisher, id)]);
    await publishApproved(open.deps, publisher, id);
    expect(publisher.sent).toEqual([(await open.caseOf(1)).drafts.at(-1)?.text]);
    expect(await now()).toMatchObject([{ status: 'published', proof: LIVE, publishedAt: open.deps.now() }]);
    expect((await open.record()).slice(-2)).toEqual(['publication.claimed', 'publication.published']);
  });

  it('goes nowhere in a drill, and counts as published there', async () => {
    const { queue: desk, id, now } = await aDeskWithAnApproval();
    await using open = desk;
    const publisher = aPublisher(async () => ({ kind: 'published', url: LIVE }));
    await publishApproved({ ...open.deps, settings: { ...open.deps.settings, mode: 'drill' } }, publisher, id);
    expect(publisher.sent).toEqual([]);
    expect(await now()).toMatchObject([{ status: 'published', proof: `https://simulacro.invalid/${id}` }]);
  });

  it.each([
    ['refuses it', async () => ({ kind: 'failed', reason: 'publish.failed' }) as const, 'failed', 'publish.failed'],
    ['does not know', async () => ({ kind: 'unknown' }) as const, 'unknown', null],
    ['breaks', async () => Promise.reject(new Error('connection lost')), 'unknown', null],
    [
      'breaks at once',
      () => {
        throw new Error('no such network');
      },
      'unknown',
      null,
    ],
  ])('is never sent again when the publisher %s', async (_, answer, status, reason) => {
    const { queue: desk, id, now } = await aDeskWithAnApproval();
    await using open = desk;
    const publisher = aPublisher(answer);
    await publishApproved(open.deps, publisher, id);
    await publishApproved(open.deps, publisher, id);
    expect(publisher.sent).toHaveLength(1);
    expect(await now()).toMatchObject([{ status, reason, proof: null, publishedAt: null }]);
    expect((await open.record()).at(-1)).toBe(`publication.${status}`);
    expect(await open.does(ana, 1, { kind: 'mark_published', publicationId: id, proof: LIVE, textOut: null })).toBe(
      'done',
    );
  });

  it('is not sent again though the case is reopened and approved anew: that is another version', async () => {
    const { queue: desk, id, now } = await aDeskWithAnApproval();
    await using open = desk;
    const publisher = aPublisher(async () => ({ kind: 'unknown' }));
    await publishApproved(open.deps, publisher, id);
    await open.does(ana, 1, { kind: 'reopen', note: 'No sabemos si salió' });
    await open.backs(ana, 1, 'propose');
    expect(await open.backs(berta, 1, 'approve')).toBe('done');
    open.pass(30_000);
    await publishApproved(open.deps, publisher, id);
    expect(publisher.sent).toHaveLength(1);
    expect((await now()).map(({ status }) => status)).toEqual(['unknown', 'held']);
    await open.record();
  });

  it('stays in its hold while the approver cannot be looked up, and leaves once they can', async () => {
    const { queue: desk, id, now } = await aDeskWithAnApproval();
    await using open = desk;
    const publisher = aPublisher(async () => ({ kind: 'published', url: LIVE }));
    open.stands(berta, { kind: 'stranger', why: 'lookup_failed' });
    await expect(publishApproved(open.deps, publisher, id)).rejects.toThrow('could not be looked up');
    expect(await now()).toMatchObject([{ status: 'held' }]);
    open.stands(berta, { kind: 'member', roles: ['approver'] });
    await publishApproved(open.deps, publisher, id);
    expect(await now()).toMatchObject([{ status: 'published' }]);
    expect(publisher.sent).toHaveLength(1);
  });

  it('stays when the approver lost the role in the meantime, or is no longer with us', async () => {
    const noLonger: Membership[] = [
      { kind: 'member', roles: ['writer'] },
      { kind: 'stranger', why: 'deleted' },
    ];
    for (const membership of noLonger) {
      const { queue: desk, id, now } = await aDeskWithAnApproval();
      await using open = desk;
      open.stands(berta, membership);
      const publisher = aPublisher(async () => ({ kind: 'published', url: LIVE }));
      await publishApproved(open.deps, publisher, id);
      expect(publisher.sent).toEqual([]);
      expect(await now()).toMatchObject([{ status: 'stopped', reason: 'stopped.approvals_missing' }]);
      expect(statusOf(await open.caseOf(1))).toBe('open');
      expect((await open.record()).at(-1)).toBe('publication.claimed');
    }
  });

  it.each(['deleted', 'guest', 'bot', 'other_team', 'shared_channel'] as const)(
    'stays when the one other person who had read it is by now a stranger: %s',
    async (why) => {
      const { queue: desk, id, now } = await aDeskWithAnApproval();
      await using open = desk;
      open.stands(ana, { kind: 'stranger', why });
      const publisher = aPublisher(async () => ({ kind: 'published', url: LIVE }));
      await publishApproved(open.deps, publisher, id);
      expect(publisher.sent).toEqual([]);
      expect(await now()).toMatchObject([{ status: 'stopped', reason: 'stopped.approvals_missing' }]);
    },
  );

  it('that went out elsewhere is nothing to send', async () => {
    await using open = await aDesk();
    await open.flag({ text: QUESTION });
    const answer = { who: 'Marta', network: 'x', audience: 'public', text: 'A las nueve.', proof: LIVE } as const;
    expect(await open.does(ana, 1, { kind: 'answer_elsewhere', ...answer })).toBe('done');
    const [row] = (await open.caseOf(1)).publications;
    const publisher = aPublisher(async () => ({ kind: 'published', url: LIVE }));
    await publishApproved(open.deps, publisher, row?.id ?? 'none');
    expect(publisher.sent).toEqual([]);
    expect((await open.caseOf(1)).publications).toEqual([row]);
  });

  it('stays when it was undone, when its hold is not over, and when there is no such publication', async () => {
    const { queue: desk, id, now } = await aDeskWithAnApproval();
    await using open = desk;
    const publisher = aPublisher(async () => ({ kind: 'published', url: LIVE }));
    await open.does(oscar, 1, { kind: 'undo', publicationId: id });
    await publishApproved(open.deps, publisher, id);
    await publishApproved(open.deps, publisher, 'nobody’s');
    await open.backs(ana, 1, 'propose');
    await open.backs(berta, 1, 'approve');
    await publishApproved(open.deps, publisher, id);
    expect(publisher.sent).toEqual([]);
    expect(await now()).toMatchObject([{ id, status: 'held' }]);
    expect((await open.record()).at(-1)).toBe('gesture.approve');
  });
});
