import type { KnownBlock } from '@slack/types';
import { EMERGENCY_PHONE } from '../../../domain/cases/model/at-risk.ts';
import { isPending } from '../../../domain/cases/model/case-status.ts';
import { mayLeave } from '../../../domain/cases/model/crises/crisis-of.ts';
import { slackUser } from '../../../domain/people/actor.ts';
import { formatMoment } from '../../../i18n/dates.ts';
import { formatList } from '../../../i18n/lists.ts';
import type { Texts } from '../../../i18n/texts.ts';
import {
  actionsBlock,
  button,
  contextBlock,
  escapeMrkdwn,
  headerBlock,
  option,
  overflowMenu,
  quoteBlock,
  sectionBlock,
  smallPrint,
  truncate,
} from '../../kit/blocks.ts';
import { charactersIn } from '../../kit/characters-in.ts';
import { electoralLine } from '../../kit/electoral-line.ts';
import { fitBlocks } from '../../kit/fit-blocks.ts';
import { CASE_MENU, DIRECT_ACTIONS, MODAL_ACTIONS } from '../../kit/ids.ts';
import { encodeReference } from '../view/card-reference.ts';
import type { CaseView } from '../view/case-view.ts';
import { notificationText } from '../view/notification-text.ts';
import { breachBlocks } from './breach-blocks.ts';
import { actionsOf, referenceOf } from './card-actions.ts';
import type { Card } from './card-lines.ts';
import { inertMrkdwn, kindLine, peopleLine, roleTitle, statusMark, statusTitle, whereParts } from './card-lines.ts';
import { caseTitle, crisisBlocks, pauseBlocks } from './crisis-lines.ts';
import { deadlineLine } from './deadline-lines.ts';
import { destinationRows } from './destination-rows.ts';
import { draftBlocks } from './draft-blocks.ts';
import { hoaxBlocks } from './hoax-blocks.ts';
import { glossBlocks } from './model-run-blocks.ts';
import { conversationBlocks } from './posts/conversation-blocks.ts';
import { otherWordsBlocks } from './posts/other-words-blocks.ts';
import { joiningOffers, postVolumeBlocks, sameClaimBlocks } from './posts/post-volume-blocks.ts';
import { correctedBlocks, recallBlocks } from './recall-blocks.ts';
import { safetyBlocks } from './safety-blocks.ts';
import { rescueLine, rescueOffers, toldButtons, toldLines } from './told-lines.ts';
import { becauseLine } from './triage-lines.ts';

/** Slack's most for one message. */
const MOST_BLOCKS = 50;
/** Slack refuses a message of some 13,000 characters: what is ours comes first, and a post is quoted in what is left. */
const MOST_CHARACTERS = 10_500;
/** Maximum number of phones on a card. */
const MOST_PHONES = 6;
const QUOTE = { most: 1_000, least: 200 };

/** The one card of a case, drawn from its state: made to be read on a phone, from the top down. */
export function caseCard(view: CaseView, texts: Texts): Card {
  if (view.state.core.erased !== null) return erasedCard(view, texts);
  const title = caseTitle(view, texts);
  const head: KnownBlock[] = [
    headerBlock(`${statusMark(view)} ${title}`),
    smallPrint(whereParts(view, texts)),
    ...crisisBlocks(view, texts),
  ];
  const below: KnownBlock[] = [
    ...belowPost(view, texts),
    ...glossBlocks(view, texts),
    ...riskBlocks(view, texts),
    ...phoneBlocks(view, texts),
    ...safetyBlocks(view, texts),
    kindBlock(view, texts),
    ...unknownWordsBlocks(view, texts),
    ...sameClaimBlocks(view, texts),
    ...hoaxBlocks(view, texts),
    ...downgradeBlocks(view, texts),
    ...triageBlocks(view, texts),
    peopleBlock(view, texts),
    ...safetyBlock(deadlineLine(view, texts), contextBlock),
    ...breachBlocks(view, texts),
    ...electoralBlocks(view, texts),
    ...recallBlocks(view, texts),
    ...correctedBlocks(view, texts),
    ...draftBlocks(view, texts),
    ...pauseBlocks(view, texts),
  ];
  const rows = destinationRows(view, MOST_BLOCKS - head.length - below.length - 2, texts);
  const rest = [...below, ...rows, actionsOf(view, texts)];
  const left = MOST_CHARACTERS - charactersIn([...head, ...rest]);
  return {
    text: notificationText(view, `${escapeMrkdwn(title)}: ${statusTitle(view, texts)}`, texts),
    blocks: fitBlocks([...head, ...postBlocks(view, left, texts), ...rest], MOST_CHARACTERS + QUOTE.least),
  };
}

/** @param left characters that the card still takes */
function postBlocks(view: CaseView, left: number, texts: Texts): KnownBlock[] {
  const post = view.state.posts[0];
  if (post === undefined) return [];
  if (view.folded) return [foldedPost(view, texts)];
  return [quoteBlock(truncate(view.mask(post.text), Math.max(QUOTE.least, Math.min(QUOTE.most, left))))];
}

function belowPost(view: CaseView, texts: Texts): KnownBlock[] {
  if (view.state.posts.length === 0) return [];
  return [
    ...otherWordsBlocks(view, texts),
    ...hiddenBlocks(view, texts),
    ...postVolumeBlocks(view, texts),
    ...conversationBlocks(view, texts),
  ];
}

/**
 * Returns the block with the kind of the case. While the case is unanswered, it offers to split
 * posts off or to merge it into another case.
 */
function kindBlock(view: CaseView, texts: Texts): KnownBlock {
  const said = sectionBlock(kindLine(view, texts));
  const leave = { label: 'button.leave_crisis', action: DIRECT_ACTIONS.leaveCrisis } as const;
  const offers = [...joiningOffers(view), ...(mayLeave(view.state) ? [leave] : [])];
  if (offers.length === 0) return said;
  const value = encodeReference(referenceOf(view));
  return {
    ...said,
    accessory: overflowMenu(
      CASE_MENU,
      offers.map(({ label, action }) => option(texts.t(label), `${action}|${value}`)),
    ),
  };
}

/** Returns what the row holds where no list knows the word: an earlier version took any. */
function unknownWordsBlocks({ state: { core } }: CaseView, texts: Texts): KnownBlock[] {
  const { unknownWords = [], severity } = core;
  const words = inertMrkdwn(truncate(unknownWords.join(', '), 200));
  return unknownWords.length === 0 ? [] : [contextBlock(texts.t('card.unknown_words', { words, severity }))];
}

/** Above everything that can wait: whom to call, who was told, and whether the person is safe. */
function riskBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  if (view.risk === null) return [];
  if (view.risk === 'maybe') return [sectionBlock(texts.t('card.may_be_at_risk'))];
  if (view.risk === 'untold') {
    const onDuty = view.onDuty || texts.t('role.duty_officer');
    const told = button(texts.t('button.told'), MODAL_ACTIONS.told, encodeReference(referenceOf(view)));
    return [
      { ...sectionBlock(texts.t('card.untold', { onDuty, phone: EMERGENCY_PHONE })), accessory: told },
      ...rescueButtons(view, texts),
    ];
  }
  const told = toldLines(view, texts);
  return [
    ...(told === '' ? [] : [sectionBlock(told), ...toldButtons(view, texts)]),
    ...safetyBlock(rescueLine(view, texts), sectionBlock),
    ...rescueButtons(view, texts),
  ];
}

/** Returns the buttons by which a person records that help is there, or that the person is safe. */
function rescueButtons(view: CaseView, texts: Texts): KnownBlock[] {
  const value = encodeReference(referenceOf(view));
  const offers = rescueOffers(view);
  return offers.length === 0
    ? []
    : [actionsBlock(offers.map(({ label, action }) => button(texts.t(label), action, value)))];
}

/** Returns the people to call by telephone while no gateway calls them. */
function phoneBlocks({ phones }: CaseView, texts: Texts): KnownBlock[] {
  if (phones.length === 0) return [];
  const people = phones.slice(0, MOST_PHONES).map(({ name, phone }) => `${inertMrkdwn(name)} ${phone}`);
  return [sectionBlock(texts.t('card.call_phones', { people: people.join(' → ') }))];
}

/** Returns nothing for a statement of our own, which has no triage. */
function triageBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  return view.state.core.statement === null ? [smallPrint([{ plain: becauseLine(view, texts) }])] : [];
}

/**
 * Returns the block with who works on the case. While the bot has published nothing, it offers to
 * record a reply published elsewhere.
 */
function peopleBlock(view: CaseView, texts: Texts): KnownBlock {
  const isOpen = view.status === 'open' || view.status === 'in_review';
  if (!isOpen || view.isPlaced) return contextBlock(peopleLine(view, texts));
  const elsewhere = button(
    texts.t('button.elsewhere'),
    MODAL_ACTIONS.externalReply,
    encodeReference(referenceOf(view)),
  );
  return { ...sectionBlock(peopleLine(view, texts)), accessory: elsewhere };
}

/** Returns the blocks about the electoral period, only while a person may still change the text. */
function electoralBlocks({ electoral, state }: CaseView, texts: Texts): KnownBlock[] {
  return safetyBlock(isPending(state) ? electoralLine(electoral, texts) : '', contextBlock);
}

/** A line that is not always there. */
function safetyBlock(line: string, block: (line: string) => KnownBlock): KnownBlock[] {
  return line === '' ? [] : [block(line)];
}

/**
 * Returns the pending downgrade, which still needs the earlier approvals, with the button to
 * confirm it.
 */
function downgradeBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  if (view.floor === null || !isPending(view.state)) return [];
  const { what, by, mayConfirm } = view.floor;
  const roles = formatList(
    mayConfirm.map((role) => roleTitle(role, texts)),
    texts,
    'or',
  );
  const said = texts.t('card.floor', { from: escapeMrkdwn(what), to: view.state.core.severity, who: by, roles });
  const confirm = button(
    texts.t('button.confirm_lowering'),
    DIRECT_ACTIONS.confirmDowngrade,
    encodeReference(referenceOf(view)),
  );
  return [{ ...sectionBlock(said), accessory: confirm }];
}

/** A folded post has its own button, which shows all there is. */
function hiddenBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  if (view.folded || !(view.hides.post || view.hides.draft)) return [];
  const show = button(texts.t('button.show_hidden'), MODAL_ACTIONS.showPost, encodeReference(referenceOf(view)));
  return [{ ...sectionBlock(texts.t('card.hidden')), accessory: show }];
}

function foldedPost(view: CaseView, texts: Texts): KnownBlock {
  const show = button(texts.t('button.show_post'), MODAL_ACTIONS.showPost, encodeReference(referenceOf(view)));
  return { ...sectionBlock(texts.t('card.folded')), accessory: show };
}

/**
 * Returns the card of an erased case. It says that there was a case, and when, by which rule and by
 * whom its words were erased.
 */
export function erasedCard(view: CaseView, texts: Texts): Card {
  const { id, severity } = view.state.core;
  const title = `#${id} · ${severity} · ${view.className}`;
  return {
    text: notificationText(view, `${escapeMrkdwn(title)}: ${texts.t('status.erased')}`, texts),
    blocks: [headerBlock(`${statusMark(view)} ${title}`), contextBlock(erasedLine(view, texts))],
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
