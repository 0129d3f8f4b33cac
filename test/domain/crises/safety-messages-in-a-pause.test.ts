import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { CaseState } from '../../../src/domain/cases/model/case-state.ts';
import { liveSignOffs } from '../../../src/domain/cases/model/case-status.ts';
import type { PauseScope } from '../../../src/domain/cases/model/crises/pause.ts';
import type { Audience } from '../../../src/domain/cases/model/safety-message.ts';
import { ana, digestOf, pau } from '../../support/builders/a-case.ts';
import { aCrisisDesk } from '../../support/builders/crises/a-crisis-desk.ts';

const LINE = { private: 'Llama ahora al 112.', public: 'Llama ahora al 112. Te leemos.' } as const;
const CALL = 'Socorro, estamos atrapadas en el coche y el agua nos llega al cuello, no podemos salir';

/** A crisis with a person in danger (case 1) and a statement of ours that everybody has approved (case 2). */
async function aCallForHelp() {
  const queue = await aCrisisDesk();
  await queue.start();
  await queue.flag({ text: CALL, url: 'https://x.com/vecina/status/1' });
  await queue.knows('El Molinar');
  await queue.knows('naranja', { key: 'level' });
  await queue.knows('12:30', { key: 'next_update' });
  const statement = await queue.states();
  await queue.approves(statement);
  const sends = async (audience: Audience) => {
    const { core } = await queue.caseOf(1);
    const digest = digestOf(core.digestKey, LINE[audience]);
    return queue.case(pau, 1, { kind: 'send_line', lineId: 'emergency', audience, digest, privateImpossible: false });
  };
  return { ...queue, statement, sends, [Symbol.asyncDispose]: queue[Symbol.asyncDispose] };
}

type Step = 'send_private' | 'send_public' | 'undo' | 'release' | 'published' | 'resume' | 'approve' | PauseScope;

const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<Step>('send_private', 'send_public') },
  { weight: 3, arbitrary: fc.constantFrom<Step>('undo', 'release', 'release', 'published', 'approve') },
  { weight: 2, arbitrary: fc.constant<Step>('resume') },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Step>(
      { kind: 'all' },
      { kind: 'network', network: 'x' },
      { kind: 'playbook', playbook: 'person-at-risk' },
      { kind: 'playbook', playbook: 'flood' },
    ),
  },
);

describe('whatever a team pauses and resumes', () => {
  test.prop([fc.array(aStep, { minLength: 4, maxLength: 14, size: 'max' })], { numRuns: 15 })(
    'a line to a person in danger is never paused and keeps its pre-approval; all else that was stopped needs a fresh approval',
    async (steps) => {
      await using queue = await aCallForHelp();
      for (const step of steps) {
        queue.pass(1_000);
        const [before, statement] = [await queue.caseOf(1), await queue.caseOf(queue.statement)];
        await taken(step, queue);
        const [after, said] = [await queue.caseOf(1), await queue.caseOf(queue.statement)];
        expect(linesHeldIn(await heldUnderAnything(queue))).toEqual([]);
        expect(after.publications.filter(({ reason }) => reason === 'stopped.paused')).toEqual([]);
        if (step === 'release') expect(statusesOfLines(after)).not.toContain('held');
        if (step === 'resume' || typeof step !== 'string') expect(without(after)).toEqual(without(before));
        if (step === 'resume') expect(approvalsLeftOf(statement, said)).toEqual([]);
      }
    },
    120_000,
  );
});

describe('a line that is sent while publishing is paused', () => {
  it('leaves at once, and needs nothing anew once publishing is resumed', async () => {
    await using queue = await aCallForHelp();
    await queue.pause();
    expect(await queue.sends('public')).toBe('done');
    expect(await queue.leavesHold(1)).toEqual(['publishing']);
    expect(await queue.leavesHold(queue.statement)).toEqual(['held', 'held']);
    expect(await queue.resume()).toBe('done');
    const state = await queue.caseOf(1);
    expect(state.publications).toMatchObject([{ status: 'publishing', basis: { kind: 'line' } }]);
    expect(liveSignOffs(state)).toMatchObject([{ as: 'sender', by: pau, voidedAt: null }]);
    expect(state.drafts.filter(({ templateId }) => templateId?.startsWith('line:'))).toHaveLength(1);
  });
});

type Desk = Awaited<ReturnType<typeof aCallForHelp>>;

async function taken(step: Step, queue: Desk): Promise<void> {
  if (typeof step !== 'string') {
    await queue.pause(step);
    return;
  }
  switch (step) {
    case 'send_private':
    case 'send_public':
      await queue.sends(step === 'send_private' ? 'private' : 'public');
      return;
    case 'undo':
      await queue.case(pau, 1, {
        kind: 'undo',
        publicationId: (await queue.caseOf(1)).publications.at(-1)?.id ?? 'none',
      });
      return;
    case 'release':
      await queue.leavesHold(1);
      await queue.leavesHold(queue.statement);
      return;
    case 'published':
      await queue.isPublished(1, ana);
      return;
    case 'resume':
      await queue.resume();
      return;
    case 'approve':
      await queue.approves(queue.statement);
  }
}

/** The cases that each pause that lasts holds back, and that one of everything would. */
async function heldUnderAnything(queue: Desk): Promise<CaseState[]> {
  return queue.pauses.held({ scope: { kind: 'all' }, except: null });
}

function linesHeldIn(states: readonly CaseState[]): number[] {
  return states
    .filter(({ publications }) => publications.every(({ basis }) => basis?.kind === 'line'))
    .map((one) => one.core.id);
}

function statusesOfLines({ publications }: CaseState): string[] {
  return publications.filter(({ basis }) => basis?.kind === 'line').map(({ status }) => status);
}

/** What people stood by and what goes out, beside the pauses themselves. */
function without({ signOffs, publications, drafts, core }: CaseState) {
  return { signOffs, publications, drafts, currentDraftId: core.currentDraftId };
}

/** Approvals that still count after a pause that held all of the text back has ended. */
function approvalsLeftOf(before: CaseState, after: CaseState): string[] {
  const isStopped = after.publications.some(
    (one) => one.reason === 'stopped.paused' && before.publications.find(({ id }) => id === one.id)?.status === 'held',
  );
  const isRestedOn = after.publications.some(({ status }) => status !== 'stopped');
  return isStopped && !isRestedOn
    ? liveSignOffs(after)
        .filter(({ as }) => as === 'approver')
        .map(({ id }) => id)
    : [];
}
