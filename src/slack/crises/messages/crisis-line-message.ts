import type { KnownBlock } from '@slack/types';
import type { CrisisEntry } from '../../../domain/cases/model/crises/crisis-entry.ts';
import type { Pause } from '../../../domain/cases/model/crises/pause.ts';
import { notedRecalls } from '../../../domain/crises/model/noted-recalls.ts';
import { sameActor } from '../../../domain/people/actor.ts';
import { mentionOf } from '../../../domain/people/mention.ts';
import type { Sentence } from '../../../errors.ts';
import { formatList } from '../../../i18n/lists.ts';
import { actionsBlock, button, contextBlock, sectionBlock, shortenedMarkup } from '../../kit/blocks.ts';
import { CRISIS_MODAL_ACTIONS, FOLLOW_UPS, LEDGER } from '../../kit/ids.ts';
import { linkTo } from '../../kit/link-to.ts';
import { mentionsOf, roleMentions } from '../../kit/mentions.ts';
import { saySentence } from '../../kit/say-sentence.ts';
import { takeHandoverButton, takeTurnButton } from '../../kit/turn-reference.ts';
import { typedWords } from '../../kit/typed-words.ts';
import type { DrawnCard } from '../../kit/with-watermark.ts';
import type { NameOf } from '../../outbound/quiet-names.ts';
import { verifyAllButton } from '../board/board-facts.ts';
import { caseNumbers } from '../board/board-head.ts';
import type { CrisisView } from '../board/crisis-view.ts';
import { fitLines } from '../board/fit-lines.ts';
import { toldText } from '../board/ledger-lines.ts';
import { encodeCrisis } from '../board/ledger-reference.ts';
import { notedSection } from '../board/noted-lines.ts';
import { crisisNotification } from '../board/notification-text.ts';
import { pauseTaskBlocks } from '../board/pause-task-blocks.ts';
import { followUpText, stepText } from '../board/step-lines.ts';

/** Limit for the sentence for notifications. */
const LONGEST_TEXT = 3000;
const LONGEST_REASON = 160;
const FACTS = { most: 8, characters: 4_000 };
const NOTED_SHOWN = 8;
const STEPS_SHOWN = { most: 6, characters: 2_600 };

/**
 * A line below a board: who did what, and what it is about as it is now.
 * @param pause what `entry.pauseId` names; null where it names none
 * @param boardLink address of the board, where the line does not stand below it
 */
export function crisisLineMessage(
  entry: CrisisEntry,
  view: CrisisView,
  pause: Pause | null = null,
  { nameOf = mentionOf, boardLink = null }: { nameOf?: NameOf; boardLink?: string | null } = {},
): DrawnCard {
  const what = saySentence(namedIn(entry.sentence, view), 'message', view.texts, view.handbook);
  const plain = entry.by === undefined ? what : view.texts.t('thread.by', { who: nameOf(entry.by), what });
  const isStill = entry.turn !== undefined && entry.turn.step !== 'first';
  const said = isStill ? `${plain} ${view.texts.t('turn.still')}` : plain;
  const lines = [
    [said, ...(boardLink === null ? [] : [linkTo(boardLink, view.texts.t('turn.open'))])].join(' '),
    ...calledLines(entry, view),
    ...rolesLine(entry, view),
    ...(entry.caseIds === undefined || entry.caseIds.length === 0
      ? []
      : [view.texts.t('crisis.cases', { cases: caseNumbers(entry.caseIds, view) })]),
  ];
  return {
    text: shortenedMarkup(notificationOf(entry, said, view, nameOf), LONGEST_TEXT),
    blocks: [
      sectionBlock(lines.join('\n')),
      ...factBlocks(entry, view),
      ...pauseTaskBlocks(pause, view.texts),
      ...stepBlocks(entry, view),
      ...followUpBlocks(entry, view),
      ...notedBlocks(entry, view),
      ...handOverBlocks(entry, view),
      ...takeBlocks(entry, view),
    ],
  };
}

/** Returns what a phone shows of the line: without the reason that a person typed. A line that rings holds none. */
function notificationOf({ sentence, by, turn }: CrisisEntry, said: string, view: CrisisView, nameOf: NameOf): string {
  if (turn !== undefined) return said;
  const { key, params } = sentence;
  if (params?.['why'] === undefined) return crisisNotification(view.board.crisis, said, view);
  const bare = namedIn({ key, params: { ...params, why: '' } }, view);
  const what = saySentence(bare, 'message', view.texts, view.handbook).trim();
  const plain = by === undefined ? what : view.texts.t('thread.by', { who: nameOf(by), what });
  return crisisNotification(view.board.crisis, plain, view);
}

/** Cases whose numbers the line shows. */
export function lineCases({ caseIds = [] }: CrisisEntry): number[] {
  return [...caseIds];
}

/** Ids of roles become their titles; who held it before is said apart, by mention. */
function namedIn({ key, params }: Sentence, { texts }: CrisisView): Sentence {
  const role = params?.['role'];
  if (role === undefined) return params === undefined ? { key } : { key, params };
  return { key, params: { ...params, role: texts.say({ key: `role.crisis_${role}` }) } };
}

/** The people who are called, and those of the roles that are asked; nobody for what they did themselves. */
function calledLines(
  { sentence, by, calls = [], ids = [], asks = [] }: CrisisEntry,
  { texts, handbook }: CrisisView,
): string[] {
  const before = sentence.key === 'crisis.handed_over' ? String(sentence.params?.['from'] ?? '') : '';
  const others = calls.filter((one) => !sameActor(one, by ?? null));
  const called = [...others.map(mentionOf), ...(ids.length === 0 ? [] : [mentionsOf(ids)])].join(' ');
  const roles = asks.map((role) => texts.t(`role.${role}`)).join(', ');
  const who = roleMentions(handbook.institution.team.members, ...asks);
  return [
    ...(called === '' ? [] : [texts.t('crisis.called', { who: called })]),
    ...(before === '' ? [] : [texts.t('crisis.held_before', { who: before })]),
    ...(asks.length === 0 ? [] : [texts.t('thread.asks', { role: roles, who })]),
  ];
}

function rolesLine({ roles = [] }: CrisisEntry, { texts }: CrisisView): string[] {
  const titles = roles.map((role) => texts.t(`role.crisis_${role}`));
  return titles.length === 0 ? [] : [texts.t('crisis.roles_held', { roles: formatList(titles, texts) })];
}

function handOverBlocks({ roles = [] }: CrisisEntry, { board: { crisis }, texts }: CrisisView): KnownBlock[] {
  if (roles.length === 0 || crisis.closed !== null) return [];
  return [
    actionsBlock([button(texts.t('button.crisis_hand_over'), CRISIS_MODAL_ACTIONS.handOver, encodeCrisis(crisis))]),
  ];
}

function stepBlocks({ stepIds = [] }: CrisisEntry, view: CrisisView): KnownBlock[] {
  const { board, texts } = view;
  const steps = board.steps.filter(({ id }) => stepIds.includes(id));
  const { shown, rest } = fitLines(steps, (step) => stepText(step, view), STEPS_SHOWN);
  if (shown.length === 0) return [];
  return [
    sectionBlock(shown.map(({ line }) => line).join('\n')),
    ...(rest > 0 ? [contextBlock(texts.t('board.more', { count: rest }))] : []),
    ...(board.crisis.closed === null
      ? [actionsBlock([button(texts.t('button.crisis_steps'), CRISIS_MODAL_ACTIONS.steps, encodeCrisis(board.crisis))])]
      : []),
  ];
}

/** Tasks that the crisis left behind, with the list in which people end them. */
function followUpBlocks({ followUpIds = [] }: CrisisEntry, { board, texts }: CrisisView): KnownBlock[] {
  const tasks = board.followUps.filter(({ id }) => followUpIds.includes(id));
  const { shown } = fitLines(tasks, (task) => followUpText(task, texts), STEPS_SHOWN);
  if (shown.length === 0) return [];
  return [
    sectionBlock(shown.map(({ line }) => line).join('\n')),
    actionsBlock([button(texts.t('button.follow_ups'), FOLLOW_UPS.list, encodeCrisis(board.crisis))]),
  ];
}

/** Messages noted later, each with what is to be done. */
function notedBlocks({ notedIds = [] }: CrisisEntry, view: CrisisView): KnownBlock[] {
  return notedRecalls(view.board, view.handbook)
    .filter(({ noted }) => notedIds.includes(noted.id))
    .slice(0, NOTED_SHOWN)
    .map((recall) => notedSection(recall, view));
}

/** Several steps are taken in their list, and a fact is confirmed in the form of all that wait. */
function takeBlocks({ turn, stepIds = [] }: CrisisEntry, view: CrisisView): KnownBlock[] {
  if (turn === undefined || stepIds.length > 1) return [];
  const { board, texts } = view;
  const { crisis } = board;
  if (turn.kind === 'fact') return [actionsBlock([verifyAllButton(LEDGER.verifyRung, view)])];
  const of = { key: turn.key, crisisId: crisis.id };
  return [actionsBlock([turn.kind === 'handover' ? takeHandoverButton(of, texts) : takeTurnButton(of, texts)])];
}

function factBlocks({ factIds = [] }: CrisisEntry, view: CrisisView): KnownBlock[] {
  const facts = view.board.facts.filter(({ id }) => factIds.includes(id));
  const { shown, rest } = fitLines(facts, (fact) => `• ${toldText(fact, view)}`, FACTS);
  if (shown.length === 0) return [];
  const reasons = facts.flatMap(({ ended }) => (ended?.why == null ? [] : [typedWords(ended.why, LONGEST_REASON)]));
  return [
    sectionBlock([...shown.map(({ line }) => line), ...reasons.slice(0, 3).map((why) => `«${why}»`)].join('\n')),
    ...(rest > 0 ? [contextBlock(view.texts.t('board.more', { count: rest }))] : []),
  ];
}
