import type { KnownBlock } from '@slack/types';
import type { Texts } from '../../../i18n/texts.ts';
import type { CardAct } from '../../kit/acts/card-act.ts';
import { actButton } from '../../kit/acts/card-act.ts';
import { contextBlock, escapeMrkdwn, quoteBlock, sectionBlock, truncate } from '../../kit/blocks.ts';
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
            accessory: actButton(askAct(view, texts)),
          },
          quoteBlock(truncate(view.mask(cannotAnswer.text), LONGEST_WORDS)),
        ]),
  ];
}

/** Returns the act by which an area is asked what nobody here knows. */
export function askAct(view: CaseView, texts: Texts): CardAct {
  const value = encodeReference(referenceOf(view));
  return { rank: 'seldom', label: texts.t('button.ask_area'), action: MODAL_ACTIONS.askArea, value };
}

/** Returns the acts around drafts: to ask an area for what is missing, and a model for another draft. */
export function modelRunActs(view: CaseView, texts: Texts): CardAct[] {
  const isOpen = view.status === 'open' || view.status === 'in_review';
  const isAsked = isOpen && (view.run.cannotAnswer !== null || (view.draft !== undefined && view.missing.length > 0));
  return [...(isAsked ? [askAct(view, texts)] : []), ...(requestAct(view, texts) ?? [])];
}

/** Returns the act by which another draft is asked for; null where no model is to be had. */
export function requestAct(view: CaseView, texts: Texts): [CardAct] | null {
  const isOpen = view.status === 'open' || view.status === 'in_review';
  if (view.draft === undefined || view.run.onDuty === null || view.playbookTitle === null) return null;
  if (view.isPlaced || !isOpen || hasLine(view)) return null;
  const value = encodeReference(referenceOf(view));
  return [{ rank: 'detail', label: texts.t('button.request_draft'), action: MODAL_ACTIONS.requestDraft, value }];
}

function noneLine({ draft }: CaseView, why: string, texts: Texts): string {
  const isPlaybooks = draft !== undefined && draft.writtenBy === null && draft.writingId === null;
  return texts.t(isPlaybooks ? 'card.writing_none' : 'card.writing_none_kept', { why });
}
