/** Languages of the documentation. */
export type DocsLanguage = 'es' | 'en';
export type DocsWords = Readonly<Record<DocsLanguage, string>>;

/** A table; a bar within a cell would end it. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [
    head,
    head.map(() => '---'),
    ...rows.map((row) => row.map((cell) => cell.replaceAll('|', String.raw`\|`))),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export function codeOf(words: readonly (string | number)[]): string {
  return words.map((word) => `\`${word}\``).join(' ');
}

/** Parts of a page, one empty line between them. */
export function pageOf(...parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}

/** The last line of a page that a program writes. */
export const WRITTEN_BY: DocsWords = {
  es: 'Esta página la escribe `./portavoz docs --write` a partir del código.',
  en: '`./portavoz docs --write` writes this page from the code.',
};
