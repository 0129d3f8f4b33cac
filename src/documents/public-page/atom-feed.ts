import type { PublicChange } from '../../domain/public-page/public-page.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { crisisOfChange, titleWithCrisis } from './change-words.ts';
import type { PageContext } from './page-context.ts';
import { fileName, institutionName, textFor } from './page-context.ts';

const ENTRIES = 100;
/** Moment of a feed in which nothing has changed yet. */
const NOTHING_YET = '2026-01-01T00:00:00.000Z';

/** Writes the changes of the page as a feed (Atom, RFC 4287): what changed, when, and the text that was published. */
export function atomFeed(context: PageContext): string {
  const { page, texts, languages } = context;
  const changes = page.changes.slice(0, ENTRIES);
  const updated = changes
    .map((change) => updatedOf(change, context))
    .toSorted()
    .at(-1);
  const self = fileName('feed', context, texts.language);
  return `<?xml version="1.0" encoding="utf-8"?>\n${
    html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${texts.language}">
<id>${idOf(`feed:${texts.language}`, context)}</id>
<title>${texts.t('public.title')} · ${institutionName(context)}</title>
<updated>${updated ?? NOTHING_YET}</updated>
<author><name>${institutionName(context)}</name></author>
<generator>Portavoz</generator>
<link rel="self" type="application/atom+xml" href="${self}"/>
${languages.map((one) => html`<link rel="alternate" type="text/html" hreflang="${one}" href="${fileName('index', context, one)}"/>\n`)}${changes.map(
  (change) => atomEntry(change, context),
)}</feed>`.markup
  }\n`;
}

function atomEntry(change: PublicChange, context: PageContext): Html {
  const crisis = crisisOfChange(change, context);
  const page = crisis === null ? 'index' : (`crisis-${crisis.id}` as const);
  const anchor = 'message' in change ? `#m${change.message.id}` : '';
  return html`<entry>
<id>${idOf(nameOf(change), context)}</id>
<title>${titleWithCrisis(change, context)}</title>
<updated>${updatedOf(change, context)}</updated>
<published>${change.at}</published>
<link rel="alternate" type="text/html" href="${fileName(page, context, context.texts.language)}${anchor}"/>
${contentOf(change, context)}</entry>
`;
}

/** Returns the text of what was published while it holds; else that it holds no longer. */
function contentOf(change: PublicChange, context: PageContext): Html {
  const { texts } = context;
  const said = change.kind === 'published' ? textFor(change.message.texts, context) : null;
  if (said !== null) return html`<content type="text" xml:lang="${said.language}">${storable(said.text)}</content>\n`;
  const isOver = change.kind === 'published' || change.kind === 'recalled' || change.kind === 'corrected';
  return isOver ? html`<content type="text">${texts.t('public.feed_past')}</content>\n` : html``;
}

/**
 * Returns when an entry last changed: another language followed, or a message that ended says so in the
 * entry that had it.
 */
function updatedOf(change: PublicChange, { page }: PageContext): string {
  if (change.kind !== 'published') return change.at;
  const endings = page.changes.filter(
    (one) => (one.kind === 'recalled' || one.kind === 'corrected') && one.message.id === change.message.id,
  );
  return [change.at, change.renewedAt, ...endings.map(({ at }) => at)].toSorted().at(-1) ?? change.at;
}

function nameOf(change: PublicChange): string {
  switch (change.kind) {
    case 'published':
    case 'recalled':
    case 'corrected':
      return `${change.kind}:${change.message.id}`;
    case 'taken_down':
      return `taken-down:${change.caseId}:${change.at}`;
    case 'fact_ended':
      return `fact-ended:${change.factId}`;
    case 'crisis_closed':
      return `crisis-closed:${change.crisisId}:${change.at}`;
  }
}

/** Names a thing for good, wherever the folder is shown (RFC 4151). */
function idOf(name: string, { handbook }: PageContext): string {
  const host = URL.parse(handbook.institution.contact.web)?.hostname ?? 'portavoz.invalid';
  return `tag:${host},2026:portavoz:${name}`;
}

/** XML has no place for other signs of control than tabs and line breaks, nor for half signs and the two that are none. */
function storable(text: string): string {
  return text.replaceAll(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu, '');
}
