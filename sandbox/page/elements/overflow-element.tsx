import type { Overflow } from '@slack/types';
import { useSurface } from '../blocks/surface-context.ts';
import { useDesk } from '../desk/desk-context.ts';
import { actionIdOf } from '../state/collect-values.ts';
import { withEmoji } from '../text/with-emoji.ts';
import { Menu } from './menu.tsx';
import { useConfirm } from './use-confirm.tsx';

export function OverflowElement({ overflow, blockId }: { overflow: Overflow; blockId: string }) {
  const { sentences } = useDesk();
  const { act } = useSurface();
  const { ask, dialog } = useConfirm(overflow.confirm, (value) => act(blockId, actionIdOf(overflow), value));
  return (
    <>
      <Menu
        label={sentences.options}
        className="button icon-button"
        acts={overflow.options.map(({ value = '' }) => value.split('|')[0] ?? '')}
        items={overflow.options.map((option, index) => ({
          key: option.value ?? `${index}`,
          text: withEmoji(option.text.text),
          ...(option.description === undefined ? {} : { detail: option.description.text }),
          onSelect: () => ask(option.value ?? ''),
        }))}
      >
        <span aria-hidden="true">⋯</span>
      </Menu>
      {dialog}
    </>
  );
}
