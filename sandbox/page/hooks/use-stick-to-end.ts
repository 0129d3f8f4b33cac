import { useLayoutEffect, useRef, useState } from 'react';
import type { Message } from '../../workspace/wire.ts';

const NEAR_PX = 80;

/** Keeps a scrolling list at its end as it grows, unless the reader has scrolled away from there. */
export function useStickToEnd(messages: readonly Message[]) {
  const list = useRef<HTMLElement>(null);
  const isFollowing = useRef(true);
  const [isAtEnd, setIsAtEnd] = useState(true);
  const last = messages.at(-1);

  function toEnd() {
    const scroller = list.current;
    if (scroller === null) return;
    scroller.scrollTop = scroller.scrollHeight;
  }

  useLayoutEffect(() => {
    const scroller = list.current;
    if (scroller === null) return;
    const onScroll = () => {
      isFollowing.current = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_PX;
      setIsAtEnd(isFollowing.current);
    };
    // A card that is redrawn grows or shrinks without a new message.
    const watcher = new ResizeObserver(() => {
      if (isFollowing.current) scroller.scrollTop = scroller.scrollHeight;
    });
    scroller.addEventListener('scroll', onScroll, { passive: true });
    for (const child of scroller.children) watcher.observe(child);
    watcher.observe(scroller);
    return () => {
      scroller.removeEventListener('scroll', onScroll);
      watcher.disconnect();
    };
  }, []);

  useLayoutEffect(() => {
    const scroller = list.current;
    if (scroller !== null && last !== undefined && isFollowing.current) scroller.scrollTop = scroller.scrollHeight;
  }, [last]);

  return { list, isAtEnd, toEnd };
}
