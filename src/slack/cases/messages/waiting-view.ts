import type { ModalView } from '@slack/types';
import type { Texts } from '../../../i18n/texts.ts';
import { context, fittingLines, section } from '../../kit/blocks.ts';
import { formView } from '../../kit/form-view.ts';
import type { CaseView } from '../view/case-view.ts';
import { caseLine } from './case-line.ts';

/** The first of the cases that wait, in the order in which their cards come. */
export function waitingView(views: readonly CaseView[], count: number, texts: Texts): ModalView {
  const lines = fittingLines(views.map((view) => caseLine(view, texts)));
  const rest = count - lines.length;
  return formView({ title: texts.t('waiting.title'), submit: null }, texts, [
    ...(lines.length === 0 ? [section(texts.t('waiting.none'))] : lines.map((line) => section(line))),
    ...(rest > 0 ? [context(texts.t('cases.more', { count: rest }))] : []),
  ]);
}
