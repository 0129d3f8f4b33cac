import type { JudgedPost } from '../model/judged-post.ts';

export type LifeRiskFigures = {
  /** Posts in which a person is in danger, and the number of them that triage detected. */
  calls: number;
  heard: number;
  /** All other posts, and how many of them triage took for a call. */
  others: number;
  falseAlarms: number;
};

/** Counts the calls for help that were heard, and the posts wrongly taken for one. */
export function lifeRiskFigures(posts: readonly JudgedPost[]): LifeRiskFigures {
  const figures = { calls: 0, heard: 0, others: 0, falseAlarms: 0 };
  for (const { expected, found } of posts) {
    const heard = found.class === 'life_risk' ? 1 : 0;
    if (expected.lifeRisk) {
      figures.calls += 1;
      figures.heard += heard;
    } else {
      figures.others += 1;
      figures.falseAlarms += heard;
    }
  }
  return figures;
}
