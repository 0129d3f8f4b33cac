import type { KeyboardEvent, ReactNode } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import { placeMenu } from './place-menu.ts';

export type MenuItem = {
  key: string;
  text: string;
  /** A second, quieter line. */
  detail?: string;
  picture?: ReactNode;
  /** Given for a choice of one among several. */
  isChecked?: boolean;
  onSelect: () => void;
};

type Props = {
  label: string;
  className: string;
  items: readonly MenuItem[];
  /** Ids of what its items do, by which it is found. */
  acts?: readonly string[];
  /** What stands on the button is its name; otherwise the label is. */
  isNamedByContent?: boolean;
  children: ReactNode;
};

/** A button that opens a menu: arrows, Home, End and letters move, Esc and Tab close, the button has the focus again. */
export function Menu({ label, className, items, acts = [], isNamedByContent = false, children }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);

  function close() {
    setIsOpen(false);
    button.current?.focus();
  }

  return (
    <span className="menu">
      <button
        ref={button}
        type="button"
        className={className}
        data-acts={acts.join(' ')}
        aria-label={isNamedByContent ? undefined : label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || isOpen) return;
          event.preventDefault();
          setIsOpen(true);
        }}
      >
        {children}
      </button>
      {isOpen ? <MenuList label={label} items={items} anchor={button.current} onClose={close} /> : null}
    </span>
  );
}

type ListProps = {
  label: string;
  items: readonly MenuItem[];
  anchor: HTMLButtonElement | null;
  onClose: () => void;
};

function MenuList({ label, items, anchor, onClose }: ListProps) {
  const list = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const menu = list.current;
    if (menu === null || anchor === null) return;
    placeMenu(menu, anchor);
    const first = menu.querySelector<HTMLElement>('[aria-checked="true"]') ?? menu.querySelector<HTMLElement>('button');
    first?.focus({ preventScroll: true });
  }, [anchor]);

  return (
    <div
      ref={list}
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className="menu-list"
      onKeyDown={(event) => moveInMenu(event, onClose)}
      onBlur={(event) => {
        const next = event.relatedTarget;
        if (next !== anchor && !event.currentTarget.contains(next)) onClose();
      }}
    >
      {items.map((item) => (
        <button
          key={item.key}
          type="button"
          {...roleOf(item)}
          tabIndex={-1}
          onClick={() => {
            onClose();
            item.onSelect();
          }}
        >
          {item.picture}
          <span className="menu-words">
            <span>{item.text}</span>
            {item.detail === undefined ? null : <span className="menu-detail">{item.detail}</span>}
          </span>
        </button>
      ))}
    </div>
  );
}

function roleOf({ isChecked }: MenuItem) {
  return isChecked === undefined ? { role: 'menuitem' } : { role: 'menuitemradio', 'aria-checked': isChecked };
}

function moveInMenu(event: KeyboardEvent<HTMLDivElement>, onClose: () => void) {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const at = items.findIndex((item) => item.matches(':focus'));
  const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 };
  const to = moves[event.key];
  if (event.key === 'Escape' || event.key === 'Tab') {
    event.stopPropagation();
    event.preventDefault();
    onClose();
  } else if (to !== undefined) {
    event.preventDefault();
    items.at(to % items.length)?.focus();
  } else if (/^\p{L}$/u.test(event.key)) {
    const ahead = [...items.slice(at + 1), ...items.slice(0, at + 1)];
    ahead.find((item) => item.textContent.toLowerCase().startsWith(event.key.toLowerCase()))?.focus();
  }
}
