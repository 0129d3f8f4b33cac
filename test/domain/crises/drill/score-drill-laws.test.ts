import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import type { DrillRecord } from '../../../../src/domain/crises/drill/drill-record.ts';
import { scoreDrill } from '../../../../src/domain/crises/drill/score-drill.ts';
import type { Drill } from '../../../../src/domain/handbook/drill.ts';
import { POST_CLASSES } from '../../../../src/domain/handbook/vocabulary.ts';
import { textsIn } from '../../../../src/i18n/texts.ts';
import { aDrill, aDrillRecord, minutesIn } from '../../../support/builders/crises/a-drill.ts';
import { hasSentence } from '../../../support/laws/has-sentence.ts';

const POSTS = 8;
const moment = fc.double({ min: 0, max: 40, noNaN: true }).map(minutesIn);
const maybe = fc.option(moment, { nil: null });
const target = fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined });
const words = fc.constantFrom('Sube a un piso alto.', 'Dos fallecidos.', 'La presa rota.', 'Two dead.');

const somePost = fc.record({
  id: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
  repeats: fc.option(fc.constantFrom('a', 'b', 'gone'), { nil: undefined }),
  expect: fc.option(
    fc.record({
      class: fc.constantFrom(...POST_CLASSES),
      needsReply: fc.boolean(),
      playbook: fc.constantFrom('flood', null),
    }),
    { nil: undefined },
  ),
});

const someDrill: fc.Arbitrary<Drill> = fc
  .record({
    posts: fc.array(somePost, { minLength: 1, maxLength: POSTS }),
    targets: fc.record({
      claimMinutes: target,
      firstReplyMinutes: target,
      toldMinutes: target,
      firstStatementMinutes: target,
    }),
  })
  .map(({ posts, targets }) =>
    aDrill({
      targets: without(targets),
      posts: posts.map((post) => ({ at: 0, network: 'x', author: 'vecina', text: 'Sube el agua', ...without(post) })),
    }),
  );

const someRecord: fc.Arbitrary<DrillRecord> = fc
  .record({
    posts: fc.uniqueArray(
      fc.record({
        index: fc.integer({ min: 0, max: POSTS }),
        arrivedAt: moment,
        caseId: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
      }),
      { selector: ({ index }) => index },
    ),
    cases: fc.array(
      fc.record({
        id: fc.integer({ min: 1, max: 4 }),
        class: fc.constantFrom(...POST_CLASSES),
        playbook: fc.constantFrom('flood', 'water', null),
        claimedAt: maybe,
        toldAt: maybe,
        dismissedAt: maybe,
      }),
    ),
    stopped: fc.array(
      fc.record({
        caseId: fc.nat(5),
        text: words,
        by: fc.constantFrom('checks' as const, 'people' as const),
        at: moment,
      }),
    ),
    published: fc.array(fc.record({ caseId: fc.nat(5), text: words, at: moment })),
    endedAt: moment,
  })
  .map(aDrillRecord);

/** Without the fields that are undefined: a handbook's file has none. */
function without<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

describe('whatever a team did in a drill', () => {
  test.prop([someDrill, someRecord])(
    'what was to do is in time, late or never done, each of them once',
    (drill, record) => {
      const { claim, firstReply, told } = scoreDrill(drill, record);
      for (const { of, inTime, late, never, targetMinutes, medianMinutes, worstMinutes } of [claim, firstReply, told]) {
        expect(inTime + late.length + never.length).toBe(of);
        expect(new Set([...late, ...never]).size).toBe(late.length + never.length);
        if (targetMinutes === null) expect(late).toEqual([]);
        expect(medianMinutes ?? 0).toBeLessThanOrEqual(worstMinutes ?? 0);
        if (targetMinutes !== null && late.length > 0) expect(worstMinutes).toBeGreaterThan(targetMinutes);
      }
    },
  );

  test.prop([someDrill, someRecord])(
    'a text is counted against a trap when it went out, and only then',
    (drill, record) => {
      const [victims, dam] = scoreDrill(drill, record).traps;
      const out = (words: RegExp) =>
        record.published.filter(({ text }) => words.test(text)).map(({ caseId }) => caseId);
      expect(victims?.letThrough.map(({ caseId }) => caseId)).toEqual(out(/fallecidos|dead/));
      expect(dam?.letThrough.map(({ caseId }) => caseId)).toEqual(out(/presa rota/));
    },
  );

  test.prop([someDrill, someRecord])('everything can be said, with no place left empty', (drill, record) => {
    const { claim, firstReply, told, firstStatement, judged, traps } = scoreDrill(drill, record);
    const times = [claim, firstReply, told, ...(firstStatement === null ? [] : [firstStatement])];
    const sentences = [
      ...times.flatMap(({ title, said }) => [title, said]),
      judged.said,
      ...judged.misjudged.map(({ said }) => said),
      ...traps.map(({ said }) => said),
    ];
    for (const sentence of sentences) {
      expect(hasSentence(sentence.key), sentence.key).toBe(true);
      for (const language of ['es', 'en']) expect(textsIn(language).say(sentence)).not.toMatch(/\{\{|NaN|undefined/);
    }
  });
});
