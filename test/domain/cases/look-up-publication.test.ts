import { describe, expect, it } from 'vitest';
import { lookUpPublication } from '../../../src/domain/cases/look-up-publication.ts';
import { statusOf } from '../../../src/domain/cases/model/case-status.ts';
import type { FindOutcome, Publisher, PublishRequest } from '../../../src/domain/cases/ports/publisher.ts';
import { publishApproved } from '../../../src/domain/cases/publish-approved.ts';
import { ana, berta } from '../../support/builders/a-case.ts';
import { aDesk } from '../../support/builders/cases/a-desk.ts';

const LIVE = 'https://x.com/vallserena/status/9001';

/** A desk with one reply of which no answer came, and a network that says what the test wants when it is asked. */
async function aDeskThatDoesNotKnow() {
  const queue = await aDesk();
  await queue.flag({ text: '¿A qué hora abre la oficina del padrón mañana?' });
  await queue.backs(ana, 1, 'propose');
  await queue.backs(berta, 1, 'approve');
  queue.pass(30_000);
  const id = (await queue.caseOf(1)).publications[0]?.id ?? 'none';
  const asked: PublishRequest[] = [];
  let sent = 0;
  const says: FindOutcome[] = [];
  const publisher: Required<Publisher> = {
    async publish() {
      sent++;
      return { kind: 'unknown' };
    },
    async find(request) {
      asked.push(request);
      const said = says.shift();
      if (said === undefined) throw new Error('the network broke');
      return said;
    },
  };
  await publishApproved(queue.deps, publisher, id);
  await queue.catchesUp();
  return {
    ...queue,
    id,
    asked,
    says,
    sent: () => sent,
    publication: async () => (await queue.caseOf(1)).publications[0],
    /** Time passes until the network is asked the next time; says how many seconds that took, or that it is not asked any more. */
    async looks(): Promise<number | 'never'> {
      for (let seconds = 0; seconds <= 7_200; seconds += 10) {
        const look = (await queue.catchesUp()).find(({ kind }) => kind === 'look_up');
        if (look?.kind === 'look_up') {
          await lookUpPublication(queue.deps, publisher, look);
          return seconds;
        }
        queue.pass(10_000);
      }
      return 'never';
    },
  };
}

describe('a publication that nobody knows the fate of', () => {
  it('is looked for after a pause, and published once it is found, with its address on the card', async () => {
    await using queue = await aDeskThatDoesNotKnow();
    queue.says.push({ kind: 'published', url: LIVE });
    expect(await queue.looks()).toBe(20);
    expect(queue.asked).toMatchObject([{ replyTo: 'https://x.com/vecina_molinar/status/77', language: 'es' }]);
    expect(await queue.publication()).toMatchObject({ status: 'published', proof: LIVE });
    expect(statusOf(await queue.caseOf(1))).toBe('answered');
    expect((await queue.record()).slice(-2)).toEqual(['publication.unknown', 'publication.found']);
    expect((await queue.catchesUp()).map(({ kind }) => kind)).toEqual(['card', 'thread']);
    expect(await queue.looks()).toBe('never');
    expect(queue.sent()).toBe(1);
  });

  it('has failed once a later look does not find it either, and goes out by hand', async () => {
    await using queue = await aDeskThatDoesNotKnow();
    queue.says.push({ kind: 'absent' }, { kind: 'absent' });
    await queue.looks();
    expect(await queue.publication()).toMatchObject({ status: 'unknown' });
    expect(await queue.looks()).toBe(100);
    expect(await queue.publication()).toMatchObject({ status: 'failed', reason: 'publish.not_there' });
    expect((await queue.record()).at(-1)).toBe('publication.not_there');
    const out = { kind: 'mark_published', publicationId: queue.id, proof: LIVE, textOut: null } as const;
    expect(await queue.does(ana, 1, out)).toBe('done');
    expect(queue.sent()).toBe(1);
  });

  it('is left to a person when the network cannot be asked, however often', async () => {
    await using queue = await aDeskThatDoesNotKnow();
    queue.says.push({ kind: 'unknown' });
    const waits = [
      await queue.looks(),
      await queue.looks(),
      await queue.looks(),
      await queue.looks(),
      await queue.looks(),
    ];
    expect(waits).toEqual([20, 100, 600, 3_600, 'never']);
    expect(await queue.publication()).toMatchObject({ status: 'unknown' });
    expect((await queue.record()).at(-1)).toBe('publication.unknown');
    expect(queue.sent()).toBe(1);
  });

  it('is not asked about any more once a person has said where it stands', async () => {
    await using queue = await aDeskThatDoesNotKnow();
    await queue.does(ana, 1, { kind: 'mark_published', publicationId: queue.id, proof: LIVE, textOut: null });
    await queue.looks();
    expect(queue.asked).toEqual([]);
    expect(await queue.publication()).toMatchObject({ status: 'published', publishedBy: ana });
  });

  it('stays what a person says of it while the network is being asked', async () => {
    await using queue = await aDeskThatDoesNotKnow();
    const find = async (): Promise<FindOutcome> => {
      await queue.does(ana, 1, { kind: 'mark_published', publicationId: queue.id, proof: LIVE, textOut: null });
      return { kind: 'published', url: 'https://x.com/i/status/1' };
    };
    const publisher: Publisher = { publish: async () => ({ kind: 'unknown' }), find };
    await lookUpPublication(queue.deps, publisher, { publicationId: queue.id, look: 0 });
    expect(await queue.publication()).toMatchObject({ proof: LIVE, publishedBy: ana });
  });

  it('has failed on a person’s word that it did not go out, once the network was asked once more', async () => {
    await using queue = await aDeskThatDoesNotKnow();
    const action = { kind: 'mark_not_out', publicationId: queue.id } as const;
    queue.says.push({ kind: 'unknown' }, { kind: 'unknown' });
    // The looks of its own go on: the person's answer does not wait for the next one, an hour later.
    await queue.looks();
    expect(await queue.does(ana, 1, action)).toBe('done');
    expect(await queue.publication()).toMatchObject({ status: 'unknown' });
    expect(await queue.does(berta, 1, action)).toBe('refusal.being_looked_up');
    expect(await queue.looks()).toBe(0);
    const state = await queue.caseOf(1);
    expect(state.publications).toMatchObject([{ status: 'failed', reason: 'publish.said_not_out' }]);
    expect(state.drafts.at(-1)).toMatchObject({ basedOn: state.drafts.at(-2)?.id, text: state.drafts.at(-2)?.text });
    expect([statusOf(state), state.core.currentDraftId]).toEqual(['open', state.drafts.at(-1)?.id]);
    expect((await queue.record()).slice(-3)).toEqual([
      'gesture.mark_not_out',
      'gesture.mark_not_out refusal.being_looked_up',
      'publication.not_out',
    ]);
    // The new version leaves once two people have stood by it.
    await queue.backs(ana, 1, 'propose');
    await queue.backs(berta, 1, 'approve');
    queue.pass(30_000);
    const next = (await queue.caseOf(1)).publications.at(-1)?.id ?? 'none';
    const answers: Publisher = { publish: async () => ({ kind: 'published', url: LIVE }) };
    await publishApproved(queue.deps, answers, next);
    expect((await queue.caseOf(1)).publications.map(({ status }) => status)).toEqual(['failed', 'published']);
    expect(await queue.does(ana, 1, { ...action, publicationId: next })).toBe('refusal.outcome_known');
  });

  it('is published after all where the network shows it, whatever a person said', async () => {
    await using queue = await aDeskThatDoesNotKnow();
    queue.says.push({ kind: 'published', url: LIVE });
    await queue.does(ana, 1, { kind: 'mark_not_out', publicationId: queue.id });
    expect(await queue.looks()).toBe(0);
    expect(await queue.publication()).toMatchObject({ status: 'published', proof: LIVE, reason: null });
    expect(queue.sent()).toBe(1);
  });
});
