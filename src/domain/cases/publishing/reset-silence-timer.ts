import type { Handbook } from '../../handbook/handbook.ts';
import { promiseIn } from '../facts/promised-hour.ts';
import type { CaseState, Draft } from '../model/case-state.ts';
import type { Change } from '../model/changes.ts';
import type { Publication } from '../model/publication.ts';

/**
 * Ends the silence of a crisis when a statement of ours is published, and notes when it told the public to
 * expect the next one. The correction of a reply to a single person is no word to the public. A statement
 * that is out in another language is no new word; of the hours that it tells, the earlier one is kept.
 * @param said the version that is really out
 */
export function resetSilenceTimer(
  state: CaseState,
  publication: Publication,
  said: Draft | undefined,
  { handbook }: { handbook: Handbook },
): Change[] {
  const { crisis } = state;
  const { status, audience, publishedAt } = publication;
  if (crisis === null || publishedAt === null || status !== 'published' || audience !== 'public') return [];
  if (!isToThePublic(state, publication, said) || publishedAt < crisis.lastWordAt) return [];
  const promisedAt = said === undefined ? null : promiseIn(said, state, { handbook, now: publishedAt });
  if (state.otherTexts.some(({ outAt }) => outAt !== null)) {
    const isEarlier = promisedAt !== null && (crisis.promisedAt === null || promisedAt < crisis.promisedAt);
    return isEarlier ? [{ kind: 'crisis', row: { ...crisis, promisedAt } }] : [];
  }
  if (publishedAt === crisis.lastWordAt && promisedAt === crisis.promisedAt) return [];
  return [{ kind: 'crisis', row: { ...crisis, lastWordAt: publishedAt, promisedAt } }];
}

function isToThePublic({ core }: CaseState, { target }: Publication, said: Draft | undefined): boolean {
  if (core.statement !== 'correction') return core.statement !== null || target.startsWith('statement:');
  return said?.places.some((one) => one.target === target && one.ownStatement === true) === true;
}
