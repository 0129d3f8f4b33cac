import type { Actor } from './actor.ts';
import type { Json } from './json.ts';
import type { Limited } from './limits/slack-limits.ts';
import type { Notification } from './notifications.ts';
import type { Found } from './wait-for.ts';
import type { BotAnswer, Delivery, SentRequest } from './web-api/bot-line.ts';
import type { Faults } from './web-api/faults.ts';
import type { Drill, DrillOrder, Guide, Message, Person } from './wire.ts';
import type { PersonSeed } from './workspace-options.ts';
import type { CallWatch } from './workspace-parts.ts';

/** A running Slack workspace of our own, for the sandbox and for tests. */
export type Workspace = {
  /** Where the page is, `http://127.0.0.1:PORT`. */
  url: string;
  /** What the bot takes as `SLACK_API_URL`. */
  apiUrl: string;
  botToken: string;
  botUserId: string;
  teamId: string;
  /** Throws when nobody has that key. */
  person(key: string): Person;
  people(): Person[];
  channelId(name: string): string;
  /** Says where the bot takes commands, interactions and events: an address on this machine. */
  connectBot(eventsUrl: string): void;

  /** A person to act as; `delivery` bends the requests: another time, another signature. */
  as(key: string, delivery?: Delivery): Actor;
  /** Sends a request again byte for byte, as Slack does when it had no answer. */
  redeliver(request: SentRequest): Promise<BotAnswer>;
  sendEvent(event: Json, delivery?: Delivery): Promise<BotAnswer>;

  /** What stands in the channel itself, oldest first; ephemerals and replies are elsewhere. */
  messages(channelName: string): Message[];
  /** The replies below a message, oldest first. */
  thread(message: Message): Message[];
  /** The message as it stands now; `undefined` once deleted. */
  latest(message: Message): Message | undefined;
  /** As Slack itself holds it, with metadata and unfurl flags. */
  raw(message: Message): Json;
  plainText(shown: object | readonly object[]): string;
  /** What the bot sent up as that file. */
  bytesOf(file: { id: string }): Buffer;
  /** A person has that file at hand. @returns its private address, which fills a field for files */
  fileAtHand(bytes: Uint8Array, name?: string): string;
  /** How often the bot called a method so far. */
  callsOf(method: string): number;
  watchCalls(watch: CallWatch): void;
  /** Which messages have rung for whom, oldest first. */
  notifications(): Notification[];
  setDoNotDisturb(key: string, isOn: boolean): void;
  waitFor<T>(look: () => T | Promise<T>, options?: { timeoutMs?: number; what?: string }): Promise<Found<T>>;

  faults: Faults;
  /** What a workspace with `hasLimits` let in. */
  limited: Limited;
  /** Lets trigger ids and response_urls given out so far lapse, as if time had passed. */
  expireTriggers(): void;
  expireResponseUrls(): void;
  /** A person becomes a guest, is deleted, changes team or language. */
  changePerson(key: string, changes: Partial<Omit<PersonSeed, 'key'>>): void;
  changeUserGroup(id: string, members: readonly string[]): void;
  setDrill(drill: Drill | null): void;
  setGuide(guide: Guide | null): void;
  /** Calls back at each change of a message, a channel or the drill; the answer stops it. */
  onChange(hear: () => void): () => void;
  /** Says who plays the drill: what the page asks of it comes here. */
  onDrillOrder(hear: (order: DrillOrder) => void): void;
  stop(): Promise<void>;
};
