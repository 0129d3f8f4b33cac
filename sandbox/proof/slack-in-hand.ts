import type { Message } from '../workspace/wire.ts';

/** A button, or an option of a menu, as a person finds it in a message. */
export type Offered = { actionId: string; value: string };

/** Returns the buttons of a message, from top to bottom. */
export function buttonsOf({ blocks = [] }: Message): Offered[] {
  return elementsOf(blocks).flatMap((one) =>
    one['type'] === 'button' ? [{ actionId: String(one['action_id']), value: String(one['value'] ?? '') }] : [],
  );
}

/** Returns the options of the menus of a message. */
export function menuOf({ blocks = [] }: Message): Offered[] {
  return elementsOf(blocks).flatMap((one) => {
    if (one['type'] !== 'overflow' || !Array.isArray(one['options'])) return [];
    return one['options'].map(({ value }) => ({ actionId: String(one['action_id']), value: String(value) }));
  });
}

/** Returns the act that a button or an option stands for. */
export function actOf({ actionId, value }: Offered): string {
  return actionId.endsWith('.menu') ? (value.split('|')[0] ?? '') : actionId;
}

/** Returns where the links of a message to other messages lead, each once. */
export function linksIn(message: Pick<Message, 'text' | 'blocks'>): Pick<Message, 'channel' | 'ts'>[] {
  const shown = JSON.stringify([message.text, message.blocks ?? []]);
  const found = [...shown.matchAll(/\/archives\/([A-Z0-9]+)\/p(\d{10})(\d{6})/g)];
  const places = new Map(
    found.map(([, channel = '', s = '', micro = '']) => [`${channel} ${s}.${micro}`, { channel, ts: `${s}.${micro}` }]),
  );
  return [...places.values()];
}

type Element = Record<string, unknown>;

function elementsOf(blocks: readonly object[]): Element[] {
  return blocks.flatMap((block) => {
    const { elements = [], accessory } = block as { elements?: Element[]; accessory?: Element };
    return [
      ...('type' in block && block.type === 'actions' ? elements : []),
      ...(accessory === undefined ? [] : [accessory]),
    ];
  });
}

/** Returns the names of the fields in a form. */
export function fieldsIn(blocks: readonly object[]): { actionId: string; options: string[]; isTicked: boolean }[] {
  return blocks.flatMap((block) => {
    const { element } = block as { element?: Element };
    if (element === undefined) return [];
    const options = Array.isArray(element['options']) ? element['options'].map(({ value }) => String(value)) : [];
    return [{ actionId: String(element['action_id']), options, isTicked: element['type'] === 'checkboxes' }];
  });
}

/** Returns the boxes of a form whose names begin so, each with the words above it since the box before. */
export function boxesBelowWords(
  blocks: readonly object[],
  beginning: string,
): { actionId: string; options: string[]; words: string }[] {
  let words = '';
  return blocks.flatMap((block) => {
    const [field] = fieldsIn([block]);
    if (field === undefined) words += ` ${textsIn(block).join(' ')}`;
    if (field === undefined || !field.actionId.startsWith(beginning)) return [];
    const box = { actionId: field.actionId, options: field.options, words };
    words = '';
    return [box];
  });
}

/** Returns the words of a block, wherever in it they are. */
function textsIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) =>
    name === 'text' && typeof value === 'string' ? [value] : textsIn(value),
  );
}
