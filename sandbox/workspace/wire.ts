import type { KnownBlock, MessageAttachment, View } from '@slack/types';

/**
 * What the sandbox page and the workspace server say to each other: JSON over HTTP, and one event stream.
 *
 * GET  /                      the built page (and its assets)
 * GET  /sandbox/state?as=ID   → WorkspaceState as that person sees it
 * GET  /sandbox/events?as=ID  text/event-stream; each message is a WorkspaceEvent as JSON
 * POST /sandbox/gesture       Gesture → GestureAnswer
 * POST /sandbox/files?as=ID&name=NAME  the bytes of a file for a form → GivenFileAnswer
 *
 * A gesture carries `content-type: application/json`, a file `application/octet-stream`, and both the Origin of the page
 * itself; anything else is refused.
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

export type Channel = {
  id: string;
  name: string;
  topic: string;
  isPrivate: boolean;
  memberIds: string[];
  /** What will stand in it, for who finds it empty. */
  comes?: InPageLanguages;
};

/** Words of the page itself, in the languages that it speaks. */
export type InPageLanguages = { es: string; en: string };

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
  /** Names of the emoji that the bot has put below it. */
  reactions?: string[];
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
  /** By its name; a picture is shown. */
  mimetype: string;
  /** Bytes. */
  size: number;
  /** Deleted: nothing of it is left but its id. */
  isDeleted?: true;
};

/**
 * The most bytes of a file in a form: Slack's own limit.
 * https://docs.slack.dev/reference/block-kit/block-elements/file-input-element
 */
export const MOST_FILE_BYTES = 10 * 1024 * 1024;

/** A file that a person gave in a form: the bot alone may fetch it. `size`: bytes. */
export type GivenFile = { id: string; name: string; size: number };
export type GivenFileAnswer = { ok: true; file: GivenFile } | { ok: false; error: string };

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
  /** IANA name of the institution's time zone, in which the page tells hours. */
  timeZone: string;
  /** Shown in the banner; null when no drill is played. */
  drill: Drill | null;
  /** Null where the page is to guide nobody. */
  guide: Guide | null;
};

/** A drill as it is played: its posts wait for the first click. */
export type Drill = {
  title: string;
  arrived: number;
  total: number;
  pace: 'waiting' | 'playing' | 'paused' | 'over';
  /** How many times faster than written. */
  speed: number;
  canRestart: boolean;
};

/** What the page asks of a drill. `restart` begins the whole sandbox again. */
export type DrillOrder = { kind: 'play' | 'pause' | 'restart' } | { kind: 'speed'; speed: number };

/** The six steps of a first reply, in their order. */
export const GUIDE_STEPS = ['flag', 'fact', 'ask', 'approve', 'publish', 'correct'] as const;
export type GuideStep = (typeof GUIDE_STEPS)[number];

/** How far a visitor has come with their first reply, and what the public sees of it. */
export type Guide = {
  /** Id of the channel in which posts arrive. */
  feed: string;
  /** Steps that are done; they stay so. */
  done: GuideStep[];
  /** Null once all are done. */
  next: NextStep | null;
  /** Oldest first. */
  network: NetworkPost[];
  /** Null until all steps are done. */
  score: GuideScore | null;
};

/** The next step. `act` differs from it while a correction goes the way that the reply went before. */
export type NextStep = { step: GuideStep; act: GuideStep; where: Pointer | null };

/** Where on the page something is done. */
export type Pointer = {
  /** Keys of the people who may do it. */
  as: string[];
  channel: string;
  ts: string;
  /** Ids of the control, the likeliest first. */
  acts: string[];
  /** What the control says. */
  label: string;
};

/** A text on the invented network, as the public sees it. */
export type NetworkPost = {
  id: string;
  /** Name of the network. */
  network: string;
  author: string;
  text: string;
  /** ISO 8601 UTC. */
  at: string;
  /** Address by which a card links to it; null when unknown. */
  url: string | null;
  /** Id of the post below which it stands; null for one of its own. */
  below: string | null;
  kind: 'citizen' | 'ours' | 'correction';
  /** Number of its case, and where its card is; null while it has none. */
  card: { id: number; channel: string; ts: string } | null;
};

/** What a visitor did well in their first reply. */
export type GuideScore = {
  /** Seconds from flag to publication. */
  seconds: number;
  points: { id: 'people' | 'facts' | 'words' | 'corrected'; isGood: boolean; count: number }[];
};

export type WorkspaceEvent =
  | { kind: 'message'; message: Message }
  | { kind: 'message_deleted'; channel: string; ts: string }
  | { kind: 'views'; views: OpenView[] }
  | { kind: 'home'; home: View | null }
  | { kind: 'channels'; channels: Channel[] }
  | { kind: 'drill'; drill: Drill | null }
  | { kind: 'guide'; guide: Guide | null };

export type ViewValues = Record<string, Record<string, ViewValue>>;
/** The shape Slack puts into `view.state.values[block_id][action_id]`. */
export type ViewValue =
  | { type: 'plain_text_input' | 'url_text_input' | 'datepicker' | 'timepicker'; value: string | null }
  | {
      type: 'static_select' | 'radio_buttons';
      selected_option: { text: { type: 'plain_text'; text: string }; value: string } | null;
    }
  | { type: 'users_select'; selected_user: string | null }
  | { type: 'file_input'; files: GivenFile[] }
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
      /** Button value, or the value of the chosen option; those of all that are ticked. */
      value: string | string[];
      /** State of the inputs of the surface at that moment. */
      values?: ViewValues;
    }
  | { kind: 'submit'; as: string; viewId: string; values: ViewValues }
  | { kind: 'close'; as: string; viewId: string }
  | { kind: 'say'; as: string; channel: string; text: string; threadTs?: string }
  /** Puts away what only this person sees. The bot is not told, as in Slack. */
  | { kind: 'dismiss'; as: string; channel: string; ts: string }
  | { kind: 'open_home'; as: string }
  | { kind: 'drill'; as: string; order: DrillOrder };

/** `status` is what the bot answered over HTTP, and `text` what it said at once to that person, where it did. */
export type GestureAnswer =
  | { ok: true; status: number; text?: string; errors?: Record<string, string> }
  | { ok: false; error: string };
