import { expect, it } from 'vitest';
import type { RecordedStep } from '../../../../src/adapters/database/audit/recorded-step.ts';
import { wasApproved } from '../../../../src/adapters/database/audit/was-approved.ts';
import { ana, berta } from '../../../support/builders/a-case.ts';

const [EARLY, LATE] = ['2026-11-24T10:00:00.000Z', '2026-11-24T11:00:00.000Z'];

function aStep(seq: number, at: string, ids: readonly string[] | null): RecordedStep {
  const rows = ids?.map((id) => ({ name: `endorsement:${id}`, digest: 'd' })) ?? null;
  return { seq, at, event: 'gesture', actor: 'slack:T1:U', detail: {}, rows };
}

const claim = (at: string) => aStep(3, at, []);
const seen = { id: 'p', by: ana, as: 'proposer', at: LATE, voidedAt: null };
const approved = { id: 'a', by: berta, as: 'approver', at: LATE, voidedAt: null };
const taken = { ...approved, voidedAt: EARLY };

it.each([
  ['an approval of before', true, approved, [aStep(1, LATE, ['p']), aStep(2, LATE, ['a'])]],
  ['an approval that was given afterwards', false, approved, [aStep(1, LATE, ['p']), aStep(4, LATE, ['a'])]],
  ['one that was taken back before', false, taken, [aStep(1, LATE, ['p', 'a']), aStep(2, EARLY, ['a'])]],
  ['one that was taken back afterwards', true, taken, [aStep(1, LATE, ['p', 'a']), aStep(4, EARLY, ['a'])]],
  ['one of a version that named no rows', true, approved, [aStep(1, LATE, ['p']), aStep(2, LATE, null)]],
] as const)('goes by the order of the record, whatever the clock said: %s', (_, isIt, signOff, steps) => {
  for (const at of [EARLY, LATE]) {
    const claimed = claim(at);
    expect(wasApproved({ claimed, people: 2 }, [seen, signOff], 'endorsement', [...steps, claimed])).toBe(isIt);
  }
});

it('asks for as many people as it is told to, and for an approval', () => {
  const claimed = claim(LATE);
  const steps = [aStep(1, LATE, ['p', 'a', 'own']), claimed];
  const own = { ...approved, id: 'own', by: ana };
  const isRight = (...signOffs: (typeof seen)[]) => wasApproved({ claimed, people: 2 }, signOffs, 'endorsement', steps);
  expect([isRight(seen, approved), isRight(seen, own), isRight(seen, { ...seen, by: berta })]).toEqual([
    true,
    false,
    false,
  ]);
});
