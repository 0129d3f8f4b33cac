import type { AnyBlock, KnownBlock } from '@slack/types';
import { useDesk } from '../desk/desk-context.ts';
import { blockIdOf } from '../state/collect-values.ts';
import { TextObject } from '../text/text-object.tsx';
import { withEmoji } from '../text/with-emoji.ts';
import { ActionsBlock } from './actions-block.tsx';
import { ContextBlock } from './context-block.tsx';
import { ImageNote } from './image-note.tsx';
import { InputBlock } from './input-block.tsx';
import { MarkdownBlock } from './markdown-block.tsx';
import { RichTextBlock } from './rich-text-block.tsx';
import { SectionBlock } from './section-block.tsx';
import type { Surface } from './surface-context.ts';
import { SurfaceContext } from './surface-context.ts';
import { TableBlock } from './table-block.tsx';

/** The blocks of a surface, one under the other. */
export function Blocks({ blocks, surface }: { blocks: readonly AnyBlock[]; surface: Surface }) {
  return (
    <SurfaceContext value={surface}>
      <div className="blocks">
        {blocks.map((block, index) => {
          const blockId = blockIdOf(block, index);
          return <OneBlock key={blockId} block={block as KnownBlock} blockId={blockId} heading={surface.heading} />;
        })}
      </div>
    </SurfaceContext>
  );
}

type OneProps = { block: KnownBlock; blockId: string; heading: Surface['heading'] };

function OneBlock({ block, blockId, heading: Heading }: OneProps) {
  const { sentences } = useDesk();
  switch (block.type) {
    case 'header':
      return <Heading className="block-header">{withEmoji(block.text.text)}</Heading>;
    case 'section':
      return <SectionBlock block={block} blockId={blockId} />;
    case 'alert':
      return (
        <div className="block-alert" data-level={block.level ?? 'default'} role="note">
          <TextObject text={block.text} />
        </div>
      );
    case 'context':
      return <ContextBlock block={block} />;
    case 'divider':
      return <hr className="block-divider" />;
    case 'rich_text':
      return <RichTextBlock block={block} />;
    case 'actions':
      return <ActionsBlock block={block} blockId={blockId} />;
    case 'input':
      return <InputBlock block={block} blockId={blockId} />;
    case 'table':
      return <TableBlock block={block} />;
    case 'markdown':
      return <MarkdownBlock text={block.text} />;
    case 'image':
      return <ImageNote altText={block.alt_text} title={block.title?.text} />;
    default:
      return <p className="block-unknown">{sentences.notShown(block.type)}</p>;
  }
}
