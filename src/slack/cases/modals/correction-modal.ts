import type { ModalView } from '@slack/types';
import { correctionOpening } from '../../../domain/cases/drafting/correction-opening.ts';
import { contextBlock, quoteBlock, sectionBlock, truncate } from '../../kit/blocks.ts';
import { VIEWS } from '../../kit/ids.ts';
import { inertMrkdwn } from '../card/card-lines.ts';
import { whereText } from '../card/publication-line.ts';
import type { DestinationView, NextDestination } from '../view/destination-view.ts';
import type { ModalSubject } from './case-modals.ts';
import { caseModal } from './case-modals.ts';
import { mannerBlocks } from './written/manner-blocks.ts';
import type { Written } from './written/written-blocks.ts';
import { textFields, verdictBlocks } from './written/written-blocks.ts';

/**
 * Builds the modal for a correction: the published text as it is there, and the field for the new
 * message. The old text is not deleted.
 */
export function correctionModal(
  { view, metadata, texts }: ModalSubject,
  one: DestinationView,
  written: Written | null = null,
): ModalView {
  const to = correctionOf(one);
  const typed = written?.typed ?? { text: correctionOpening(one.draft.language), apart: {} };
  const out = one.deviation?.text ?? one.destination.text;
  const where = one.publication === undefined ? '' : whereText(one.publication, view.mask, texts);
  return caseModal(VIEWS.publishCorrection, 'form.put_right_title', 'form.put_right_submit', { metadata, texts }, [
    sectionBlock(texts.t('form.put_right_note', { network: inertMrkdwn(truncate(one.name, 80)), where })),
    quoteBlock(view.mask(out)),
    ...(written === null ? [] : verdictBlocks(written, to, null, texts)),
    ...textFields({ typed, revision: written?.revision ?? 0 }, to, one.network, texts),
    ...mannerBlocks([one.network], view, texts),
    contextBlock(texts.t('form.edit_note')),
  ]);
}

/** Returns the destination of the new message: beside the text that it corrects. */
export function correctionOf({ network, name, publication }: DestinationView): NextDestination[] {
  if (publication === undefined) return [];
  const { id, audience } = publication;
  const destination = { target: `correction:${id}`, network: publication.network, audience, text: '', corrects: [id] };
  return [{ destination, network, name }];
}
