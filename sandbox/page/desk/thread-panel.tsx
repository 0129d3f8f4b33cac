import { useEffect, useRef } from 'react';
import type { Channel } from '../../workspace/wire.ts';
import { repliesOf } from '../state/channel-threads.ts';
import { Composer } from './composer.tsx';
import { useDesk } from './desk-context.ts';
import { MessageList } from './message-list.tsx';

type Props = { channel: Channel; threadTs: string; onClose: () => void };

/** A message and what was answered under it. */
export function ThreadPanel({ channel, threadTs, onClose }: Props) {
  const { state, sentences } = useDesk();
  const closing = useRef<HTMLButtonElement>(null);
  const parent = state.messages.find((message) => message.channel === channel.id && message.ts === threadTs);
  const replies = repliesOf(state.messages, channel.id, threadTs);

  useEffect(() => {
    const opener = document.activeElement;
    closing.current?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);

  return (
    <aside
      className="thread"
      aria-label={sentences.thread}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header className="place-header">
        <div className="place-words">
          <h2>{sentences.thread}</h2>
          <p className="place-topic">#{channel.name}</p>
        </div>
        <button
          ref={closing}
          type="button"
          className="quiet-button"
          aria-label={sentences.closeThread}
          onClick={onClose}
        >
          <span aria-hidden="true">✕</span>
        </button>
      </header>
      <MessageList label={sentences.thread} messages={parent === undefined ? replies : [parent, ...replies]} />
      <Composer channel={channel.id} threadTs={threadTs} label={sentences.threadComposer} />
    </aside>
  );
}
