import { vi } from 'vitest';
import { PATIENCE_MS } from '../../sandbox/processes/until.ts';
import { fill } from '../../sandbox/workspace/gestures/view-values.ts';
import { plainTextOf } from '../../sandbox/workspace/plain-text-of.ts';
import type { DrillOrder, GestureAnswer, OpenView, WorkspaceState } from '../../sandbox/workspace/wire.ts';

/** A running sandbox as its page sees it, over HTTP; channels go by name. */
export type AtThePage = {
  state(): Promise<WorkspaceState>;
  texts(channel: string): Promise<string[]>;
  /** The writer plays the drill, pauses it or begins again. */
  orders(order: DrillOrder): Promise<void>;
  /** The writer flags a post; ends when the form is accepted. */
  flag(text: string): Promise<void>;
};

export function atThePage(address: string): AtThePage {
  const state = async (): Promise<WorkspaceState> => {
    const answer = await fetch(`${address}/sandbox/state?as=writer`);
    return (await answer.json()) as WorkspaceState;
  };

  const action = async (made: object): Promise<void> => {
    const headers = { 'content-type': 'application/json', origin: address };
    const sent = await fetch(`${address}/sandbox/gesture`, { method: 'POST', headers, body: JSON.stringify(made) });
    const answer = (await sent.json()) as GestureAnswer;
    if (!answer.ok || answer.errors !== undefined) throw new Error(`Not accepted: ${JSON.stringify(answer)}`);
  };

  return {
    state,
    async orders(order) {
      await action({ kind: 'drill', as: (await state()).me.id, order });
    },
    async texts(name) {
      const { channels, messages } = await state();
      const channel = channels.find((one) => one.name === name)?.id;
      return messages
        .filter((message) => message.channel === channel && message.threadTs === undefined)
        .map((message) => plainTextOf(message));
    },
    async flag(text) {
      const { me, channels } = await state();
      const channel = channels.find(({ name }) => name === 'portavoz-casos')?.id ?? '';
      await action({ kind: 'command', as: me.id, channel, command: '/flag', text });
      const form = await vi.waitFor(async () => shown((await state()).views[0]), {
        timeout: PATIENCE_MS,
        interval: 20,
      });
      const values = fill(form.view.blocks, { network: 'x', author: '@vecina' });
      await action({ kind: 'submit', as: me.id, viewId: form.id, values });
    },
  };
}

function shown(form: OpenView | undefined): OpenView {
  if (form === undefined) throw new Error('No form is open.');
  return form;
}
