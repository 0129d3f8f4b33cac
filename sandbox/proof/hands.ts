import { setTimeout as pause } from 'node:timers/promises';
import type { View } from '@slack/types';
import type { Filled } from '../workspace/gestures/view-values.ts';
import type { Message } from '../workspace/wire.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Delay, ProofClock } from './proof-clock.ts';
import type { Offered } from './slack-in-hand.ts';
import { fieldsIn } from './slack-in-hand.ts';

type Place = Pick<Message, 'channel' | 'ts'>;

/** What a person does at the keyboard. While Slack is down, they try again every half minute, and pick up the telephone. */
export type Hands = {
  /** The message as it is now; undefined once it is gone. */
  see(place: Place): Message | undefined;
  read(message: Message): string;
  /** Takes seconds of thought. */
  think(from: number, to: number): Promise<void>;
  /** @returns what came of it; a view that opens stays in front of the person */
  press(key: string, place: Place, offered: Offered): Promise<'changed' | 'opened' | 'refused' | 'nothing'>;
  command(key: string, channel: string, command: string, text: string): Promise<void>;
  /** Opens what a message shows on request, and returns it. */
  readMore(key: string, message: Message): Promise<View | null>;
  /** Fills in those fields that the form in front has, and sends it. */
  send(key: string, filled: Filled): Promise<void>;
  form(key: string): string;
  /** Closes the form in front without sending it. */
  close(key: string): Promise<void>;
};

const AGAIN_MS = 30_000;
const HEARS_MS = 5_000;
/** On the wall: the double and the bot answer at their own pace. */
const PATIENCE_MS = 15_000;
const LATER_MS = 3_000;

export function createHands(parts: {
  workspace: Workspace;
  clock: ProofClock;
  delay: Delay;
  isSlackUp(): boolean;
  /** Between two tries, for whoever waits for Slack. */
  picksUp(key: string): Promise<void>;
}): Hands {
  const { workspace, clock, delay, isSlackUp, picksUp } = parts;
  const see = ({ channel, ts }: Place) => workspace.latest({ channel, ts, user: '', text: '' });
  const drawn = (place: Place) => JSON.stringify(see(place)?.blocks ?? []);

  async function whenUp(key: string): Promise<void> {
    while (!isSlackUp()) {
      for (let waited = 0; waited < AGAIN_MS; waited += HEARS_MS) {
        await clock.sleep(HEARS_MS);
        await picksUp(key);
      }
    }
  }

  async function opened(key: string): Promise<void> {
    await workspace.waitFor(() => workspace.as(key).view() !== null, {
      what: `a form in front of ${key}`,
      timeoutMs: PATIENCE_MS,
    });
  }

  /** What lies in front of a message, such as why a form was refused, is closed before the person presses there. */
  async function closeAll(key: string): Promise<void> {
    const actor = workspace.as(key);
    for (let left = actor.views().length; left > 0; left -= 1) await actor.close();
  }

  return {
    see,
    read: (message) => workspace.plainText(message),
    think: (from, to) => clock.sleep(delay(from, to) * 1_000),
    async press(key, place, { actionId, value }) {
      await whenUp(key);
      const message = see(place);
      if (message === undefined) return 'nothing';
      const before = drawn(place);
      const actor = workspace.as(key);
      await closeAll(key);
      const told = actor.ephemerals().length;
      const click = actionId.endsWith('.menu')
        ? actor.choose(message, actionId, value)
        : actor.click(message, { actionId, value });
      // Somebody else was quicker: the button is not there any more.
      if ((await click.catch(() => null)) === null) return 'nothing';
      const isDone = () => actor.view() !== null || drawn(place) !== before;
      const isTold = () => actor.ephemerals().length > told;
      await workspace.waitFor(() => isDone() || isTold(), { timeoutMs: PATIENCE_MS }).catch(() => undefined);
      // What the bot says to the person may come before what it draws.
      if (isTold() && !isDone()) await workspace.waitFor(isDone, { timeoutMs: LATER_MS }).catch(() => undefined);
      if (actor.view() !== null) return 'opened';
      if (drawn(place) !== before) return 'changed';
      return isTold() ? 'refused' : 'nothing';
    },
    async command(key, channel, command, text) {
      await whenUp(key);
      await workspace.as(key).command(channel, command, text);
      await opened(key);
    },
    async readMore(key, message) {
      await whenUp(key);
      return workspace.as(key).readMore(message);
    },
    async send(key, filled) {
      await whenUp(key);
      await opened(key);
      const actor = workspace.as(key);
      const names = fieldsIn(actor.view()?.view.blocks ?? []).map(({ actionId }) => actionId);
      const known = Object.entries(filled).filter(([name]) => names.includes(name));
      const { errors, problem } = await actor.submit(Object.fromEntries(known));
      // The bot closes the form, or opens the next one, after it has answered.
      await pause(50);
      if (errors === undefined && problem === undefined) return;
      await actor.close();
      throw new Error(`The form was refused: ${JSON.stringify(errors ?? problem)}`);
    },
    async close(key) {
      await workspace.as(key).close();
    },
    form: (key) => workspace.plainText(workspace.as(key).view()?.view ?? {}),
  };
}
