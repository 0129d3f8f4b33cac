import type { Json } from '../json.ts';
import { isJson, objectOf, objectsOf, stringOf } from '../json.ts';
import type { Passes } from '../passes.ts';
import { wrongInView } from '../rules/view-rules.ts';
import type { OpenView, World } from '../world.ts';
import { refused, stackOf } from '../world.ts';
import type { Handler } from './chat-methods.ts';
import { named } from './chat-methods.ts';

const MOST_STACKED = 3;

export function viewMethods(passes: Passes): Readonly<Record<string, Handler>> {
  return {
    'views.open': (args, world) => {
      const given = rightView(args, 'modal');
      if ('error' in given) return given;
      const pass = passes.spendTrigger(stringOf(args['trigger_id']));
      if ('error' in pass) return refused(pass.error);
      const stack = stackOf(world, pass.user);
      // Out of a form it goes over that form, as its published error push_limit_reached says.
      if (pass.viewId === null) stack.length = 0;
      if (stack.length >= MOST_STACKED) return refused('push_limit_reached');
      stack.push(newView(given, pass.user, world));
      return { ok: true, view: viewFor(stack, world) };
    },

    'views.push': (args, world) => {
      const given = rightView(args, 'modal');
      if ('error' in given) return given;
      const pass = passes.spendTrigger(stringOf(args['trigger_id']));
      if ('error' in pass) return refused(pass.error);
      const stack = stackOf(world, pass.user);
      if (stack.length === 0) return refused('not_found', 'no form is there to push one over');
      if (stack.length >= MOST_STACKED) return refused('push_limit_reached');
      stack.push(newView(given, pass.user, world));
      return { ok: true, view: viewFor(stack, world) };
    },

    'views.update': (args, world) => {
      const given = rightView(args, 'modal');
      if ('error' in given) return given;
      const id = stringOf(args['view_id']);
      const stack = [...world.stacks.values()].find((one) => one.some((view) => view.id === id));
      const view = stack?.find((one) => one.id === id);
      if (stack === undefined || view === undefined) return refused('not_found');
      if (args['hash'] !== undefined && args['hash'] !== view.hash) return refused('hash_conflict');
      replaceView(view, given, world);
      return { ok: true, view: viewFor(stack, world, view) };
    },

    'views.publish': (args, world) => {
      const given = rightView(args, 'home');
      if ('error' in given) return given;
      const user = stringOf(args['user_id']);
      const known = world.homes.get(user);
      if (!world.people.has(user)) return refused('invalid_arguments', `nobody is ${user}`);
      if (args['hash'] !== undefined && args['hash'] !== known?.hash) return refused('hash_conflict');
      const blocks = named(given['blocks'], world);
      world.homes.set(user, { hash: world.newId('h'), given: { ...given, blocks } });
      return { ok: true, view: { ...given, blocks } };
    },
  };
}

function rightView(args: Json, surface: 'modal' | 'home'): Json {
  const wrong = wrongInView(args['view'], surface);
  return wrong.length > 0 ? refused('invalid_arguments', ...wrong) : objectOf(args['view']);
}

function newView(given: Json, user: string, world: World): OpenView {
  const blocks = named(given['blocks'], world);
  return {
    id: world.newId('V'),
    user,
    hash: world.newId('h'),
    given: { ...given, blocks },
    state: new Map(),
    errors: {},
  };
}

/** Puts other words into a form. What was typed stays where block and action keep their names. */
function replaceView(view: OpenView, given: Json, world: World): void {
  const blocks = named(given['blocks'], world);
  Object.assign(view, { given: { ...given, blocks }, hash: world.newId('h'), errors: {} });
  const kept = new Set(blocks.map((block) => fieldOf(block)));
  for (const field of view.state.keys()) if (!kept.has(field)) view.state.delete(field);
}

/** Name of an input: its block and its action. */
export function fieldOf(block: Json): string {
  return `${stringOf(block['block_id'])}/${stringOf(objectOf(block['element'])['action_id'])}`;
}

/** The view as payloads and answers carry it, the one in sight unless another is given. */
export function viewFor(stack: readonly OpenView[], world: World, view = stack.at(-1)): Json {
  if (view === undefined) return {};
  const { given, id, hash } = view;
  const at = stack.indexOf(view);
  return {
    id,
    team_id: world.team,
    app_id: world.app,
    app_installed_team_id: world.team,
    bot_id: world.bot.bot,
    hash,
    type: 'modal',
    blocks: given['blocks'],
    title: given['title'],
    submit: given['submit'] ?? null,
    close: given['close'] ?? null,
    private_metadata: stringOf(given['private_metadata']),
    callback_id: stringOf(given['callback_id']),
    external_id: stringOf(given['external_id']),
    clear_on_close: given['clear_on_close'] === true,
    notify_on_close: given['notify_on_close'] === true,
    root_view_id: stack[0]?.id ?? id,
    previous_view_id: stack[at - 1]?.id ?? null,
    state: { values: valuesOf(view) },
  };
}

function valuesOf(view: OpenView): Json {
  const inputs = objectsOf(view.given['blocks']).filter((block) => block['type'] === 'input');
  return Object.fromEntries(
    inputs.map((block) => {
      const element = objectOf(block['element']);
      const value = view.state.get(fieldOf(block)) ?? atFirst(element);
      return [stringOf(block['block_id']), { [stringOf(element['action_id'])]: { type: element['type'], ...value } }];
    }),
  );
}

/** Slack says null for a field that nobody touched. */
const BEGINNINGS: Readonly<Record<string, readonly [value: string, initial: string]>> = {
  plain_text_input: ['value', 'initial_value'],
  url_text_input: ['value', 'initial_value'],
  email_text_input: ['value', 'initial_value'],
  number_input: ['value', 'initial_value'],
  static_select: ['selected_option', 'initial_option'],
  radio_buttons: ['selected_option', 'initial_option'],
  users_select: ['selected_user', 'initial_user'],
  datepicker: ['selected_date', 'initial_date'],
  timepicker: ['selected_time', 'initial_time'],
  checkboxes: ['selected_options', 'initial_options'],
  multi_static_select: ['selected_options', 'initial_options'],
  multi_users_select: ['selected_users', 'initial_users'],
};

function atFirst(element: Json): Json {
  const [value, initial] = BEGINNINGS[stringOf(element['type'])] ?? ['value', 'initial_value'];
  const begun = element[initial] ?? (value.endsWith('s') ? [] : null);
  return { [value]: begun };
}

/** True for a field that a person must fill in and has not. */
export function lacksValue(block: Json, view: OpenView): boolean {
  if (block['type'] !== 'input' || block['optional'] === true) return false;
  const value = view.state.get(fieldOf(block)) ?? atFirst(objectOf(block['element']));
  return Object.values(value).every((one) => one === null || one === '' || (Array.isArray(one) && one.length === 0));
}

/** Takes what a form was answered with. */
export function takeAnswer(view: OpenView, answer: unknown, world: World): void {
  const stack = stackOf(world, view.user);
  view.errors = {};
  const action = isJson(answer) ? stringOf(answer['response_action']) : '';
  const given = objectOf(objectOf(answer)['view']);
  const complain = (...wrong: readonly string[]) =>
    world.illegal.push(...wrong.map((one) => `Answer to a form: ${one}.`));
  switch (action) {
    case '':
      stack.splice(stack.indexOf(view), 1);
      return;
    case 'clear':
      stack.length = 0;
      return;
    case 'errors': {
      const errors = Object.fromEntries(
        Object.entries(objectOf(objectOf(answer)['errors'])).map(([block, said]) => [block, stringOf(said)]),
      );
      const inputs = objectsOf(view.given['blocks']).flatMap((one) =>
        one['type'] === 'input' ? [one['block_id']] : [],
      );
      const astray = Object.keys(errors).filter((block) => !inputs.includes(block));
      complain(...astray.map((block) => `an error at ${block}, which is no input`));
      if (Object.values(errors).some((said) => said === '')) complain('an error without words');
      view.errors = errors;
      return;
    }
    case 'update':
      complain(...wrongInView(given, 'modal'));
      replaceView(view, given, world);
      return;
    case 'push':
      complain(...wrongInView(given, 'modal'));
      stack.push(newView(given, view.user, world));
      return;
    default:
      complain(`response_action ${action} is not published`);
  }
}
