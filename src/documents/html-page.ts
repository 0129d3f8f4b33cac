import type { Html } from './html.ts';
import { html } from './html.ts';

/** One file that needs nothing else, runs nothing and fetches nothing: a network that is down, or hostile, changes nothing in it. */
export function htmlPage(page: {
  language: string;
  title: string;
  head: readonly Html[];
  /** Content of the landmark `main`. */
  body: readonly Html[];
  /** Landmarks of their own before and behind it. */
  before?: readonly Html[];
  after?: readonly Html[];
  /** True if the page holds pictures, each within the file itself. */
  pictures?: boolean;
}): string {
  const images = page.pictures === true ? ' img-src data:;' : '';
  return `<!doctype html>\n${
    html`<html lang="${page.language}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none';${images} style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width">
<title>${page.title}</title>${page.head}</head><body>${page.before ?? []}<main>
${page.body}</main>${page.after ?? []}</body></html>`.markup
  }\n`;
}
