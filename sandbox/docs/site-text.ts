import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { SitePage, SitePart } from './pages.ts';
import { addressOf, FRONT_PAGE, isRecord, PARTS, SITE_PAGES } from './pages.ts';
import type { DocsLanguage } from './reference/markdown.ts';

const ROOT = new URL('../../', import.meta.url);
const PICTURES = 'docs/pictures/';

/** Page as the site shows it. */
export type SiteEntry = {
  /** Path below the site, with that of the language. */
  id: string;
  /** File that it is made of, from the root of the repository. */
  file: string;
  title: string;
  markdown: string;
  isSearched: boolean;
};

/** A page of the other language says so, above its text. */
const IN_ENGLISH = '> Esta página está en inglés.';

/**
 * Reads all pages of the site, with links that lead within it. An English page without a Spanish one is in the Spanish site
 * too. The other way round the site itself does that, as Spanish is its default language.
 */
export function siteEntries(): SiteEntry[] {
  return SITE_PAGES.flatMap((page) => [
    ...(page.es === undefined ? [] : [readEntry(page, page.es, 'es', true)]),
    ...(page.en === undefined ? [] : [readEntry(page, page.en, 'en', true)]),
    ...(page.es === undefined && page.en !== undefined ? [englishInSpanish(page, page.en)] : []),
  ]);
}

function readEntry(page: SitePage, file: string, language: DocsLanguage, isSearched: boolean): SiteEntry {
  const { title, body } = splitTitle(readText(file));
  return { id: idOf(page, language), file, title, markdown: withSiteLinks(body, file, language), isSearched };
}

function idOf(page: SitePage, language: DocsLanguage): string {
  if (language === 'es') return page.slug;
  return page === FRONT_PAGE ? 'en' : `en/${page.slug}`;
}

function englishInSpanish(page: SitePage, file: string): SiteEntry {
  const entry = readEntry(page, file, 'es', !isRecord(page));
  return { ...entry, markdown: `${IN_ENGLISH}\n\n<div lang="en">\n\n${entry.markdown}\n\n</div>\n` };
}

/** Part of the sidebar, as Starlight reads it. */
type SidebarGroup = {
  label: string;
  translations: { en: string };
  collapsed: boolean;
  items: (SidebarGroup | { slug: string; label: string; translations: { en: string } })[];
};

/** The sidebar in both languages: titles of the pages, unless they have a label. */
export function sidebar(): SidebarGroup[] {
  return PARTS.map((part) => sidebarGroup(part, false));
}

function sidebarGroup({ title, pages, inner }: SitePart, collapsed: boolean): SidebarGroup {
  const items = pages.map((page) => ({
    slug: page.slug,
    label: page.label ?? titleOf(page.es ?? page.en),
    translations: { en: titleOf(page.en ?? page.es) },
  }));
  const within = inner === undefined ? [] : [sidebarGroup(inner, true)];
  return { label: title.es, translations: { en: title.en }, collapsed, items: [...items, ...within] };
}

const titleOf = (file: string | undefined) => (file === undefined ? '' : splitTitle(readText(file)).title);
const readText = (file: string) => readFileSync(new URL(file, ROOT), 'utf8');

/** Splits the first heading, which the site draws itself, from the text. */
export function splitTitle(markdown: string): { title: string; body: string } {
  const [heading = '', title = ''] = /^# (.+)\n/u.exec(markdown) ?? [];
  return { title: title.replaceAll('`', ''), body: markdown.slice(heading.length).trimStart() };
}

/** Code, which is left alone, or a link or picture with its words and its target. */
const CODE_OR_LINK =
  /(?<code>^[ \t]*```[\s\S]*?^[ \t]*```|`[^`\n]*`)|(?<mark>!?)\[(?<words>(?:[^[\]]|\[[^\]]*\])*)\]\((?<target>[^)\s]+)\)/gmu;

/** Leads links to the pages of the site, and pictures to its own. A file that is no page keeps its words alone. */
export function withSiteLinks(markdown: string, file: string, language: DocsLanguage): string {
  return markdown.replaceAll(CODE_OR_LINK, (whole: string, ...found: readonly unknown[]) => {
    const { code, mark = '', words = '', target = '' } = groupsOf(found.at(-1));
    if (code !== undefined || /^(?:[a-z]+:|#)/iu.test(target)) return whole;
    const [path = '', anchor] = target.split('#');
    const named = posix.join(posix.dirname(file), decodeURI(path));
    if (named.startsWith(PICTURES)) return `${mark}[${words}](/${named.slice(PICTURES.length)})`;
    const address = siteAddress({ file, named, anchor, language });
    return address === null ? words : `[${words}](${address})`;
  });
}

function groupsOf(found: unknown): Readonly<Record<string, string | undefined>> {
  return typeof found === 'object' && found !== null ? Object.fromEntries(Object.entries(found)) : {};
}

type FileLink = { file: string; named: string; anchor: string | undefined; language: DocsLanguage };

/**
 * Returns where the named file is on the site; null if it is no page. A heading is looked for where that very file is shown: its page in
 * the reader's language may be another file. A page that names its own other file means the other language.
 */
function siteAddress({ file, named, anchor, language }: FileLink): string | null {
  const page = SITE_PAGES.find(({ es, en }) => es === named || en === named);
  if (page === undefined) return null;
  const own: DocsLanguage = page.es === named ? 'es' : 'en';
  const isOther = named !== file && (page.es === file || page.en === file);
  const isShown = page[language] === undefined || page[language] === named;
  if (anchor === undefined) return addressOf(page.slug, isOther ? own : language);
  return `${addressOf(page.slug, isShown ? language : own)}#${anchor}`;
}
