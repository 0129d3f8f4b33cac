import type { ModalView } from '@slack/types';
import { sectionBlock, truncate } from '../../kit/blocks.ts';
import { VIEWS } from '../../kit/ids.ts';
import { modalView } from '../../kit/modal-view.ts';
import { detailBlocks } from '../card/detail-blocks.ts';
import { encodeReference, referenceTo } from '../view/card-reference.ts';
import type { ModalSubject } from './case-modals.ts';

/** Slack's most for a modal, and for its title. */
const MOST_BLOCKS = 100;
const LONGEST_TITLE = 24;

/**
 * Builds the modal with everything about a case, and all that it offers to do.
 * @param refused why what the person clicked in it was not done
 */
export function detailsModal(
  { view, texts }: Omit<ModalSubject, 'metadata'>,
  refused: string | null = null,
): ModalView {
  const { core } = view.state;
  const said = refused === null ? [] : [sectionBlock(`⚠️ ${refused}`)];
  const title = truncate(texts.t('form.details_title', { id: core.id, severity: core.severity }), LONGEST_TITLE);
  const metadata = encodeReference(referenceTo(view.state));
  const blocks = [...said, ...detailBlocks(view, texts)].slice(0, MOST_BLOCKS);
  return modalView({ id: VIEWS.details, title, submit: null, metadata }, texts, blocks);
}
