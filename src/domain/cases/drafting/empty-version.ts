import type { Picture } from '../../pictures/picture.ts';
import type { ActionContext } from '../decision/outcome.ts';
import type { CaseState, Draft } from '../model/case-state.ts';
import { currentDraft, statusOf } from '../model/case-status.ts';
import type { Destination } from '../model/destination.ts';
import { digestOfDraft } from '../model/destinations-of.ts';

/** A new version with this text, which nobody has touched yet; with a picture, those who touched the text that it comes from. */
export function emptyVersion(
  state: CaseState,
  text: string,
  context: ActionContext,
  destinations: Destination[] = [],
  picture: Picture | null = carriedPicture(state),
) {
  const version = state.drafts.length + 1;
  return {
    id: context.newId(),
    caseId: state.core.id,
    version,
    text,
    places: destinations,
    picture,
    digest: digestOfDraft({ version, text, places: destinations, picture }, state.core.digestKey, context.digest),
    basedOn: null,
    writtenBy: null,
    touchedBy: picture === null ? [] : (currentDraft(state)?.touchedBy ?? []),
    writingId: null,
    slots: null,
    createdAt: context.now,
  } satisfies Partial<Draft>;
}

/** Returns the picture of the text on the card, which the next version keeps; null once that text is out: another follows it. */
export function carriedPicture(state: CaseState): Picture | null {
  const status = statusOf(state);
  const isGoingOn = status === 'open' || status === 'in_review' || status === 'approved';
  return isGoingOn ? (currentDraft(state)?.picture ?? null) : null;
}
