import { expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';

const MOST_MEMBERS = 7;
/** Types that one part implements and another is given. */
const IS_PORT =
  /(?:Store|Reader|Readers|Transaction|Register|Publisher|Outbox|Database|Deps|Messenger|Coordination|Preferences|Queue|Book|Runs|Channels|Directory)$/;

const types = typesIn(await sourceFiles('src'));

it('has no port of more than 7 members, and no group of more', () => {
  const ports = [...types].filter(([id, text]) => IS_PORT.test(id) || isOfPorts(id, text));
  expect(ports.length).toBeGreaterThan(40);
  const wide = ports.flatMap(([id, text]) => {
    const groups = [...literalsIn(text)].map((literal) => namesIn(literal));
    return [membersOf(text, id), ...groups].filter(({ length }) => length > MOST_MEMBERS).map((names) => [id, names]);
  });
  expect(wide, 'group them by noun').toEqual([]);
});

it.each([
  ['{ a: string; b(): void; readonly c?: { d: 1; e: 2 } }', ['a', 'b', 'c']],
  ["Pick<Clock, 'now' | 'zone'> & { a: () => { b: 1 } }", ['now', 'zone', 'a']],
  ['Clock & { zone: string }', ['now', 'zone', 'tick']],
  ["Omit<Clock, 'now'>", ['zone', 'tick']],
])('counts the members of %s', (text, names) => {
  types.set('test: Clock', '{ now(): string; zone: string; tick(a: { b: 1; c: 2 }): void }');
  expect(membersOf(text, 'test: Other')).toEqual(names);
});

/** True for a type with a function in a folder of ports, whatever it is called. */
function isOfPorts(id: string, text: string): boolean {
  return /\/ports\//.test(id) && /\w(?:<[^>]*>)?\(|=>/.test(text);
}

/** Type declarations without comments, by `file: Name`. */
function typesIn(files: Readonly<Record<string, string>>): Map<string, string> {
  const found = new Map<string, string>();
  for (const [file, source] of Object.entries(files)) {
    const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    for (const { 0: head, 1: name = '', index } of code.matchAll(/^(?:export )?type (\w+)(?:<[^=]*>)? =/gm)) {
      const [text = ''] = splitAt(code.slice(index + head.length), ';');
      found.set(`${file}: ${name}`, text.trim());
    }
  }
  return found;
}

/** Names of all members, those of types that are taken in too. */
function membersOf(text: string, id: string): string[] {
  const names = splitAt(text, '&').flatMap((part): string[] => {
    const one = part.trim();
    if (one.startsWith('{')) return namesIn(one);
    const [, how, of = '', keys = ''] = /^(Pick|Omit)<(.+?), ([^<>]+)>$/s.exec(one) ?? [];
    const chosen = [...keys.matchAll(/'(\w+)'/g)].map(([, key = '']) => key);
    if (how === 'Pick') return chosen;
    const name = how === undefined ? one : of;
    const taken =
      types.get(`${id.split(': ')[0]}: ${name}`) ?? [...types].find(([key]) => key.endsWith(`: ${name}`))?.[1];
    return taken === undefined ? [] : membersOf(taken, id).filter((member) => !chosen.includes(member));
  });
  return [...new Set(names)];
}

function namesIn(literal: string): string[] {
  const members = splitAt(literal.slice(1, -1), ';');
  return members.flatMap((member) => /^\s*(?:readonly )?(\w+)\??\s*[:(<]/.exec(member)?.[1] ?? []);
}

/** Every object type in the text, however deep. */
function* literalsIn(text: string): Generator<string> {
  for (let from = text.indexOf('{'); from !== -1; from = text.indexOf('{', from + 1)) {
    yield `{${splitAt(text.slice(from + 1), '}')[0]}}`;
  }
}

/** Splits at a sign outside of brackets; ends where a bracket closes that was not opened. */
function splitAt(text: string, sign: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const [token] of text.matchAll(/=>|[\s\S]/g)) {
    if ('})]>'.includes(token)) depth -= 1;
    if (depth < 0) break;
    if ('{([<'.includes(token)) depth += 1;
    if (depth === 0 && token === sign) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${token}`);
  }
  return parts;
}
