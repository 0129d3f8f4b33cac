import type { SafetyMessage } from '../../handbook/approved-texts.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import type { Actor } from '../../people/actor.ts';
import type { Standpoint } from '../../triage/standpoint.ts';
import type { CaseState } from '../model/case-state.ts';
import type { Audience, SafetyText } from '../model/safety-message.ts';
import {
  isSentInPrivate,
  lineTextFor,
  lineTexts,
  publicWay,
  safetyTextFor,
  sendingOf,
} from '../model/safety-message.ts';

/** One way in which a line may go to a person at risk. */
export type SafetyOffer = {
  audience: Audience;
  said: SafetyText;
  /** `last_resort`: in public only when nobody can reach the person in private; `leaving`: not yet there. */
  stands: 'ready' | 'last_resort' | 'leaving' | 'sent';
  sentBy: Actor | null;
};

/** `standpoint`: reader for whom it is written; `readsPrivate`: a person on shift reads private messages. */
export type SafetyReading = { standpoint?: Standpoint | null | undefined; readsPrivate?: boolean };

/**
 * Returns the ways in which this safety message may be sent now, private first. A message already
 * sent stays listed, with its sender.
 * By default it is written for the author of the post, who is not invited to write in private.
 */
export function safetyOffers(
  line: SafetyMessage,
  state: CaseState,
  handbook: Handbook,
  { standpoint, readsPrivate = false }: SafetyReading = {},
): SafetyOffer[] {
  const way = publicWay(line, state);
  const audiences: Audience[] = way === 'never' ? ['private'] : ['private', 'public'];
  return audiences.flatMap((audience) => {
    const said =
      standpoint === undefined
        ? safetyTextFor(line, audience, state, handbook, readsPrivate)
        : lineTextFor(standpoint, line, audience, state, handbook, readsPrivate);
    if (said === null) return [];
    const sending = sendingOf(line.id, audience, state);
    if (sending !== null) {
      const all = [true, false].flatMap((one) => lineTexts(line, audience, state, handbook, one));
      const gone = all.find(({ text }) => text === sending.text);
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
