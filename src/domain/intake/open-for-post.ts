import type { ActionContext, Outcome } from '../cases/decision/outcome.ts';
import { sightHoaxes } from '../cases/facts/sight-hoaxes.ts';
import type { CaseState } from '../cases/model/case-state.ts';
import { factScope } from '../cases/model/fact-scope.ts';
import type { NewWording } from '../cases/model/joining/known-wording.ts';
import type { CaseTransaction } from '../cases/ports/case-store.ts';
import { matchHoaxes } from '../hoaxes/match-hoaxes.ts';
import type { FlaggedPost } from '../posts/post.ts';
import { bandsOf } from '../posts/similarity/bands.ts';
import type { Assessment } from '../triage/model/assessment.ts';
import type { Comparable } from './compare-text.ts';
import { crisisOfPost, openCase } from './open-case.ts';

/** A post that has no case yet, with what triage says of it, and its words as they are compared. */
export type NewPost = {
  id: string;
  post: FlaggedPost;
  why: string | null;
  keys: string[];
  asksUs: boolean;
  compared: Comparable;
  assessment: Assessment;
};

/** A case of its own for a post: read inside the transaction what it rests on, and to be saved there. Its like will be found by its words. */
export async function openForPost(
  transaction: CaseTransaction,
  { compared, assessment, ...post }: NewPost,
  context: Omit<ActionContext, 'roles'> & { digestKey: string },
): Promise<{ state: CaseState; outcome: Extract<Outcome, { kind: 'done' }>; wording: NewWording }> {
  const id = await transaction.cases.nextId();
  const { playbook } = assessment;
  const like = await transaction.hoaxes.like(compared.said.shingles);
  const flagged = { ...post, saysHoax: matchHoaxes(compared.said, like).length > 0 };
  const crisis = crisisOfPost(flagged, assessment, context);
  const of = { id, playbook, crisis, crisisId: crisis?.id ?? null };
  const sharedFacts = await transaction.facts.ofScope(factScope(of, 'crisis'));
  const { state, changes, effects, audit, also } = openCase(id, flagged, assessment, sharedFacts, context);
  const seen = state.posts.map((one) => sightHoaxes(one, compared.said, like));
  const wording: NewWording = {
    id: flagged.id,
    caseId: id,
    wording: compared.wording,
    language: assessment.language,
    bands: bandsOf(compared.said),
    saidAt: context.now,
  };
  const outcome = {
    kind: 'done' as const,
    audit,
    effects,
    changes: [...changes, { kind: 'wording' as const, row: wording }, ...seen.flatMap((one) => one.changes)],
    also: [...also, ...seen.flatMap((one) => one.also)],
  };
  return { state, outcome, wording };
}
