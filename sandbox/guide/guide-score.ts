import { reviewCaseDraft } from '../../src/domain/cases/approval/review-case-draft.ts';
import type { CaseState } from '../../src/domain/cases/model/case-state.ts';
import type { Handbook } from '../../src/domain/handbook/handbook.ts';
import { actorKey } from '../../src/domain/people/actor.ts';
import type { GuideScore } from '../workspace/wire.ts';
import { isOut } from './first-steps.ts';

/** Returns what was done well in the first reply of a case; null while none is out. */
export function guideScore(state: CaseState, handbook: Handbook): GuideScore | null {
  const out = state.publications.filter(isOut);
  const first = out.find(({ corrects }) => corrects.length === 0);
  const draft = state.drafts.find(({ id }) => id === first?.draftId);
  const [post] = state.posts;
  if (first === undefined || first.publishedAt === null || draft === undefined || post === undefined) return null;

  const signers = state.signOffs.filter(({ draftId, voidedAt }) => draftId === draft.id && voidedAt === null);
  const people = new Set(signers.map(({ by }) => actorKey(by))).size;
  const facts = state.facts.filter(({ id }) => draft.factIds.includes(id));
  const blocking = reviewCaseDraft(draft, state, handbook, first.publishedAt).filter(({ level }) => level === 'block');
  const isAsApproved = first.deliveredAs.kind === 'as_approved';
  const corrections = out.filter(({ corrects }) => corrects.length > 0).length;
  return {
    seconds: Math.max(0, Math.round((Date.parse(first.publishedAt) - Date.parse(post.flaggedAt)) / 1000)),
    points: [
      { id: 'people', isGood: people > 1, count: people },
      { id: 'facts', isGood: facts.every(({ source }) => source.trim() !== ''), count: facts.length },
      { id: 'words', isGood: blocking.length === 0 && isAsApproved, count: blocking.length },
      { id: 'corrected', isGood: corrections > 0, count: corrections },
    ],
  };
}
