import type { ModalView } from '@slack/types';
import { contextBlock, quoteBlock, verbatimText } from '../../kit/blocks.ts';
import { modalView } from '../../kit/modal-view.ts';
import { triageLines } from '../card/triage-lines.ts';
import type { ModalSubject } from './case-modals.ts';
import { exactTexts } from './exact-text-modal.ts';

/** A folded post, or what the card hides, for the one person who asked to see it. */
export function showPostModal({ view, texts }: ModalSubject): ModalView {
  const post = view.state.posts[0];
  const why = triageLines({ state: view.state, names: view.names, mask: (words) => words }, texts);
  const isHidden = view.hides.post || view.hides.draft;
  const notes = [
    ...(view.folded ? [texts.t('form.show_note')] : []),
    ...(isHidden ? [texts.t('form.shown_note')] : []),
  ];
  return modalView({ title: texts.t(view.folded ? 'form.show_title' : 'form.shown_title'), submit: null }, texts, [
    ...notes.map((note) => contextBlock(note)),
    ...(post === undefined ? [] : [quoteBlock(post.text)]),
    ...(why === '' ? [] : [contextBlock(texts.t('form.show_why')), quoteBlock(why)]),
    ...(view.hides.draft ? [contextBlock(texts.t('form.exact_draft')), ...exactTexts({ view, texts })] : []),
    ...(view.hides.draft && view.deviation !== undefined
      ? [
          contextBlock(texts.t('card.deviation', { version: view.deviation.version })),
          verbatimText(view.deviation.text),
        ]
      : []),
  ]);
}
