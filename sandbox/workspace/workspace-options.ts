import type { InPageLanguages, MessageShortcut, PersonKind, SlashCommand } from './wire.ts';

export type PersonSeed = {
  /** Stable short key, also the Slack user name: lower-case letters, digits and hyphens. */
  key: string;
  name: string;
  post: string;
  locale: 'es-ES' | 'en-GB';
  colour: string;
  /** `member` unless said otherwise. */
  kind?: PersonKind;
  /** A guest of one channel only. */
  isSingleChannelGuest?: boolean;
  isDeleted?: boolean;
  /** No message rings for them. */
  isDoNotDisturb?: boolean;
  /** Set for somebody of another organisation who is here through a shared channel. */
  teamId?: string;
  /** Of an Enterprise Grid: another workspace of the organisation, where the account is at home. It is a member here too. */
  homeTeamId?: string;
  /** Fields that Slack leaves out of what it says of this person. */
  untold?: readonly string[];
  /** IANA name, `Europe/Madrid` unless said otherwise. */
  timeZone?: string;
};

export type ChannelSeed = {
  name: string;
  topic: string;
  /** What will stand in it, for who finds it empty. */
  comes?: InPageLanguages;
  isPrivate?: boolean;
  /** Shared with another organisation (Slack Connect). */
  isShared?: boolean;
  /** Shared between workspaces of one organisation (Enterprise Grid). */
  isOrgShared?: boolean;
  /** A direct message of several people, which the bot cannot look at without a scope of its own. */
  isGroupMessage?: boolean;
  /** Keys of the people in it. Deleted people never are. */
  members: readonly string[];
  /** The bot is in it unless this is false. */
  hasBot?: boolean;
};

export type UserGroupSeed = {
  /** Fixed id, such as `S0APRUEBA0`. */
  id: string;
  handle: string;
  name: string;
  /** Keys of the people in it. */
  members: readonly string[];
  isDisabled?: boolean;
};

export type WorkspaceOptions = {
  /** 0, the default, takes a free port. */
  port?: number;
  /** Where the bot takes events, commands and interactions; `connectBot` sets it later. */
  botUrl?: string;
  signingSecret: string;
  /** Must not be a real one; `xoxb-sandbox-portavoz` unless said otherwise. */
  botToken?: string;
  botName?: string;
  /** When given, methods beyond these scopes are answered `missing_scope`. */
  botScopes?: readonly string[];
  people: readonly PersonSeed[];
  channels: readonly ChannelSeed[];
  userGroups: readonly UserGroupSeed[];
  commands: readonly SlashCommand[];
  shortcuts: readonly MessageShortcut[];
  workspaceName: string;
  /** IANA name of the institution's time zone, `Europe/Madrid` unless said otherwise. */
  timeZone?: string;
  /** Time in milliseconds for which a form may be opened after a click; Slack's 3 s unless said otherwise. */
  triggerLifeMs?: number;
  /** Slack's limits are kept: what goes above them is answered 429. */
  hasLimits?: boolean;
  /** Folder of the built page. */
  pageDir?: string;
};
