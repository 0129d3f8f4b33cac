import type { Message } from '../../workspace/wire.ts';
import { decodeEntities } from '../text/decode-entities.ts';
import { useDesk } from './desk-context.ts';

/** What is pinned to the channel, at its head: each leads to its message. */
export function PinnedBar({ messages }: { messages: readonly Message[] }) {
  const { sentences } = useDesk();
  const pinned = messages.filter(({ pinnedBy }) => pinnedBy !== undefined);
  if (pinned.length === 0) return null;
  return (
    <ul className="pinned-bar" aria-label={sentences.pinnedMessages}>
      {pinned.map(({ ts, text }) => (
        <li key={ts}>
          <button type="button" onClick={() => toMessage(ts)}>
            <span aria-hidden="true">📌</span> {decodeEntities(text)}
          </button>
        </li>
      ))}
    </ul>
  );
}

function toMessage(ts: string): void {
  const message = document.querySelector(`.channel [data-ts="${ts}"]`);
  message?.scrollIntoView({ block: 'start' });
}
