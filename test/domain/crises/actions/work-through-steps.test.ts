import { describe, expect, it } from 'vitest';
import { ana, biel } from '../../../support/builders/a-case.ts';
import { aCrisisDesk } from '../../../support/builders/crises/a-crisis-desk.ts';
import { aHandbookWithSteps } from '../../../support/builders/crises/some-steps.ts';

async function aCrisisWithSteps() {
  const queue = await aCrisisDesk(aHandbookWithSteps());
  await queue.start();
  return {
    ...queue,
    step: async (name: string) => {
      const found = (await queue.board()).steps.find(({ step }) => step === name);
      if (found === undefined) throw new Error(`there is no step ${name}`);
      return found;
    },
    [Symbol.asyncDispose]: () => queue[Symbol.asyncDispose](),
  };
}

describe('a step', () => {
  it('is taken, taken over, and done by whoever does it', async () => {
    await using past = await aCrisisWithSteps();
    const { id: stepId } = await past.step('call');
    expect(await past.does(ana, { kind: 'take_step', stepId })).toBe('done');
    expect(await past.does(ana, { kind: 'take_step', stepId })).toBe('refusal.step_taken');
    expect(await past.does(biel, { kind: 'take_step', stepId })).toBe('done');
    expect((await past.step('call')).taken).toMatchObject({ by: biel });
    expect(await past.does(ana, { kind: 'end_step', stepId, end: 'done', why: '' })).toBe('done');
    expect((await past.step('call')).ended).toMatchObject({ kind: 'done', by: ana, why: null });
    expect(await past.does(biel, { kind: 'take_step', stepId })).toBe('refusal.step_over');
    expect(await past.does(biel, { kind: 'end_step', stepId, end: 'done', why: '' })).toBe('refusal.step_over');
  });

  it('is not needed for a reason alone', async () => {
    await using past = await aCrisisWithSteps();
    const { id: stepId } = await past.step('hoaxes');
    const end = 'not_needed';
    expect(await past.does(ana, { kind: 'end_step', stepId, end, why: ' ' })).toBe('refusal.reason_needed');
    expect(await past.does(ana, { kind: 'end_step', stepId, end, why: 'Nadie habla de ello' })).toBe('done');
    expect((await past.step('hoaxes')).ended).toMatchObject({ kind: end, why: 'Nadie habla de ello' });
  });

  it('is added by anybody of the team, in one sentence and with its minutes', async () => {
    await using past = await aCrisisWithSteps();
    const minutes = 20;
    expect(await past.does(ana, { kind: 'add_step', what: ' ', minutes })).toBe('refusal.step_words');
    expect(await past.does(ana, { kind: 'add_step', what: 'x'.repeat(161), minutes })).toBe('refusal.step_words');
    expect(await past.does(ana, { kind: 'add_step', what: 'Llama a la radio', minutes: 0 })).toBe(
      'refusal.step_minutes',
    );
    expect(await past.does(ana, { kind: 'add_step', what: 'Llama a la\nradio', minutes })).toBe('done');
    expect((await past.board()).steps.at(-1)).toMatchObject({
      step: null,
      what: { es: 'Llama a la radio' },
      taken: null,
    });
  });

  it('leaves who did what in the record, without a word that people typed', async () => {
    await using past = await aCrisisWithSteps();
    const { id: stepId } = await past.step('call');
    await past.does(ana, { kind: 'end_step', stepId, end: 'not_needed', why: 'Ya llamó la Policía' });
    const bodies = (await past.auditBodies()).filter((body) => body.includes('"event":"crisis.end_step"'));
    expect(bodies.map((body) => JSON.parse(body))).toMatchObject([
      { actor: ana, detail: { crisis: 1, step: stepId, name: 'call' } },
    ]);
    expect(bodies.join()).not.toContain('Policía');
  });
});
