import type { KnownBlock, ModalView } from '@slack/types';
import type { Texts } from '../../i18n/texts.ts';

/** Number of blocks that Slack takes in a modal. */
export const MOST_BLOCKS = 100;

/**
 * Builds every modal. `submit` is null where there is nothing to send; `id` and `metadata` come back with what is done in the modal.
 */
export function modalView(
  { id, title, submit, metadata = '' }: { id?: string; title: string; submit: string | null; metadata?: string },
  texts: Texts,
  blocks: KnownBlock[],
): ModalView {
  const close = submit === null ? texts.t('form.shut') : texts.t('form.close');
  return {
    type: 'modal',
    ...(id === undefined ? {} : { callback_id: id, private_metadata: metadata }),
    title: { type: 'plain_text', text: title },
    ...(submit === null ? {} : { submit: { type: 'plain_text', text: submit } }),
    close: { type: 'plain_text', text: close },
    blocks,
  };
}
