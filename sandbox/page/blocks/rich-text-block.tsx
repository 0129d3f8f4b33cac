import type { RichTextBlock as RichText, RichTextBlockElement } from '@slack/types';
import { byPlace } from '../text/by-place.ts';
import { RichTextInline } from './rich-text-inline.tsx';

export function RichTextBlock({ block }: { block: RichText }) {
  return (
    <div className="rich-text">
      {byPlace(block.elements).map(({ item, key }) => (
        <RichTextPart key={key} element={item} />
      ))}
    </div>
  );
}

function RichTextPart({ element }: { element: RichTextBlockElement }) {
  switch (element.type) {
    case 'rich_text_section':
      return (
        <p>
          <RichTextInline elements={element.elements} />
        </p>
      );
    case 'rich_text_quote':
      return (
        <blockquote>
          <RichTextInline elements={element.elements} />
        </blockquote>
      );
    case 'rich_text_preformatted':
      return (
        <pre>
          <RichTextInline elements={element.elements} />
        </pre>
      );
    case 'rich_text_list': {
      const List = element.style === 'ordered' ? 'ol' : 'ul';
      return (
        <List className="rich-list" data-indent={element.indent ?? 0}>
          {byPlace(element.elements).map(({ item, key }) => (
            <li key={key}>
              <RichTextInline elements={item.elements} />
            </li>
          ))}
        </List>
      );
    }
    default:
      return null;
  }
}
