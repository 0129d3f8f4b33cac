import { templatesFor } from '../../drafts/compose-drafts.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { playbookById } from '../../handbook/handbook.ts';
import type { CaseState } from '../model/case-state.ts';
import { currentDraft } from '../model/case-status.ts';
import { activePlan } from '../model/crises/crisis.ts';
import { hasOwnDestinations } from '../model/destinations-of.ts';
import { postClassOf } from '../model/post-class.ts';
import { writtenByModel } from './model-drafts.ts';
import { composedReplies, isSameVariant } from './playbook-words.ts';

/**
 * Returns whether another text than the one on the card can be chosen. That is a variant, or one that a plan or a model adds. It
 * is also the playbook's own where a person worded this one, or the same one in other words since.
 */
export function hasOtherVariant(state: CaseState, context: { handbook: Handbook; now: string }): boolean {
  const { handbook } = context;
  const draft = currentDraft(state);
  if (draft === undefined || draft.touchedBy.length > 0 || draft.templateId === null) return true;
  if (writtenByModel(state) !== null || activePlan(state.crisis) !== null) return true;
  const playbook = playbookById(handbook, state.core.playbook);
  if (playbook === undefined) return false;
  const citizenLanguage = state.core.assessment.language;
  const templates = templatesFor({
    playbook,
    postClass: postClassOf(state.core),
    citizenLanguage,
    handbook,
  })?.templates;
  if (templates?.some(({ id }) => !isSameVariant(draft, { templateId: id })) === true) return true;
  return !hasOwnDestinations(state) && composedReplies(state, context).some(({ text }) => text !== draft.text);
}
