import type { ContextBlock as Context } from '@slack/types';
import { byPlace } from '../text/by-place.ts';
import { TextObject } from '../text/text-object.tsx';
import { ImageNote } from './image-note.tsx';

export function ContextBlock({ block }: { block: Context }) {
  return (
    <div className="block-context">
      {byPlace(block.elements).map(({ item, key }) =>
        item.type === 'image' ? <ImageNote key={key} altText={item.alt_text} /> : <TextObject key={key} text={item} />,
      )}
    </div>
  );
}
