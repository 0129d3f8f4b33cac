import { describe, expect, it } from 'vitest';
import type { DrillRecord } from '../../../../src/domain/crises/drill/drill-record.ts';
import { scoreDrill } from '../../../../src/domain/crises/drill/score-drill.ts';
import type { DrillPost } from '../../../../src/domain/handbook/drill.ts';
import {
  aDrill,
  aDrilledCase,
  aDrillPost,
  aDrillRecord,
  arriving,
  minutesIn,
} from '../../../support/builders/crises/a-drill.ts';

const ASKS = { class: 'question', playbook: 'flood', needsReply: true } as const;
const AT_RISK = { class: 'life_risk', needsReply: true } as const;
const POLITICAL = { class: 'political', needsReply: false } as const;

function drillOf(posts: readonly Partial<DrillPost>[], over: Parameters<typeof aDrill>[0] = {}) {
  return aDrill({ ...over, posts: posts.map((post, index) => aDrillPost({ at: index * 60, ...post })) });
}

describe('how long it took', () => {
  const drill = drillOf([{ expect: ASKS }, { expect: ASKS }, { expect: ASKS }, { expect: POLITICAL }], {
    targets: { claimMinutes: 5, firstReplyMinutes: 15 },
  });

  it('counts in time, late and never against the target, only of posts that need a reply', () => {
    const { claim, firstReply } = scoreDrill(
      drill,
      aDrillRecord({
        posts: arriving(4),
        cases: [
          aDrilledCase({ id: 1, claimedAt: minutesIn(5) }),
          aDrilledCase({ id: 2, claimedAt: minutesIn(6.5) }),
          aDrilledCase({ id: 3 }),
          aDrilledCase({ id: 4, class: 'political' }),
        ],
        published: [
          { caseId: 1, text: 'Sube.', at: minutesIn(20) },
          { caseId: 1, text: 'Subid.', at: minutesIn(12) },
          { caseId: 2, text: 'Sube.', at: minutesIn(10) },
          { caseId: 3, text: 'Sube.', at: minutesIn(17) },
        ],
      }),
    );
    expect(claim).toEqual({
      title: { key: 'drill.claim' },
      targetMinutes: 5,
      of: 3,
      inTime: 1,
      late: [1],
      never: [2],
      medianMinutes: 6,
      worstMinutes: 6,
      said: {
        key: 'drill.time_missed',
        params: { of: 3, inTime: 1, late: 1, never: 1, target: 5, median: 6, worst: 6 },
      },
    });
    expect(firstReply).toMatchObject({ of: 3, inTime: 3, medianMinutes: 12, worstMinutes: 15 });
    expect(firstReply.said).toEqual({ key: 'drill.time_met', params: { of: 3, target: 15, median: 12, worst: 15 } });
  });

  it('holds what was not yet due at the end against nobody, and what never arrived neither', () => {
    const { claim } = scoreDrill(drill, aDrillRecord({ endedAt: minutesIn(6), posts: arriving(2), cases: [] }));
    expect(claim).toMatchObject({ of: 1, never: [0], medianMinutes: null, worstMinutes: null });
    expect(claim.said).toEqual({ key: 'drill.time_undone', params: { count: 1 } });
    const { firstReply } = scoreDrill(drill, aDrillRecord({ endedAt: minutesIn(6), posts: arriving(2), cases: [] }));
    expect(firstReply.said).toEqual({ key: 'drill.time_none' });
  });

  it('measures without judging where the drill sets no target', () => {
    const { claim } = scoreDrill(
      drillOf([{ expect: ASKS }, { expect: ASKS }]),
      aDrillRecord({ posts: arriving(2), cases: [aDrilledCase({ claimedAt: minutesIn(28) })] }),
    );
    expect(claim).toMatchObject({ targetMinutes: null, of: 2, inTime: 1, late: [], never: [1] });
    expect(claim.said).toEqual({ key: 'drill.time_measured', params: { done: 1, of: 2, median: 28, worst: 28 } });
  });

  it('asks nothing a second time for a copy, and counts one that joined an answered case as answered', () => {
    const posts = [{ id: 'first', expect: ASKS }, { expect: ASKS }, { repeats: 'first', expect: ASKS }];
    const { claim } = scoreDrill(
      drillOf(posts, { targets: { claimMinutes: 5 } }),
      aDrillRecord({ posts: arriving(3, () => 1), cases: [aDrilledCase({ claimedAt: minutesIn(0.5) })] }),
    );
    expect(claim).toMatchObject({ of: 2, inTime: 2, late: [], never: [], worstMinutes: 1 });
  });
});

describe('people at risk', () => {
  it('are in time once somebody recorded whom they told, however they were answered', () => {
    const drill = drillOf([{ expect: AT_RISK }, { expect: AT_RISK }, { expect: AT_RISK }, { expect: ASKS }], {
      targets: { toldMinutes: 5 },
    });
    const risk = { class: 'life_risk', playbook: 'person-at-risk' } as const;
    const { told } = scoreDrill(
      drill,
      aDrillRecord({
        posts: arriving(4),
        cases: [
          aDrilledCase({ id: 1, ...risk, toldAt: minutesIn(3) }),
          aDrilledCase({ id: 2, ...risk, toldAt: minutesIn(9) }),
          aDrilledCase({ id: 3, ...risk }),
          aDrilledCase({ id: 4 }),
        ],
        published: [{ caseId: 3, text: 'Llama al 112.', at: minutesIn(3) }],
      }),
    );
    expect(told).toMatchObject({ of: 3, inTime: 1, late: [1], never: [2] });
  });
});

describe('the first statement', () => {
  const posts = arriving(1);
  const statement = (at: number): DrillRecord['published'] => [
    { caseId: 1, text: 'Sube.', at: minutesIn(1) },
    { caseId: 9, text: 'Ayuntamiento: aviso rojo.', at: minutesIn(at) },
  ];
  const scored = (target: number | undefined, published: DrillRecord['published']) =>
    scoreDrill(
      aDrill(target === undefined ? {} : { targets: { firstStatementMinutes: target } }),
      aDrillRecord({ posts, published }),
    ).firstStatement;

  it('is a text that answers no post, in time, late or missing', () => {
    expect(scored(15, statement(15))?.said).toEqual({
      key: 'drill.statement_met',
      params: { minutes: 15, target: 15 },
    });
    expect(scored(15, statement(15.1))?.said).toEqual({
      key: 'drill.statement_late',
      params: { minutes: 16, target: 15 },
    });
    expect(scored(15, [])).toMatchObject({ minutes: null, said: { key: 'drill.statement_never' } });
    expect(scored(undefined, statement(4))?.said).toEqual({ key: 'drill.statement_measured', params: { minutes: 4 } });
    expect(scored(undefined, [])).toBeNull();
  });
});

describe('what was seen otherwise than an umpire sees it', () => {
  const judged = (post: Partial<DrillPost>, found: Partial<DrillRecord['cases'][number]> | null, replied = false) =>
    scoreDrill(
      drillOf([post]),
      aDrillRecord({
        posts: arriving(1, () => (found === null ? null : 1)),
        cases: found === null ? [] : [aDrilledCase(found)],
        published: replied ? [{ caseId: 1, text: 'Sube.', at: minutesIn(2) }] : [],
      }),
    ).judged;

  it.each([
    [
      'another class',
      { expect: ASKS },
      { class: 'complaint' as const },
      'class',
      { class: 'question', taken: 'complaint' },
    ],
    ['another playbook', { expect: ASKS }, { playbook: 'water' }, 'playbook', { playbook: 'flood' }],
    [
      'a playbook where none fits',
      { expect: { ...POLITICAL, playbook: null } },
      { class: 'political' as const },
      'playbook',
      { playbook: '' },
    ],
    [
      'a call for help unseen',
      { expect: AT_RISK },
      { class: 'complaint' as const },
      'at_risk_missed',
      { class: 'complaint' },
    ],
    [
      'a call for help heard in vain',
      { expect: ASKS },
      { class: 'life_risk' as const },
      'at_risk_in_vain',
      { class: 'question' },
    ],
    ['a question closed without an answer', { expect: ASKS }, { dismissedAt: minutesIn(3) }, 'dismissed', undefined],
    ['a post that nobody flagged', { expect: ASKS }, null, 'not_flagged', undefined],
    ['a call for help that nobody flagged', { expect: AT_RISK }, null, 'at_risk_not_flagged', undefined],
  ])('%s', (_, post, found, kind, params) => {
    const { of, misjudged, said } = judged(post, found);
    const key = `drill.misjudged_${kind}`;
    expect(misjudged).toEqual([{ post: 0, kind, said: params === undefined ? { key } : { key, params } }]);
    expect({ of, said }).toEqual({ of: 1, said: { key: 'drill.judged_some', params: { of: 1, right: 0 } } });
  });

  it('a reply to what needs none', () => {
    expect(judged({ expect: POLITICAL }, { class: 'political' }, true).misjudged).toMatchObject([{ kind: 'answered' }]);
  });

  it.each([
    [
      'a class that is as right',
      { expect: { ...ASKS, orClass: ['complaint' as const] } },
      { class: 'complaint' as const },
    ],
    [
      'a playbook that does not matter',
      { expect: { class: 'question' as const, needsReply: true } },
      { playbook: null },
    ],
    ['politics that nobody flagged', { expect: POLITICAL }, null],
  ])('not %s', (_, post, found) => {
    expect(judged(post, found)).toEqual({
      of: 1,
      misjudged: [],
      said: { key: 'drill.judged_all', params: { count: 1 } },
    });
  });

  it('a copy that nobody flagged goes by the case of its original', () => {
    const posts = [
      { id: 'a', expect: AT_RISK },
      { repeats: 'a', id: 'b', expect: AT_RISK },
      { repeats: 'b', expect: AT_RISK },
    ];
    const { judged: copies } = scoreDrill(
      drillOf(posts),
      aDrillRecord({
        posts: arriving(3, (index) => (index === 0 ? 1 : null)),
        cases: [aDrilledCase({ class: 'rant' })],
      }),
    );
    expect(copies.misjudged.map(({ post, kind }) => [post, kind])).toEqual([
      [0, 'at_risk_missed'],
      [1, 'at_risk_missed'],
      [2, 'at_risk_missed'],
    ]);
  });
});
