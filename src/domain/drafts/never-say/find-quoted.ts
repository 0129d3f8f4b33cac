import { foldText } from '../../text/fold-text.ts';

type Stretch = { start: number; end: number };

const QUOTATION =
  /«([^»\n]{2,280})»|“([^”\n]{2,280})”|"([^"\n]{2,280})"|(?<![\p{L}\p{N}])['‘]([^'’\n]{2,280})['’](?![\p{L}\p{N}])/gu;

/** Where a reply quotes the post's own words in quotation marks: those are the citizen's, not ours. */
export function findQuoted(reply: string, post: string | null): Stretch[] {
  if (post === null) return [];
  const quotations = [...reply.matchAll(QUOTATION)];
  if (quotations.length === 0) return [];
  const theirs = bare(post);
  return quotations
    .filter((found) => theirs.includes(bare(found[1] ?? found[2] ?? found[3] ?? found[4] ?? '')))
    .map((found) => ({ start: found.index, end: found.index + found[0].length }));
}

function bare(text: string): string {
  return ` ${foldText(text, 'loose')
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}
