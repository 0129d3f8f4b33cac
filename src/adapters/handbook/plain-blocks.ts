/** A heading or a paragraph of Markdown; offsets in code units, `end` exclusive. */
export type PlainBlock =
  | { type: 'heading'; depth: number; name: string; start: number; end: number }
  | { type: 'paragraph'; start: number; end: number };

const HEADING = /^(#{1,3}) ([a-z0-9]+(?:[_-][a-z0-9]+)*)$/;

/**
 * Matches a line that may be more than words: its beginning, its end, marks of formatting, what
 * becomes a link, and control characters.
 */
const MAY_BE_MORE =
  /^[\s#\-+*>=|<~`[:]|^\d{1,9}[.)]|\s$|[`*<>\\&~\p{Cc}@]|\]\(|(?<![a-z0-9])_|_(?![a-z0-9])|https?:|www\./iu;

/**
 * Returns the blocks of a Markdown that holds headings and paragraphs of plain words alone, as nearly
 * every playbook does; null where a parser of all of Markdown must look. That takes a hundred times
 * as long.
 */
export function plainBlocks(markdown: string): PlainBlock[] | null {
  const blocks: PlainBlock[] = [];
  let paragraph: PlainBlock | null = null;
  let start = 0;
  for (const line of markdown.split('\n')) {
    const end = start + line.length;
    const [, marks, name] = HEADING.exec(line) ?? [];
    if (line === '') paragraph = null;
    else if (marks !== undefined && name !== undefined) {
      blocks.push({ type: 'heading', depth: marks.length, name, start, end });
      paragraph = null;
    } else if (MAY_BE_MORE.test(line)) return null;
    else if (paragraph === null) {
      paragraph = { type: 'paragraph', start, end };
      blocks.push(paragraph);
    } else paragraph.end = end;
    start = end + 1;
  }
  return blocks;
}
