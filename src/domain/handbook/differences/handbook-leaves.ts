/** A value of a handbook that holds no others. */
export type Leaf = {
  /** The way to it, each step as the file's author calls it: `['playbooks', 'flood', 'must_not', 'victims', 'what', 'es']`. */
  path: readonly string[];
  /** Values of the leaf: one for each text of a list, else one value. */
  values: readonly string[];
  isList: boolean;
};

/** Leaves by the key of their path, and the keys of the list items that stand on the way to them. */
export type Leaves = { byKey: Map<string, Leaf>; items: Set<string> };

/**
 * Fields that identify an item of a list, so that removing one item does not mark all later items
 * as changed.
 */
const NAMES = ['id', 'slack', 'name', 'host', 'phone', 'date', 'avoid', 'words'] as const;

/** Every leaf of a handbook, or of a part of it in the same shape. A list without items is as good as none. */
export function leavesOf(value: object): Leaves {
  const leaves: Leaves = { byKey: new Map(), items: new Set() };
  gather(value, [], leaves);
  return leaves;
}

export function pathKey(path: readonly string[]): string {
  return JSON.stringify(path);
}

function gather(value: unknown, path: readonly string[], leaves: Leaves): void {
  if (value === undefined || value === null) return;
  if (Array.isArray(value)) gatherList(value, path, leaves);
  else if (typeof value === 'object') gatherFields(value, path, leaves, undefined);
  else add({ path, values: [String(value)], isList: false }, leaves);
}

function gatherFields(value: object, path: readonly string[], leaves: Leaves, without: string | undefined): void {
  for (const [field, inner] of Object.entries(value)) {
    if (field !== without) gather(inner, [...path, snakeCased(field)], leaves);
  }
}

function gatherList(list: readonly unknown[], path: readonly string[], leaves: Leaves): void {
  if (list.length === 0) return;
  if (list.every((item) => typeof item !== 'object')) {
    add({ path, values: list.map(String), isList: true }, leaves);
    return;
  }
  for (const [index, item] of list.entries()) {
    const name = itemName(item);
    const at = unusedStep(path, name === undefined ? String(index + 1) : textOf(item, name), leaves);
    leaves.items.add(pathKey(at));
    const before = leaves.byKey.size;
    gatherFields(Object(item), at, leaves, name);
    // An item that is nothing but its name.
    if (leaves.byKey.size === before) add({ path: at, values: [], isList: true }, leaves);
  }
}

/**
 * Returns the step's name with a number where needed: order distinguishes two items of the same
 * name.
 */
function unusedStep(path: readonly string[], name: string, { items }: Leaves): string[] {
  for (let times = 1; ; times++) {
    const at = [...path, times === 1 ? name : `${name} (${times})`];
    if (!items.has(pathKey(at))) return at;
  }
}

function itemName(item: unknown): (typeof NAMES)[number] | undefined {
  return NAMES.find((name) => textOf(item, name) !== '');
}

function textOf(item: unknown, field: string): string {
  const value: unknown = Reflect.get(Object(item), field);
  return typeof value === 'string' ? value : '';
}

function add(leaf: Leaf, { byKey }: Leaves): void {
  byKey.set(pathKey(leaf.path), leaf);
}

/** As the files write their fields. */
function snakeCased(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
