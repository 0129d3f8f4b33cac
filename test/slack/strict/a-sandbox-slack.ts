import type { View } from '@slack/types';
import type { Actor } from '../../../sandbox/workspace/actor.ts';
import type { FilledValue } from '../../../sandbox/workspace/gestures/view-values.ts';
import type { Json } from '../../../sandbox/workspace/json.ts';
import { isJson, objectIn, objectsIn, textIn } from '../../../sandbox/workspace/json.ts';
import type { Message as SandboxMessage } from '../../../sandbox/workspace/wire.ts';
import type { Workspace } from '../../../sandbox/workspace/workspace.ts';
import type { PersonSeed } from '../../../sandbox/workspace/workspace-options.ts';
import { aWorkspace, signingSecret } from '../../support/doubles/a-workspace.ts';
import type { StrictPerson } from '../../support/strict-slack/people/persons.ts';
import type { Ephemeral, Message } from '../../support/strict-slack/world.ts';
import type { WalkSlack } from './a-strict-bot.ts';

const NAMES = ['Marta', 'Bruno', 'Celia', 'Diego', 'Fiona'] as const;
/** People by the id of the user group that gives them their roles: as in the strict Slack. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  S0COMUNICA: ['marta', 'bruno', 'celia'],
  S0APRUEBA0: ['bruno'],
  S0JEFATURA: ['celia'],
  S0AREAS000: ['celia'],
  S0LEGAL000: [],
  S0DPD00000: [],
  S0GUARDIA0: ['diego'],
  S0DIRPLAN0: ['diego'],
};
const CHANNELS = ['casos', 'resumen'];
const DETAILS = /^Detalles/;

/** The Slack of the sandbox, spoken to by the words in sight: the same walk runs beside it. */
export async function aSandboxSlack(): Promise<WalkSlack> {
  const people = NAMES.map(
    (name): PersonSeed => ({
      key: name.toLowerCase(),
      name,
      post: '',
      locale: name === 'Fiona' ? 'en-GB' : 'es-ES',
      colour: '#1d6f8c',
    }),
  );
  const members = people.map(({ key }) => key);
  const workspace = await aWorkspace({
    people,
    userGroups: Object.entries(GROUPS).map(([id, keys]) => ({ id, handle: id.toLowerCase(), name: id, members: keys })),
    channels: CHANNELS.map((name) => ({ name, topic: '', members })),
  });
  const until: WalkSlack['until'] = (look, what) => workspace.waitFor(look, { what });
  const messages = (channel: string) =>
    workspace.messages(channel).flatMap((message) => [message, ...workspace.thread(message)].map(asStrict));
  return {
    settings: {
      SLACK_BOT_TOKEN: workspace.botToken,
      SLACK_API_URL: workspace.apiUrl,
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_CASES_CHANNEL: workspace.channelId('casos'),
      SLACK_DIGEST_CHANNEL: workspace.channelId('resumen'),
    },
    connectTo: workspace.connectBot,
    as: (name) => personOf(workspace, name, until),
    messages,
    pinned: (channel) =>
      workspace
        .messages(channel)
        .filter(({ pinnedBy }) => pinnedBy !== undefined)
        .map(asStrict),
    reads: (message) => readsOf(workspace, heldOf(workspace, message)),
    illegal: () => [],
    until,
    [Symbol.asyncDispose]: workspace.stop,
  };
}

function personOf(workspace: Workspace, name: string, until: WalkSlack['until']): StrictPerson {
  const key = name.toLowerCase();
  const actor = (): Actor => workspace.as(key);
  const top = () => actor().view()?.view;
  const self: StrictPerson = {
    async types(channel, typed) {
      const [, command = '', text = ''] = /^(\/\S+)\s*([\s\S]*)$/.exec(typed) ?? [];
      await actor().command(channel, command, text);
    },
    posts: () => nothingOf('a message of a person'),
    async press(at, label) {
      const message = heldOf(workspace, at);
      const control = controlsIn(message.blocks).find((one) => one.label === label);
      if (control !== undefined) return void (await actor().click(message, control.choice));
      const opener = controlsIn(message.blocks).find((one) => DETAILS.test(one.label));
      if (opener === undefined) throw new Error(`Nothing bears “${label}”`);
      await actor().click(message, opener.choice);
      await until(() => controlsIn(top()?.blocks).some((one) => one.label === label), `“${label}” behind the details`);
      return self.pressInForm(label);
    },
    pressInForm: async (label) => void (await actor().clickInView(controlCalled(top()?.blocks, label))),
    pressAtHome: async (label) => void (await actor().clickInHome(controlCalled(actor().home()?.blocks, label))),
    async picks(label, option) {
      await until(top, `a form in front of ${name}`);
      const { element } = inputCalled(top()?.blocks, label);
      await actor().clickInView({
        actionId: textIn(element, 'action_id'),
        value: chosenIn(workspace, element, option),
      });
    },
    async sends(typed = {}) {
      const view = await until(() => modalToSend(top()), `a form in front of ${name}`);
      const filled = Object.entries(typed).map(([label, value]): [string, FilledValue] => {
        const { element, place } = inputCalled(view.blocks, label);
        return [place, chosenIn(workspace, element, value)];
      });
      const { errors = {}, problem } = await actor().submit(Object.fromEntries(filled));
      const said = [...Object.values(errors), ...(problem === undefined ? [] : [problem])];
      if (said.length > 0) throw new Error(`The form is refused: ${said.join(' | ')}`);
    },
    takesToTheApp: () => nothingOf('a shortcut of a message'),
    usesShortcut: async (callbackId) => void (await actor().globalShortcut(callbackId)),
    async opensHome() {
      await actor().openHome();
      await until(() => actor().home(), `a home for ${name}`);
    },
    field(label) {
      const { element } = inputCalled(top()?.blocks, label);
      return textIn(element, 'initial_value');
    },
    form: () => readsOf(workspace, top() ?? []),
    home: () => readsOf(workspace, actor().home() ?? []),
    told: () => [...actor().ephemerals().map(asEphemeral), ...actor().directMessages().map(asStrict)],
  };
  return self;
}

function modalToSend(view: View | undefined) {
  return view?.type === 'modal' && view.submit !== undefined ? view : null;
}

function nothingOf(what: string): never {
  throw new Error(`This walk has no step with ${what}`);
}

/** Everything that can be pressed in these blocks, by the words on it. */
function controlsIn(blocks: readonly object[] = []) {
  return blocks
    .filter(isJson)
    .filter((block) => block['type'] !== 'input')
    .flatMap((block) => [...objectsIn(block, 'elements'), objectIn(block, 'accessory')])
    .flatMap((element) => {
      const actionId = textIn(element, 'action_id');
      if (element['type'] === 'button') {
        return [{ label: labelOf(element), choice: { actionId, value: textIn(element, 'value') } }];
      }
      return objectsIn(element, 'options').map((option) => ({
        label: labelOf(option),
        choice: { actionId, value: textIn(option, 'value') },
      }));
    });
}

function controlCalled(blocks: readonly object[] | undefined, label: string) {
  const controls = controlsIn(blocks);
  const found = controls.find((one) => one.label === label);
  if (found === undefined) throw new Error(`Nothing bears “${label}”, only: ${controls.map((one) => one.label)}`);
  return found.choice;
}

function inputCalled(blocks: readonly object[] | undefined, label: string) {
  const inputs = (blocks ?? []).filter(isJson).filter((block) => block['type'] === 'input');
  const labels = inputs.map((block) => textIn(objectIn(block, 'label'), 'text'));
  const found = inputs[labels.indexOf(label)] ?? inputs[labels.findIndex((one) => one.startsWith(label))];
  if (found === undefined) throw new Error(`The form asks for no “${label}”, only: ${labels.join(' | ')}`);
  const element = objectIn(found, 'element');
  return { element, place: `${textIn(found, 'block_id')}/${textIn(element, 'action_id')}` };
}

/** Returns what the field of a form holds for the words that a person chose or typed. */
function chosenIn(workspace: Workspace, element: Json, said: string | readonly string[]): FilledValue {
  const several = typeof said === 'string' ? [said] : said;
  if (element['type'] === 'users_select') return workspace.person(several[0]?.toLowerCase() ?? '').id;
  if (!Array.isArray(element['options'])) return several[0] ?? '';
  const options = objectsIn(element, 'options');
  const values = several.map((label) => {
    const found =
      options.find((one) => labelOf(one) === label) ?? options.find((one) => labelOf(one).startsWith(label));
    if (found === undefined)
      throw new Error(`There is no choice “${label}”, only: ${options.map(labelOf).join(' | ')}`);
    return textIn(found, 'value');
  });
  const isOne = element['type'] === 'static_select' || element['type'] === 'radio_buttons';
  return isOne ? (values[0] ?? null) : values;
}

function labelOf(given: Json): string {
  return textIn(objectIn(given, 'text'), 'text').trim();
}

/** People are read by their names. */
function readsOf(workspace: Workspace, shown: object | readonly object[]): string {
  const named = new Map(workspace.people().map(({ id, name }) => [id, name]));
  const text = workspace.plainText(shown).replaceAll(/@(U\w+)/g, (all, id: string) => `@${named.get(id) ?? all}`);
  return text.replaceAll(/[\u200b-\u200f\u2060-\u2069]/g, '').replaceAll('*', '');
}

/** The message as it is by now. */
function heldOf(workspace: Workspace, { ts, channel }: Pick<Message, 'ts' | 'channel'>): SandboxMessage {
  const told = workspace
    .people()
    .flatMap(({ key }) => [...workspace.as(key).ephemerals(), ...workspace.as(key).directMessages()]);
  const all = CHANNELS.flatMap((name) => workspace.messages(name).flatMap((top) => [top, ...workspace.thread(top)]));
  const found = [...all, ...told].find((one) => one.ts === ts && one.channel === channel);
  if (found === undefined) throw new Error(`There is no message ${ts}`);
  return found;
}

function asStrict({ ts, channel, user, text, blocks, threadTs, files = [] }: SandboxMessage): Message {
  const kept = files.map(({ name, title, alt, size }) => ({ name, title, alt, bytes: size }));
  const said = { kind: 'message', ts, channel, author: user, text, blocks: plain(blocks) } as const;
  return { ...said, threadTs: threadTs ?? null, isBroadcast: false, metadata: null, files: kept };
}

function asEphemeral({ ts, channel, text, blocks, threadTs, user }: SandboxMessage): Ephemeral {
  return { kind: 'ephemeral', ts, channel, text, blocks: plain(blocks), threadTs: threadTs ?? null, user };
}

function plain(blocks: SandboxMessage['blocks']): Json[] {
  return (blocks ?? []).map((block) => ({ ...block }));
}
