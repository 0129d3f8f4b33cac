import type { BotLine } from './bot-line.ts';
import type { Changes } from './changes.ts';
import type { Faults } from './faults.ts';
import type { FileShelf } from './file-shelf.ts';
import type { MessageLog } from './message-log.ts';
import type { ResponseUrls } from './response-urls.ts';
import type { Roster } from './roster.ts';
import type { SlackCore } from './slack-core.ts';
import type { Limited } from './slack-limits.ts';
import type { Triggers } from './triggers.ts';
import type { ViewStacks } from './view-stacks.ts';

/** Hears of each Web API call that was let in, before anything is done about it and once its answer has left. */
export type CallWatch = { received?(method: string): void; answered?(method: string): void };

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
};
