import type { Delivery } from '../doors/deliveries.ts';
import type { Json } from '../json.ts';
import { objectOf, stringOf } from '../json.ts';
import { messageFor } from '../methods/chat-methods.ts';
import { viewFor } from '../methods/view-methods.ts';
import type { Passes } from '../passes.ts';
import type { Ephemeral, Message, Person, World } from '../world.ts';
import { stackOf } from '../world.ts';

/** What Slack sends of a person's doings: https://docs.slack.dev/reference/interaction-payloads */
export type Payloads = {
  command(person: Person, channel: string, name: string, text: string): Delivery;
  /** @param control the element that was pressed, and what was chosen of it */
  pressOnMessage(person: Person, at: Message | Ephemeral, control: PressedControl): Delivery;
  pressInForm(person: Person, control: PressedControl): Delivery;
  pressAtHome(person: Person, control: PressedControl): Delivery;
  submit(person: Person): Delivery;
  shortcut(person: Person, message: Message, callbackId: string): Delivery;
  globalShortcut(person: Person, callbackId: string): Delivery;
  event(event: Json): Delivery;
};

type PressedControl = { blockId: string; element: Json; chosen: Json | null };

const VERIFICATION = 'a-token-that-nobody-reads';

export function createPayloads(world: World, passes: Passes): Payloads {
  const interactive = (payload: Json): Delivery => ({ id: world.newId('E'), kind: 'interactive', payload });
  const about = (person: Person): Json => ({
    user: { id: person.id, username: person.name.toLowerCase(), name: person.name.toLowerCase(), team_id: person.team },
    team: { id: world.team, domain: 'riudalba' },
    enterprise: null,
    is_enterprise_install: false,
    api_app_id: world.app,
    token: VERIFICATION,
  });
  const channelOf = (id: string): Json => ({ id, name: world.channels.get(id)?.name ?? '' });

  return {
    command(person, channel, name, text) {
      const payload = {
        token: VERIFICATION,
        team_id: world.team,
        team_domain: 'riudalba',
        channel_id: channel,
        channel_name: stringOf(channelOf(channel)['name']),
        user_id: person.id,
        user_name: person.name.toLowerCase(),
        command: name,
        text,
        api_app_id: world.app,
        is_enterprise_install: 'false',
        response_url: passes.newResponseUrl({ channel, user: person.id, ts: null }),
        trigger_id: passes.newTrigger(person.id),
      };
      return { id: world.newId('E'), kind: 'slash_commands', payload };
    },

    pressOnMessage(person, at, control) {
      const { channel, ts } = at;
      const isAlone = at.kind === 'ephemeral';
      return interactive({
        type: 'block_actions',
        ...about(person),
        container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: isAlone },
        trigger_id: passes.newTrigger(person.id),
        channel: channelOf(channel),
        // Slack hands over no words of what one person alone reads.
        ...(at.kind === 'message' ? { message: messageFor(at, world) } : {}),
        state: { values: {} },
        response_url: passes.newResponseUrl({ channel, user: person.id, ts }),
        actions: [actionOf(control)],
      });
    },

    pressInForm(person, control) {
      const stack = stackOf(world, person.id);
      const view = stack.at(-1);
      return interactive({
        type: 'block_actions',
        ...about(person),
        container: { type: 'view', view_id: view?.id ?? '' },
        trigger_id: passes.newTrigger(person.id, view?.id ?? ''),
        view: viewFor(stack, world),
        actions: [actionOf(control)],
      });
    },

    pressAtHome(person, control) {
      const home = world.homes.get(person.id);
      const view = {
        ...objectOf(home?.given),
        id: `V${person.id}`,
        hash: home?.hash,
        team_id: world.team,
        app_id: world.app,
      };
      return interactive({
        type: 'block_actions',
        ...about(person),
        container: { type: 'view', view_id: view.id },
        trigger_id: passes.newTrigger(person.id),
        view,
        actions: [actionOf(control)],
      });
    },

    submit(person) {
      return interactive({
        type: 'view_submission',
        ...about(person),
        trigger_id: passes.newTrigger(person.id, stackOf(world, person.id).at(-1)?.id ?? ''),
        view: viewFor(stackOf(world, person.id), world),
        response_urls: [],
      });
    },

    shortcut(person, message, callbackId) {
      return interactive({
        type: 'message_action',
        ...about(person),
        callback_id: callbackId,
        trigger_id: passes.newTrigger(person.id),
        response_url: passes.newResponseUrl({ channel: message.channel, user: person.id, ts: message.ts }),
        action_ts: world.newTs(),
        message_ts: message.ts,
        channel: channelOf(message.channel),
        message: messageFor(message, world),
      });
    },

    globalShortcut(person, callbackId) {
      return interactive({
        type: 'shortcut',
        token: VERIFICATION,
        ...about(person),
        callback_id: callbackId,
        trigger_id: passes.newTrigger(person.id),
        action_ts: world.newTs(),
      });
    },

    event(event) {
      const payload = {
        token: VERIFICATION,
        team_id: world.team,
        context_team_id: world.team,
        api_app_id: world.app,
        event: { ...event, event_ts: world.newTs() },
        type: 'event_callback',
        event_id: world.newId('Ev'),
        event_time: Math.floor(Date.now() / 1000),
        authorizations: [{ enterprise_id: null, team_id: world.team, user_id: world.bot.user, is_bot: true }],
        is_ext_shared_channel: false,
      };
      return { id: world.newId('E'), kind: 'events_api', payload };
    },
  };

  function actionOf({ blockId, element, chosen }: PressedControl): Json {
    const { type, action_id, text, value } = element;
    return {
      type,
      action_id,
      block_id: blockId,
      action_ts: world.newTs(),
      ...(type === 'button' ? { text, ...(value === undefined ? {} : { value }) } : {}),
      ...(chosen === null ? {} : { selected_option: chosen }),
    };
  }
}
