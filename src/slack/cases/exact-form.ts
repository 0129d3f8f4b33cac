import type { ModalView } from '@slack/types';
import { context, quote, verbatim } from '../blocks.ts';
import { CLICKS, VIEWS } from '../ids.ts';
import type { FormSubject } from './case-forms.ts';
import { form } from './case-forms.ts';

/** The very bytes of the reply, where the card hides something: sending this form approves them, or says that they were read. */
export function exactForm(click: string, { view, metadata, texts }: FormSubject): ModalView {
  const post = view.state.posts[0];
  const blocks = [
    context(texts.t('form.exact_note')),
    ...(post === undefined || view.folded ? [] : [quote(view.mask(post.text))]),
    context(texts.t('form.exact_draft')),
    verbatim(view.draft?.text ?? ''),
  ];
  return click === CLICKS.approve
    ? form(VIEWS.approve, 'form.exact_approve_title', 'form.exact_approve_submit', { metadata, texts }, blocks)
    : form(VIEWS.propose, 'form.exact_propose_title', 'form.exact_propose_submit', { metadata, texts }, blocks);
}
