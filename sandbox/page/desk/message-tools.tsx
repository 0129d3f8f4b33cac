import type { Message } from '../../workspace/wire.ts';
import type { MenuItem } from '../elements/menu.tsx';
import { Menu } from '../elements/menu.tsx';
import { useDesk } from './desk-context.ts';

type Props = { message: Message; onOpenThread?: (ts: string) => void };

/** What can be done with a message: in a row where there is a pointer, in a menu where there are only fingers. */
export function MessageTools({ message, onOpenThread }: Props) {
  const { state, sentences, perform } = useDesk();
  const { channel, ts } = message;
  const shortcuts: MenuItem[] = state.shortcuts.map(({ callbackId, name }) => ({
    key: callbackId,
    text: name,
    onSelect: () => void perform({ kind: 'shortcut', callbackId, channel, ts }),
  }));
  const reply: MenuItem[] =
    onOpenThread === undefined
      ? []
      : [{ key: 'reply', text: sentences.replyInThread, onSelect: () => onOpenThread(ts) }];
  const items = [...shortcuts, ...reply];
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: these buttons belong to no form, so they are no fieldset. */}
      <div className="tools-row" role="group" aria-label={sentences.messageActions}>
        {items.map((item) => (
          <button key={item.key} type="button" data-acts={item.key} onClick={item.onSelect}>
            {item.text}
          </button>
        ))}
      </div>
      <div className="tools-menu">
        <Menu label={sentences.moreActions} className="quiet-button" items={items} acts={items.map(({ key }) => key)}>
          <span aria-hidden="true">⋯</span>
        </Menu>
      </div>
    </>
  );
}
