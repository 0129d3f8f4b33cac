import { describe, expect, it } from 'vitest';
import { CRISIS_LEVELS } from '../../../src/domain/cases/model/crises/crisis.ts';
import type { Role } from '../../../src/domain/handbook/vocabulary.ts';
import { ROLES } from '../../../src/domain/handbook/vocabulary.ts';
import { aPerson, berta, biel, dora, oscar } from '../../support/builders/a-case.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
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

const SCOPES = [{ kind: 'all' }, { kind: 'network', network: 'x' }, { kind: 'playbook', playbook: 'flood' }] as const;
const { severities } = aHandbook().severity;

function mayApprove(role: Role, level: string): boolean {
  return severities.some(({ id, approvals }) => id === level && approvals.some(({ anyOf }) => anyOf.includes(role)));
}

describe('whoever may approve at a level', () => {
  const every = ROLES.flatMap((role) => SCOPES.flatMap((scope) => [1, null].map((from) => ({ role, scope, from }))));

  it.each(CRISIS_LEVELS)('may resume at it what anybody paused, and nobody else: %s', async (level) => {
    await using desk = await aCrisisDesk();
    await desk.start({ level });
    const found: string[] = [];
    for (const { role, scope, from } of every) {
      const person = aPerson(`U${role.toUpperCase()}`);
      desk.stands(person, { kind: 'member', roles: [role] });
      const paused = await desk.pause(scope, person, from);
      const told = await desk.resume(person);
      if (told !== 'done') await desk.resume(berta);
      found.push(`${role} ${scope.kind} ${from}: ${paused}, ${told}`);
    }
    const able = (role: Role) => mayApprove(role, level) || mayApprove(role, 'S2');
    expect(found).toEqual(
      every.map(({ role, scope, from }) => {
        const told = able(role) ? 'done' : 'refusal.resume_needs_approver';
        return `${role} ${scope.kind} ${from}: done, ${told}`;
      }),
    );
    expect((await desk.board()).pauses).toEqual([]);
  });
});
