import { useEffect, useState } from 'react';
import type { WorkspaceState } from '../../workspace/wire.ts';
import { useNotice } from '../hooks/use-notice.ts';
import { usePerform } from '../hooks/use-perform.ts';
import type { Place } from '../hooks/use-place.ts';
import { usePlace } from '../hooks/use-place.ts';
import { useReading } from '../hooks/use-reading.ts';
import type { Connection } from '../hooks/use-workspace.ts';
import { sentencesFor } from '../text/sentences.ts';
import { AppHome } from './app-home.tsx';
import { ChannelView } from './channel-view.tsx';
import { DeskContext } from './desk-context.ts';
import { ModalStack } from './modal-stack.tsx';
import { Notice } from './notice.tsx';
import { SideBar } from './side-bar.tsx';
import { ThreadPanel } from './thread-panel.tsx';
import { TopBar } from './top-bar.tsx';

type Props = { state: WorkspaceState; connection: Connection; onSwitchPerson: (id: string) => void };

/** The whole page: who one is on top, channels on the left, the conversation in the middle, its thread on the right. */
export function Workspace({ state, connection, onSwitchPerson }: Props) {
  const sentences = sentencesFor(state.me.locale);
  const { notice, notify, dismiss } = useNotice();
  const perform = usePerform(state.me.id, sentences, notify);
  const { channels, place, channel, setPlace } = usePlace(state);
  const unread = useReading(state, channel?.id ?? null);
  const [isDrawerOpen, setIsDrawerOpen] = useState(false);
  const threadTs = place.kind === 'channel' ? place.threadTs : null;

  useEffect(() => {
    document.documentElement.lang = state.me.locale;
    document.title = `${channel?.name ?? state.bot.name} · ${state.workspaceName} · ${sentences.sandbox}`;
  });

  function go(to: Place) {
    setPlace(to);
    setIsDrawerOpen(false);
  }

  return (
    <DeskContext value={{ state, sentences, perform, notify }}>
      <a className="skip" href="#conversation">
        {sentences.skip}
      </a>
      <div className="frame" data-thread={threadTs !== null}>
        <TopBar
          connection={connection}
          isDrawerOpen={isDrawerOpen}
          onToggleDrawer={() => setIsDrawerOpen(!isDrawerOpen)}
          onSwitchPerson={onSwitchPerson}
        />
        <SideBar
          channels={channels}
          place={place}
          unread={unread}
          isOpen={isDrawerOpen}
          onGo={go}
          onClose={() => setIsDrawerOpen(false)}
        />
        <main id="conversation" className="conversation" tabIndex={-1}>
          {channel === undefined ? (
            <AppHome />
          ) : (
            <ChannelView
              key={`${state.me.id}-${channel.id}`}
              channel={channel}
              onOpenThread={(ts) => go({ kind: 'channel', id: channel.id, threadTs: ts })}
            />
          )}
        </main>
        {channel === undefined || threadTs === null ? null : (
          <ThreadPanel
            key={threadTs}
            channel={channel}
            threadTs={threadTs}
            onClose={() => go({ kind: 'channel', id: channel.id, threadTs: null })}
          />
        )}
      </div>
      <ModalStack views={state.views} />
      <Notice notice={notice} onDismiss={dismiss} />
    </DeskContext>
  );
}
