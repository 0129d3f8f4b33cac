import type { Button, KnownBlock } from '@slack/types';
import type { Hoax } from '../../../domain/hoaxes/hoax.ts';
import { waitingDecisions } from '../../../domain/hoaxes/hoax.ts';
import type { Texts } from '../../../i18n/texts.ts';
import {
  actionsBlock,
  button,
  contextBlock,
  quoteBlock,
  sectionBlock,
  smallPrint,
  truncate,
} from '../../kit/blocks.ts';
import { namedCase } from '../../kit/case-reference.ts';
import { priorityBlocks, seenText, verdictText, waitingText } from '../../kit/hoax-lines.ts';
import type { HoaxReference } from '../../kit/hoax-reference.ts';
import { encodeHoax, hoaxReference } from '../../kit/hoax-reference.ts';
import { HOAXES } from '../../kit/ids.ts';
import type { CaseView } from '../view/case-view.ts';
import type { HoaxView } from '../view/hoax-view.ts';

/** More is on the message of each. */
const SHOWN = 2;

/**
 * Returns the hoax register's entry for the post: since when the hoax circulates, the true facts
 * and the current answer. Adds what people may do with the entry.
 */
export function hoaxBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  const { matched, canRegister, isAtRisk, now } = view.hoaxes;
  if (canRegister) {
    const register = button(texts.t('button.hoax_register'), HOAXES.register, encodeHoax(referenceIn(view, null)));
    return [{ ...sectionBlock(texts.t('hoax.not_registered')), accessory: register }];
  }
  const surroundings = { texts, timeZone: view.timeZone, now };
  return matched.slice(0, SHOWN).flatMap(({ hoax, answer }) => {
    const reference = referenceIn(view, hoax);
    const said = { id: hoax.id, seen: seenText(hoax, surroundings), verdict: verdictText(hoax, texts) };
    if (isAtRisk) return [contextBlock(texts.t('hoax.match_at_risk', said)), notThisOnly(reference, texts)];
    return [
      sectionBlock(texts.t('hoax.match', said)),
      smallPrint([{ plain: `«${truncate(view.mask(hoax.claim), 300)}»` }]),
      ...waitingDecisions(hoax)
        .slice(0, 2)
        .map((one) => contextBlock(`${waitingText(one, texts)} ${texts.t('hoax.see', { id: hoax.id })}`)),
      ...(isOpen(view) ? openBlocks(answer, reference, view, texts) : []),
      ...(isOpen(view) ? priorityBlocks(hoax, reference, surroundings) : []),
    ];
  });
}

function openBlocks(
  answer: HoaxView['matched'][number]['answer'],
  reference: HoaxReference,
  view: CaseView,
  texts: Texts,
): KnownBlock[] {
  const value = encodeHoax(reference);
  const isThere = answer !== null && view.draft?.text === answer.text;
  const use: Button[] = answer === null || isThere ? [] : [button(texts.t('button.hoax_use'), HOAXES.use, value)];
  return [
    ...answerBlocks(answer, isThere, view, texts),
    actionsBlock([
      ...use,
      button(texts.t('button.hoax_decide'), HOAXES.decide, value),
      button(texts.t('button.hoax_not_this'), HOAXES.notThis, value),
    ]),
  ];
}

function answerBlocks(
  answer: HoaxView['matched'][number]['answer'],
  isThere: boolean,
  view: CaseView,
  texts: Texts,
): KnownBlock[] {
  if (answer === null) return [contextBlock(texts.t('hoax.no_answer'))];
  if (isThere) return [contextBlock(texts.t('hoax.answer_there'))];
  const said = texts.t('hoax.answer', { language: texts.t(`language.${answer.language}`) });
  return [contextBlock(said), quoteBlock(truncate(view.mask(answer.text), 800))];
}

function notThisOnly(reference: HoaxReference, texts: Texts): KnownBlock {
  return actionsBlock([button(texts.t('button.hoax_not_this'), HOAXES.notThis, encodeHoax(reference))]);
}

function isOpen({ status }: CaseView): boolean {
  return status === 'open' || status === 'in_review';
}

function referenceIn({ state, draft }: CaseView, hoax: Hoax | null): HoaxReference {
  return hoaxReference(hoax, { inCase: namedCase(state), draftId: draft?.id ?? null });
}
