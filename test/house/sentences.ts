export type Sentence = { text: string; line: number; words: number };

type Block = { text: string; line: number };

/** Full stops that end no sentence. */
const ABBREVIATION = /\b(?:e\.g|i\.e|art|arts|vs|approx|no)\.$/iu;
const ENDS_BLOCK = /^\s*(?:#{1,6}\s|[-*+]\s|\d+[.)]\s|>|\||!\[)/u;

/** Returns the sentences of a Markdown text: of paragraphs, headings, list items and table cells; code and pictures are left out. */
export function sentencesOfMarkdown(markdown: string): Sentence[] {
  const prose = withoutCode(markdown).replaceAll(/<!--[\s\S]*?-->/gu, (comment) => comment.replaceAll(/[^\n]/gu, ''));
  return blocksOf(prose.split('\n')).flatMap(sentencesOfBlock);
}

/** Returns the sentences of the `#` comments of a settings file. An empty line or a setting ends a block. */
export function sentencesOfComments(settings: string): Sentence[] {
  const lines = settings.split('\n').map((line) => (line.startsWith('#') ? line.replace(/^#+ ?/u, '') : ''));
  return blocksOf(lines).flatMap(sentencesOfBlock);
}

/** Returns the sentences of the comments of a TypeScript source; a tag such as `@returns` begins a block. */
export function sentencesOfSource(source: string): Sentence[] {
  return commentsOf(source).flatMap(({ text, line }) =>
    text
      .split(/\s@(?:param\s+\w+|returns|throws)\b/u)
      .map((part) => plainText(part.replaceAll(/\s+/gu, ' ').trim()))
      .filter((part) => part !== '')
      .flatMap((part) => sentencesOfBlock({ text: part, line })),
  );
}

/** Returns the comments of a TypeScript source: each `/** … *\/`, and each run of `//` lines that stand alone. */
export function commentsOf(source: string): (Block & { isDoc: boolean })[] {
  const COMMENT = /\/\*\*([\s\S]*?)\*\/|(?:^[ \t]*\/\/.*\n?)+/gmu;
  return [...source.matchAll(COMMENT)].map((match) => {
    const [whole, doc] = match;
    const text = (doc ?? whole).replaceAll(/^[ \t]*(?:\*|\/\/) ?/gmu, '').trim();
    return { text, line: source.slice(0, match.index).split('\n').length, isDoc: doc !== undefined };
  });
}

/** Blanks fenced blocks, and keeps their lines, so that line numbers stay true. */
function withoutCode(markdown: string): string {
  return markdown.replaceAll(/^[ \t]*(```|~~~)[\s\S]*?^[ \t]*\1[ \t]*$/gmu, (code) => code.replaceAll(/[^\n]/gu, ''));
}

function blocksOf(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') open = undefined;
    else if (line.trimStart().startsWith('|')) {
      open = undefined;
      for (const cell of line.split(/(?<!\\)\|/u)) blocks.push({ text: plainText(cell), line: index + 1 });
    } else if (open === undefined || ENDS_BLOCK.test(line)) {
      open = { text: line.replace(/^\s*(?:#{1,6}|[-*+]|\d+[.)]|>)\s+/u, ''), line: index + 1 };
      blocks.push(open);
    } else open.text += ` ${line.trim()}`;
  }
  return blocks;
}

/** Returns the text as it is read: a link by its words, code as one word. */
function plainText(text: string): string {
  return text
    .replaceAll(/!\[[^\]]*\]\([^)]*\)/gu, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replaceAll(/`[^`]+`/gu, 'code')
    .replaceAll(/\*\*|__|(?<!\w)[*_]|[*_](?!\w)/gu, '');
}

function sentencesOfBlock({ text, line }: Block): Sentence[] {
  const sentences: string[] = [];
  for (const part of plainText(text).split(/(?<=[.!?…][)"”’»]*)\s+/u)) {
    const before = sentences.at(-1);
    if (before !== undefined && ABBREVIATION.test(before)) sentences[sentences.length - 1] = `${before} ${part}`;
    else sentences.push(part);
  }
  return sentences.map((said) => ({ text: said, line, words: said.split(/\s+/u).filter(isWord).length }));
}

const isWord = (word: string): boolean => /[\p{L}\p{N}]/u.test(word);
