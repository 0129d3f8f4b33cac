import { posix } from 'node:path';
import { APART, HOMES, NEVER, NOT_IN_A_BROWSER, ROOMS } from './rooms.ts';

/** An import that the house forbids. `why` names the rule: the order, rooms apart, a closed door, or a package away from home. */
export type Forbidden = { from: string; to: string; why: 'upward' | 'apart' | 'never' | 'package' | 'no room' };

const SPECIFIER = /(?:\bfrom|\bimport|\bimport\()\s*'([^']+)'/g;

/** Finds the imports that the house forbids, of types too, in files by their paths. */
export function forbiddenImports(files: Readonly<Record<string, string>>): Forbidden[] {
  return Object.entries(files).flatMap(([from, text]) =>
    importsOf(from, text).flatMap((to) => {
      const why = whyForbidden(from, to);
      return why === null ? [] : [{ from, to, why }];
    }),
  );
}

/** Lists what a file imports: paths from the root of the project, and names of packages. */
export function importsOf(from: string, text: string): string[] {
  const statements = text.split('\n').filter((line) => !/^\s*(?:\*|\/\/|\/\*)/.test(line));
  return [...statements.join('\n').matchAll(SPECIFIER)].map(([, specifier = '']) =>
    specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : specifier,
  );
}

function whyForbidden(from: string, to: string): Forbidden['why'] | null {
  if (
    NEVER.some((rule) => isIn(from, rule.room) && rule.imports.some((room) => isIn(to, room)) && !isWelcome(to, rule))
  )
    return 'never';
  if (isFarFromHome(from, to)) return 'package';
  if (!isIn(from, 'src') || !isIn(to, 'src') || !to.endsWith('.ts')) return null;
  if (APART.some((rooms) => areApart(roomAmong(rooms, from), roomAmong(rooms, to)))) return 'apart';
  const [here, there] = [placeOf(from), placeOf(to)];
  if (here === null || there === null) return 'no room';
  return here.room === there.room || there.line < here.line ? null : 'upward';
}

function isWelcome(to: string, { but = [] }: (typeof NEVER)[number]): boolean {
  return but.some((room) => isIn(to, room));
}

function isFarFromHome(from: string, to: string): boolean {
  const isOf = (name: string) => (name.endsWith(':') ? to.startsWith(name) : to === name || to.startsWith(`${name}/`));
  if (isIn(from, 'sandbox/page') && !from.endsWith('.config.ts')) return NOT_IN_A_BROWSER.some(isOf);
  if (!isIn(from, 'src')) return false;
  const home = Object.entries(HOMES).find(([name]) => isOf(name));
  return home !== undefined && !home[1].some((room) => isIn(from, room));
}

function roomAmong(rooms: readonly string[], path: string): string | undefined {
  return rooms.find((room) => isIn(path, room));
}

function areApart(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

/** Returns the room of a file of `src/`, and its line from the bottom; null where no room is listed. */
export function placeOf(path: string): { room: string; line: number } | null {
  const all = ROOMS.flatMap((rooms, line) => rooms.map((room) => ({ room, line })));
  const fitting = all.filter(({ room }) => isIn(path, `src/${room}`));
  return fitting.toSorted((one, other) => other.room.length - one.room.length)[0] ?? null;
}

function isIn(path: string, room: string): boolean {
  return path === room || path.startsWith(`${room}/`);
}
