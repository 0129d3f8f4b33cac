import { z } from 'zod';
import { withEmoji } from '../../domain/text/emoji/shortcodes.ts';
import { linksInMrkdwn, plainMrkdwn } from './plain-mrkdwn.ts';

/** A piece of a message: `around` is what an app writes about a post, such as a heading or small print. */
type Piece = { place: 'said' | 'quoted' | 'around'; words: string };

/** Words of blocks, in their order, and the links that they hold. */
export type BlockWords = { pieces: Piece[]; links: string[] };

type Node = { [field: string]: unknown };

const node = z.looseObject({});
const nodes = z.array(node).catch([]);

/** Reads Block Kit, of a person's message or of an app's. What shows no words is passed over. */
export function readBlocks(blocks: readonly unknown[]): BlockWords {
  const read = blocks.map((block) => readBlock(node.catch({}).parse(block)));
  return { pieces: read.flatMap(({ pieces }) => pieces), links: read.flatMap(({ links }) => links) };
}

function readBlock(block: Node): BlockWords {
  switch (block['type']) {
    case 'rich_text':
      return readRichText(nodes.parse(block['elements']));
    case 'section':
      return joined([
        mrkdwn(textOf(block['text'])),
        ...nodes.parse(block['fields']).map((field) => around(readText(field))),
        linkOf(block['accessory']),
      ]);
    case 'markdown':
      return mrkdwn(stringOf(block['text']));
    case 'header':
      return around(readText(block['text']));
    case 'context':
      return joined(nodes.parse(block['elements']).map((element) => around(readText(element))));
    case 'video':
      return { pieces: [], links: [stringOf(block['title_url'])].filter(Boolean) };
    case 'actions':
      return joined(nodes.parse(block['elements']).map(linkOf));
    default:
      return { pieces: [], links: [] };
  }
}

function joined(read: readonly BlockWords[]): BlockWords {
  return { pieces: read.flatMap(({ pieces }) => pieces), links: read.flatMap(({ links }) => links) };
}

/** Lines behind `>` are a quotation. */
function mrkdwn(text: string): BlockWords {
  const runs: Piece[] = [];
  for (const line of text.split('\n')) {
    const place = /^\s*(?:&gt;|>)/.test(line) ? 'quoted' : 'said';
    const words = plainMrkdwn(line.replace(/^\s*(?:&gt;|>){1,3} ?/, ''));
    const last = runs.at(-1);
    if (last?.place === place) last.words += `\n${words}`;
    else runs.push({ place, words });
  }
  return { pieces: runs.map(tidied).filter(({ words }) => words !== ''), links: linksInMrkdwn(text) };
}

function readText(text: unknown): BlockWords {
  return mrkdwn(textOf(text));
}

function around({ pieces, links }: BlockWords): BlockWords {
  return { pieces: pieces.map(({ words }) => ({ place: 'around', words })), links };
}

/** A button that leads somewhere. */
function linkOf(element: unknown): BlockWords {
  const link = stringOf(node.catch({}).parse(element)['url']);
  return { pieces: [], links: link === '' ? [] : [link] };
}

function readRichText(parts: readonly Node[]): BlockWords {
  return joined(
    parts.map((part) => {
      const place = part['type'] === 'rich_text_quote' ? 'quoted' : 'said';
      const { words, links } = readInline(part);
      const piece = tidied({ place, words });
      return { pieces: piece.words === '' ? [] : [piece], links };
    }),
  );
}

function readInline(part: Node): { words: string; links: string[] } {
  const elements = nodes
    .parse(part['elements'])
    .map((element) =>
      Array.isArray(element['elements'])
        ? readInline(element)
        : { words: inlineWords(element), links: inlineLinks(element) },
    );
  const words = elements.map((element) => element.words).join(part['type'] === 'rich_text_list' ? '\n' : '');
  return { words, links: elements.flatMap(({ links }) => links) };
}

/** Returns what an element shows. Mentions of colleagues are no words of a post. */
function inlineWords(element: Node): string {
  switch (element['type']) {
    case 'text':
      return stringOf(element['text']);
    case 'link':
      return stringOf(element['url']).replace(/^(?:mailto|tel):/, '');
    case 'emoji':
      return emojiOf(element);
    case 'date':
      return stringOf(element['fallback']);
    default:
      return '';
  }
}

function inlineLinks(element: Node): string[] {
  const link = stringOf(element['url']);
  return element['type'] === 'link' && /^https?:/.test(link) ? [link] : [];
}

/** Slack tells the characters of its own emoji; of the workspace's it has a name alone. */
function emojiOf(element: Node): string {
  const codes = stringOf(element['unicode']).split('-');
  if (codes.every((code) => /^[0-9a-f]{2,6}$/i.test(code))) {
    return String.fromCodePoint(...codes.map((code) => Number.parseInt(code, 16)));
  }
  const tone = Number(element['skin_tone'] ?? 0);
  return withEmoji(`:${stringOf(element['name'])}:${tone > 1 ? `:skin-tone-${tone}:` : ''}`);
}

function tidied({ place, words }: Piece): Piece {
  return {
    place,
    words: words
      .replace(/[ \t]{2,}/g, ' ')
      .replace(/^[ \t]+|[ \t]+$/gm, '')
      .trim(),
  };
}

function textOf(text: unknown): string {
  const { type, text: said } = node.catch({}).parse(text);
  // Plain text has no markup, and so no entities.
  return type === 'plain_text' ? escaped(stringOf(said)) : stringOf(said);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
