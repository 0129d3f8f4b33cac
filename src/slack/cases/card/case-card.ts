import type { KnownBlock } from '@slack/types';
import { EMERGENCY_PHONE } from '../../../domain/cases/model/at-risk.ts';
import { isOneOfMany } from '../../../domain/cases/model/destination.ts';
import { slackUser } from '../../../domain/people/actor.ts';
import { formatMoment } from '../../../i18n/dates.ts';
import type { Texts } from '../../../i18n/texts.ts';
import type { CardAct } from '../../kit/acts/card-act.ts';
import {
  contextBlock,
  escapeMrkdwn,
  sectionBlock,
  shortenedMarkup,
  smallPrint,
  truncate,
  verbatimText,
} from '../../kit/blocks.ts';
import { charactersIn } from '../../kit/characters-in.ts';
import { fitBlocks } from '../../kit/fit-blocks.ts';
import type { CaseView } from '../view/case-view.ts';
import type { RegisterAnswer } from '../view/hoax-view.ts';
import { notificationText } from '../view/notification-text.ts';
import { actsOf, cardControls, isFinished, menuOf } from './acts/acts-of.ts';
import { approvalOnCard } from './approval-line.ts';
import { manyBlocks } from './bulk-blocks.ts';
import { hasLine } from './card-actions.ts';
import { finishedLine, headLine } from './card-head.ts';
import type { Card } from './card-lines.ts';
import { findingsLine, foundSomething, inertMrkdwn, statusMark, statusTitle, whereParts } from './card-lines.ts';
import { caseTitle } from './crisis-lines.ts';
import { destinationLines } from './destination-rows.ts';
import { missingLine, outLine, shortDraftLine, textBlocks } from './draft-blocks.ts';
import { answerToUse } from './hoax-blocks.ts';
import { glossBlocks } from './model-run-blocks.ts';
import { noteBlocks } from './note-blocks.ts';
import { phoneBlocks } from './people-blocks.ts';
import { pictureLine } from './pictures/picture-blocks.ts';
import { conversationBlocks } from './posts/conversation-blocks.ts';
import { otherWordsBlocks } from './posts/other-words-blocks.ts';
import { quotedPost } from './posts/quoted-post.ts';
import { whereText } from './publication-line.ts';
import { safetyOnCard } from './safety-blocks.ts';
import { rescueLine, toldLines } from './told-lines.ts';

/** Slack refuses a message of some 13,000 characters: what is ours comes first, and a post is quoted in what is left. */
const MOST_CHARACTERS = 10_500;
const LEAST_QUOTE = 200;
/** Characters of a finished case's words. */
const LONGEST_END = 300;
const LONGEST_WORDS = 140;
const LONGEST_NETWORK = 40;
/** Facts that a text lacks, named on the card; the text itself shows where each of them goes. */
const MOST_MISSING = 2;

/**
 * Returns the one card of a case, drawn from its state: six lines, three buttons and a menu. All else is
 * in *Details* and in the thread. A finished case folds to two lines.
 */
export function caseCard(view: CaseView, texts: Texts): Card {
  if (view.state.core.erased !== null) return erasedCard(view, texts);
  const acts = actsOf(view, texts);
  const title = `${escapeMrkdwn(caseTitle(view, texts))}: ${statusTitle(view, texts)}`;
  return {
    text: notificationText(view, title, texts),
    blocks: isFinished(view, acts) ? finishedBlocks(view, acts, texts) : openBlocks(view, acts, texts),
  };
}

function openBlocks(view: CaseView, acts: readonly CardAct[], texts: Texts): KnownBlock[] {
  const isInDanger = view.risk === 'untold' || view.risk === 'told' || view.risk === 'attended';
  const above = [sectionBlock(headLine(view, texts)), ...rescueBlocks(view, texts)];
  const [, ...where] = view.state.posts.length === 0 ? [] : whereParts(view, texts);
  const beside = where.length === 0 ? [] : [smallPrint(where)];
  const below = [
    ...[...otherWordsBlocks(view, texts), ...conversationBlocks(view, texts), ...glossBlocks(view, texts)],
    ...noteBlocks(view, texts),
    ...safetyOnCard(view, texts),
    ...draftOnCard(view, texts),
  ];
  const controls = cardControls(view, acts, false, texts);
  const left = MOST_CHARACTERS - charactersIn([...above, ...beside, ...below, ...controls]);
  const { blocks: quote, isCut } = quotedPost(view, left, texts);
  const row = isCut ? cardControls(view, acts, true, texts) : controls;
  const shown = isInDanger
    ? [...above, ...row, ...beside, ...quote, ...below]
    : [...above, ...beside, ...quote, ...below, ...row];
  return fitBlocks(shown, MOST_CHARACTERS + LEAST_QUOTE);
}

/** Above everything that can wait: whom to call, who was told, and whether the person is safe. */
function rescueBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  if (view.risk === null || view.risk === 'maybe') return phoneBlocks(view, texts);
  if (view.risk === 'untold') {
    const onDuty = view.onDuty || texts.t('role.duty_officer');
    return [sectionBlock(texts.t('card.untold', { onDuty, phone: EMERGENCY_PHONE })), ...phoneBlocks(view, texts)];
  }
  const said = [toldLines(view, texts, 1), rescueLine(view, texts)].filter((line) => line !== '');
  return [...(said.length === 0 ? [] : [sectionBlock(said.join('\n'))]), ...phoneBlocks(view, texts)];
}

/** The text that is to go out, with its count; what it lacks, what was found, and who has yet to approve it. */
function draftOnCard(view: CaseView, texts: Texts): KnownBlock[] {
  const { draft, status } = view;
  if (status === 'dismissed' || status === 'handed_over') return [];
  const places = destinationLines(view, texts);
  const shownPlaces = places === '' ? [] : [contextBlock(places)];
  const answer = answerToUse(view);
  if (answer !== null) return [...answerOnCard(answer, view, texts), ...shownPlaces];
  if (draft === undefined) return [...(hasLine(view) ? [] : [contextBlock(texts.t('card.no_draft'))]), ...shownPlaces];
  const found = [
    missingLine(view, texts, MOST_MISSING),
    foundSomething(view) ? findingsLine(view, texts) : '',
    approvalOnCard(view, texts),
    outLine(view, texts),
  ].filter((line) => line !== '');
  return [
    contextBlock(shortDraftLine(view, texts)),
    ...textBlocks(view, draft.text, texts),
    ...pictureLine(view, texts),
    ...manyBlocks(view, texts),
    ...(found.length === 0 ? [] : [contextBlock(found.join('\n'))]),
    ...shownPlaces,
  ];
}

/** Draws the register's answer alone, since nobody may sign one text by the button of another. */
function answerOnCard({ text, language }: RegisterAnswer, view: CaseView, texts: Texts): KnownBlock[] {
  return [
    contextBlock(texts.t('hoax.answer', { language: texts.t(`language.${language}`) })),
    verbatimText(view.mask(text)),
  ];
}

function finishedBlocks(view: CaseView, acts: readonly CardAct[], texts: Texts): KnownBlock[] {
  const line = sectionBlock(finishedLine(view, texts));
  const menu = menuOf(acts, view, texts);
  return [menu === null ? line : { ...line, accessory: menu }, contextBlock(endOf(view, texts))];
}

/** Returns where the text is published; of a case without one, the words that it was about. */
function endOf(view: CaseView, texts: Texts): string {
  const { state, status, folded, mask } = view;
  const out =
    status === 'answered' ? outLine(view, texts) || publishedAt(view, texts) || destinationLines(view, texts) : '';
  if (out !== '') return shortenedMarkup(out.replaceAll('\n', ' · '), LONGEST_END);
  if (folded) return texts.t('card.folded');
  const words = mask(state.posts[0]?.text ?? view.draft?.text ?? '').replace(/\s+/g, ' ');
  return inertMrkdwn(truncate(words, LONGEST_WORDS)).trim() || texts.t('card.no_draft');
}

/** Returns each network with its link, where one text is published on several; empty in any other case. */
function publishedAt({ isPlaced, destinations, mask }: CaseView, texts: Texts): string {
  const places = destinations.flatMap(({ name, destination, publication }) =>
    publication?.status === 'published' && publication.withdrawal === null && !isOneOfMany(destination)
      ? [`*${escapeMrkdwn(truncate(name, LONGEST_NETWORK))}* ${whereText(publication, mask, texts)}`]
      : [],
  );
  return isPlaced && places.length === destinations.length ? places.join(' · ') : '';
}

/**
 * Returns the card of an erased case. It says that there was a case, and when, by which rule and by
 * whom its words were erased.
 */
export function erasedCard(view: CaseView, texts: Texts): Card {
  const { id, severity } = view.state.core;
  const title = escapeMrkdwn(truncate(`#${id} · ${severity} · ${view.className}`, LONGEST_WORDS));
  return {
    text: notificationText(view, `${title}: ${texts.t('status.erased')}`, texts),
    blocks: [sectionBlock(`*${statusMark(view)} ${title}*`), contextBlock(erasedLine(view, texts))],
  };
}

function erasedLine({ state, timeZone }: CaseView, texts: Texts): string {
  const { erased } = state.core;
  if (erased === null) return '';
  const at = formatMoment(erased.at, timeZone, texts);
  const rule = texts.t(`erased.${erased.rule}`);
  const user = slackUser(erased.by);
  const who = erased.by.kind === 'console' ? inertMrkdwn(erased.by.user) : user === null ? null : `<@${user}>`;
  return who === null ? texts.t('card.erased', { at, rule }) : texts.t('card.erased_by', { at, rule, who });
}
