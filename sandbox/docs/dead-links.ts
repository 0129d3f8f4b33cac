import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Link of a built page that leads nowhere. */
export type DeadLink = { page: string; link: string };

const LINK = /<(?:a|img|link|script)\b[^>]*?\s(?:href|src)="(?<link>[^"]+)"/gu;
const ANCHOR = /\sid="(?<id>[^"]+)"/gu;
const IS_OUTSIDE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu;

/** Reads every page of a built site, and returns each link to a page, a heading or a file that is not there. */
export function deadLinks(folder: string): DeadLink[] {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html'));
  const anchors = new Map<string, ReadonlySet<string>>();
  const anchorsOf = (file: string) => {
    const known = anchors.get(file) ?? new Set(matchesIn(readFileSync(join(folder, file), 'utf8'), ANCHOR, 'id'));
    anchors.set(file, known);
    return known;
  };
  return pages.flatMap((page) =>
    matchesIn(readFileSync(join(folder, page), 'utf8'), LINK, 'link')
      .filter((link) => !IS_OUTSIDE.test(link) && !leadsSomewhere(folder, page, link, anchorsOf))
      .map((link) => ({ page, link })),
  );
}

function leadsSomewhere(
  folder: string,
  page: string,
  link: string,
  anchorsOf: (file: string) => ReadonlySet<string>,
): boolean {
  const [address = '', anchor] = link.replaceAll('&amp;', '&').split('#');
  const path = decodeURI(address.split('?')[0] ?? '');
  const target =
    path === '' ? page : posix.join(path.startsWith('/') ? '' : posix.dirname(page), path).replace(/^\//u, '');
  const file = fileAt(folder, target);
  if (file === null) return false;
  return anchor === undefined || anchor === '' || !file.endsWith('.html') || anchorsOf(file).has(decodeURI(anchor));
}

/** Returns the file that a server gives at a path: the file itself, or the page of a folder. */
function fileAt(folder: string, path: string): string | null {
  const candidates = [path, posix.join(path, 'index.html')];
  return candidates.find((one) => statSync(join(folder, one), { throwIfNoEntry: false })?.isFile()) ?? null;
}

function matchesIn(html: string, pattern: RegExp, group: string): string[] {
  return [...html.matchAll(pattern)].flatMap(({ groups }) => groups?.[group] ?? []);
}
