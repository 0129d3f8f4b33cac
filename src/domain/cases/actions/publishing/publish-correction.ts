import { signOffBy } from '../../approval/sign-off-by.ts';
import type { ActionContext, Outcome } from '../../decision/outcome.ts';
import { cardAndThread, refuse } from '../../decision/outcome.ts';
import { correctionDestination } from '../../drafting/correction-destination.ts';
import { writtenDraft } from '../../drafting/written-draft.ts';
import type { CaseState } from '../../model/case-state.ts';
import { statusOf } from '../../model/case-status.ts';
import type { Change } from '../../model/changes.ts';
import { severityOfOurs } from '../../model/crises/crisis.ts';
import { textAsPasted } from '../../writing/unapproved-text.ts';

/**
 * Writes a new version that corrects a published text and names that publication; it takes the same
 * approval. The published text is never deleted. As with an edit, the writer vouches for the new
 * version.
 */
export function publishCorrection(
  state: CaseState,
  action: { publicationId: string; text: string },
  context: ActionContext,
): Outcome {
  const publication = state.publications.find(({ id }) => id === action.publicationId);
  if (publication?.status !== 'published' || publication.withdrawal !== null) return refuse('refusal.not_out');
  if (statusOf(state) !== 'answered') return refuse('refusal.other_text_first');
  const text = textAsPasted(action.text);
  if (text === '') return refuse('refusal.empty_text');
  const before = state.drafts.find(({ id }) => id === publication.draftId);
  const draft = writtenDraft(text, before, state, context, [
    correctionDestination(publication, text, state, context.handbook),
  ]);
  const claim = state.core.claim ?? { by: context.actor, at: context.now };
  const { statement, severity: published } = state.core;
  const severity = statement === null ? published : severityOfOurs(published, state.crisis);
  const changes: Change[] = [
    { kind: 'draft', row: draft },
    { kind: 'matter', row: { ...state.core, severity, currentDraftId: draft.id, claim } },
    { kind: 'endorsement', row: signOffBy(draft, 'proposer', context) },
  ];
  return {
    kind: 'done',
    changes,
    effects: cardAndThread(state, {
      sentence: { key: 'thread.put_right' },
      by: context.actor,
      draftId: draft.id,
      publicationId: publication.id,
    }),
    audit: { draft: draft.id, digest: draft.digest, corrects: publication.id },
  };
}
