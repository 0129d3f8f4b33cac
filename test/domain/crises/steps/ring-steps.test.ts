import { describe, expect, it } from 'vitest';
import { ringSteps } from '../../../../src/domain/crises/steps/ring-steps.ts';
import { biel } from '../../../support/builders/a-case.ts';
import { aCrisisDesk } from '../../../support/builders/crises/a-crisis-desk.ts';
import { aHandbookWithSteps } from '../../../support/builders/crises/some-steps.ts';

const MINUTE_MS = 60_000;

describe('a step that waits', () => {
  it('calls its role when half of its time is over, once, and its people again every quarter of an hour once late', async () => {
    await using queue = await aCrisisDesk(aHandbookWithSteps());
    await queue.start();
    const names = new Map((await queue.board()).steps.map(({ id, step }) => [id, step]));
    const calls = async () => {
      await ringSteps(queue.deps);
      const lines = (await queue.sent()).filter((effect) => effect.kind === 'crisis_line');
      return lines.flatMap(({ entry }) =>
        entry.stepIds === undefined
          ? []
          : [[entry.stepIds.map((id) => names.get(id)), entry.asks ?? [], entry.calls ?? []]],
      );
    };
    expect(await calls()).toEqual([]);
    queue.pass(5 * MINUTE_MS);
    const untaken = [['call'], ['duty_officer'], []];
    expect(await calls()).toEqual([untaken]);
    expect(await calls()).toEqual([]);
    const call = (await queue.board()).steps.find(({ step }) => step === 'call');
    expect(await queue.does(biel, { kind: 'take_step', stepId: call?.id ?? '' })).toBe('done');
    queue.pass(5 * MINUTE_MS);
    expect((await calls()).at(-1)).toEqual([['call', 'plan', 'first'], ['duty_officer', 'writer'], [biel]]);
    queue.pass(15 * MINUTE_MS);
    expect((await calls()).at(-1)).toEqual([
      ['call', 'plan', 'first', 'hoaxes'],
      ['lead', 'duty_officer', 'writer'],
      [biel],
    ]);
  });
});
