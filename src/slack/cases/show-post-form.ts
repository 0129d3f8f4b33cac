import type { ModalView } from '@slack/types';
import { context, quote } from '../blocks.ts';
import type { FormSubject } from './case-forms.ts';
import { triageLines } from './triage-lines.ts';

/** A folded post and the words that decided on it, for the one person who asked to see them. */
export function showPostForm({ view, texts }: FormSubject): ModalView {
  const post = view.state.posts[0];
  const why = triageLines(view.state, texts);
  return {
    type: 'modal',
    title: { type: 'plain_text', text: texts.t('form.show_title') },
    close: { type: 'plain_text', text: texts.t('form.shut') },
    blocks: [
      context(texts.t('form.show_note')),
      quote(post?.text ?? ''),
      ...(why === '' ? [] : [context(texts.t('form.show_why')), quote(why)]),
    ],
  };
}
