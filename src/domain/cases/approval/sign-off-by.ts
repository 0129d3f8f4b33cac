import type { ActionContext } from '../decision/outcome.ts';
import type { Draft, SignOff } from '../model/case-state.ts';

/** "I have seen exactly this, and stand by it", with the roles that the person holds at this moment. */
export function signOffBy(draft: Draft, as: SignOff['as'], context: ActionContext): SignOff {
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
