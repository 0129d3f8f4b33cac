import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { ApprovalSlot } from '../../../../src/domain/cases/approval/approval-policy.ts';
import { openSlots } from '../../../../src/domain/cases/approval/approval-policy.ts';
import { ROLES } from '../../../../src/domain/handbook/vocabulary.ts';

const someRoles = fc.subarray([...ROLES.slice(0, 4)]);
const someSlots = fc.array(
  someRoles.map((anyOf): ApprovalSlot => ({ anyOf })),
  { maxLength: 4 },
);

/** By trying every way to seat the people. */
function fewestOpen(slots: readonly ApprovalSlot[], people: readonly (readonly string[])[]): number {
  const [person, ...others] = people;
  if (person === undefined) return slots.length;
  const seated = slots.flatMap((slot, index) =>
    slot.anyOf.some((role) => person.includes(role)) ? [fewestOpen(slots.toSpliced(index, 1), others)] : [],
  );
  return Math.min(fewestOpen(slots, others), ...seated);
}

describe('the approvals that are still open', () => {
  it('are seated anew when a later person fits only where an earlier one sits', () => {
    const slots: ApprovalSlot[] = [{ anyOf: ['approver', 'legal'] }, { anyOf: ['approver'] }];
    expect(openSlots(slots, [['approver', 'legal'], ['approver']])).toEqual([]);
    expect(openSlots(slots, [['approver'], ['approver', 'legal']])).toEqual([]);
    expect(openSlots(slots, [['legal'], ['legal']])).toEqual([{ anyOf: ['approver'] }]);
  });

  test.prop([someSlots, fc.array(someRoles, { maxLength: 4 })])(
    'are as few as any seating of these people leaves',
    (slots, people) => {
      expect(openSlots(slots, people)).toHaveLength(fewestOpen(slots, people));
    },
  );
});
