import type { KnownBlock, PlainTextOption } from '@slack/types';
import { rolesOf } from '../../domain/cases/approval/approval-policy.ts';
import type { EnteredFact } from '../../domain/cases/model/fact.ts';
import { missingApprovals } from '../../domain/contents/content-approvals.ts';
import type {
  Aim,
  Content,
  ContentDeparture,
  ContentState,
  ContentStatus,
} from '../../domain/contents/model/content.ts';
import { firstWords, isRecalled, KEPT } from '../../domain/contents/model/content.ts';
import { blockingFindings, reviewContent } from '../../domain/contents/review-content.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { homeLanguage, networkName } from '../../domain/handbook/handbook.ts';
import { editorOf } from '../../domain/handbook/plan/editor.ts';
import { readersOf } from '../../domain/people/reads-language.ts';
import type { LineFinding } from '../../domain/plan/calendar-line.ts';
import type { Finding } from '../../domain/review/model/finding.ts';
import { inLanguage } from '../../domain/text/languages.ts';
import { formatMoment } from '../../i18n/dates.ts';
import { formatList } from '../../i18n/lists.ts';
import type { Texts } from '../../i18n/texts.ts';
import { actOption } from '../kit/acts/card-act.ts';
import {
  actionsBlock,
  button,
  contextBlock,
  escapeMrkdwn,
  overflowMenu,
  sectionBlock,
  shortenedMarkup,
  verbatimText,
} from '../kit/blocks.ts';
import { findingLine } from '../kit/findings/finding-line.ts';
import { fitBlocks } from '../kit/fit-blocks.ts';
import { linkTo } from '../kit/link-to.ts';
import { CONTENT_MARKS } from '../kit/plan/content-marks.ts';
import { encodeContent } from '../kit/plan/content-reference.ts';
import { lineFindingText } from '../kit/plan/line-finding-text.ts';
import { CONTENT_ACTIONS } from '../kit/plan/plan-ids.ts';
import { failureText } from '../kit/say-sentence.ts';
import { typedWords } from '../kit/typed-words.ts';
import type { DrawnCard } from '../kit/with-watermark.ts';
import { stepButtons } from './departure-buttons.ts';
import { pictureBlocks } from './picture-blocks.ts';

/** A content as it is shown: with what holds around it. */
export type ContentView = {
  state: ContentState;
  /** Values on which it rests, as they are now. */
  facts: readonly EnteredFact[];
  /** Objections to its moment, its networks or its topic; they stop nothing. */
  objections: readonly LineFinding[];
  handbook: Handbook;
  now: string;
  texts: Texts;
};

/** Slack refuses a message of some 13,000 characters. */
const MOST_CHARACTERS = 11_000;
/** Findings that a card shows; the others come once these are fixed. */
const MOST_FINDINGS = 5;
/** Characters of them: the texts of all networks are whole beside them. */
const OF_FINDINGS = 1_200;
/** Characters of what speaks against its moment: the calendar says the rest. */
const OF_OBJECTIONS = 500;
/** Statuses in which the checks and the plan have something to say to a person. */
const READ: readonly ContentStatus['kind'][] = ['draft', 'in_review'];
const SHOWN = 200;

/** Returns true while people still write or read it. */
export function isBeingWritten({ content }: Pick<ContentState, 'content'>): boolean {
  return READ.includes(content.status.kind);
}

/** The card of a content: its status, its words for each network, and the one next step. */
export function contentCard(view: ContentView): DrawnCard {
  const { state, handbook, now, facts, texts } = view;
  const { content } = state;
  const findings = isBeingWritten(state) ? reviewContent(state, { handbook, now, facts }) : [];
  const head = `${CONTENT_MARKS[content.status.kind]} *${statusText(view, findings)}*`;
  // A telephone shows its moment alone.
  const text = `${texts.t('content.card')}: ${formatMoment(content.at, handbook.institution.timeZone, texts)}`;
  if (content.status.kind === 'dropped') {
    return { text, blocks: [contextBlock(`${head} · ${typedWords(firstWords(content), SHOWN)}`)] };
  }
  return {
    text,
    blocks: fitBlocks(
      [
        sectionBlock([head, ...whyLines(content, texts)].join('\n')),
        ...content.places.flatMap((place) => placeBlocks(view, place)),
        ...pictureBlocks(content, texts),
        ...findingBlocks(findings, texts),
        ...objectionBlocks(view),
        ...draftingBlocks(content, handbook, texts),
        contextBlock(aboutLine(content, handbook, texts)),
        ...nextSteps(view, findings),
      ],
      MOST_CHARACTERS,
    ),
  };
}

/** Returns its status, with its moment. */
function statusText({ state, handbook, texts }: ContentView, findings: readonly Finding[]): string {
  const { content } = state;
  const { status } = content;
  const moment = formatMoment(content.at, handbook.institution.timeZone, texts);
  if (status.kind === 'held') return texts.t(`content.is_held_${status.by.kind}`, { moment });
  if (status.kind !== 'in_review') return texts.t(`content.is_${status.kind}`, { moment });
  const { slots } = missingApprovals(state, { handbook, findings });
  const names = rolesOf(slots).map((role) => texts.t(`role.${role}`));
  const roles = names.length === 0 ? '' : formatList(names, texts, 'or');
  return texts.t(roles === '' ? 'content.is_in_review_read' : 'content.is_in_review', { moment, roles });
}

/** Returns what brought it back, where something did. */
function whyLines({ status }: Content, texts: Texts): string[] {
  if (status.kind !== 'draft' && status.kind !== 'in_review') return [];
  if (status.why === null) return [];
  const note = status.kind === 'draft' && status.note !== null ? `: ${typedWords(status.note, SHOWN)}` : '';
  return [`${texts.t(`content.why_${status.why}`)}${note}`];
}

function placeBlocks(view: ContentView, { target, network, text }: Content['places'][number]): KnownBlock[] {
  const { state, handbook, texts } = view;
  const departure = state.departures.find((one) => one.target === target);
  const name = `*${escapeMrkdwn(networkName(handbook, network))}*`;
  const said =
    departure === undefined || departure.status === 'not_out'
      ? name
      : `${name} · ${linkTo(departure.url, texts.t(`content.departure_${departure.status}`))}${departureNote(departure, texts)}`;
  const buttons = departure === undefined ? [] : stepButtons(departure, state.content, texts);
  const words = text === '' ? contextBlock(texts.t('content.no_words')) : verbatimText(text);
  return [sectionBlock(said), words, ...(buttons.length === 0 ? [] : [actionsBlock(buttons)])];
}

/** Says why a text did not leave; of one that is out, that what it rests on has changed, or why it stays all the same. */
function departureNote(departure: ContentDeparture, texts: Texts): string {
  const { status, reason } = departure;
  if (status === 'failed') return ` · ${failureText(reason, texts)}`;
  if (status === 'stopped' && reason !== null) return ` · ${texts.say({ key: `content.why_${reason}` })}`;
  if (isRecalled(departure)) return ` · ⚠️ ${texts.t('content.why_fact_changed')}`;
  if (status !== 'published' || reason === null || !reason.startsWith(KEPT)) return '';
  return ` · ➖ ${typedWords(reason.slice(KEPT.length), SHOWN)}`;
}

/** Says of which model the texts are a draft, that it is still asked, or why there is none. */
function draftingBlocks({ drafting, places }: Content, handbook: Handbook, texts: Texts): KnownBlock[] {
  if (drafting === null || (drafting.status === 'failed' && places.every(({ text }) => text !== ''))) return [];
  const { model, host, why } = drafting;
  const named = {
    model: typedWords(model, SHOWN),
    host: typedWords(host, SHOWN),
    editor: escapeMrkdwn(editorOf(handbook)),
  };
  if (why === null) return [contextBlock(texts.t(`content.drafting_${drafting.status}`, named))];
  const reason = texts.say({ key: `${why.kind}.${why.reason}` });
  return [contextBlock(`${texts.t('content.drafting_failed', named)} ${reason}`)];
}

function findingBlocks(findings: readonly Finding[], texts: Texts): KnownBlock[] {
  const shown = findings.slice(0, MOST_FINDINGS).map((finding) => findingLine(finding, texts));
  const rest = findings.length - shown.length;
  const more = rest > 0 ? [texts.t('form.more_findings', { count: rest })] : [];
  return shown.length === 0 ? [] : [contextBlock(shortenedMarkup([...shown, ...more].join('\n'), OF_FINDINGS))];
}

function objectionBlocks({ state, objections, handbook, texts }: ContentView): KnownBlock[] {
  if (!isBeingWritten(state) || objections.length === 0) return [];
  const said = objections.map((finding) => `📅 ${lineFindingText(finding, handbook, texts)}`);
  return [contextBlock(shortenedMarkup(said.join('\n'), OF_OBJECTIONS))];
}

/** Returns what it is for, for whom, where it comes from, and until when it is true. */
function aboutLine(content: Content, handbook: Handbook, texts: Texts): string {
  const { aim, readers, source, until } = content;
  const { timeZone } = handbook.institution;
  return [
    typedWords(aimTitle(aim, handbook, texts), SHOWN),
    ...(readers === null ? [] : [texts.t('content.for_whom', { readers: typedWords(readers, SHOWN) })]),
    texts.t('content.from', { source: typedWords(source, SHOWN) }),
    ...(until === null ? [] : [texts.t('content.until', { moment: formatMoment(until, timeZone, texts) })]),
    ...readerLine(content, handbook, texts),
  ].join(' · ');
}

/** Names those who read its language for the house, where it is not the first one. */
function readerLine({ language }: Content, handbook: Handbook, texts: Texts): string[] {
  if (language === homeLanguage(handbook)) return [];
  const names = readersOf(language, handbook).map(({ name }) => escapeMrkdwn(name));
  const said = texts.t(`language.${language}`);
  return names.length === 0
    ? [texts.t('content.no_reader', { language: said })]
    : [texts.t('content.reader', { language: said, names: formatList(names, texts) })];
}

/** The action, topic or entry of the plan, as the plan calls it. */
export function aimTitle({ kind, id }: Aim, { institution }: Handbook, texts: Texts): string {
  const { plan, topics, languages } = institution;
  if (kind === 'action') return plan.actions?.find((one) => one.id === id)?.what ?? id;
  if (kind === 'entry') return plan.calendar?.find((one) => one.id === id)?.what ?? id;
  const titles = topics.find((one) => one.id === id)?.titles;
  return titles === undefined ? id : inLanguage(titles, texts.language, languages);
}

/** Returns the one next step as a button, and what else can be done. */
function nextSteps({ state, texts }: ContentView, findings: readonly Finding[]): KnownBlock[] {
  const { content } = state;
  const value = encodeContent(content);
  const act = (label: Parameters<Texts['t']>[0], id: string, style?: 'primary') =>
    button(texts.t(label), id, value, style);
  const edit = (style?: 'primary') => act('button.edit', CONTENT_ACTIONS.edit, style);
  const menu = (...ids: ('edit' | 'picture' | 'sendBack' | 'read' | 'notNow' | 'drop')[]) =>
    overflowMenu(
      CONTENT_ACTIONS.menu,
      ids.map((id) => menuOption(id, value, texts)),
    );
  switch (content.status.kind) {
    case 'draft': {
      if (content.drafting?.status === 'waiting') return [actionsBlock([edit(), menu('drop')])];
      const isBlocked = blockingFindings(findings).length > 0 || content.places.some(({ text }) => text === '');
      const ask = act('button.propose', CONTENT_ACTIONS.propose, 'primary');
      return [
        actionsBlock(isBlocked ? [edit('primary'), menu('picture', 'drop')] : [ask, menu('edit', 'picture', 'drop')]),
      ];
    }
    case 'in_review':
      return [
        actionsBlock([
          act('button.approve', CONTENT_ACTIONS.approve, 'primary'),
          menu('read', 'edit', 'picture', 'sendBack', 'drop'),
        ]),
      ];
    case 'approved':
      return [actionsBlock([edit(), menu('sendBack', 'drop')])];
    case 'held': {
      if (content.status.by.kind === 'pause') return [actionsBlock([edit(), menu('notNow', 'drop')])];
      const goes = act('button.content_goes', CONTENT_ACTIONS.goes, 'primary');
      return [actionsBlock([goes, act('button.content_not_now', CONTENT_ACTIONS.notNow), menu('edit', 'drop')])];
    }
    case 'missed': {
      const late = act('button.publish_now', CONTENT_ACTIONS.late, 'primary');
      return [actionsBlock([late, edit(), menu('notNow', 'drop')])];
    }
    default:
      return [];
  }
}

const IN_MENU = {
  edit: ['button.edit', CONTENT_ACTIONS.edit],
  picture: ['button.picture_add', CONTENT_ACTIONS.picture],
  read: ['button.seen', CONTENT_ACTIONS.propose],
  sendBack: ['button.reject', CONTENT_ACTIONS.sendBack],
  notNow: ['button.content_not_now', CONTENT_ACTIONS.notNow],
  drop: ['button.content_drop', CONTENT_ACTIONS.drop],
} as const;

function menuOption(id: keyof typeof IN_MENU, value: string, texts: Texts): PlainTextOption {
  const [label, action] = IN_MENU[id];
  return actOption({ rank: 'also', label: texts.t(label), action, value });
}
