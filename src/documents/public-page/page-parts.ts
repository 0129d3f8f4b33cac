import { EMERGENCY_PHONE } from '../../domain/cases/model/at-risk.ts';
import type {
  PastMessage,
  PublicChange,
  PublicFact,
  PublicMessage,
  PublicMessages,
} from '../../domain/public-page/public-page.ts';
import { findWebAddresses } from '../../domain/text/find-web-addresses.ts';
import { inLanguage } from '../../domain/text/languages.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { PageContext } from './page-context.ts';
import { factTitle, kindWords, momentOf, textFor } from './page-context.ts';

/** Builds the list of facts in force. */
export function factList(facts: readonly PublicFact[], context: PageContext): Html {
  const { texts } = context;
  return html`<dl>${facts.map((fact) => {
    const words = textFor(fact.words, context);
    const moments = [
      fact.confirmedAt === null ? [] : [html`${texts.t('public.fact_since')} ${momentOf(fact.confirmedAt, context)}`],
      fact.until === null ? [] : [html`${texts.t('public.fact_until')} ${momentOf(fact.until, context)}`],
    ].flat();
    return html`<div><dt>${factTitle(fact, context)}</dt><dd><strong lang="${words?.language ?? ''}">${words?.text ?? ''}</strong>
<small>${moments.map((one, index) => (index === 0 ? one : html` · ${one}`))}</small></dd></div>`;
  })}</dl>`;
}

/** Builds a message that holds, in the words that were approved. */
export function messageArticle(message: PublicMessage, context: PageContext): Html {
  const said = textFor(message.texts, context);
  return html`<article id="m${message.id}"><h3>${kindWords(message, context)}</h3>
<p class="when">${momentOf(message.publishedAt, context)}</p>
<p class="said" lang="${said?.language ?? ''}">${saidText(said?.text ?? '')}</p></article>
`;
}

/** Builds messages that hold no longer: words say so before and behind each of them. */
export function pastArticles({ current, past }: PublicMessages, context: PageContext): Html[] {
  const anchors = new Set(current.map(({ id }) => id));
  return past.map((message) => pastArticle(message, anchors, context));
}

function pastArticle(message: PastMessage, anchors: ReadonlySet<number>, context: PageContext): Html {
  const { texts } = context;
  const { id, by, endedAt } = message;
  const anchor = anchors.has(id) ? `m${id}-past` : `m${id}`;
  const link =
    by !== null && anchors.has(by)
      ? html`<a href="#m${by}">${texts.t('public.read_correction')}</a>`
      : html`${texts.t(by === null ? 'public.no_correction' : 'public.corrected')}`;
  // Each language once: the page speaks one, and the others have pages of their own.
  const said = textFor(message.texts, context);
  return html`<article id="${anchor}" class="past"><h3>${texts.t('public.not_valid', { message: kindWords(message, context) })}</h3>
<p class="when">${texts.t('public.published')} ${momentOf(message.publishedAt, context)} · ${texts.t('public.ended')} ${momentOf(endedAt, context)}</p>
<p><strong>${link}</strong></p>
<del datetime="${endedAt}"><p class="said" lang="${said?.language ?? ''}">${saidText(said?.text ?? '')}</p></del>
<p class="when">${texts.t('public.end_of_past')}</p></article>
`;
}

/** Builds the list of changes, the newest first; empty where there are none. */
export function changeList(
  changes: readonly PublicChange[],
  context: PageContext,
  titleOf: (change: PublicChange, context: PageContext) => string,
): Html[] {
  if (changes.length === 0) return [];
  return [
    html`<ul class="changes">${changes.map(
      (change) => html`<li>${momentOf(change.at, context)} ${titleOf(change, context)}</li>`,
    )}</ul>`,
  ];
}

/** Builds whom to call and where to read on, for each page's foot. */
export function whomToCall({ handbook: { institution }, texts }: PageContext): Html {
  const { phone, web } = institution.contact;
  const name = inLanguage(institution.names, texts.language, institution.languages);
  return html`<p class="state">${texts.t('public.emergencies')} ${callLink(EMERGENCY_PHONE)}</p>
<p>${name}: ${callLink(phone)} · <a href="${web}">${web}</a></p>`;
}

function callLink(phone: string): Html {
  return html`<a href="tel:${phone.replaceAll(/[^\d+]/g, '')}">${phone}</a>`;
}

/**
 * Builds a published text, byte for byte: its own line breaks stay beside those that a page shows, and its
 * links can be followed.
 */
function saidText(text: string): Html[] {
  const built: Html[] = [];
  let at = 0;
  for (const { kind, start, end } of findWebAddresses(text)) {
    const address = text.slice(start, end);
    if (kind !== 'link' || !address.startsWith('https://')) continue;
    built.push(...linesOf(text.slice(at, start)), html`<a href="${address}">${address}</a>`);
    at = end;
  }
  return [...built, ...linesOf(text.slice(at))];
}

function linesOf(text: string): Html[] {
  return text.split('\n').flatMap((line, index) => (index === 0 ? html`${line}` : [html`<br>\n`, html`${line}`]));
}
