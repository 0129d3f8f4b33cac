/** Marks above and below letters, by the ends of their names in HTML: `&aacute;`, `&ntilde;`. */
const MARKS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  uml: '\u0308',
  circ: '\u0302',
  tilde: '\u0303',
  cedil: '\u0327',
};

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  iquest: '¿',
  iexcl: '¡',
  ordf: 'ª',
  ordm: 'º',
  deg: '°',
  middot: '·',
  euro: '€',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

/** So much of it is looked at: hostile markup must not keep us busy. */
const longest = 20_000;

/** The words of a piece of HTML, a line for each paragraph; what is neither a tag nor a character stays as it stands. */
export function htmlToText(html: string): string {
  return html
    .slice(0, longest)
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/<br\s*\/?>|<\/(p|div|li|h[1-6]|blockquote|tr)\s*>/gi, '\n')
    .replace(/<!--[\s\S]*?-->|<\/?[a-z][^>]*>/gi, '')
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,10});/gi, characterOf)
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function characterOf(whole: string, name: string): string {
  if (name.startsWith('#')) return coded(whole, name.slice(1));
  const known = NAMED[name.toLowerCase()];
  if (known !== undefined) return known;
  const [, letter = '', mark = ''] = /^([a-z])(acute|grave|uml|circ|tilde|cedil)$/i.exec(name) ?? [];
  const above = MARKS[mark];
  return above === undefined ? whole : `${letter}${above}`.normalize('NFC');
}

function coded(whole: string, figures: string): string {
  const code = /^x/i.test(figures) ? Number.parseInt(figures.slice(1), 16) : Number.parseInt(figures, 10);
  const isCharacter = Number.isInteger(code) && code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : whole;
}
