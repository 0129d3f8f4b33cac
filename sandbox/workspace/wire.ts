import type { KnownBlock, MessageAttachment, View } from '@slack/types';

/**
 * What the sandbox page and the workspace server say to each other: JSON over HTTP, and one event stream.
 *
 * GET  /                      the built page (and its assets)
 * GET  /sandbox/state?as=ID   → WorkspaceState as that person sees it
 * GET  /sandbox/events?as=ID  text/event-stream; each message is a WorkspaceEvent as JSON
 * POST /sandbox/gesture       Gesture → GestureAnswer
 *
 * Every POST carries `content-type: application/json` and the Origin of the page itself; anything else is refused.
 */
export type PersonKind = 'member' | 'guest' | 'bot';

export type Person = {
  /** Slack user id, given out by the server at start. */
  id: string;
  /** Stable short key: `writer`, `approver`, `legal`, `duty`, `director`, `area`, `lead`, `outsider`, `guest`. */
  key: string;
  name: string;
  /** What the person does, shown in the person switcher. */
  post: string;
  kind: PersonKind;
  locale: 'es-ES' | 'en-GB';
  /** Colour of the avatar, `#rrggbb`. */
  colour: string;
};

/** A mention names it by its handle, without the `@`. */
type UserGroup = { id: string; handle: string };

export type Channel = { id: string; name: string; topic: string; isPrivate: boolean; memberIds: string[] };

export type Message = {
  channel: string;
  ts: string;
  threadTs?: string;
  /** A reply that the channel shows too. */
  isBroadcast?: true;
  /** Slack user id of the person or of the bot. */
  user: string;
  text: string;
  blocks?: KnownBlock[];
  attachments?: MessageAttachment[];
  /** Shared in it: `GET /sandbox/files/ID?as=ID` gives the bytes to whoever is in the channel. */
  files?: SharedFile[];
  editedTs?: string;
  replyCount?: number;
  /** Slack user id of who pinned it to the channel. */
  pinnedBy?: string;
  /** Seen by one person only; gone at the next start. */
  ephemeralTo?: string;
};

export type SharedFile = {
  id: string;
  name: string;
  title: string;
  /** What a screen reader says of a picture; empty when the bot gave none. */
  alt: string;
  /** Bytes. */
  size: number;
};

/** A modal open in front of a person; `stack` of at most three, last on top. */
export type OpenView = { id: string; hash: string; view: View; errors?: Record<string, string> };

export type SlashCommand = { command: string; description: string; usageHint: string };
export type MessageShortcut = { callbackId: string; name: string };

export type WorkspaceState = {
  workspaceName: string;
  bot: { id: string; name: string };
  me: Person;
  people: Person[];
  userGroups: UserGroup[];
  channels: Channel[];
  /** Of the channels that `me` is in, oldest first. */
  messages: Message[];
  views: OpenView[];
  home: View | null;
  commands: SlashCommand[];
  shortcuts: MessageShortcut[];
  /** Shown in the banner; null when no drill is running. */
  drill: { title: string; arrived: number; total: number } | null;
};

export type WorkspaceEvent =
  | { kind: 'message'; message: Message }
  | { kind: 'message_deleted'; channel: string; ts: string }
  | { kind: 'views'; views: OpenView[] }
  | { kind: 'home'; home: View | null }
  | { kind: 'channels'; channels: Channel[] }
  | { kind: 'drill'; drill: WorkspaceState['drill'] };

export type ViewValues = Record<string, Record<string, ViewValue>>;
/** The shape Slack puts into `view.state.values[block_id][action_id]`. */
export type ViewValue =
  | { type: 'plain_text_input' | 'url_text_input' | 'datepicker' | 'timepicker'; value: string | null }
  | {
      type: 'static_select' | 'radio_buttons';
      selected_option: { text: { type: 'plain_text'; text: string }; value: string } | null;
    }
  | { type: 'users_select'; selected_user: string | null }
  | {
      type: 'checkboxes' | 'multi_static_select';
      selected_options: { text: { type: 'plain_text'; text: string }; value: string }[];
    };

/** What a person does in the page. `as` is the id of the person who does it. */
export type Gesture =
  | { kind: 'command'; as: string; channel: string; command: string; text: string }
  | { kind: 'shortcut'; as: string; callbackId: string; channel: string; ts: string }
  /** A click on a button, a choice in a select or overflow menu, in a message, a view or the App Home. */
  | {
      kind: 'action';
      as: string;
      container: { kind: 'message'; channel: string; ts: string } | { kind: 'view'; viewId: string } | { kind: 'home' };
      actionId: string;
      blockId: string;
      /** Button value, or the value of the chosen option. */
      value: string;
      /** State of the inputs of the surface at that moment. */
      values?: ViewValues;
    }
  | { kind: 'submit'; as: string; viewId: string; values: ViewValues }
  | { kind: 'close'; as: string; viewId: string }
  | { kind: 'say'; as: string; channel: string; text: string; threadTs?: string }
  | { kind: 'open_home'; as: string };

/** `status` is what the bot answered over HTTP, and `text` what it said at once to that person, where it did. */
export type GestureAnswer =
  | { ok: true; status: number; text?: string; errors?: Record<string, string> }
  | { ok: false; error: string };
