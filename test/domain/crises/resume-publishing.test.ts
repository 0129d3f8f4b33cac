import { expect, it } from 'vitest';
import { berta, biel, dora, oscar } from '../../support/builders/a-case.ts';
import { aCrisisDesk } from '../../support/builders/crises/a-crisis-desk.ts';

it('who may approve at the level of a crisis that a pause stops may resume it, wherever it was asked for', async () => {
  await using desk = await aCrisisDesk();
  await desk.start({ level: 'S1' });
  expect(await desk.pause({ kind: 'all' }, biel, null)).toBe('done');
  expect(await desk.resume(oscar)).toBe('refusal.resume_needs_approver');
  expect(await desk.resume(dora)).toBe('done');
});

it('a pause of another playbook is no matter of that crisis', async () => {
  await using desk = await aCrisisDesk();
  await desk.start({ level: 'S1' });
  expect(await desk.pause({ kind: 'playbook', playbook: 'everyday' }, biel, null)).toBe('done');
  expect(await desk.resume(dora)).toBe('refusal.resume_needs_approver');
  expect(await desk.resume(berta)).toBe('done');
});
