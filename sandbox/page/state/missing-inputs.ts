import type { AnyBlock, KnownBlock } from '@slack/types';
import type { ViewValues } from '../../workspace/wire.ts';
import { actionIdOf, blockIdOf, isEmptyValue } from './collect-values.ts';

/** Ids of the required input blocks that hold nothing yet. */
export function missingInputs(blocks: readonly AnyBlock[], values: ViewValues): string[] {
  return blocks.flatMap((block, index) => {
    const known = block as KnownBlock;
    if (known.type !== 'input' || known.optional === true) return [];
    const blockId = blockIdOf(block, index);
    return Object.values(values[blockId] ?? {}).some(isEmptyValue) ? [blockId] : [];
  });
}

/** Inputs that hold more characters than they take, as Slack counts them; nothing that was typed is cut. */
export function overlongInputs(
  blocks: readonly AnyBlock[],
  values: ViewValues,
): { blockId: string; used: number; limit: number }[] {
  return blocks.flatMap((block, index) => {
    const known = block as KnownBlock;
    if (known.type !== 'input' || known.element.type !== 'plain_text_input') return [];
    const blockId = blockIdOf(block, index);
    const value = values[blockId]?.[actionIdOf(known.element)];
    const used = value !== undefined && 'value' in value ? (value.value ?? '').length : 0;
    const limit = known.element.max_length ?? used;
    return used > limit ? [{ blockId, used, limit }] : [];
  });
}
