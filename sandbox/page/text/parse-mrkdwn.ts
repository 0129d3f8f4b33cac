import { decodeEntities } from './decode-entities.ts';
import type { Reference } from './parse-reference.ts';
import { parseReference } from './parse-reference.ts';

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'bold' | 'italic' | 'strike'; children: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'emoji'; name: string }
  | Reference;

export type Paragraph =
  | { kind: 'paragraph' | 'quote'; children: Inline[] }
  /** Preformatted, as it was typed. */
  | { kind: 'pre'; text: string };

type Found = { node: Inline; end: number };

const MARKS = { '*': 'bold', _: 'italic', '~': 'strike' } as const;
const QUOTE = /^(?:>|&gt;) ?/;
const WORD = /[\p{L}\p{N}]/u;

/** Reads Slack's mrkdwn into a tree; whatever is not understood stays as the text that it is. */
export function parseMrkdwn(source: string): Paragraph[] {
  return source.split(/```/).flatMap((part, index, parts): Paragraph[] => {
    const isClosed = index < parts.length - 1;
    if (index % 2 === 1 && isClosed) return [{ kind: 'pre', text: decodeEntities(part.replace(/^\n|\n$/g, '')) }];
    const text = index % 2 === 1 ? `\`\`\`${part}` : part;
    return parseLines(index === 0 ? text : text.replace(/^\n/, ''));
  });
}

function parseLines(text: string): Paragraph[] {
  if (text === '') return [];
  const runs: { isQuote: boolean; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const isQuote = QUOTE.test(line);
    const last = runs.at(-1);
    if (last?.isQuote === isQuote) last.lines.push(line.replace(QUOTE, ''));
    else runs.push({ isQuote, lines: [line.replace(QUOTE, '')] });
  }
  return runs.map(({ isQuote, lines }) => ({
    kind: isQuote ? 'quote' : 'paragraph',
    children: parseInline(lines.join('\n')),
  }));
}

/** Reads the marks, links, mentions and emoji of a line of mrkdwn. */
export function parseInline(text: string): Inline[] {
  const nodes: Inline[] = [];
  let plain = '';
  let at = 0;
  while (at < text.length) {
    const found = readAt(text, at);
    if (found === null) {
      plain += text[at] ?? '';
      at += 1;
      continue;
    }
    if (plain !== '') nodes.push({ kind: 'text', text: decodeEntities(plain) });
    plain = '';
    nodes.push(found.node);
    at = found.end;
  }
  if (plain !== '') nodes.push({ kind: 'text', text: decodeEntities(plain) });
  return nodes;
}

function readAt(text: string, at: number): Found | null {
  const character = text[at];
  if (character === '`') return readCode(text, at);
  if (character === '<') return readReference(text, at);
  if (character === ':') return readEmoji(text, at);
  if (character === '*' || character === '_' || character === '~') return readMark(text, at, character);
  return null;
}

function readCode(text: string, at: number): Found | null {
  const found = /^`([^`\n]+)`/.exec(text.slice(at));
  if (found?.[1] === undefined) return null;
  return { node: { kind: 'code', text: decodeEntities(found[1]) }, end: at + found[0].length };
}

function readReference(text: string, at: number): Found | null {
  const found = /^<([^<>\n]+)>/.exec(text.slice(at));
  const node = found?.[1] === undefined ? null : parseReference(found[1]);
  return node === null || found === null ? null : { node, end: at + found[0].length };
}

function readEmoji(text: string, at: number): Found | null {
  const found = /^:([a-z0-9_+-]*[a-z_+][a-z0-9_+-]*):/.exec(text.slice(at, at + 60));
  return found?.[1] === undefined ? null : { node: { kind: 'emoji', name: found[1] }, end: at + found[0].length };
}

/** A mark opens only at the edge of a word and closes only at another edge, as in `2*3*4` and `snake_case_name`. */
function readMark(text: string, at: number, mark: keyof typeof MARKS): Found | null {
  if (WORD.test(text[at - 1] ?? '') || /\s|^$/.test(text[at + 1] ?? '')) return null;
  for (let end = text.indexOf(mark, at + 2); end !== -1; end = text.indexOf(mark, end + 1)) {
    const inner = text.slice(at + 1, end);
    if (inner.includes('\n')) return null;
    const closes = !/\s/.test(text[end - 1] ?? '') && !WORD.test(text[end + 1] ?? '');
    if (closes) return { node: { kind: MARKS[mark], children: parseInline(inner) }, end: end + 1 };
  }
  return null;
}
