import type { Words } from '../../doctor/finding.ts';

/** Columns of the narrowest terminal that we write for. */
export const COLUMNS = 80;

/** Width of lines, and the beginnings of the first one and of the others. */
type Lines = { width?: number; first?: string; rest?: string };

/** Breaks a text between words into lines; what is longer than a line, such as an address, gets one to itself. */
export function wrapText(text: string, { width = COLUMNS, first = '', rest }: Lines = {}): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.split(/ +/).filter((each) => each !== '')) {
    const isFull = !isEmpty && line.length + 1 + word.length > width;
    if (isFull) lines.push(line);
    line = isFull ? `${rest ?? first}${word}` : `${line}${isEmpty ? '' : ' '}${word}`;
    isEmpty = false;
  }
  return [...lines, line].join('\n');
}

/** An option or an example of a page: its name, and what it means behind two spaces. */
const ENTRY = /^( {2,}\S+(?: \S+)*? {2,})(?=\S)/;

/**
 * Lays a page of help out for a narrow terminal: lines of a paragraph are joined and broken again, and what
 * belongs to an option stays below it. The first line is the call.
 */
export function fitColumns(page: string): string {
  const [call = '', ...others] = page.trimEnd().split('\n');
  const parts: string[] = [];
  for (const line of others) {
    const before = parts.at(-1);
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    const goesOn =
      before !== undefined && before.trim() !== '' && line.trim() !== '' && goesOnWith(before, line, indent);
    if (goesOn) parts[parts.length - 1] = `${before} ${line.trim()}`;
    else parts.push(line);
  }
  return `${[wrapText(call, { rest: '    ' }), ...parts.map(fitPart)].join('\n')}\n`;
}

/** Lays a page out in each language. */
export function fitPages({ es, en }: Words): Words {
  return { es: fitColumns(es), en: fitColumns(en) };
}

function goesOnWith(before: string, line: string, indent: number): boolean {
  const isEntry = ENTRY.test(line) || /^ {2}\S/.test(line);
  if (before.startsWith('  ')) return indent > 2 && !ENTRY.test(line);
  return !isEntry && indent < 2 && !line.startsWith('./');
}

function fitPart(part: string): string {
  const [entry = ''] = ENTRY.exec(part) ?? [];
  if (entry !== '') return wrapText(part.slice(entry.length), { first: entry, rest: ' '.repeat(entry.length) });
  const indent = /^ */.exec(part)?.[0] ?? '';
  return wrapText(part.trim(), { first: indent, rest: indent });
}
