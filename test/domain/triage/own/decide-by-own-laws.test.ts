import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Weights } from '../../../../src/domain/learning/weights.ts';
import { evidenceIn } from '../../../../src/domain/triage/decide-by.ts';
import { findHate } from '../../../../src/domain/triage/evidence/find-evidence.ts';
import { learnedWeights } from '../../../../src/domain/triage/learned/learned-weights.ts';
import type { Assessment } from '../../../../src/domain/triage/model/assessment.ts';
import { ownWeights, replyBase } from '../../../../src/domain/triage/own/own-weights.ts';
import { triagePost } from '../../../../src/domain/triage/triage-post.ts';
import { aFlaggedPost } from '../../../support/builders/a-flagged-post.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { examplePosts } from '../../../support/builders/example-posts.ts';

const handbook = aHandbook();
const posts = examplePosts.filter((_, at) => at % 6 === 0).map(({ text }) => text);
const watches = ['ordinary', 'crisis'] as const;
const asShipped = watches.flatMap((watch) =>
  posts.map((text) => ({
    text,
    watch,
    shipped: triagePost(aFlaggedPost(text), handbook, () => 'es', { watch, open: [] }),
  })),
);
const traits = [...new Set(posts.flatMap((text) => evidenceIn(text, handbook).features.map(({ name }) => name)))];

/** Any layer that a file can hold, however absurd: figures up to ten times what learning gives. */
const aLayer = fc
  .record({
    seed: fc.integer(),
    strength: fc.constantFrom(100, 1_000, 10_000),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ seed, strength, from }) => {
    let state = seed >>> 0;
    const figure = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.round((state / 2 ** 31 - 1) * strength);
    };
    const written = ({ answers }: Weights) => ({
      answers,
      traits: Object.fromEntries(
        [...traits, 'says:yes', 'says:no'].map((trait) => [trait, answers.map(figure).join(' ')]),
      ),
    });
    return ownWeights({
      format: 'portavoz-own-layer-1',
      shipped: '',
      digest: '',
      lessons: { all: 0, class: {}, playbook: {}, needsReply: { yes: 0, no: 0 } },
      class: written(learnedWeights.class),
      matter: written(learnedWeights.matter),
      reply: { from, weights: written(replyBase) },
    });
  });

/** Each post as shipped and by a layer, for many layers. */
function always(holds: (shipped: Assessment, own: Assessment, text: string) => void): void {
  fc.assert(
    fc.property(aLayer, (own) => {
      for (const { text, watch, shipped } of asShipped) {
        holds(
          shipped,
          triagePost(aFlaggedPost(text), handbook, () => 'es', { watch, open: [] }, own),
          text,
        );
      }
    }),
    { numRuns: 25 },
  );
}

const isUrgentReport = ({ class: postClass, severity }: Assessment) =>
  postClass === 'field_report' && (severity === 'S1' || severity === 'S2');
const readFirst = ({ because }: Assessment) => because.filter(({ rule }) => rule.startsWith('life_risk.'));

test('no layer rings, silences a call for help, or changes anything of one', () => {
  let [calls, moved] = [0, 0];
  always((shipped, own) => {
    if (shipped.class === 'life_risk') {
      calls += 1;
      expect({ ...own, weights: shipped.weights }).toEqual(shipped);
    }
    expect(own.class === 'life_risk').toBe(shipped.class === 'life_risk');
    expect(readFirst(own)).toEqual(readFirst(shipped));
    if (own.class !== shipped.class) moved += 1;
  });
  expect(calls).toBeGreaterThan(500);
  expect(moved).toBeGreaterThan(500);
});

test('no layer says that an urgent report, or what is read first, needs no reply', () => {
  let kept = 0;
  always((shipped, own) => {
    if (isUrgentReport(own) || isUrgentReport(shipped)) {
      kept += 1;
      expect(own.needsReply).toBe(true);
    }
    if (readFirst(shipped).length > 0 && shipped.needsReply) expect(own.needsReply).toBe(true);
  });
  expect(kept).toBeGreaterThan(50);
});

test('no layer takes hate or exposed data away, or calls hate what has no evidence of it', () => {
  always((shipped, own, text) => {
    const isRuled = shipped.because.some(({ rule }) => /^personal_data\.(?!likeness)/.test(rule));
    if (isRuled && shipped.class === 'personal_data') expect(own.class).toBe('personal_data');
    if (shipped.class === 'hate') expect(own.class).toBe('hate');
    else if (own.class === 'hate') expect(findHate(evidenceIn(text, handbook).seen)).not.toBeNull();
  });
});
