import type { Channel } from '../../workspace/wire.ts';
import { topMessages } from '../state/channel-threads.ts';
import { Composer } from './composer.tsx';
import { useDesk } from './desk-context.ts';
import { MessageList } from './message-list.tsx';
import { nameOf } from './name-of.ts';
import { PinnedBar } from './pinned-bar.tsx';

type Props = { channel: Channel; onOpenThread: (ts: string) => void };

export function ChannelView({ channel, onOpenThread }: Props) {
  const { state, language, sentences } = useDesk();
  const name = `#${channel.name}`;
  const messages = topMessages(state.messages, channel.id);
  return (
    <section className="channel" aria-labelledby="channel-title">
      <div>
        <header className="place-header">
          <div className="place-words">
            <h1 id="channel-title">{name}</h1>
            <p className="place-topic">{channel.topic}</p>
          </div>
          <Members ids={channel.memberIds} />
        </header>
        <PinnedBar messages={messages} />
      </div>
      <MessageList
        label={sentences.messagesOf(name)}
        empty={channel.comes?.[language]}
        messages={messages}
        onOpenThread={onOpenThread}
      />
      <Composer channel={channel.id} label={sentences.composer(name)} />
    </section>
  );
}

/** How many people are in the channel, and behind that who they are. */
function Members({ ids }: { ids: readonly string[] }) {
  const { state, sentences } = useDesk();
  return (
    <details className="place-members">
      <summary>{sentences.members(ids.length)}</summary>
      <ul>
        {ids.map((id) => (
          <li key={id}>{nameOf(state, id)}</li>
        ))}
      </ul>
    </details>
  );
}
