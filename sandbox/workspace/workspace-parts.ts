import type { Changes } from './changes.ts';
import type { ResponseUrls } from './gestures/response-urls.ts';
import type { Triggers } from './gestures/triggers.ts';
import type { Json } from './json.ts';
import type { Limited } from './limits/slack-limits.ts';
import type { Notification } from './notifications.ts';
import type { Roster } from './roster.ts';
import type { BotLine } from './web-api/bot-line.ts';
import type { Faults } from './web-api/faults.ts';
import type { FileShelf } from './web-api/file-shelf.ts';
import type { MessageLog } from './web-api/message-log.ts';
import type { SlackCore } from './web-api/slack-core.ts';
import type { ViewStacks } from './web-api/view-stacks.ts';
import type { DrillOrder } from './wire.ts';

/** Hears of each Web API call that was let in, before anything is done about it and once its answer has left. */
export type CallWatch = { received?(method: string, args: Json): void; answered?(method: string): void };

/** What the pieces of a running workspace share. */
export type WorkspaceParts = {
  core: SlackCore;
  roster: Roster;
  log: MessageLog;
  files: FileShelf;
  stacks: ViewStacks;
  triggers: Triggers;
  faults: Faults;
  limited: Limited;
  changes: Changes;
  botLine: BotLine;
  responseUrls: ResponseUrls;
  botToken: string;
  botScopes: readonly string[] | undefined;
  /** Base of our own server, without a slash at the end. */
  url: string;
  /** Every Web API call that was let in, oldest first. */
  calls: { method: string; atMs: number }[];
  watches: CallWatch[];
  /** Which messages have rung for whom, oldest first. */
  notifications: Notification[];
  /** Plays the drill; null where none is played. */
  drillPlayer: ((order: DrillOrder) => void) | null;
};
