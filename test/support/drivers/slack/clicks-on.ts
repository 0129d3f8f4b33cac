import { elementsOf } from '../../../../sandbox/workspace/gestures/view-values.ts';
import type { Message } from '../../../../sandbox/workspace/wire.ts';

type Element = { action_id?: string; value?: string; options?: { value?: string }[] };
type Click = { actionId: string; value?: string };

/** Returns everything that can be clicked or chosen on a message. */
export function clicksOn({ blocks = [] }: Message): Click[] {
  const elements = blocks.flatMap((block) => elementsOf(block as never)) as Element[];
  return elements.flatMap(({ action_id: actionId = '', value, options = [] }) =>
    value === undefined ? options.map((one) => ({ actionId, value: one.value ?? '' })) : [{ actionId, value }],
  );
}
