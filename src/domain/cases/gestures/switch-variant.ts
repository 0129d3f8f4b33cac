import type { CaseState } from '../case-state.ts';
import { statusOf } from '../case-status.ts';
import type { Change } from '../changes.ts';
import type { GestureContext, Outcome } from '../outcome.ts';
import { cardAndThread, refused } from '../outcome.ts';
import { composedFor, draftFromPlaybook } from '../redraft.ts';
import { stopPublication } from '../stop-publication.ts';

/** Puts the playbook's next variant on the card, made anew from the live facts. */
export function switchVariant(state: CaseState, gesture: { draftId: string | null }, context: GestureContext): Outcome {
  const status = statusOf(state);
  if (status !== 'open' && status !== 'in_review') return refused('refusal.not_editable');
  if (gesture.draftId !== state.matter.currentDraftId) return refused('refusal.stale_text');
  const offered = composedFor(state, context);
  const current = state.drafts.find((draft) => draft.id === gesture.draftId);
  const place = offered.findIndex((one) => one.templateId === current?.templateId);
  const next = offered[(place + 1) % Math.max(offered.length, 1)];
  if (next === undefined || next.text === current?.text) return refused('refusal.no_other_variant');
  const draft = draftFromPlaybook(next, state, context);
  const changes: Change[] = [
    ...stopPublication(state, 'stopped.edited', context),
    { kind: 'draft', row: draft },
    { kind: 'matter', row: { ...state.matter, currentDraftId: draft.id } },
  ];
  return {
    kind: 'done',
    changes,
    effects: cardAndThread(state, { sentence: { key: 'thread.switched' }, by: context.actor, draftId: draft.id }),
    audit: { draft: draft.id, template: draft.templateId, digest: draft.digest },
  };
}
