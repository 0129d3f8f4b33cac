import type { Button } from '@slack/types';
import { useSurface } from '../blocks/surface-context.ts';
import { actionIdOf } from '../state/collect-values.ts';
import { withEmoji } from '../text/with-emoji.ts';
import { useConfirm } from './use-confirm.tsx';

export function ButtonElement({ button, blockId }: { button: Button; blockId: string }) {
  const { act, busy } = useSurface();
  const actionId = actionIdOf(button);
  const { ask, dialog } = useConfirm(button.confirm, (value) => act(blockId, actionId, value));
  return (
    <>
      <button
        type="button"
        className="button"
        data-acts={actionId}
        data-style={button.style ?? 'plain'}
        aria-busy={busy === `${blockId}/${actionId}`}
        aria-label={button.accessibility_label}
        title={button.url}
        onClick={() => ask(button.value ?? '')}
      >
        {withEmoji(button.text.text)}
      </button>
      {dialog}
    </>
  );
}
