import type { ActionContext } from '../decision/outcome.ts';
import type { Draft, Endorsement } from '../model/case-state.ts';

/** "I have seen exactly this, and stand by it", with the roles that the person holds at this moment. */
export function endorsementOf(draft: Draft, as: Endorsement['as'], context: ActionContext): Endorsement {
  return {
    id: context.newId(),
    caseId: draft.caseId,
    draftId: draft.id,
    digest: draft.digest,
    by: context.actor,
    as,
    roles: [...context.roles],
    at: context.now,
    overruled: [],
    noteId: null,
    spoken: null,
    voidedAt: null,
  };
}
