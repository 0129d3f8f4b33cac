/** HTML that is safe to stand in a page: only this file makes it. */
export type Html = { readonly markup: string };

type Value = Html | readonly Html[] | string | number | null;

/** Builds HTML; whatever is put into it is escaped unless it is HTML of ours. */
export function html(parts: TemplateStringsArray, ...values: Value[]): Html {
  return { markup: parts.reduce((built, part, index) => built + markupOf(values[index - 1] ?? '') + part) };
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
