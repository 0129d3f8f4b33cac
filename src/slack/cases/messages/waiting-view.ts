import type { ModalView } from '@slack/types';
import type { Texts } from '../../../i18n/texts.ts';
import { contextBlock, fittingLines, sectionBlock } from '../../kit/blocks.ts';
import { modalView } from '../../kit/modal-view.ts';
import type { CaseView } from '../view/case-view.ts';
import { caseLine } from './case-line.ts';

/** The first of the cases that wait, in the order in which their cards come. */
export function waitingView(views: readonly CaseView[], count: number, texts: Texts): ModalView {
  const lines = fittingLines(views.map((view) => caseLine(view, texts)));
  const rest = count - lines.length;
  return modalView({ title: texts.t('waiting.title'), submit: null }, texts, [
    ...(lines.length === 0 ? [sectionBlock(texts.t('waiting.none'))] : lines.map((line) => sectionBlock(line))),
    ...(rest > 0 ? [contextBlock(texts.t('cases.more', { count: rest }))] : []),
  ]);
}
