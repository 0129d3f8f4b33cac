import { globSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';

type Node = { type: string; [field: string]: unknown };

/** What one file under `src/` writes out; comments, imports and types are none of it. */
export type Written = {
  path: string;
  texts: Set<string>;
  /** Beginnings of strings with a value in them. */
  heads: Set<string>;
  /** Values of properties that are called `event`. */
  events: Set<string>;
  /** Fields of objects that are written as the `audit` or `detail` of something that is recorded. */
  recorded: Set<string>;
  /** Strings in objects whose names end in `FIELDS`: the names of inputs of modals. */
  inputs: Set<string>;
  /** Values of properties that are called `name`. */
  names: Set<string>;
};

const root = new URL('../../../', import.meta.url);

export function readSource(): Written[] {
  return globSync('src/**/*.ts', { cwd: root }).map((path) => {
    const written: Written = {
      path,
      texts: new Set(),
      heads: new Set(),
      events: new Set(),
      recorded: new Set(),
      inputs: new Set(),
      names: new Set(),
    };
    visit(parseSync(path, readFileSync(new URL(path, root), 'utf8')).program, (node) => note(node, written));
    return written;
  });
}

function note(node: Node, { texts, heads, events, recorded, inputs, names }: Written): void {
  const text = textOf(node);
  if (text !== null) texts.add(text);
  if (node.type === 'TemplateLiteral') heads.add(headOf(node));
  if (node.type === 'VariableDeclarator' && /FIELDS$/.test(nameOf(node['id']) ?? '')) {
    visit(node['init'], (inner) => {
      const name = inner.type === 'Property' ? textOf(inner['value']) : null;
      if (name !== null) inputs.add(name);
    });
  }
  if (node.type !== 'Property') return;
  const name = nameOf(node['key']);
  const value = textOf(node['value']);
  if (name === 'event' && value !== null) events.add(value);
  if (name === 'name' && value !== null) names.add(value);
  if (name === 'audit' || name === 'detail') for (const field of fieldsOf(node['value'])) recorded.add(field);
}

function visit(at: unknown, see: (node: Node) => void): void {
  if (Array.isArray(at)) {
    for (const each of at) visit(each, see);
  } else if (isNode(at) && !at.type.startsWith('Import')) {
    const isOfTypes = at.type.startsWith('TS');
    if (!isOfTypes) see(at);
    // Beside a type a value may stand: `x as Y`, `x satisfies Y`, `x!`.
    for (const value of isOfTypes ? [at['expression']] : Object.values(at)) visit(value, see);
  }
}

function isNode(at: unknown): at is Node {
  return typeof at === 'object' && at !== null && 'type' in at && typeof at.type === 'string';
}

function textOf(at: unknown): string | null {
  return isNode(at) && at.type === 'Literal' && typeof at['value'] === 'string' ? at['value'] : null;
}

function headOf(template: Node): string {
  const [first] = template['quasis'] as { value: { cooked: string } }[];
  return first?.value.cooked ?? '';
}

function fieldsOf(at: unknown): string[] {
  if (!isNode(at) || at.type !== 'ObjectExpression') return [];
  return (at['properties'] as Node[]).flatMap(({ key }) => nameOf(key) ?? []);
}

function nameOf(at: unknown): string | undefined {
  return isNode(at) && typeof at['name'] === 'string' ? at['name'] : undefined;
}
