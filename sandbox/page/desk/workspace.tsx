import { useEffect, useState } from 'react';
import type { Channel, WorkspaceState } from '../../workspace/wire.ts';
import { GuideBar } from '../guide/guide-bar.tsx';
import { GuidePage } from '../guide/guide-page.tsx';
import { pointAt } from '../guide/point-at.ts';
import { useNotice } from '../hooks/use-notice.ts';
import { usePerform } from '../hooks/use-perform.ts';
import type { Place } from '../hooks/use-place.ts';
import { placeOf, spotOf, usePlace } from '../hooks/use-place.ts';
import { useReading } from '../hooks/use-reading.ts';
import type { Connection } from '../hooks/use-workspace.ts';
import { NetworkPage } from '../network/network-page.tsx';
import type { LinkTarget } from '../state/resolve-link.ts';
import { LOCALES, pageLanguage } from '../text/page-language.ts';
import type { Sentences } from '../text/sentences.ts';
import { sentencesFor } from '../text/sentences.ts';
import { AppHome } from './app-home.tsx';
import { ChannelView } from './channel-view.tsx';
import { DeskContext, useDesk } from './desk-context.ts';
import { ModalStack } from './modal-stack.tsx';
import { Notice } from './notice.tsx';
import { SideBar } from './side-bar.tsx';
import { ThreadPanel } from './thread-panel.tsx';
import { TopBar } from './top-bar.tsx';

type Props = { state: WorkspaceState; connection: Connection; onSwitchPerson: (id: string) => void };

/** The whole page: who one is on top, channels on the left, the conversation in the middle, its thread on the right. */
export function Workspace({ state, connection, onSwitchPerson }: Props) {
  const language = pageLanguage();
  const sentences = sentencesFor(language);
  const { notice, notify, dismiss } = useNotice();
  const perform = usePerform(state.me.id, sentences, notify);
  const { channels, place, channel, setPlace } = usePlace(state);
  const unread = useReading(state, channel?.id ?? null);
  const [isDrawerOpen, setIsDrawerOpen] = useState(false);
  const [isBarHidden, setIsBarHidden] = useState(false);
  const threadTs = place.kind === 'channel' ? place.threadTs : null;

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${titleOf(place, channel, state, sentences)} · ${state.workspaceName} · ${sentences.sandbox}`;
  });

  function go(to: Place) {
    setPlace(to);
    setIsDrawerOpen(false);
  }

  function follow(target: LinkTarget) {
    const to = placeOf(target, state);
    if (to === null) return notify(sentences.notThere);
    go(to);
    pointAt(spotOf(target));
  }

  const clock = { locale: LOCALES[language], timeZone: state.timeZone };
  const isGuided = state.guide !== null && place.kind !== 'guide' && !isBarHidden;
  return (
    <DeskContext value={{ state, language, sentences, clock, perform, notify, go, follow }}>
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
          {isGuided ? <GuideBar onHide={() => setIsBarHidden(true)} /> : null}
          <PlaceView place={place} channel={channel} />
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

function PlaceView({ place, channel }: { place: Place; channel: Channel | undefined }) {
  const { state, go } = useDesk();
  if (place.kind === 'guide' && state.guide !== null) return <GuidePage guide={state.guide} />;
  if (place.kind === 'network') return <NetworkPage />;
  if (channel === undefined) return <AppHome />;
  return (
    <ChannelView
      key={`${state.me.id}-${channel.id}`}
      channel={channel}
      onOpenThread={(ts) => go({ kind: 'channel', id: channel.id, threadTs: ts })}
    />
  );
}

function titleOf(place: Place, channel: Channel | undefined, { bot }: WorkspaceState, { guide }: Sentences): string {
  if (place.kind === 'guide') return guide.item;
  if (place.kind === 'network') return guide.network;
  return channel?.name ?? bot.name;
}
