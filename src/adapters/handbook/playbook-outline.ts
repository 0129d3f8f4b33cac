import { createRequire } from 'node:module';

/** Heading and the content below it, down to the texts; offsets in code units of the file. */
export type LanguageSection = { name: string; offset: number; kinds: KindSection[] };
export type KindSection = { name: string; offset: number; texts: TextSection[] };
/** `start` and `end` are equal while there is no text. */
export type TextSection = { name: string; offset: number; start: number; end: number };

/** A place in a file and what is wrong there. */
export type OffsetProblem = { offset: number; field: string; message: string };

export type PlaybookOutline = { languages: LanguageSection[]; problems: OffsetProblem[] };

/** Loads the parser of all of Markdown: some 190 modules, which a handbook of plain texts never needs. */
function loadParser() {
  const require = createRequire(import.meta.url);
  const { remark }: typeof import('remark') = require('remark');
  const { default: remarkGfm }: typeof import('remark-gfm') = require('remark-gfm');
  return remark().use(remarkGfm);
}

let parser: ReturnType<typeof loadParser> | null = null;

type Block = ReturnType<ReturnType<typeof loadParser>['parse']>['children'][number];
type Inline = Block | Extract<Block, { type: 'paragraph' }>['children'][number];

/** Inside a text these stay as they are typed; everything else would show its marks to the citizen. */
const PLAIN = ['paragraph', 'text', 'break', 'list', 'listItem', 'html'];

/**
 * Reads language, kind and variant headings (levels 1 to 3) and the spans of the texts under them.
 * @param kind a kind of text of such a file, as an example for its author
 */
export function playbookOutline(markdown: string, kind = 'question'): PlaybookOutline {
  const outline: PlaybookOutline = { languages: [], problems: [] };
  const plain = plainBlocks(markdown);
  for (const block of plain ?? []) {
    if (block.type === 'heading') readHeading(outline, block, { markdown, kind });
    else readText(outline, block);
  }
  if (plain !== null) return outline;
  parser ??= loadParser();
  for (const block of parser.parse(markdown).children) {
    const [start, end] = [startOf(block), endOf(block)];
    if (block.type === 'heading') {
      readHeading(outline, { depth: block.depth, name: nameOf(block, markdown), start, end }, { markdown, kind });
    } else {
      readText(outline, { start, end }, marked(block, markdown));
    }
  }
  return outline;
}

function nameOf({ children }: Extract<Block, { type: 'heading' }>, markdown: string): string {
  const [first] = children;
  return first === undefined ? '' : markdown.slice(startOf(first), endOf(children.at(-1))).trim();
}

type Heading = { depth: number; name: string; start: number; end: number };

function readHeading(
  outline: PlaybookOutline,
  { depth, name, start, end }: Heading,
  { markdown, kind: example }: { markdown: string; kind: string },
): void {
  const language = outline.languages.at(-1);
  const kind = language?.kinds.at(-1);
  const problem = (message: string) => outline.problems.push({ offset: start, field: name, message });
  if (!markdown.startsWith('#', start)) {
    problem('a line of = or - under a text makes a heading of it; take that line out');
  } else if (depth === 1) {
    outline.languages.push({ name, offset: start, kinds: [] });
  } else if (depth === 2) {
    if (language === undefined)
      problem(`"## ${name}" stands before any language; write a heading such as "# es" above it`);
    else language.kinds.push({ name, offset: start, texts: [] });
  } else if (depth === 3) {
    if (kind === undefined)
      problem(`"### ${name}" stands before any kind of text; write a heading such as "## ${example}" above it`);
    else kind.texts.push({ name, offset: start, start: end, end });
  } else {
    problem('headings go down to level 3 (###); take this one out');
  }
}

/** @param marks formatting in the block */
function readText(
  outline: PlaybookOutline,
  { start, end }: { start: number; end: number },
  marks: readonly Inline[] = [],
): void {
  const text = outline.languages.at(-1)?.kinds.at(-1)?.texts.at(-1);
  if (text === undefined) {
    const message = 'a text stands here without a place; put it under a heading such as "### a"';
    outline.problems.push({ offset: start, field: '', message });
    return;
  }
  if (text.start === text.end) text.start = start;
  text.end = end;
  for (const node of marks) {
    const message = `networks show no formatting (${inlineText(node)}); write it as plain text`;
    outline.problems.push({ offset: startOf(node), field: text.name, message });
  }
}

function marked(node: Inline, markdown: string): Inline[] {
  if (isBareLink(node, markdown)) return [];
  if (!PLAIN.includes(node.type) || isEscaped(node, markdown)) return [node];
  return 'children' in node ? node.children.flatMap((child) => marked(child as Inline, markdown)) : [];
}

/** An address typed as it is becomes a link of its own accord. */
function isBareLink(node: Inline, markdown: string): boolean {
  return node.type === 'link' && !/[[<]/.test(markdown.charAt(startOf(node)));
}

/** `\*` and `&amp;` mean something in Markdown, and would go out as they are typed. */
function isEscaped(node: Inline, markdown: string): boolean {
  if (node.type !== 'text' && node.type !== 'break') return false;
  const typed = markdown.slice(startOf(node), endOf(node));
  return node.type === 'break' ? typed.includes('\\') : oneLine(typed) !== oneLine(node.value);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function inlineText(node: Inline): string {
  if (node.type === 'text' || node.type === 'break') return 'a backslash or an &…; code';
  return node.type.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function startOf(node: Inline): number {
  return node.position?.start.offset ?? 0;
}

function endOf(node: Inline | undefined): number {
  return node?.position?.end.offset ?? 0;
}

/** A heading or a paragraph of Markdown; offsets in code units, `end` exclusive. */
type PlainBlock =
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
