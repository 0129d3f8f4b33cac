import type { CaseState } from '../model/case-state.ts';
import type { Change } from '../model/changes.ts';
import type { Publication } from '../model/publication.ts';

/** Resets the silence timer of a crisis when a statement of ours is published. */
export function resetSilenceTimer(
  { core, crisis }: CaseState,
  { status, audience, publishedAt, target }: Publication,
): Change[] {
  const isOurs = core.statement !== null || target.startsWith('statement:');
  const isWord = isOurs && audience === 'public' && status === 'published' && publishedAt !== null;
  if (!isWord || crisis === null || publishedAt <= crisis.lastWordAt) return [];
  return [{ kind: 'crisis', row: { ...crisis, lastWordAt: publishedAt } }];
}
