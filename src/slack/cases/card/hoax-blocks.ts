import type { KnownBlock } from '@slack/types';
import { isOfHandbook } from '../../../domain/cases/approval/awaits-approval.ts';
import { answersMany } from '../../../domain/cases/model/destinations-of.ts';
import type { Hoax } from '../../../domain/hoaxes/hoax.ts';
import { waitingDecisions } from '../../../domain/hoaxes/hoax.ts';
import type { Texts } from '../../../i18n/texts.ts';
import type { CardAct } from '../../kit/acts/card-act.ts';
import { actButton } from '../../kit/acts/card-act.ts';
import { actionsBlock, contextBlock, quoteBlock, sectionBlock, smallPrint, truncate } from '../../kit/blocks.ts';
import { namedCase } from '../../kit/case-reference.ts';
import { priorityBlocks, seenText, verdictText, waitingText } from '../../kit/hoax-lines.ts';
import type { HoaxReference } from '../../kit/hoax-reference.ts';
import { encodeHoax, hoaxReference } from '../../kit/hoax-reference.ts';
import { HOAXES } from '../../kit/ids.ts';
import type { CaseView } from '../view/case-view.ts';
import type { HoaxView, RegisterAnswer } from '../view/hoax-view.ts';

/** More is on the message of each. */
const SHOWN = 2;

/**
 * Returns the hoax register's entry for the post: since when the hoax circulates, the true facts
 * and the current answer. Adds what people may do with the entry.
 */
export function hoaxBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  const { matched, canRegister, isAtRisk, now } = view.hoaxes;
  if (canRegister) {
    return hoaxActs(view, texts).map((register) => ({
      ...sectionBlock(texts.t('hoax.not_registered')),
      accessory: actButton(register),
    }));
  }
  const surroundings = { texts, timeZone: view.timeZone, now };
  return matched.slice(0, SHOWN).flatMap(({ hoax, answer }) => {
    const reference = referenceIn(view, hoax);
    const said = { id: hoax.id, seen: seenText(hoax, surroundings), verdict: verdictText(hoax, texts) };
    const acts = actionsBlock(actsOn({ hoax, answer }, view, texts).map(actButton));
    if (isAtRisk) return [contextBlock(texts.t('hoax.match_at_risk', said)), acts];
    return [
      sectionBlock(texts.t('hoax.match', said)),
      smallPrint([{ plain: `«${truncate(view.mask(hoax.claim), 300)}»` }]),
      ...waitingDecisions(hoax)
        .slice(0, 2)
        .map((one) => contextBlock(`${waitingText(one, texts)} ${texts.t('hoax.see', { id: hoax.id })}`)),
      ...(isOpen(view) ? [...answerBlocks(answer, isThere(answer, view), view, texts), acts] : []),
      ...(isOpen(view) ? priorityBlocks(hoax, reference, surroundings) : []),
    ];
  });
}

/** Returns the line with what the register knows of the post; nothing where it knows nothing. */
export function hoaxLines(view: CaseView, texts: Texts): string[] {
  const { matched, canRegister, isAtRisk, now } = view.hoaxes;
  if (canRegister) return [texts.t('hoax.not_registered')];
  const surroundings = { texts, timeZone: view.timeZone, now };
  return matched.slice(0, 1).map(({ hoax }) => {
    const said = { id: hoax.id, seen: seenText(hoax, surroundings), verdict: verdictText(hoax, texts) };
    return texts.t(isAtRisk ? 'hoax.match_at_risk' : 'hoax.match', said);
  });
}

/** Returns the acts on what the register knows of the post. */
export function hoaxActs(view: CaseView, texts: Texts): CardAct[] {
  const { matched, canRegister } = view.hoaxes;
  if (canRegister) {
    const value = encodeHoax(referenceIn(view, null));
    return [{ rank: 'also', label: texts.t('button.hoax_register'), action: HOAXES.register, value }];
  }
  return matched.slice(0, SHOWN).flatMap((one) => actsOn(one, view, texts));
}

function actsOn({ hoax, answer }: Matched, view: CaseView, texts: Texts): CardAct[] {
  const value = encodeHoax(referenceIn(view, hoax));
  const notThis: CardAct = { rank: 'detail', label: texts.t('button.hoax_not_this'), action: HOAXES.notThis, value };
  if (view.hoaxes.isAtRisk) return [notThis];
  if (!isOpen(view)) return [];
  // The register's answer goes before any other text.
  const rank = view.status === 'open' ? 'step' : 'decision';
  const use: CardAct = { rank, label: texts.t('button.hoax_use'), action: HOAXES.use, value };
  return [
    ...(answer === null || isThere(answer, view) ? [] : [use]),
    { rank: 'detail', label: texts.t('button.hoax_decide'), action: HOAXES.decide, value },
    notThis,
  ];
}

/**
 * Returns the register's answer that the next step of the card takes; null where there is none. The
 * card shows it in place of a reply of the handbook that nobody has touched.
 */
export function answerToUse(view: CaseView): RegisterAnswer | null {
  const isOfPeople = view.draft !== undefined && !(isOfHandbook(view.draft) && !answersMany(view.draft));
  if (view.status !== 'open' || view.hoaxes.isAtRisk || isOfPeople || view.basis?.kind === 'text') return null;
  const answers = view.hoaxes.matched.slice(0, SHOWN).map(({ answer }) => answer);
  return answers.find((answer) => answer !== null && !isThere(answer, view)) ?? null;
}

type Matched = HoaxView['matched'][number];

/** Returns true if the draft says the answer, also below the name of whom it answers. */
function isThere(answer: Matched['answer'], { draft }: CaseView): boolean {
  return answer !== null && (draft?.text === answer.text || draft?.templateId === answer.templateId);
}

function answerBlocks(answer: Matched['answer'], isOnCard: boolean, view: CaseView, texts: Texts): KnownBlock[] {
  if (answer === null) return [contextBlock(texts.t('hoax.no_answer'))];
  if (isOnCard) return [contextBlock(texts.t('hoax.answer_there'))];
  const said = texts.t('hoax.answer', { language: texts.t(`language.${answer.language}`) });
  return [contextBlock(said), quoteBlock(truncate(view.mask(answer.text), 800))];
}

function isOpen({ status }: CaseView): boolean {
  return status === 'open' || status === 'in_review';
}

function referenceIn({ state, draft }: CaseView, hoax: Hoax | null): HoaxReference {
  return hoaxReference(hoax, { inCase: namedCase(state), draftId: draft?.id ?? null });
}
