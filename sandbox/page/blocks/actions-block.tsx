import type { ActionsBlock as Actions } from '@slack/types';
import { Element } from '../elements/element.tsx';
import { actionIdOf } from '../state/collect-values.ts';

export function ActionsBlock({ block, blockId }: { block: Actions; blockId: string }) {
  return (
    <div className="block-actions">
      {block.elements.map((element) => (
        <Element key={actionIdOf(element)} element={element} blockId={blockId} />
      ))}
    </div>
  );
}
