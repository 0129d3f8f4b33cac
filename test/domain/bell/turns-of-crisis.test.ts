import { describe, expect, it } from 'vitest';
import type { Effect } from '../../../src/domain/cases/model/changes.ts';
import type { TeamPerson } from '../../../src/domain/people/team-person.ts';
import { arnau, berta, biel } from '../../support/builders/a-case.ts';
import { aRingingDesk, TEAM } from '../../support/builders/crises/a-ringing-desk.ts';
import { aHandbookWithSteps } from '../../support/builders/crises/some-steps.ts';

const MINUTE = 60_000;

/** The town with a duty officer, whom a playbook's steps ask for. */
const WITH_DUTY: readonly TeamPerson[] = [
  ...TEAM,
  { team: 'T1', user: 'ULLUC', roles: ['duty_officer'], entries: ['ULLUC'] },
];

async function aCrisisWithSteps() {
  const desk = await aRingingDesk({ team: WITH_DUTY, handbook: aHandbookWithSteps() });
  await desk.start();
  await desk.rings();
  const stepId = async (name: string) => (await desk.board()).steps.find(({ step }) => step === name)?.id ?? 'none';
  return {
    ...desk,
    stepId,
    ends: async (name: string) =>
      desk.does(biel, { kind: 'end_step', stepId: await stepId(name), end: 'done', why: '' }),
    [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose](),
  };
}

/** Alone or in a message with other turns. */
const ofSteps = (said: readonly string[]) =>
  said.map((one) => one.replace('+ ', '')).filter((one) => one.startsWith('step'));

describe('a step of a crisis', () => {
  it('rings for its role when half of its time is over, and again until somebody takes it', async () => {
    await using desk = await aCrisisWithSteps();
    desk.pass(5 * MINUTE);
    expect(ofSteps(await desk.rings())).toEqual(['step first: ULLUC']);
    expect(ofSteps(await desk.rings())).toEqual([]);
    await desk.ends('plan');
    await desk.ends('first');
    desk.pass(15 * MINUTE);
    expect(ofSteps(await desk.rings())).toContain('step again: ULLUC');
    const turn = { key: `step:1:${await desk.stepId('call')}`, caseId: null, crisisId: 1 };
    expect(await desk.take(arnau, turn, 't1')).toBe('done');
    expect((await desk.board()).steps.find(({ step }) => step === 'call')?.taken?.by).toEqual(arnau);
    await desk.rings();
    desk.pass(2 * MINUTE);
    expect(ofSteps(await desk.rings()).filter((one) => one.includes('ULLUC'))).toEqual([]);
  });

  it('rings for who took it once it is late, and for nobody once it is done', async () => {
    await using desk = await aCrisisWithSteps();
    await desk.ends('plan');
    await desk.ends('first');
    const stepId = await desk.stepId('call');
    expect(await desk.does(berta, { kind: 'take_step', stepId })).toBe('done');
    desk.pass(9 * MINUTE);
    expect(ofSteps(await desk.rings())).toEqual([]);
    desk.pass(7 * MINUTE);
    expect(ofSteps(await desk.rings())).toEqual(['step again: UBERTA']);
    await desk.ends('call');
    desk.pass(20 * MINUTE);
    expect(ofSteps(await desk.rings()).filter((one) => one.includes('UBERTA'))).toEqual([]);
  });

  it('is one line with the others of its crisis that ring for the same people', async () => {
    await using desk = await aCrisisWithSteps();
    desk.pass(10 * MINUTE);
    const lines = (await desk.ringing()).flatMap((effect: Effect) =>
      effect.kind === 'crisis_line' && effect.entry.turn?.kind === 'step' ? [effect.entry] : [],
    );
    const [call, plan] = [await desk.stepId('call'), await desk.stepId('plan')];
    expect(lines.find(({ ids }) => ids?.join() === 'ULLUC')?.stepIds).toEqual(expect.arrayContaining([call, plan]));
  });

  it('rings again with the others of its crisis, and not each at a minute of its own', async () => {
    await using desk = await aCrisisWithSteps();
    const heard = new Map<string, number[]>();
    for (let minute = 0; minute < 150; minute += 1) {
      desk.pass(MINUTE);
      const again = ofSteps(await desk.rings()).filter((one) => !one.includes(' first: '));
      for (const user of new Set(again.flatMap((one) => one.match(/U[A-Z]+/g) ?? [])))
        heard.set(user, [...(heard.get(user) ?? []), minute]);
    }
    const gaps = [...heard.values()].flatMap((at) => at.slice(1).map((minute, before) => minute - (at[before] ?? 0)));
    expect(gaps.length).toBeGreaterThan(4);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(15);
  });
});
