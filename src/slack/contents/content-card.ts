import type { KnownBlock } from '@slack/types';
import { rolesOf } from '../../domain/cases/approval/approval-policy.ts';
import type { EnteredFact } from '../../domain/cases/model/fact.ts';
import { missingApprovals, POLITICAL } from '../../domain/contents/content-approvals.ts';
import type {
  Aim,
  Content,
  ContentDeparture,
  ContentState,
  ContentStatus,
} from '../../domain/contents/model/content.ts';
import { APPROVAL_LASTS_MS, firstWords, isRecalled, KEPT } from '../../domain/contents/model/content.ts';
import { politicalFindings, reviewContent } from '../../domain/contents/review-content.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { homeLanguage, networkName } from '../../domain/handbook/handbook.ts';
import { editorOf } from '../../domain/handbook/plan/editor.ts';
import { readersOf } from '../../domain/people/reads-language.ts';
import type { LineFinding } from '../../domain/plan/calendar-line.ts';
import type { Finding } from '../../domain/review/model/finding.ts';
import { inLanguage } from '../../domain/text/languages.ts';
import { momentAfter } from '../../domain/time/moment-after.ts';
import { formatMoment } from '../../i18n/dates.ts';
import { formatList } from '../../i18n/lists.ts';
import type { Texts } from '../../i18n/texts.ts';
import {
  actionsBlock,
  contextBlock,
  escapeMrkdwn,
  sectionBlock,
  shortenedMarkup,
  verbatimText,
} from '../kit/blocks.ts';
import { findingLine } from '../kit/findings/finding-line.ts';
import { fitBlocks } from '../kit/fit-blocks.ts';
import { linkTo } from '../kit/link-to.ts';
import { CONTENT_MARKS } from '../kit/plan/content-marks.ts';
import { lineFindingText } from '../kit/plan/line-finding-text.ts';
import { failureText } from '../kit/say-sentence.ts';
import { typedWords } from '../kit/typed-words.ts';
import type { DrawnCard } from '../kit/with-watermark.ts';
import { contentSteps } from './content-steps.ts';
import { stepButtons } from './departure-buttons.ts';
import { pictureBlocks } from './picture-blocks.ts';
import { politicalBlocks } from './political-blocks.ts';

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
        ...letStayBlocks(content, findings, texts),
        ...objectionBlocks(view),
        ...politicalBlocks(content, texts),
        ...draftingBlocks(content, handbook, texts),
        contextBlock(aboutLine(content, handbook, texts)),
        ...lateBlocks(view),
        ...contentSteps(content, findings, view),
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

/** Names who must approve what is political: the checks ask to take it out, and these people may let it stay. */
function letStayBlocks({ political }: Content, findings: readonly Finding[], texts: Texts): KnownBlock[] {
  if (political !== null || politicalFindings(findings).length === 0) return [];
  const names = POLITICAL.map((role) => texts.t(`role.${role}`));
  return [contextBlock(`⚖️ ${texts.t('content.if_political', { roles: formatList(names, texts, 'or') })}`)];
}

/** Says until when what was missed may still be published. */
function lateBlocks({ state: { content }, handbook, texts }: ContentView): KnownBlock[] {
  if (content.status.kind !== 'missed') return [];
  const end = momentAfter(content.at, APPROVAL_LASTS_MS);
  return [
    contextBlock(texts.t('content.missed_until', { moment: formatMoment(end, handbook.institution.timeZone, texts) })),
  ];
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
