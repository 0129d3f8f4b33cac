import type { ModalView } from '@slack/types';
import { context, quote } from '../blocks.ts';
import type { FormSubject } from './case-forms.ts';

/** A folded post, for the one person who asked to see it. */
export function showPostForm({ view, texts }: FormSubject): ModalView {
  const post = view.state.posts[0];
  return {
    type: 'modal',
    title: { type: 'plain_text', text: texts.t('form.show_title') },
    close: { type: 'plain_text', text: texts.t('form.close') },
    blocks: [context(texts.t('form.show_note')), quote(post?.text ?? '')],
  };
}
