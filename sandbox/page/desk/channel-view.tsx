import type { Channel } from '../../workspace/wire.ts';
import { topMessages } from '../state/channel-threads.ts';
import { Composer } from './composer.tsx';
import { useDesk } from './desk-context.ts';
import { MessageList } from './message-list.tsx';

type Props = { channel: Channel; onOpenThread: (ts: string) => void };

export function ChannelView({ channel, onOpenThread }: Props) {
  const { state, sentences } = useDesk();
  const name = `#${channel.name}`;
  return (
    <section className="channel" aria-labelledby="channel-title">
      <header className="place-header">
        <div className="place-words">
          <h1 id="channel-title">{name}</h1>
          <p className="place-topic">{channel.topic}</p>
        </div>
        <p className="place-members">{sentences.members(channel.memberIds.length)}</p>
      </header>
      <MessageList
        label={sentences.messagesOf(name)}
        messages={topMessages(state.messages, channel.id)}
        onOpenThread={onOpenThread}
      />
      <Composer channel={channel.id} label={sentences.composer(name)} />
    </section>
  );
}
