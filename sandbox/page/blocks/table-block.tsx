import type { TableBlock as Table } from '@slack/types';
import { byPlace } from '../text/by-place.ts';
import { RichTextBlock } from './rich-text-block.tsx';

type Cell = Table['rows'][number][number];

/** A table whose first row names the columns, as Slack draws it; wide ones scroll within themselves. */
export function TableBlock({ block }: { block: Table }) {
  const [head, ...rows] = block.rows;
  const alignOf = (column: number) => block.column_settings?.[column]?.align ?? 'left';
  return (
    <div className="table-frame">
      <table>
        {head === undefined ? null : (
          <thead>
            <tr>
              {byPlace(head).map(({ item: cell, key }, column) => (
                <th key={key} scope="col" data-align={alignOf(column)}>
                  <CellContent cell={cell} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {byPlace(rows).map(({ item: row, key }) => (
            <tr key={key}>
              {byPlace(row).map(({ item: cell, key: cellKey }, column) => (
                <td key={cellKey} data-align={alignOf(column)}>
                  <CellContent cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CellContent({ cell }: { cell: Cell }) {
  return cell.type === 'rich_text' ? <RichTextBlock block={cell} /> : cell.text;
}
