import { Fragment } from 'react';
import type { Message } from '../../workspace/wire.ts';
import { moveInMessages } from '../hooks/move-in-messages.ts';
import { useStickToEnd } from '../hooks/use-stick-to-end.ts';
import { dayName, tsToMs } from '../text/clock-time.ts';
import { useDesk } from './desk-context.ts';
import { MessageItem } from './message-item.tsx';
import { NewMessagesVoice } from './new-messages-voice.tsx';

const GROUP_WITHIN_MS = 300_000;

type Props = {
  label: string;
  /** What stands there while there is no message. */
  empty?: string | undefined;
  messages: readonly Message[];
  /** Left out inside a thread. */
  onOpenThread?: (ts: string) => void;
};

/** Messages oldest first, with a line between days; stays at the newest one while the reader is there. */
export function MessageList({ label, empty, messages, onOpenThread }: Props) {
  const { state, sentences, clock } = useDesk();
  const { list, isAtEnd, toEnd } = useStickToEnd(messages);
  const people = new Set(state.people.filter(({ kind }) => kind !== 'bot').map(({ id }) => id));
  return (
    <div className="messages">
      <NewMessagesVoice messages={messages} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section ref={list} className="messages-scroll" aria-label={label} tabIndex={0} onKeyDown={moveInMessages}>
        {messages.length === 0 ? <p className="empty">{empty ?? sentences.emptyChannel}</p> : null}
        <ol className="message-list">
          {messages.map((message, index) => {
            const day = dayName(tsToMs(message.ts), clock);
            const before = messages[index - 1];
            return (
              <Fragment key={message.ts}>
                {before !== undefined && dayName(tsToMs(before.ts), clock) === day ? null : (
                  <li className="day">
                    <span>{day}</span>
                  </li>
                )}
                <MessageItem
                  message={message}
                  isContinued={people.has(message.user) && isContinued(before, message)}
                  {...(onOpenThread === undefined ? {} : { onOpenThread })}
                />
              </Fragment>
            );
          })}
        </ol>
      </section>
      {isAtEnd ? null : (
        <button type="button" className="button to-newest" data-style="plain" onClick={toEnd}>
          {sentences.toNewest} <span aria-hidden="true">↓</span>
        </button>
      )}
    </div>
  );
}

/** Short messages that one person says in a row share the first one's name. */
function isContinued(before: Message | undefined, message: Message): boolean {
  if (before === undefined || before.user !== message.user) return false;
  if (message.blocks !== undefined || before.blocks !== undefined) return false;
  if (message.ephemeralTo !== undefined || before.ephemeralTo !== undefined) return false;
  return tsToMs(message.ts) - tsToMs(before.ts) < GROUP_WITHIN_MS;
}
