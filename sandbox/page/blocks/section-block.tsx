import type { SectionBlock as Section } from '@slack/types';
import { Element } from '../elements/element.tsx';
import { byPlace } from '../text/by-place.ts';
import { TextObject } from '../text/text-object.tsx';
import { ImageNote } from './image-note.tsx';

export function SectionBlock({ block, blockId }: { block: Section; blockId: string }) {
  const { accessory } = block;
  return (
    <div className="block-section">
      <div className="section-body">
        {block.text === undefined ? null : <TextObject text={block.text} />}
        {block.fields === undefined ? null : (
          <div className="section-fields">
            {byPlace(block.fields).map(({ item, key }) => (
              <TextObject key={key} text={item} />
            ))}
          </div>
        )}
      </div>
      {accessory === undefined ? null : accessory.type === 'image' ? (
        <ImageNote altText={accessory.alt_text} />
      ) : (
        <div className="section-accessory">
          <Element element={accessory} blockId={blockId} />
        </div>
      )}
    </div>
  );
}
