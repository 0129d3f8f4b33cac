import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { neededApprovals } from '../../../src/domain/cases/approval/approval-policy.ts';
import type { CaseState } from '../../../src/domain/cases/model/case-state.ts';
import { isPending } from '../../../src/domain/cases/model/case-status.ts';
import type { CrisisLevel } from '../../../src/domain/cases/model/crises/crisis.ts';
import { severityRow } from '../../../src/domain/handbook/handbook.ts';
import { SEVERITIES } from '../../../src/domain/handbook/vocabulary.ts';
import { aGatheringWalk } from '../../support/laws/a-gathering-walk.ts';
import { allCases, walkGathering } from '../../support/laws/walked-gathering.ts';

const LONGEST_MS = 300_000;

describe('a raised crisis, in whatever state its texts are', () => {
  test.prop([aGatheringWalk], { numRuns: 12 })(
    'leaves no text of ours that waits with fewer approvals or later deadlines, and no slower cadence',
    async (walk) => {
      let before: CrisisLevel | null = null;
      await walkGathering(walk, async (queue, step) => {
        const { crisis } = await queue.board();
        const handbook = queue.deps.handbook.current();
        const row = severityRow(handbook, crisis.level);
        const pending = (await allCases(queue)).filter((state) => isOurs(state) && isPending(state));
        for (const { core } of pending) {
          expect(SEVERITIES.indexOf(core.severity)).toBeLessThanOrEqual(SEVERITIES.indexOf(crisis.level));
          const { approvals } = row;
          expect(neededApprovals(core, handbook).length).toBeGreaterThanOrEqual(approvals.length);
        }
        if (step.kind === 'level' && before !== null && rank(crisis.level) < rank(before)) {
          expect(crisis.cadenceMinutes).toBeLessThanOrEqual(row.updateMinutes ?? Number.POSITIVE_INFINITY);
        }
        before = crisis.level;
      });
    },
    LONGEST_MS,
  );
});

function rank(level: CrisisLevel): number {
  return SEVERITIES.indexOf(level);
}

function isOurs({ core }: CaseState): boolean {
  return core.statement !== null && core.crisisId === 1;
}
