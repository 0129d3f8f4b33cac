import type { ActionContext } from '../decision/outcome.ts';
import type { CaseState, Draft } from '../model/case-state.ts';
import type { Destination } from '../model/destination.ts';
import { digestOfTexts } from '../model/destinations-of.ts';

/** A new version with this text, which nobody has touched yet. */
export function emptyVersion(state: CaseState, text: string, context: ActionContext, destinations: Destination[] = []) {
  return {
    id: context.newId(),
    caseId: state.core.id,
    version: state.drafts.length + 1,
    text,
    places: destinations,
    digest: digestOfTexts({ text, places: destinations }, state.core.digestKey, context.digest),
    basedOn: null,
    writtenBy: null,
    touchedBy: [],
    writingId: null,
    slots: null,
    createdAt: context.now,
  } satisfies Partial<Draft>;
}
