import { useMemo } from 'react';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { MarkdownNodes } from './markdown-nodes.tsx';

const reader = remark().use(remarkGfm);

/** Standard Markdown, as the `markdown` block takes it; raw HTML in it is shown as the text that it is. */
export function MarkdownBlock({ text }: { text: string }) {
  const tree = useMemo(() => reader.parse(text), [text]);
  return (
    <div className="rich-text">
      <MarkdownNodes nodes={tree.children} />
    </div>
  );
}
