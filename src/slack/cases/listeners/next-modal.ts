import type { ModalView } from '@slack/types';
import type { Editing } from '../../../domain/cases/ports/editings.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import { DIRECT_ACTIONS, MODAL_ACTIONS } from '../../kit/ids.ts';
import { actsOf } from '../card/acts/acts-of.ts';
import { referenceOf } from '../card/card-actions.ts';
import type { ModalSubject } from '../modals/case-modals.ts';
import { detailsModal } from '../modals/details-modal.ts';
import { editModal } from '../modals/edit-modal.ts';
import { exactTextModal } from '../modals/exact-text-modal.ts';
import { factsModal } from '../modals/facts-modal.ts';
import { encodeReference } from '../view/card-reference.ts';
import type { CaseView } from '../view/case-view.ts';

/**
 * Builds the form of the next step of a case: its facts, its text to edit, or its text with every finding to stand by.
 * Where the next step is none of them, such as to call for help, it shows the details.
 */
export function nextModal(
  { view, texts }: Omit<ModalSubject, 'metadata'>,
  { editing = [], ...given }: { handbook: Handbook; now: string; editing?: readonly Editing[] },
): ModalView {
  const [next] = actsOf(view, texts);
  const subject = { view, texts, metadata: encodeReference(referenceOf(view)) };
  switch (next?.action) {
    case MODAL_ACTIONS.facts:
      if (waitsForAnother(view)) return detailsModal(subject);
      return factsModal(subject, { ...given, shows: 'lacking', leadsToText: true });
    case MODAL_ACTIONS.edit:
      return editModal(subject, null, { editing });
    case DIRECT_ACTIONS.propose:
      return exactTextModal(next.action, subject);
    default:
      return detailsModal(subject);
  }
}

/** Returns whether all that the text lacks is entered, and another person has to confirm it. */
function waitsForAnother({ draft, state }: CaseView): boolean {
  const lacking = draft?.missingFacts ?? [];
  return lacking.every((key) => state.facts.some((fact) => fact.key === key && fact.status === 'proposed'));
}
