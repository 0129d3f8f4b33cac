import { describe, expect, it } from 'vitest';
import { statusOf } from '../../../src/domain/cases/model/case-status.ts';
import { remindPauseTasks } from '../../../src/domain/crises/remind-pause-tasks.ts';
import { tickPauseTask } from '../../../src/domain/crises/tick-pause-task.ts';
import { ana, arnau, berta, biel, dora, nil } from '../../support/builders/a-case.ts';
import { aCrisisDesk } from '../../support/builders/crises/a-crisis-desk.ts';

/** A statement on X and Mastodon that everybody has approved and that is in its hold. */
async function anApprovedStatement(leadAccount: string | null = null) {
  const queue = await aCrisisDesk();
  await queue.start({ leadAccount });
  await queue.knows('El Molinar');
  await queue.knows('naranja', { key: 'level' });
  await queue.knows('12:30', { key: 'next_update' });
  const caseId = await queue.states();
  await queue.approves(caseId);
  return { queue, caseId, [Symbol.asyncDispose]: queue[Symbol.asyncDispose] };
}

describe('a pause', () => {
  it('may be asked for by anybody of the team, with a reason, once', async () => {
    await using queue = await aCrisisDesk();
    await queue.start();
    expect(await queue.pause({ kind: 'all' }, nil)).toBe('refusal.stranger_no_role');
    expect(await queue.pause({ kind: 'network', network: 'myspace' })).toBe('refusal.unknown_network');
    expect(await queue.pause()).toBe('done');
    expect(await queue.pause()).toBe('refusal.paused_before');
  });

  it('keeps what is approved from leaving, and what is approved meanwhile', async () => {
    await using approved = await anApprovedStatement();
    const { queue: desk, caseId } = approved;
    await desk.pause();
    expect(await desk.leavesHold(caseId)).toEqual(['held', 'held']);
    const later = await desk.states('update');
    expect(await desk.approves(later)).toEqual(['done', 'done', 'done']);
    expect(await desk.leavesHold(later)).toEqual(['held', 'held']);
  });

  it('of one network, or beside the account that leads, lets the others go', async () => {
    await using led = await anApprovedStatement('x');
    await led.queue.pause();
    expect(await led.queue.leavesHold(led.caseId)).toEqual(['publishing', 'held']);
    await using other = await anApprovedStatement();
    await other.queue.pause({ kind: 'network', network: 'x' });
    expect(await other.queue.leavesHold(other.caseId)).toEqual(['held', 'publishing']);
  });

  it('lists what the bot cannot stop', async () => {
    await using queue = await aCrisisDesk();
    await queue.start();
    queue.pass(6 * 86_400_000 - 2 * 3_600_000);
    await queue.pause();
    const [pause] = (await queue.board()).pauses;
    expect(pause?.errands.map(({ kind, what, dueAt }) => [kind, what, dueAt])).toEqual([
      ['calendar', 'Agenda de la semana', '2026-11-30T08:00:00.000Z'],
    ]);
  });
});

describe('what the bot cannot stop', () => {
  it('is called to mind every quarter of an hour, once, until somebody has stopped all of it', async () => {
    await using queue = await aCrisisDesk();
    await queue.start({}, biel);
    queue.pass(6 * 86_400_000 - 2 * 3_600_000);
    await queue.pause();
    const nagged = async () => {
      await remindPauseTasks(queue.deps);
      return (await queue.record()).filter((event) => event === 'publishing.errands_open').length;
    };
    queue.pass(14 * 60_000);
    expect(await nagged()).toBe(0);
    queue.pass(60_000);
    expect([await nagged(), await nagged()]).toEqual([1, 1]);
    const lines = (await queue.due()).flatMap((effect) => (effect.kind === 'crisis_line' ? [effect.entry] : []));
    const [pause] = (await queue.board()).pauses;
    expect(lines.at(-1)).toMatchObject({
      sentence: { key: 'crisis.errands_open' },
      calls: [ana, biel],
      pauseId: pause?.id,
    });
    queue.pass(15 * 60_000);
    expect(await nagged()).toBe(2);
    const errandId = pause?.errands[0]?.id ?? 'none';
    await tickPauseTask(queue.deps, {
      pauseId: pause?.id ?? '',
      errandId,
      actor: arnau,
      channel: 'C1',
      deliveryKey: 'tick',
    });
    queue.pass(15 * 60_000);
    expect(await nagged()).toBe(2);
  });

  it('is told below the list of the pause where no crisis is open, and in the crisis once one is', async () => {
    await using queue = await aCrisisDesk();
    queue.pass(6 * 86_400_000 - 2 * 3_600_000);
    await queue.pause({ kind: 'all' }, ana, null);
    const told = async () => {
      await remindPauseTasks(queue.deps);
      return (await queue.due()).filter(
        (one) =>
          one.kind === 'pause_nag' || (one.kind === 'crisis_line' && one.entry.sentence.key === 'crisis.errands_open'),
      );
    };
    queue.pass(14 * 60_000);
    expect(await told()).toEqual([]);
    queue.pass(60_000);
    expect(await told()).toMatchObject([{ kind: 'pause_nag', calls: [ana] }]);
    expect(await told()).toEqual([]);
    await queue.start();
    queue.pass(15 * 60_000);
    expect((await told()).at(-1)).toMatchObject({ kind: 'crisis_line' });
  });
});

describe('resuming', () => {
  it('lets nothing go by itself: each text needs a fresh approval', async () => {
    await using approved = await anApprovedStatement();
    const { queue: desk, caseId } = approved;
    await desk.pause();
    await desk.leavesHold(caseId);
    expect(await desk.resume(ana)).toBe('refusal.resume_needs_approver');
    expect(await desk.resume(berta)).toBe('done');
    const state = await desk.caseOf(caseId);
    expect(state.publications.map(({ status, reason }) => [status, reason])).toEqual([
      ['stopped', 'stopped.paused'],
      ['stopped', 'stopped.paused'],
    ]);
    expect(statusOf(state)).toBe('in_review');
    expect(await desk.leavesHold(caseId)).toEqual(['stopped', 'stopped']);
    expect(await desk.approves(caseId, [berta, biel, arnau])).toEqual(['done', 'done', 'done']);
    expect(await desk.leavesHold(caseId)).toEqual(['publishing', 'publishing']);
  });

  it('has a text that was in somebody’s hands approved anew as another version', async () => {
    await using approved = await anApprovedStatement();
    const { queue: desk, caseId } = approved;
    await desk.leavesHold(caseId);
    await desk.pause();
    await desk.resume();
    const state = await desk.caseOf(caseId);
    expect(statusOf(state)).toBe('open');
    expect(state.publications.map(({ status }) => status)).toEqual(['publishing', 'publishing']);
    expect(state.drafts.map(({ version }) => version)).toEqual([1, 2]);
  });

  it('leaves the account that leads its approvals, while the others are approved anew beside it', async () => {
    await using led = await anApprovedStatement('x');
    const { queue: desk, caseId } = led;
    await desk.pause();
    await desk.leavesHold(caseId);
    await desk.resume();
    const resumed = await desk.caseOf(caseId);
    const [first, second] = resumed.drafts;
    expect(resumed.publications.map(({ status }) => status)).toEqual(['publishing', 'stopped']);
    expect(resumed.signOffs.map(({ voidedAt }) => voidedAt)).toEqual([null, null, null]);
    expect(resumed.core.currentDraftId).toBe(second?.id);
    expect(second?.places.map(({ network }) => network)).toEqual(['mastodon']);
    await desk.approves(caseId);
    expect(await desk.isPublished(caseId)).toEqual(['done']);
    expect(await desk.leavesHold(caseId)).toEqual(['published', 'stopped', 'publishing']);
    const [body] = (await desk.auditBodies()).filter((one) => one.includes('"gesture.mark_published"'));
    expect(JSON.parse(body ?? '').detail.endorsements).toHaveLength(3);
    expect(first?.id).toBe(resumed.publications[0]?.draftId);
  });

  it('is for whoever may approve at the level of its crisis', async () => {
    await using queue = await aCrisisDesk();
    await queue.start({ level: 'S1' });
    await queue.pause();
    expect(await queue.resume(dora)).toBe('done');
  });

  it('keeps a crisis from being closed before', async () => {
    await using queue = await aCrisisDesk();
    await queue.start();
    await queue.pause();
    expect(await queue.does(berta, { kind: 'close', why: 'Fin' })).toBe('refusal.crisis_paused');
    await queue.resume();
    expect(await queue.does(berta, { kind: 'close', why: 'Fin' })).toBe('done');
  });
});
