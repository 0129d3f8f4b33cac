import type { Cell, ReportBlock, ReportDocument } from './report-document.ts';

/** Returns the report in Markdown, for further editing; pictures become words. */
export function reportInMarkdown({ title, lines, sections, foot, mark }: ReportDocument): string {
  const parts = [
    ...(mark === undefined ? [] : [`<!-- ${mark} -->`]),
    `# ${plainMarkdown(title)}`,
    ...lines.map(plainMarkdown),
    ...sections
      .filter(({ blocks }) => blocks.length > 0)
      .flatMap((section) => [`## ${plainMarkdown(section.title)}`, ...section.blocks.map(blockOf)]),
    ...(foot.length === 0 ? [] : ['---', ...foot.map(plainMarkdown)]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function blockOf(block: ReportBlock): string {
  switch (block.kind) {
    case 'heading':
      return `### ${plainMarkdown(block.text)}`;
    case 'words':
      return plainMarkdown(block.text);
    case 'list':
      return block.items.map((item) => `- ${item.map(partOf).join('')}`).join('\n');
    case 'table':
      return [block.heads.map(plainMarkdown), block.heads.map(() => '---'), ...block.rows.map((row) => row.map(cellOf))]
        .map((cells) => `| ${cells.join(' | ')} |`)
        .join('\n');
    case 'figures':
      return block.figures
        .map(({ value, label }) => `- **${plainMarkdown(value)}** ${plainMarkdown(label)}`)
        .join('\n');
    case 'picture':
      return `*${plainMarkdown(block.picture.title)}.* ${plainMarkdown(block.picture.alt)}`;
  }
}

/** A cell of a list, with the spaces that part it from its neighbours. */
function partOf(cell: Cell): string {
  const text = typeof cell === 'string' ? cell : cell.text;
  return `${/^\s/.test(text) ? ' ' : ''}${cellOf(cell)}${/\s$/.test(text) ? ' ' : ''}`;
}

function cellOf(cell: Cell): string {
  if (typeof cell === 'string') return plainMarkdown(cell);
  const { text, strong, to } = cell;
  const inner = strong === true ? `**${plainMarkdown(text)}**` : plainMarkdown(text);
  return to === undefined || !to.startsWith('https://') ? inner : `[${inner}](<${addressOf(to)}>)`;
}

/**
 * Returns what people wrote in one line, unchanged to the reader: none of its characters makes
 * markup, and no address becomes a link.
 */
export function plainMarkdown(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>!|~&]/g, '\\$&')
    .replaceAll('://', '\\://')
    .replaceAll(/www\./gi, (sign) => sign.replace('.', '\\.'))
    .replace(/^[-+=#]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

function addressOf(to: string): string {
  return to.replaceAll(/[<>\s\\|]/g, (sign) => encodeURIComponent(sign));
}
