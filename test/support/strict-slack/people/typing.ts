import type { Json } from '../json.ts';
import { objectOf, objectsOf, stringOf } from '../json.ts';
import { fieldOf } from '../methods/view-methods.ts';
import type { OpenView, World } from '../world.ts';

/** What a person puts into a form, by the label of each field. A list ticks boxes. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** Types and chooses as Slack's client lets a person do. @returns the last block that was filled in */
export function typeInto(view: OpenView, typed: Typed, world: World): Json {
  let last: Json = {};
  for (const [label, value] of Object.entries(typed)) {
    const block = inputCalled(view, label);
    const element = objectOf(block['element']);
    view.state.set(fieldOf(block), stateOf(element, value, world));
    last = block;
  }
  return last;
}

/** Returns the text of a field as it is now. */
export function typedIn(view: OpenView, label: string): string {
  const block = inputCalled(view, label);
  return stringOf(view.state.get(fieldOf(block))?.['value'] ?? objectOf(block['element'])['initial_value']);
}

function inputCalled(view: OpenView, label: string): Json {
  const inputs = objectsOf(view.given['blocks']).filter((block) => block['type'] === 'input');
  const labels = inputs.map((block) => stringOf(objectOf(block['label'])['text']));
  const found = inputs[labels.indexOf(label)] ?? inputs[labels.findIndex((one) => one.startsWith(label))];
  if (found === undefined) throw new Error(`The form asks for no “${label}”, only: ${labels.join(' | ')}`);
  return found;
}

function stateOf(element: Json, value: string | readonly string[], world: World): Json {
  const several = typeof value === 'string' ? [value] : value;
  const one = several[0] ?? '';
  const type = stringOf(element['type']);
  switch (type) {
    case 'static_select':
    case 'radio_buttons':
      return { selected_option: optionCalled(element, one) };
    case 'checkboxes':
    case 'multi_static_select':
      return { selected_options: several.map((each) => optionCalled(element, each)) };
    case 'datepicker':
      return { selected_date: one };
    case 'timepicker':
      return { selected_time: one };
    case 'users_select':
      return { selected_user: [...world.people.values()].find(({ name }) => name === one)?.id ?? null };
    default:
      return { value: fitting(element, one) };
  }
}

/** Slack's client takes no more and no less. */
function fitting(element: Json, value: string): string {
  const { min_length: least = 0, max_length: most = 3000 } = element;
  if (value.length > Number(most)) throw new Error(`The field takes ${String(most)} characters of ${value.length}`);
  if (value.length < Number(least)) throw new Error(`The field wants ${String(least)} characters of ${value.length}`);
  return value;
}

function optionCalled(element: Json, label: string): Json {
  const options = objectsOf(element['options']);
  const labels = options.map((one) => stringOf(objectOf(one['text'])['text']));
  const found = options[labels.indexOf(label)] ?? options[labels.findIndex((one) => one.startsWith(label))];
  if (found === undefined) throw new Error(`There is no choice “${label}”, only: ${labels.join(' | ')}`);
  return found;
}
