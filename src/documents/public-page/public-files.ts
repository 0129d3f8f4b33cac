import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { PublicChange, PublicCrisis, PublicMessage, PublicPage } from '../../domain/public-page/public-page.ts';
import { daysAfter } from '../../domain/time/calendar-days.ts';
import { textsBeside } from '../../i18n/texts.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { htmlPage } from '../html-page.ts';
import { htmlSection } from '../section.ts';
import { atomFeed } from './atom-feed.ts';
import { changeTitle, titleWithCrisis } from './change-words.ts';
import type { PageContext, PageName } from './page-context.ts';
import {
  checkedAt,
  checkedWords,
  crisisDay,
  crisisTitle,
  fileName,
  institutionName,
  isSince,
  momentOf,
  pageContexts,
} from './page-context.ts';
import { changeList, factList, messageArticle, pastArticles, whomToCall } from './page-parts.ts';
import { pageStyle } from './page-style.ts';

/** Days for which a message outside of crises, and a change, stay on the page of today. */
const DAYS = 7;
const CHANGES_TODAY = 8;
/** Older changes are in the files of their crises. */
const CHANGES_OF_CRISIS = 50;

/** Files of crises as they were written last, by what they are written from: most are of crises that are over. */
export type WrittenFiles = Map<string, { from: string; text: string }>;

/**
 * Writes every file of the public page: one of today and one of each crisis in each language, and a feed.
 * Those of crises come first, since the others lead to them.
 * @param now ISO 8601 UTC
 * @param written files of the same handbook, from which those that have not changed are taken
 */
export function publicFiles(
  page: PublicPage,
  handbook: Handbook,
  now: string,
  written: WrittenFiles = new Map(),
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const contexts = pageContexts(page, handbook, now);
  const changes = Map.groupBy(page.changes, ({ crisisId }) => crisisId);
  for (const crisis of page.crises) {
    const own = changes.get(crisis.id) ?? [];
    const from = JSON.stringify([crisis, own, crisis.closedAt === null ? checkedAt(now) : null]);
    for (const context of contexts) {
      const name = fileName(`crisis-${crisis.id}`, context, context.texts.language);
      const before = written.get(name);
      const text = before?.from === from ? before.text : crisisFile(crisis, own, context);
      written.set(name, { from, text });
      files.set(name, text);
    }
  }
  for (const context of contexts) {
    const { language } = context.texts;
    files.set(fileName('index', context, language), todayFile(context));
    files.set(fileName('feed', context, language), atomFeed(context));
  }
  return files;
}

function todayFile(context: PageContext): string {
  const { page, texts, today } = context;
  const since = daysAfter(today, -DAYS);
  const isRecent = ({ at }: { at: string }) => isSince(at, since, context);
  const open = page.crises.filter(({ closedAt }) => closedAt === null);
  const over = page.crises.filter(({ closedAt }) => closedAt !== null);
  const others = page.others.current.filter((one) => isSince(one.publishedAt, since, context));
  const past = page.others.past.filter((one) => isSince(one.endedAt, since, context));
  const body = [
    ...(open.length === 0 ? [html`<p class="state">${texts.t('public.nothing_open')}</p>`] : []),
    ...open.map((crisis) => openCrisis(crisis, context)),
    htmlSection(
      texts.t('public.others'),
      others.map((one) => messageArticle(one, context)),
    ),
    htmlSection(texts.t('public.past'), pastArticles({ current: others, past }, context)),
    htmlSection(
      texts.t('public.changes'),
      changeList(page.changes.filter(isRecent).slice(0, CHANGES_TODAY), context, titleWithCrisis),
    ),
    htmlSection(texts.t('public.earlier'), listOf(over.map((crisis) => crisisLink(crisis, context)))),
  ];
  const [change] = page.changes;
  return fileOf('index', { title: texts.t('public.title'), lead: [], change, isUnderWay: true, body }, context);
}

/**
 * Builds what counts now of an open crisis: its facts, its last message, and corrections of today. A message
 * without news leaves the one before it where it was: what people are to do is in that.
 */
function openCrisis(crisis: PublicCrisis, context: PageContext): Html {
  const { texts, today } = context;
  const isOfToday = ({ publishedAt }: PublicMessage) => isSince(publishedAt, today, context);
  const newest = crisis.current.findIndex(({ kind }) => kind !== 'no_news');
  const isLast = (index: number) => index === 0 || index === newest;
  const shown = crisis.current.filter((one, index) => isLast(index) || (one.kind === 'correction' && isOfToday(one)));
  const name = fileName(`crisis-${crisis.id}`, context, texts.language);
  return html`<section><h2><a href="${name}">${crisisTitle(crisis, context)}</a></h2>
<p class="when">${crisisDay(crisis, context)}</p>
${crisis.facts.length === 0 ? [] : [html`<h3>${texts.t('public.facts')}</h3>`, factList(crisis.facts, context)]}
${shown.map((one) => messageArticle(one, context))}
${crisis.past.length === 0 ? [] : [html`<p><a href="${name}#past">${texts.t('public.past_count', { count: crisis.past.length })}</a></p>`]}
<p><a href="${name}">${texts.t('public.all_messages')}</a></p></section>`;
}

function crisisFile(crisis: PublicCrisis, changes: readonly PublicChange[], context: PageContext): string {
  const { texts } = context;
  const { closedAt, current, past, facts } = crisis;
  const state =
    closedAt === null
      ? html`<p class="state">${texts.t('public.open')} · ${crisisDay(crisis, context)}</p>`
      : html`<p class="state">${crisisDay(crisis, context)} · ${texts.t('public.over')} ${momentOf(closedAt, context)}. ${texts.t('public.over_explained')}</p>`;
  const [change] = changes;
  const body = [
    ...(current.length + past.length === 0 ? [html`<p>${texts.t('public.gone')}</p>`] : []),
    htmlSection(texts.t('public.facts'), facts.length === 0 ? [] : [factList(facts, context)]),
    htmlSection(
      texts.t('public.messages'),
      current.map((one) => messageArticle(one, context)),
    ),
    ...(past.length === 0
      ? []
      : [
          html`<section id="past"><h2>${texts.t('public.past')}</h2><p>${texts.t('public.past_explained')}</p>${pastArticles(crisis, context)}</section>`,
        ]),
    htmlSection(texts.t('public.changes'), changeList(changes.slice(0, CHANGES_OF_CRISIS), context, changeTitle)),
  ];
  const title = crisisTitle(crisis, context);
  const isUnderWay = closedAt === null;
  return fileOf(`crisis-${crisis.id}`, { title, lead: [state], change, isUnderWay, body }, context);
}

function crisisLink(crisis: PublicCrisis, context: PageContext): Html {
  const name = fileName(`crisis-${crisis.id}`, context, context.texts.language);
  return html`<a href="${name}">${crisisTitle(crisis, context)}</a> · ${crisisDay(crisis, context)}`;
}

function listOf(items: readonly Html[]): Html[] {
  return items.length === 0 ? [] : [html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`];
}

type Filling = {
  title: string;
  lead: readonly Html[];
  /** The last one of that page; absent for none. One of another page is not told: the file would be written for it. */
  change: PublicChange | undefined;
  /** False for what is over: nobody looks whether it is up to date. */
  isUnderWay: boolean;
  body: readonly Html[];
};

/** Fills one file: who speaks, the languages, the content, and the phones. */
function fileOf(name: PageName, filling: Filling, context: PageContext): string {
  const { title, lead, change, isUnderWay, body } = filling;
  const { texts, languages } = context;
  const house = institutionName(context);
  const feed = fileName('feed', context, texts.language);
  return htmlPage({
    language: texts.language,
    title: `${title} · ${house}`,
    head: [
      html`
<meta name="generator" content="Portavoz">
<meta name="color-scheme" content="light dark">
${languages.map((one) => html`<link rel="alternate" hreflang="${one}" href="${fileName(name, context, one)}">\n`)}<link rel="alternate" type="application/atom+xml" href="${feed}" title="${texts.t('public.changes')}">
`,
      pageStyle(),
    ],
    before: [
      html`<header><p class="house">${house}</p><h1>${title}</h1>${lead}
<p class="when">${texts.t('public.what')}${change === undefined ? '' : html` ${texts.t('public.last_change')} ${momentOf(change.at, context)}.`}</p>
${isUnderWay ? checkedWords(context) : ''}
<nav aria-label="${texts.t('public.ways')}"><ul>
${name === 'index' ? '' : html`<li><a href="${fileName('index', context, texts.language)}">${texts.t('public.title')}</a></li>\n`}${languages
  .filter((one) => one !== texts.language)
  .map(
    (one) =>
      html`<li><a href="${fileName(name, context, one)}" hreflang="${one}" lang="${one}">${textsBeside(texts, one).t(`language.${one}`)}</a></li>\n`,
  )}<li><a href="${feed}">${texts.t('public.feed')}</a></li></ul></nav></header>
`,
    ],
    body,
    after: [
      html`
<footer>${whomToCall(context)}</footer>`,
    ],
  });
}
