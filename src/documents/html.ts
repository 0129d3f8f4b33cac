import { isolateDirection } from '../domain/text/isolate-direction.ts';

/** HTML that is safe to stand in a page: only this file makes it. */
export type Html = { readonly markup: string };

type Value = Html | readonly Html[] | string | number | null;

/** Builds HTML; whatever is put into it is escaped unless it is HTML of ours. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  return { markup: parts.reduce((built, part, index) => built + markupOf(values[index - 1] ?? '') + part) };
}

/** Builds another person's words, within a line of ours: they cannot turn round the words beside them. */
export function foreignWords(words: string): Html {
  return html`<bdi>${isolateDirection(words)}</bdi>`;
}

/**
 * A style sheet of ours; `named` texts stand in it as CSS strings.
 * @param css with each text's place as `--name--`
 */
export function styleSheet(css: string, named: Readonly<Record<string, string>> = {}): Html {
  const filled = css.replace(/--(\w+)--/g, (_, name: string) => cssString(named[name] ?? ''));
  return { markup: `<style>${filled}</style>` };
}

/** A drawing of ours, within the file: whatever is in it is shown, and nothing of it runs. */
export function pictureOf({ svg, alt }: { svg: string; alt: string }): Html {
  const bytes = new TextEncoder().encode(svg);
  const packed = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return html`<img alt="${alt}" src="data:image/svg+xml;base64,${packed}">`;
}

/** Whatever could end the string, or the style sheet, is written as its code point. */
function cssString(text: string): string {
  const safe = text.replace(/[^\p{L}\p{N} .,:·/-]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
  return `"${safe}"`;
}

function markupOf(value: Value): string {
  if (value === null) return '';
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
  return 'markup' in value ? value.markup : value.map((one) => one.markup).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
