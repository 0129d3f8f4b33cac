import type { ModalView } from '@slack/types';
import { context, quote, verbatim } from '../../kit/blocks.ts';
import { formView } from '../../kit/form-view.ts';
import { triageLines } from '../card/triage-lines.ts';
import type { FormSubject } from './case-forms.ts';
import { exactTexts } from './exact-form.ts';

/** A folded post, or what the card hides, for the one person who asked to see it. */
export function showPostForm({ view, texts }: FormSubject): ModalView {
  const post = view.state.posts[0];
  const why = triageLines(view.state, texts, (words) => words);
  const isHidden = view.hides.post || view.hides.draft;
  const notes = [
    ...(view.folded ? [texts.t('form.show_note')] : []),
    ...(isHidden ? [texts.t('form.shown_note')] : []),
  ];
  return formView({ title: texts.t(view.folded ? 'form.show_title' : 'form.shown_title'), submit: null }, texts, [
    ...notes.map((note) => context(note)),
    ...(post === undefined ? [] : [quote(post.text)]),
    ...(why === '' ? [] : [context(texts.t('form.show_why')), quote(why)]),
    ...(view.hides.draft ? [context(texts.t('form.exact_draft')), ...exactTexts({ view, texts })] : []),
    ...(view.hides.draft && view.deviation !== undefined
      ? [context(texts.t('card.deviation', { version: view.deviation.version })), verbatim(view.deviation.text)]
      : []),
  ]);
}
