import { decisionOf } from '../cases/decision/recorded.ts';
import type { CaseState } from '../cases/model/case-state.ts';
import type { CaseStore } from '../cases/ports/case-store.ts';
import type { Actor } from '../people/actor.ts';

/** For whom personal data leave the house: a court, an ombudsman, the electoral board, or the person whose data they are. */
export const DISCLOSURE_REASONS = ['court', 'ombudsman', 'electoral_board', 'subject_access'] as const;
export type DisclosureReason = (typeof DISCLOSURE_REASONS)[number];

/** Records that a person exports a case with all its personal data. */
export async function recordExported(
  store: CaseStore,
  { core, posts, drafts }: CaseState,
  { actor, now, reason }: { actor: Actor; now: string; reason: DisclosureReason },
): Promise<void> {
  const audit = { reason, posts: posts.map(({ id }) => id), drafts: drafts.map(({ id }) => id) };
  const { refusal: _, ...rows } = decisionOf(
    'personal_data.exported',
    core.id,
    { kind: 'done', changes: [], effects: [], audit },
    { actor, now },
  );
  await store.transact(({ save }) => save(rows));
}
