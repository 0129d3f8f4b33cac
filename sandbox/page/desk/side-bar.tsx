import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import type { Channel } from '../../workspace/wire.ts';
import { GUIDE_STEPS } from '../../workspace/wire.ts';
import type { Place } from '../hooks/use-place.ts';
import { Avatar } from './avatar.tsx';
import { BOT_COLOUR } from './bot-colour.ts';
import { useDesk } from './desk-context.ts';
import type { OtherPlace } from './page-address.ts';

type Props = {
  channels: readonly Channel[];
  place: Place;
  unread: ReadonlySet<string>;
  /** Matters on a phone only, where it is a drawer. */
  isOpen: boolean;
  onGo: (place: Place) => void;
  onClose: () => void;
};

export function SideBar({ channels, place, unread, isOpen, onGo, onClose }: Props) {
  const { state, sentences } = useDesk();
  const bar = useRef<HTMLElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    const opener = document.activeElement;
    bar.current?.querySelector<HTMLElement>('[aria-current], button')?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, [isOpen]);

  return (
    <>
      <nav
        ref={bar}
        id="side-bar"
        className="side-bar"
        data-open={isOpen}
        aria-label={sentences.navigation}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && isOpen) onClose();
        }}
      >
        <p className="workspace-name">{state.workspaceName}</p>
        {state.guide === null ? null : (
          <PlaceButton kind="guide" place={place} onGo={onGo}>
            <PlaceSign sign="✓" />
            {sentences.guide.item}
            <span className="side-count">
              {state.guide.done.length}/{GUIDE_STEPS.length}
            </span>
          </PlaceButton>
        )}
        <h2>{sentences.channels}</h2>
        {channels.length === 0 ? <p className="side-empty">{sentences.noChannels}</p> : null}
        <ul>
          {channels.map((channel) => (
            <li key={channel.id}>
              <ChannelButton
                channel={channel}
                isCurrent={place.kind === 'channel' && place.id === channel.id}
                isUnread={unread.has(channel.id)}
                onOpen={() => onGo({ kind: 'channel', id: channel.id, threadTs: null })}
              />
            </li>
          ))}
        </ul>
        <h2>{sentences.apps}</h2>
        <PlaceButton kind="home" place={place} onGo={onGo}>
          <Avatar name={state.bot.name} colour={BOT_COLOUR} isApp={true} />
          {state.bot.name}
        </PlaceButton>
        {state.guide === null ? null : (
          <>
            <h2>{sentences.outside}</h2>
            <PlaceButton kind="network" place={place} onGo={onGo}>
              <PlaceSign sign="◎" />
              {sentences.guide.network}
            </PlaceButton>
          </>
        )}
      </nav>
      {isOpen ? <button type="button" className="drawer-veil" aria-label={sentences.close} onClick={onClose} /> : null}
    </>
  );
}

function PlaceSign({ sign }: { sign: string }) {
  return (
    <span className="channel-sign" aria-hidden="true">
      {sign}
    </span>
  );
}

type PlaceButtonProps = Pick<Props, 'place' | 'onGo'> & { kind: OtherPlace; children: ReactNode };

function PlaceButton({ kind, place, onGo, children }: PlaceButtonProps) {
  return (
    <button
      type="button"
      className="side-item"
      aria-current={place.kind === kind ? 'page' : undefined}
      onClick={() => onGo({ kind })}
    >
      {children}
    </button>
  );
}

type ButtonProps = { channel: Channel; isCurrent: boolean; isUnread: boolean; onOpen: () => void };

function ChannelButton({ channel, isCurrent, isUnread, onOpen }: ButtonProps) {
  const { sentences } = useDesk();
  return (
    <button
      type="button"
      className="side-item"
      data-unread={isUnread}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={onOpen}
    >
      <span className="channel-sign" aria-hidden="true">
        {channel.isPrivate ? '◆' : '#'}
      </span>
      <span className="channel-name">{channel.name}</span>
      {channel.isPrivate ? <span className="sr-only">, {sentences.privateChannel}</span> : null}
      {isUnread ? (
        <span className="unread-dot">
          <span className="sr-only">, {sentences.unread}</span>
        </span>
      ) : null}
    </button>
  );
}
