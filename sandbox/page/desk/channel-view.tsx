import type { Channel } from '../../workspace/wire.ts';
import { topMessages } from '../state/channel-threads.ts';
import { Composer } from './composer.tsx';
import { useDesk } from './desk-context.ts';
import { MessageList } from './message-list.tsx';
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
          <p className="place-members">{sentences.members(channel.memberIds.length)}</p>
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
