import type { AnyBlock } from '@slack/types';
import { useId, useRef, useState } from 'react';
import type { ViewValue, ViewValues } from '../../workspace/wire.ts';
import { useDesk } from '../desk/desk-context.ts';
import { actionIdOf, blockIdOf, collectValues, valueElementsOf } from '../state/collect-values.ts';
import type { Container, Surface } from './surface-context.ts';

const NO_ERRORS = {};
/** Elements whose change is no action yet. */
const TYPED: ReadonlySet<string> = new Set(['plain_text_input', 'url_text_input', 'file_input']);

/**
 * Keeps what a person types or chooses on a surface, by block and action id, so that a redraw with the same ids
 * loses nothing. A choice outside of an input block is an action at once, as in Slack.
 */
export function useSurfaceState(
  container: Container,
  blocks: readonly AnyBlock[],
  errors?: Surface['errors'],
): Surface {
  const { perform } = useDesk();
  const id = useId();
  const [edits, setEdits] = useState<ViewValues>({});
  const [busy, setBusy] = useState<string | null>(null);
  const acting = useRef(false);
  const values = collectValues(blocks, edits);

  async function act(blockId: string, actionId: string, value: string | string[], latest: ViewValues) {
    if (acting.current) return;
    acting.current = true;
    setBusy(`${blockId}/${actionId}`);
    try {
      await perform({ kind: 'action', container, actionId, blockId, value, values: latest });
    } finally {
      acting.current = false;
      setBusy(null);
    }
  }

  function change(blockId: string, actionId: string, value: ViewValue) {
    const put = (now: ViewValues) => ({ ...now, [blockId]: { ...now[blockId], [actionId]: value } });
    // What was typed while a file went up stays.
    setEdits(put);
    if (actsAtOnce(blocks, blockId, actionId)) {
      void act(blockId, actionId, flatten(value), collectValues(blocks, put(edits)));
    }
  }

  return {
    id,
    heading: container.kind === 'view' ? 'h3' : 'h2',
    values,
    errors: errors ?? NO_ERRORS,
    change,
    act: (blockId, actionId, value) => void act(blockId, actionId, value, values),
    busy,
  };
}

function actsAtOnce(blocks: readonly AnyBlock[], blockId: string, actionId: string): boolean {
  const block = blocks.find((candidate, index) => blockIdOf(candidate, index) === blockId);
  if (block === undefined) return false;
  const isInput = block.type === 'input';
  if (isInput && !('dispatch_action' in block && block.dispatch_action === true)) return false;
  const element = valueElementsOf(block).find((candidate) => actionIdOf(candidate) === actionId);
  return element !== undefined && !TYPED.has(element.type);
}

/** The value of the chosen option, those of several, or the text. */
function flatten(value: ViewValue): string | string[] {
  if ('value' in value) return value.value ?? '';
  if ('selected_option' in value) return value.selected_option?.value ?? '';
  if ('selected_user' in value) return value.selected_user ?? '';
  if ('files' in value) return value.files.map(({ id }) => id);
  return value.selected_options.map((option) => option.value);
}
