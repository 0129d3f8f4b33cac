import type { remark } from 'remark';
import { byPlace } from '../text/by-place.ts';
import { PageLink } from '../text/page-link.tsx';
import { ImageNote } from './image-note.tsx';

type Root = ReturnType<ReturnType<typeof remark>['parse']>;
type MarkdownNode = Root['children'][number];
type TableNode = Extract<MarkdownNode, { type: 'table' }>;

export function MarkdownNodes({ nodes }: { nodes: readonly MarkdownNode[] }) {
  return byPlace(nodes).map(({ item, key }) => <OneNode key={key} node={item} />);
}

function OneNode({ node }: { node: MarkdownNode }) {
  switch (node.type) {
    case 'text':
    case 'html':
      return node.value;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return <pre>{node.value}</pre>;
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr className="block-divider" />;
    case 'image':
      return <ImageNote altText={node.alt ?? node.url} />;
    case 'link':
      return <PageLink url={node.url} label={<MarkdownNodes nodes={node.children} />} />;
    case 'table':
      return <MarkdownTable table={node} />;
    default:
      return 'children' in node ? <ParentNode node={node} /> : null;
  }
}

function ParentNode({ node }: { node: Extract<MarkdownNode, { children: unknown }> }) {
  const inside = <MarkdownNodes nodes={node.children} />;
  switch (node.type) {
    case 'paragraph':
      return <p>{inside}</p>;
    case 'heading':
      return <h4>{inside}</h4>;
    case 'strong':
      return <strong>{inside}</strong>;
    case 'emphasis':
      return <em>{inside}</em>;
    case 'delete':
      return <s>{inside}</s>;
    case 'blockquote':
      return <blockquote>{inside}</blockquote>;
    case 'list':
      return node.ordered === true ? <ol start={node.start ?? 1}>{inside}</ol> : <ul>{inside}</ul>;
    case 'listItem':
      return <li>{inside}</li>;
    default:
      return inside;
  }
}

function MarkdownTable({ table }: { table: TableNode }) {
  return (
    <div className="table-frame">
      <table>
        <tbody>
          {byPlace(table.children).map(({ item: row, key }, index) => (
            <tr key={key}>
              {byPlace(row.children).map(({ item: cell, key: cellKey }, column) => {
                const Cell = index === 0 ? 'th' : 'td';
                return (
                  <Cell key={cellKey} data-align={table.align?.[column] ?? 'left'}>
                    <MarkdownNodes nodes={cell.children} />
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
