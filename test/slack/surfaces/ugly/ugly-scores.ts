import type { DrillScore } from '../../../../src/domain/crises/drill/drill-score.ts';
import { scoreDrill } from '../../../../src/domain/crises/drill/score-drill.ts';
import type { Drill } from '../../../../src/domain/handbook/drill.ts';
import {
  aDrill,
  aDrilledCase,
  aDrillPost,
  aDrillRecord,
  arriving,
  minutesIn,
} from '../../../support/builders/crises/a-drill.ts';
import type { UglyWords } from '../../crises/board/ugly-crises.ts';

/** Drills with such words in everything that somebody wrote: nothing was right, and much went out; or nobody did anything. */
export function uglyScores({ title, value, source }: UglyWords): { drill: Drill; score: DrillScore }[] {
  const posts = Array.from({ length: 60 }, (_, index) =>
    aDrillPost({
      text: value || 'x',
      expect: { class: index % 2 === 0 ? 'life_risk' : 'press', playbook: 'flood', needsReply: true },
    }),
  );
  const traps = Array.from({ length: 20 }, (_, index) => ({
    id: `trap-${index}`,
    what: { es: source || 'x' },
    terms: { es: [`presa ${index}`] },
  }));
  const steps = Array.from({ length: 30 }, (_, index) => ({ id: `step-${index}`, minutes: 1 }));
  const targets = { claimMinutes: 1, firstReplyMinutes: 1, toldMinutes: 1, firstStatementMinutes: 1, steps };
  const drill = aDrill({ titles: { es: title || 'x' }, briefing: { es: title || 'x' }, posts, traps, targets });
  const wrong = aDrillRecord({
    posts: arriving(60),
    cases: posts.map((_, index) => aDrilledCase({ id: index + 1, class: 'rant', claimedAt: minutesIn(index + 9) })),
    published: traps.map((_, index) => ({ caseId: 1, text: `${value} presa ${index}`, at: minutesIn(20) })),
  });
  return [wrong, aDrillRecord(), aDrillRecord({ posts: arriving(60, () => null) })].map((record) => ({
    drill,
    score: scoreDrill(drill, record),
  }));
}
