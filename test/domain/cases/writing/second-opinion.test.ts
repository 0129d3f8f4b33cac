import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { applyChanges } from '../../../../src/domain/cases/model/apply-changes.ts';
import { isPending } from '../../../../src/domain/cases/model/case-status.ts';
import { raisedBy } from '../../../../src/domain/cases/writing/second-opinion.ts';
import { POST_CLASSES } from '../../../../src/domain/handbook/vocabulary.ts';
import { isMaybe } from '../../../../src/domain/triage/is-maybe.ts';
import { anOpinion } from '../../../support/builders/rows/invented-rows.ts';
import { aWalk } from '../../../support/laws/random-walk.ts';
import { walked } from '../../../support/laws/walked.ts';

const anyOpinion = fc.record({
  verdict: fc.constantFrom('danger', 'no_danger', 'unfounded', 'failed'),
  postClass: fc.constantFrom(...POST_CLASSES, null),
});
const anyWords = fc.array(fc.string(), { maxLength: 3 });

describe('whatever people do and a model says', () => {
  test.prop([aWalk, anyOpinion, anyWords, fc.constantFrom(null, 900_000_000)], { numRuns: 60 })(
    'a second opinion changes nothing of a case but why it is read first',
    (walk, opinion, words, firstPlace) => {
      for (const { after: state } of walked(walk)) {
        const { changes, effects } = raisedBy(anOpinion(opinion), words, state, firstPlace);
        const { core, ...others } = applyChanges(state, changes);
        const { core: before, ...othersBefore } = state;
        expect(others).toEqual(othersBefore);
        const because = core.assessment.because.slice(0, before.assessment.because.length);
        expect({ ...core, assessment: { ...core.assessment, because } }).toEqual(before);
        const isRaised = core.assessment.because.length > because.length;
        const isOpen = isPending(state) && before.class === before.assessment.class && before.class !== 'life_risk';
        const isFounded = opinion.verdict === 'danger' && words.length > 0;
        expect(isRaised).toBe(isOpen && isFounded && !isMaybe(before.assessment));
        expect(isMaybe(core.assessment)).toBe(isMaybe(before.assessment) || isRaised);
        expect(effects.length > 0).toBe(isRaised && firstPlace === null);
      }
    },
  );
});
