import type { ApprovedLine } from '../../handbook/approved-texts.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { Actor } from '../../people/actor.ts';
import type { Standpoint } from '../../triage/standpoint.ts';
import type { Audience, LineText } from '../model/approved-line.ts';
import { isSentInPrivate, lineText, lineTextFor, lineTexts, publicWay, sendingOf } from '../model/approved-line.ts';
import type { CaseState } from '../model/case-state.ts';

/** One way in which a line may go to a person at risk. */
export type LineOffer = {
  audience: Audience;
  said: LineText;
  /** `last_resort`: in public only when nobody can reach the person in private; `leaving`: not yet there. */
  stands: 'ready' | 'last_resort' | 'leaving' | 'sent';
  sentBy: Actor | null;
};

/**
 * Returns in which ways this line may go out now, in private first; what has gone already stays, with who sent it.
 * @param standpoint whom it is to be written for; without it, for whoever wrote the post
 */
export function lineOffers(
  line: ApprovedLine,
  state: CaseState,
  handbook: Handbook,
  standpoint?: Standpoint | null,
): LineOffer[] {
  const way = publicWay(line, state);
  const audiences: Audience[] = way === 'never' ? ['private'] : ['private', 'public'];
  return audiences.flatMap((audience) => {
    const said =
      standpoint === undefined
        ? lineText(line, audience, state, handbook)
        : lineTextFor(standpoint, line, audience, state, handbook);
    if (said === null) return [];
    const sending = sendingOf(line.id, audience, state);
    if (sending !== null) {
      const gone = lineTexts(line, audience, state, handbook).find(({ text }) => text === sending.text);
      return {
        audience,
        said: gone ?? said,
        sentBy: sending.by,
        stands: sending.isThere ? 'sent' : 'leaving',
      } as const;
    }
    const waits = audience === 'public' && way === 'after_private' && !isSentInPrivate(state);
    return { audience, said, sentBy: null, stands: waits ? 'last_resort' : 'ready' } as const;
  });
}
