import type { ActionContext, Outcome } from '../decision/outcome.ts';
import { cardAndThread, refuse } from '../decision/outcome.ts';
import { draftFromModel, writtenByModel } from '../drafting/model-drafts.ts';
import { composedFor, isSameVariant, wordsThere } from '../drafting/playbook-words.ts';
import { draftFromPlaybook } from '../drafting/redraft.ts';
import type { CaseState, Draft } from '../model/case-state.ts';
import { currentDraft, statusOf } from '../model/case-status.ts';
import type { Change } from '../model/changes.ts';
import { destinationsToWrite, hasOwnDestinations } from '../model/destinations-of.ts';
import { stopPublication } from '../model/recalls/stop-publication.ts';
import { isAnsweredByLine } from '../model/safety-message.ts';

/**
 * Puts the next variant on the card, composed again from the live facts: first the model's, then
 * the playbook's.
 */
export function switchVariant(state: CaseState, action: { draftId: string | null }, context: ActionContext): Outcome {
  const status = statusOf(state);
  if (status !== 'open' && status !== 'in_review') return refuse('refusal.not_editable');
  if (action.draftId !== state.core.currentDraftId) return refuse('refusal.stale_text');
  if (isAnsweredByLine(state, context)) return refuse('refusal.line_answers');
  const offered = offeredFor(state, context);
  const current = state.drafts.find((draft) => draft.id === action.draftId);
  const place = isNews(offered[0], state) ? -1 : offered.findIndex((one) => isVariantOf(one, current));
  const draft = offered[(place + 1) % Math.max(offered.length, 1)];
  if (draft === undefined || draft.text === current?.text) return refuse('refusal.no_other_variant');
  const changes: Change[] = [
    ...stopPublication(state, 'stopped.edited', context),
    { kind: 'draft', row: draft },
    { kind: 'matter', row: { ...state.core, currentDraftId: draft.id } },
  ];
  return {
    kind: 'done',
    changes,
    effects: cardAndThread(state, { sentence: { key: 'thread.switched' }, by: context.actor, draftId: draft.id }),
    audit: { draft: draft.id, template: draft.templateId, writing: draft.writingId, digest: draft.digest },
  };
}

function offeredFor(state: CaseState, context: ActionContext): Draft[] {
  // What puts a reply right is in its writer's words: another text would be no correction.
  if (state.core.statement === null && hasOwnDestinations(state)) return [];
  const written = writtenByModel(state);
  return [
    ...(written?.variants ?? []).flatMap((variant) =>
      written === null ? [] : draftFromModel(variant, written.run, state, context),
    ),
    ...composedFor(state, context).map((composed) =>
      draftFromPlaybook(
        composed,
        state,
        context,
        destinationsToWrite(
          currentDraft(state),
          state,
          (destination) => wordsThere(destination, composed, state, context).text,
        ),
      ),
    ),
  ];
}

/**
 * Returns whether the model's newest text was never on the card; it then comes next, whatever is
 * there.
 */
function isNews(offered: Draft | undefined, { drafts }: CaseState): boolean {
  const writingId = offered?.writingId ?? null;
  return writingId !== null && drafts.every((draft) => draft.writingId !== writingId);
}

function isVariantOf(offered: Draft, current: Draft | undefined): boolean {
  if (current === undefined || offered.writingId !== current.writingId) return false;
  return offered.writingId === null ? isSameVariant(offered, current) : offered.variant === current.variant;
}
