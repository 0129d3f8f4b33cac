import type { View } from '@slack/types';
import { findAndClick, openMore } from './gestures/find-control.ts';
import type { GestureResult } from './gestures/gesture-result.ts';
import { openHome } from './gestures/open-home.ts';
import type { Choice } from './gestures/send-action.ts';
import { sendAction } from './gestures/send-action.ts';
import { sendCommand } from './gestures/send-command.ts';
import { sendGlobalShortcut, sendShortcut } from './gestures/send-shortcut.ts';
import { sendClose, sendSubmission } from './gestures/view-gestures.ts';
import type { Filled } from './gestures/view-values.ts';
import { fill, missingValues } from './gestures/view-values.ts';
import { say } from './say.ts';
import { asPerson, messagesFor } from './serving/page-state.ts';
import type { Delivery } from './web-api/bot-line.ts';
import type { ShownView } from './web-api/view-stacks.ts';
import { asOpenView } from './web-api/view-stacks.ts';
import type { Message, OpenView, Person } from './wire.ts';
import type { WorkspaceParts } from './workspace-parts.ts';

/** What a person can do and see, for tests and for the drill. Channels go by name, people by key. */
export type Actor = {
  person(): Person;
  say(
    channelName: string,
    text: string,
    more?: {
      threadTs?: string;
      attachments?: readonly object[];
      blocks?: readonly object[];
      files?: readonly object[];
    },
  ): Promise<Message>;
  command(channelName: string, command: string, text?: string): Promise<GestureResult>;
  shortcut(callbackId: string, message: Message): Promise<GestureResult>;
  globalShortcut(callbackId: string): Promise<GestureResult>;
  /**
   * The message as the person holds it: an outdated one can be clicked. What is not on it is looked for in its
   * menu, and then behind its *Details*.
   */
  click(message: Message, choice: string | Choice): Promise<GestureResult>;
  choose(message: Message, actionId: string, value: string | readonly string[]): Promise<GestureResult>;
  /** Opens the *Details* of a message, reads them and closes them; null where there are none. */
  readMore(message: Message): Promise<View | null>;
  /** In the modal on top, with what has been filled in so far. */
  clickInView(choice: string | Choice, filled?: Filled): Promise<GestureResult>;
  clickInHome(choice: string | Choice): Promise<GestureResult>;
  /** Throws when a required field is empty, as Slack would not send the form. */
  submit(filled?: Filled): Promise<GestureResult>;
  /** Closes the modal on top; `undefined` when the bot did not ask to hear of it. */
  close(): Promise<GestureResult | undefined>;
  openHome(): Promise<GestureResult>;
  /** The modal on top, or null. */
  view(): OpenView | null;
  views(): OpenView[];
  home(): View | null;
  /** What was shown to this person alone, oldest first. */
  ephemerals(): Message[];
  /** What the bot wrote to this person directly, oldest first. */
  directMessages(): Message[];
};

export function createActor(parts: WorkspaceParts, key: string, delivery?: Delivery): Actor {
  const me = () => parts.roster.person(key);
  const channelId = (name: string): string => parts.roster.channel(name).id;
  const stack = (): ShownView[] => parts.stacks.stackOf(me().id);
  const top = (): ShownView => found(stack().at(-1), `No form is open in front of ${key}.`);
  const home = (): ShownView | undefined => parts.stacks.home(me().id);
  const act = (shown: ShownView, choice: string | Choice, filled: Filled = {}): Promise<GestureResult> => {
    const values = fill(shown.view.blocks, filled);
    return sendAction(parts, me(), { kind: 'view', shown }, asChoice(choice), { values, delivery });
  };

  return {
    person: () => asPerson(me()),
    say: (channelName, text, more = {}) => say(parts, me(), { channel: channelId(channelName), text, ...more }),
    command: (channelName, command, text = '') =>
      sendCommand(parts, me(), { channel: channelId(channelName), command, text }, delivery),
    shortcut: (callbackId, message) => sendShortcut(parts, me(), callbackId, message, delivery),
    globalShortcut: (callbackId) => sendGlobalShortcut(parts, me(), callbackId, delivery),
    click: (message, choice) => findAndClick(parts, me(), message, asChoice(choice), delivery),
    choose: (message, actionId, value) => findAndClick(parts, me(), message, { actionId, value }, delivery),
    readMore: async (message) => {
      const more = await openMore(parts, me(), message);
      if (more?.view != null) parts.stacks.close(more.view.id);
      return more?.view?.view ?? null;
    },
    clickInView: async (choice, filled) => act(top(), choice, filled),
    clickInHome: async (choice) => act(found(home(), `${key} has no App Home yet.`), choice),
    submit: async (filled = {}) => {
      const shown = top();
      const values = fill(shown.view.blocks, filled);
      const missing = missingValues(shown.view.blocks, values);
      if (missing.length > 0) throw new Error(`Slack keeps this form: these are required: ${missing.join(', ')}.`);
      return sendSubmission(parts, me(), shown, values, delivery);
    },
    close: async () => sendClose(parts, me(), top(), delivery),
    openHome: () => openHome(parts, me(), delivery),
    view: () => stack().map(asOpenView).at(-1) ?? null,
    views: () => stack().map(asOpenView),
    home: () => home()?.view ?? null,
    ephemerals: () => messagesFor(parts, me().id).filter(({ ephemeralTo }) => ephemeralTo !== undefined),
    directMessages: () => {
      const mine = parts.roster
        .channels()
        .find(({ id, memberIds }) => id.startsWith('D') && memberIds.includes(me().id));
      return messagesFor(parts, me().id).filter(({ channel }) => channel === mine?.id);
    },
  };
}

function asChoice(choice: string | Choice): Choice {
  return typeof choice === 'string' ? { actionId: choice } : choice;
}

function found<T>(value: T | undefined, sentence: string): T {
  if (value === undefined) throw new Error(sentence);
  return value;
}
