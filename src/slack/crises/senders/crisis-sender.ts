import type { CrisisEffect } from '../../../domain/cases/model/changes.ts';
import type { AlertReader } from '../../../domain/cases/model/crises/alert-proposal.ts';
import type { Crisis } from '../../../domain/cases/model/crises/crisis.ts';
import type { CaseReader } from '../../../domain/cases/ports/case-store.ts';
import type { OutboxItem } from '../../../domain/cases/ports/outbox.ts';
import type { RungMessages } from '../../../domain/cases/ports/rung-messages.ts';
import type { ContentState } from '../../../domain/contents/model/content.ts';
import type { CrisisReader } from '../../../domain/crises/model/crisis-reader.ts';
import type { PauseReader } from '../../../domain/crises/model/pause-reader.ts';
import type { TeamChannels } from '../../../domain/crises/model/team-channels.ts';
import type { HoaxReader } from '../../../domain/hoaxes/hoax-register.ts';
import type { Roster } from '../../../domain/people/team-person.ts';
import type { UnreadCalendar } from '../../../domain/plan/read-calendar.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { textsOfHouse } from '../../../i18n/texts.ts';
import type { DrawnCard } from '../../kit/with-watermark.ts';
import { withWatermark } from '../../kit/with-watermark.ts';
import type { OutgoingDeps } from '../../outbound/outgoing-deps.ts';
import type { CardLink } from '../board/links-to.ts';

export type CrisisSenderDeps = OutgoingDeps & {
  readers: {
    crises: CrisisReader;
    pauses: PauseReader;
    alerts: AlertReader;
    cases: CaseReader;
    hoaxes: Pick<HoaxReader, 'ofPeriod'>;
    /** Returns the calendars of other tools that cannot be read now; none where the plan is off. */
    unreadCalendars(): Promise<UnreadCalendar[]>;
    /** Returns our own planned posts of the 48 hours from that moment on; none where the plan is off. */
    oursAhead(from: string): Promise<ContentState[]>;
  };
  outbox: { rungMessages: RungMessages };
  workspace: { channels: TeamChannels; cardLink: CardLink };
  /** A crisis may have a channel of its own. */
  team: {
    ownChannels: boolean;
    roster: Pick<Roster, 'team'>;
    directory: { nameOf(user: string): Promise<string> };
  };
};

/** One effect of a crisis that is to be sent. */
export type Sent<Kind extends CrisisEffect['kind']> = OutboxItem & { effect: Extract<CrisisEffect, { kind: Kind }> };

/** Channels speak the institution's first language. */
export function channelTexts({ cases }: Pick<CrisisSenderDeps, 'cases'>): Texts {
  return textsOfHouse(cases.handbook.current());
}

/** Puts the word for drills before the content of a drill. */
export function markDrill(
  card: DrawnCard,
  crisis: Pick<Crisis, 'drill'> | null,
  { watermark, texts }: { watermark: string | null; texts: Texts },
): DrawnCard {
  return withWatermark(card, watermark ?? (crisis === null || crisis.drill === null ? null : texts.t('drill.stamp')));
}

/** Returns the channel for the messages of a crisis. */
export function channelOf(crisis: Pick<Crisis, 'channel'> | null, { casesChannel }: { casesChannel: string }): string {
  return crisis?.channel ?? casesChannel;
}

/**
 * Returns where a message about a crisis belongs: below its board; in a channel of its own, in the
 * channel. Null while it has no board.
 */
export async function placeBelow(
  { id, channel }: Pick<Crisis, 'id' | 'channel'>,
  { outbox }: Pick<CrisisSenderDeps, 'outbox'>,
): Promise<{ channel: string; threadTs?: string } | null> {
  const message = await outbox.messages.ofBoard(SUBJECTS.board(id));
  if (message === null) return null;
  return message.channel === channel ? { channel } : { channel: message.channel, threadTs: message.ts };
}

/** The names under which the places of its messages are kept. */
export const SUBJECTS = {
  board: (crisisId: number) => `crisis:${crisisId}`,
  /** The board that the crisis had before it got a channel of its own. */
  boardBefore: (crisisId: number) => `crisis:${crisisId}:before`,
  /** The channel that was made for it, before it has moved there. */
  channel: (crisisId: number) => `crisis:${crisisId}:channel`,
  pause: (pauseId: string) => `pause:${pauseId}`,
  alert: (proposalId: string) => `alert:${proposalId}`,
  resumption: (pauseId: string) => `resume:${pauseId}`,
  handOver: (outboxId: number) => `handover:${outboxId}`,
  /** The handover of a shift. */
  shift: (handoverId: string) => `shift:${handoverId}`,
  /** The info sheet of a person; null for the one below the board. */
  sheet: (crisisId: number, to: string | null) => `sheet:${crisisId}:${to ?? ''}`,
} as const;
