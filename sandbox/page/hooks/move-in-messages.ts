import type { KeyboardEvent } from 'react';

const MESSAGES = '.message > article';

/** Arrow keys go from message to message, Home and End to the first and the last; from there Tab goes into one. */
export function moveInMessages(event: KeyboardEvent<HTMLElement>): void {
  const list = event.currentTarget;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return;
  const isHere = target === list || target.matches(MESSAGES);
  if (!isHere || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
  const all = [...list.querySelectorAll<HTMLElement>(MESSAGES)];
  const at = all.indexOf(target);
  const to = targetOf(event.key, at === -1 ? lastInSight(list, all) : at, at !== -1, all.length);
  const message = to === null ? undefined : all[to];
  if (message === undefined) return;
  event.preventDefault();
  message.focus();
}

function targetOf(key: string, at: number, isOnOne: boolean, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return isOnOne ? Math.min(at + 1, count - 1) : at;
    case 'ArrowUp':
      return isOnOne ? Math.max(at - 1, 0) : at;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** The last message whose beginning is in sight. */
function lastInSight(list: HTMLElement, all: readonly HTMLElement[]): number {
  const foot = list.getBoundingClientRect().bottom;
  return Math.max(
    0,
    all.findLastIndex((message) => message.getBoundingClientRect().top < foot),
  );
}
