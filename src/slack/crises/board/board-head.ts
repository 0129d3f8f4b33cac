import type { KnownBlock } from '@slack/types';
import { peopleAtRisk } from '../../../domain/cases/at-risk/people-at-risk.ts';
import { commandingBody } from '../../../domain/cases/facts/commanding-body.ts';
import type { CrisisRole, LegalHold } from '../../../domain/cases/model/crises/crisis.ts';
import { CRISIS_ROLES, nextWordDueAt } from '../../../domain/cases/model/crises/crisis.ts';
import type { Pause } from '../../../domain/cases/model/crises/pause.ts';
import { draftDueAt } from '../../../domain/crises/break-silence.ts';
import { mentionOf } from '../../../domain/people/mention.ts';
import { isolateDirection } from '../../../domain/text/isolate-direction.ts';
import { durationText } from '../../../i18n/durations.ts';
import { formatList } from '../../../i18n/lists.ts';
import { pauseTaskText } from '../../../i18n/pause-tasks.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { button, contextBlock, headerBlock, sectionBlock, sectionWith } from '../../kit/blocks.ts';
import { CRISIS_MODAL_ACTIONS } from '../../kit/ids.ts';
import { levelMark } from '../../kit/level-mark.ts';
import { linkTo } from '../../kit/link-to.ts';
import { linkedPeople, rescueWords } from '../../kit/rescue-words.ts';
import { typedWords } from '../../kit/typed-words.ts';
import type { CrisisView } from './crisis-view.ts';
import { scopeText } from './pause-words.ts';
import { stepsLine } from './step-lines.ts';

const LONGEST_WORDS = 120;
const LONGEST_PLAN = 80;
const LONGEST_REASON = 160;
/** Number of pauses shown, each with another scope. */
const PAUSES = 3;
const ERRANDS = 3;
const LONGEST_ERRAND = 40;
const LISTED_CASES = 8;
const NETWORKS = 12;

export function boardTitle(view: CrisisView): string {
  const { crisis } = view.board;
  return `${boardMark(view)} ${view.texts.t('board.title', { id: crisis.id, title: isolateDirection(crisis.title) })}`;
}

export function boardMark({ board: { crisis } }: CrisisView): string {
  return crisis.closed === null ? levelMark(crisis.level) : '⚪';
}

/**
 * Returns the head of the board: the crisis, its level, pauses and next statement due. Adds the
 * plan, the cases and the holder of each role.
 */
export function boardHead(view: CrisisView): KnownBlock[] {
  const { crisis } = view.board;
  const isOpen = crisis.closed === null;
  return [
    headerBlock(boardTitle(view)),
    ...rescueBlocks(view),
    sectionBlock(whatLine(view)),
    contextBlock(sinceLine(view)),
    ...(isOpen ? pauseBlocks(view) : []),
    sectionBlock(stateLines(view).join('\n')),
    contextBlock(peopleLine(view)),
    ...(isOpen ? [contextBlock(cadenceLine(view))] : []),
  ];
}

/** Returns the people at risk of the crisis by state, with links to their cards: the first line of all. */
export function rescueBlocks({ board, texts, caseNumber }: CrisisView): KnownBlock[] {
  const said = rescueWords(peopleAtRisk(board.atRisk), texts, caseNumber);
  return said === '' ? [] : [sectionBlock(said)];
}

/** Returns the level of the crisis, its playbook and where it is. */
export function whatLine({ board: { crisis }, texts, playbookName }: CrisisView): string {
  const territory = typedWords(crisis.territory, LONGEST_WORDS);
  const parts = [texts.t('board.level', { level: crisis.level }), playbookName(crisis.playbook), territory];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Since when, by whom, and on which networks; of one that is over, how it ended. */
function sinceLine(view: CrisisView): string {
  const { board, texts, moment, networkName } = view;
  const { crisis } = board;
  const { leadAccount } = crisis;
  const networks = formatList(crisis.networks.slice(0, NETWORKS).map(networkName), texts);
  return [
    texts.t('board.since', { at: moment(crisis.startedAt), who: mentionOf(crisis.startedBy) }),
    leadAccount === null ? networks : texts.t('board.lead_account', { networks, network: networkName(leadAccount) }),
    ...closedLine(view),
    ...(crisis.legalHold === undefined ? [] : [heldLine(crisis.legalHold, texts, moment)]),
  ].join('\n');
}

/** Returns when the crisis was closed, by whom and why; none for an open one. */
export function closedLine({ board: { crisis }, texts, moment }: CrisisView): string[] {
  const { closed } = crisis;
  if (closed === null) return [];
  const why = typedWords(closed.why, LONGEST_REASON);
  return [texts.t('board.closed', { at: moment(closed.at), who: mentionOf(closed.by), why })];
}

/** Returns who ordered the legal hold, when and why. */
export function heldLine({ at, by, why }: LegalHold, texts: Texts, moment: CrisisView['moment']): string {
  return texts.t('board.legal_hold', { at: moment(at), who: mentionOf(by), why: typedWords(why, LONGEST_REASON) });
}

function pauseBlocks(view: CrisisView): KnownBlock[] {
  const { board, texts } = view;
  const rest = board.pauses.length - PAUSES;
  return [
    ...board.pauses
      .slice(0, PAUSES)
      .map((pause) =>
        sectionWith(
          pauseText(pause, view),
          button(texts.t('button.crisis_resume'), CRISIS_MODAL_ACTIONS.resume, pause.id),
        ),
      ),
    ...(rest > 0 ? [contextBlock(texts.t('board.more', { count: rest }))] : []),
  ];
}

/**
 * Returns the scope of a pause, who asked for it and why. Adds the open pause tasks, which the bot
 * cannot do.
 */
export function pauseText(pause: Pause, view: CrisisView): string {
  const { texts } = view;
  const said = pausedLine(pause, view);
  const open = pause.errands.filter(({ stopped }) => stopped === null);
  if (open.length === 0) return said;
  const shown = open.slice(0, ERRANDS).map((task) => typedWords(pauseTaskText(task, texts), LONGEST_ERRAND));
  const more = open.length > ERRANDS ? [texts.t('board.more', { count: open.length - ERRANDS })] : [];
  return `${said}\n${texts.t('board.errands', { what: [...shown, ...more].join(' · ') })}`;
}

/** Returns what a pause stops, since when, who asked for it and why. */
export function pausedLine(pause: Pause, view: CrisisView): string {
  return view.texts.t('board.paused', {
    scope: scopeText(pause, view, view.texts),
    at: view.when(pause.at),
    who: mentionOf(pause.by),
    why: typedWords(pause.reason, LONGEST_REASON) || view.texts.t('pause.no_reason'),
  });
}

/**
 * Returns when the next statement to the public is due, the cases, the texts in review, the
 * unconfirmed approvals and the plan.
 */
export function stateLines(view: CrisisView): string[] {
  const { board, texts, isElectoral } = view;
  return [
    ...(board.crisis.closed === null ? [wordLine(view)] : []),
    casesLine(view),
    ...waitingLines(view),
    ...[stepsLine(view) ?? []].flat(),
    ...planLines(view),
    ...commandLines(view),
    ...(isElectoral ? [texts.t('board.electoral')] : []),
  ];
}

/** Returns the texts in review and the approvals by voice that nobody has confirmed. */
export function waitingLines(view: CrisisView): string[] {
  const { texts } = view;
  const { inReview, spoken } = view.board;
  return [
    ...(inReview.length === 0
      ? []
      : [texts.t('board.in_review', { count: inReview.length, cases: caseNumbers(inReview, view) })]),
    ...(spoken.length === 0 ? [] : [texts.t('board.spoken', { cases: caseNumbers(spoken, view) })]),
  ];
}

/** Returns when the next statement to the public is due, or since when it is overdue. */
export function wordLine({ board: { crisis }, texts, now, when }: CrisisView): string {
  const due = nextWordDueAt(crisis);
  return texts.t(due > now ? 'board.next_word' : 'board.word_late', { at: when(due) });
}

function cadenceLine({ board: { crisis }, texts, now, when }: CrisisView): string {
  const every = texts.t('board.cadence', { every: durationText(crisis.cadenceMinutes * 60_000) });
  const draftAt = draftDueAt(crisis);
  return draftAt > now ? `${every} · ${texts.t('board.draft_at', { at: when(draftAt) })}` : every;
}

function planLines({ board: { crisis }, texts, when }: CrisisView): string[] {
  if (crisis.plan === null) return [];
  const { level, director, link, since } = crisis.plan;
  const said = texts.t('board.plan', {
    level: typedWords(level, LONGEST_PLAN),
    director: typedWords(director, LONGEST_PLAN),
    at: when(since),
  });
  return [link === null ? said : `${said} ${linkTo(link, texts.t('board.plan_link'))}`];
}

/** Returns who commands the emergency, since when, by whose word, and where that authority informs. */
function commandLines({ board: { crisis }, handbook, texts, when }: CrisisView): string[] {
  const body = commandingBody(crisis, handbook, texts.language);
  if (crisis.command === undefined || body == null) return [];
  const said = texts.t('board.command', {
    body: typedWords(body.body, LONGEST_PLAN),
    at: when(crisis.command.since),
    who: mentionOf(crisis.command.by),
  });
  return [body.link === null ? said : `${said} ${linkTo(body.link, texts.t('board.plan_link'))}`];
}

/** Returns how many cases of each severity wait. */
export function openLine({ board: { open }, texts }: CrisisView): string {
  const counts = open.map(({ severity, count }) => `${severity} *${count}*`).join(' · ');
  return counts === '' ? texts.t('board.none_open') : texts.t('board.open', { counts });
}

function casesLine(view: CrisisView): string {
  return [openLine(view), publishedLine(view)].join(' · ');
}

/** Returns how many texts of each kind are published. */
export function publishedLine({ texts, board }: CrisisView): string {
  const { replies, messages, corrections } = board.published;
  return [
    // Without anything published, the line says so once.
    ...(replies > 0 || messages + corrections === 0 ? [texts.t('board.replies', { count: replies })] : []),
    ...(messages === 0 ? [] : [texts.t('board.messages', { count: messages })]),
    ...(corrections === 0 ? [] : [texts.t('board.corrections', { count: corrections })]),
  ].join(' · ');
}

/** Their numbers, each with a link to its card. */
export function caseNumbers(ids: readonly number[], { caseNumber }: Pick<CrisisView, 'caseNumber'>): string {
  const shown = ids.slice(0, LISTED_CASES).map(caseNumber);
  return ids.length > LISTED_CASES ? `${shown.join(', ')}…` : shown.join(', ');
}

/** Cases whose numbers the head shows. */
export function headCases({ atRisk, inReview, spoken }: CrisisView['board']): number[] {
  return [...linkedPeople(peopleAtRisk(atRisk)), ...inReview.slice(0, LISTED_CASES), ...spoken.slice(0, LISTED_CASES)];
}

/** Returns who holds which role, and which roles are vacant. */
function peopleLine({ board: { crisis }, texts }: CrisisView): string {
  const title = (role: CrisisRole) => texts.t(`role.crisis_${role}`);
  const held = CRISIS_ROLES.flatMap((role) => {
    const holder = crisis.roles[role]?.who;
    return holder === undefined ? [] : [`*${title(role)}:* ${mentionOf(holder)}`];
  });
  const free = CRISIS_ROLES.filter((role) => crisis.roles[role] === undefined).map(title);
  return [...held, ...(free.length === 0 ? [] : [texts.t('board.nobody', { roles: formatList(free, texts) })])].join(
    ' · ',
  );
}
