import type { AnyBlock, KnownBlock } from '@slack/types';
import type { ViewValues } from '../../workspace/wire.ts';
import { blockIdOf, isEmptyValue } from './collect-values.ts';

/** Ids of the required input blocks that hold nothing yet. */
export function missingInputs(blocks: readonly AnyBlock[], values: ViewValues): string[] {
  return blocks.flatMap((block, index) => {
    const known = block as KnownBlock;
    if (known.type !== 'input' || known.optional === true) return [];
    const blockId = blockIdOf(block, index);
    return Object.values(values[blockId] ?? {}).some(isEmptyValue) ? [blockId] : [];
  });
}
