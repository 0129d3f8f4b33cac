import type { Delivery } from '../doors/deliveries.ts';
import { objectOf, objectsOf, stringOf } from '../json.ts';
import { fieldOf, lacksValue, takeAnswer } from '../methods/view-methods.ts';
import type { Channel, Ephemeral, Message, Person, World } from '../world.ts';
import { directChannel, stackOf } from '../world.ts';
import type { Payloads } from './payloads.ts';
import type { Control, readingOf } from './reading.ts';
import { controlsIn } from './reading.ts';
import type { Typed } from './typing.ts';
import { typedIn, typeInto } from './typing.ts';

/** A person at Slack's client: what they do, by the words in sight, and what they read. */
export type StrictPerson = {
  /** @param channel its name */
  types(channel: string, typed: string): Promise<void>;
  /** A person writes a message. */
  posts(channel: string, text: string): Message;
  /** Presses what bears these words: on the message, in its menu, or behind its details. */
  press(at: Message | Ephemeral, label: string): Promise<void>;
  /** The same in the form in sight. */
  pressInForm(label: string): Promise<void>;
  pressAtHome(label: string): Promise<void>;
  /** Chooses in a field of the form in sight that tells the app at once. */
  picks(label: string, option: string): Promise<void>;
  /** Fills in the form in sight and sends it. @throws what the form is refused with */
  sends(typed?: Typed): Promise<void>;
  /** Chooses the app's shortcut from the menu of a message. */
  takesToTheApp(message: Message): Promise<void>;
  /** Chooses a shortcut of the app from the search, wherever they are. */
  usesShortcut(callbackId: string): Promise<void>;
  opensHome(): Promise<void>;
  /** What the field in sight that bears this label begins with. */
  field(label: string): string;
  /** Words of the form in sight; empty where there is none. */
  form(): string;
  home(): string;
  /** All that the person alone was told, and their direct messages. */
  told(): readonly (Message | Ephemeral)[];
};

export function createPerson(
  person: Person,
  deps: {
    world: World;
    payloads: Payloads;
    reading: ReturnType<typeof readingOf>;
    /** Commands, shortcuts by their callback ids, for messages and global ones, and events of the manifest. */
    known: Readonly<Record<'commands' | 'shortcuts' | 'globalShortcuts' | 'events', readonly string[]>>;
    /** Words that open what is not in sight. */
    details: RegExp;
    /** @returns null for what was not acknowledged */
    deliver(delivery: Delivery): Promise<{ answer: unknown } | null>;
    until<T>(look: () => T | null | undefined | false, what: string): Promise<T>;
  },
): StrictPerson {
  const { world, payloads, reading, known, details, deliver, until } = deps;
  const top = () => stackOf(world, person.id).at(-1);
  const self: StrictPerson = {
    async types(channel, typed) {
      const [, name = '', text = ''] = /^(\/\S+)\s*([\s\S]*)$/.exec(typed) ?? [];
      if (!known.commands.includes(name)) throw new Error(`Slack knows no command ${name}`);
      await deliver(payloads.command(person, channelCalled(channel).id, name, text));
    },

    posts(channel, text) {
      const { id, messages } = channelCalled(channel);
      const ts = world.newTs();
      const said = { kind: 'message', ts, channel: id, author: person.id, text, blocks: [], threadTs: null } as const;
      const message: Message = { ...said, isBroadcast: false, metadata: null, files: [] };
      messages.push(message);
      return message;
    },

    async press(at, label) {
      mustSee(at.channel);
      const control = controlsIn(at.blocks).find((one) => one.label === label);
      if (control !== undefined) return pressOn(at, control);
      const opener = controlsIn(at.blocks).find((one) => details.test(one.label));
      if (opener === undefined) throw new Error(missing(label, controlsIn(at.blocks)));
      await pressOn(at, opener);
      const isThere = () => controlsIn(top()?.given['blocks']).some((one) => one.label === label);
      await until(isThere, `“${label}” behind “${opener.label}”`);
      return self.pressInForm(label);
    },

    async pressInForm(label) {
      const controls = controlsIn(top()?.given['blocks']);
      const control = controls.find((one) => one.label === label);
      if (control === undefined) throw new Error(missing(label, controls));
      await deliver(payloads.pressInForm(person, control));
    },

    async pressAtHome(label) {
      const controls = controlsIn(world.homes.get(person.id)?.given['blocks']);
      const control = controls.find((one) => one.label === label);
      if (control === undefined) throw new Error(missing(label, controls));
      await deliver(payloads.pressAtHome(person, control));
    },

    async picks(label, option) {
      const view = await until(top, `a form in front of ${person.name}`);
      const block = typeInto(view, { [label]: option }, world);
      if (block['dispatch_action'] !== true) throw new Error(`Slack tells the app nothing of “${label}”`);
      const [chosen = null] = objectsOf([view.state.get(fieldOf(block))?.['selected_option']]);
      const control = { blockId: stringOf(block['block_id']), element: objectOf(block['element']), chosen };
      await deliver(payloads.pressInForm(person, control));
    },

    async sends(typed = {}) {
      // Details have nothing to send: a form may still be on its way over them.
      const toSend = () => (top()?.given['submit'] === undefined ? null : top());
      const view = await until(toSend, `a form in front of ${person.name}`);
      typeInto(view, typed, world);
      const lacking = objectsOf(view.given['blocks']).filter((block) => lacksValue(block, view));
      if (lacking.length > 0) throw new Error(`The form waits for ${lacking.map(nameOf).join(', ')}`);
      const acknowledged = await deliver(payloads.submit(person));
      if (acknowledged !== null) takeAnswer(view, acknowledged.answer, world);
      const errors = Object.entries(view.errors).map(([field, said]) => `${field}: ${said}`);
      if (errors.length > 0) throw new Error(`The form is refused: ${errors.join(' | ')}`);
    },

    async takesToTheApp(message) {
      const [callbackId] = known.shortcuts;
      if (callbackId === undefined) throw new Error('The app has no shortcut for messages');
      await deliver(payloads.shortcut(person, message, callbackId));
    },

    async usesShortcut(callbackId) {
      if (!known.globalShortcuts.includes(callbackId)) throw new Error(`The app has no shortcut ${callbackId}`);
      await deliver(payloads.globalShortcut(person, callbackId));
    },

    async opensHome() {
      if (!known.events.includes('app_home_opened')) throw new Error('The app asks for no app_home_opened');
      const event = {
        type: 'app_home_opened',
        user: person.id,
        channel: directChannel(world, person.id).id,
        tab: 'home',
      };
      await deliver(payloads.event(event));
      await until(() => world.homes.has(person.id), `a home for ${person.name}`);
    },

    field: (label) => {
      const view = top();
      return view === undefined ? '' : typedIn(view, label);
    },
    form: () => {
      const view = top();
      return view === undefined ? '' : reading.view(view);
    },
    home: () => reading.blocks(world.homes.get(person.id)?.given['blocks']),
    told: () => {
      const isTheirs = ({ kind, members }: Channel) => kind === 'direct' && members.has(person.id);
      const direct = [...world.channels.values()].filter(isTheirs).flatMap((channel) => channel.messages);
      return [...world.ephemerals.filter(({ user }) => user === person.id), ...direct];
    },
  };
  return self;

  async function pressOn(at: Message | Ephemeral, control: Control): Promise<void> {
    await deliver(payloads.pressOnMessage(person, at, control));
  }

  function channelCalled(name: string) {
    const found = [...world.channels.values()].find((channel) => channel.name === name);
    if (found === undefined) throw new Error(`No channel is called ${name}`);
    mustSee(found.id);
    return found;
  }

  function mustSee(channel: string): void {
    if (world.channels.get(channel)?.members.has(person.id) !== true)
      throw new Error(`${person.name} is not in that channel`);
  }
}

function nameOf(block: Readonly<Record<string, unknown>>): string {
  return stringOf(block['block_id']);
}

function missing(label: string, controls: readonly Control[]): string {
  return `Nothing bears “${label}”, only: ${controls.map((one) => one.label).join(' | ')}`;
}
