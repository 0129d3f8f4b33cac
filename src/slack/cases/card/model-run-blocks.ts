import type { KnownBlock } from '@slack/types';
import type { Texts } from '../../../i18n/texts.ts';
import { button, contextBlock, escapeMrkdwn, quoteBlock, sectionBlock, truncate } from '../../kit/blocks.ts';
import { MODAL_ACTIONS } from '../../kit/ids.ts';
import { LONGEST_NAME } from '../view/author-line.ts';
import { encodeReference } from '../view/card-reference.ts';
import type { CaseView } from '../view/case-view.ts';
import { hasLine, referenceOf } from './card-actions.ts';
import { inertMrkdwn } from './card-lines.ts';

const LONGEST_WORDS = 800;

/** The post in a language that the team reads; a machine’s work, and said to be. */
export function glossBlocks({ run: { gloss }, folded, mask }: CaseView, texts: Texts): KnownBlock[] {
  if (gloss === null || folded) return [];
  const said = texts.t('card.gloss', { model: escapeMrkdwn(truncate(gloss.model, LONGEST_NAME)) });
  return [contextBlock(said), quoteBlock(truncate(mask(gloss.text), LONGEST_WORDS))];
}

/** Returns what a model is doing, why it gave no text, and what it says that it does not know. */
export function modelRunBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  const { waitsFor, whyNone, cannotAnswer, nextStep } = view.run;
  if (view.status !== 'open' && view.status !== 'in_review') return [];
  const lines = [
    ...(nextStep === null
      ? []
      : [texts.t('card.next_step', { step: inertMrkdwn(truncate(view.mask(nextStep), 300)) })]),
    ...(waitsFor === null
      ? []
      : [texts.t('card.writing_waits', { model: escapeMrkdwn(truncate(waitsFor, LONGEST_NAME)) })]),
    ...(waitsFor === null && whyNone !== null ? [noneLine(view, texts.t(whyNone), texts)] : []),
  ];
  return [
    ...(lines.length === 0 ? [] : [contextBlock(lines.join('\n'))]),
    ...(cannotAnswer === null
      ? []
      : [
          {
            ...sectionBlock(
              texts.t('card.cannot_answer', { model: escapeMrkdwn(truncate(cannotAnswer.model, LONGEST_NAME)) }),
            ),
            accessory: askButton(view, texts),
          },
          quoteBlock(truncate(view.mask(cannotAnswer.text), LONGEST_WORDS)),
        ]),
  ];
}

/** The button by which the area is asked what nobody here knows. */
export function askButton(view: CaseView, texts: Texts) {
  return button(texts.t('button.ask_area'), MODAL_ACTIONS.askArea, encodeReference(referenceOf(view)));
}

/** The button by which another draft is asked for; none where no model is to be had. */
export function requestButton(view: CaseView, texts: Texts) {
  const isOpen = view.status === 'open' || view.status === 'in_review';
  if (view.run.onDuty === null || view.playbookTitle === null || view.isPlaced || !isOpen || hasLine(view)) return null;
  return button(texts.t('button.request_draft'), MODAL_ACTIONS.requestDraft, encodeReference(referenceOf(view)));
}

function noneLine({ draft }: CaseView, why: string, texts: Texts): string {
  const isPlaybooks = draft !== undefined && draft.writtenBy === null && draft.writingId === null;
  return texts.t(isPlaybooks ? 'card.writing_none' : 'card.writing_none_kept', { why });
}
