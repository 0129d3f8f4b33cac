import { waitsForVoiceUntil } from '../approval/voice-wait.ts';
import type { ActionContext } from '../decision/outcome.ts';
import { cardAndThread } from '../decision/outcome.ts';
import type { CaseState } from '../model/case-state.ts';
import { currentPublications } from '../model/case-status.ts';
import type { Change, Effect } from '../model/changes.ts';
import { sendWhenHoldEnds } from './start-hold.ts';

type PutOff = { changes: Change[]; effects: Effect[]; audit: [] };

/**
 * Postpones a text whose hold is over, at all its places, while an approval by voice lacks its
 * confirmation.
 * @returns null if nothing has to wait
 */
export function waitForVoice(
  publicationId: string,
  state: CaseState,
  context: Pick<ActionContext, 'handbook' | 'now'>,
): PutOff | null {
  const publication = currentPublications(state).find(({ id }) => id === publicationId);
  if (publication?.status !== 'held' || publication.holdUntil > context.now) return null;
  const until = waitsForVoiceUntil(state, context);
  if (until === null) return null;
  const rows = currentPublications(state)
    .filter(({ status, awaitsGoOn, holdUntil }) => status === 'held' && !awaitsGoOn && holdUntil < until)
    .map((one) => ({ ...one, holdUntil: until }));
  return {
    changes: rows.map((row) => ({ kind: 'publication', row })),
    effects: [...cardAndThread(state, { sentence: { key: 'thread.spoken_holds' } }), ...sendWhenHoldEnds(rows)],
    audit: [],
  };
}
