import { describe, expect, test } from 'vitest';
import { matchCommands, parseCommand } from '../../../../sandbox/page/state/match-commands.ts';
import { cannedState } from '../canned-state.ts';

const { commands } = cannedState();
const offered = (typed: string) => matchCommands(commands, typed).map(({ command }) => command);

describe('the commands that are offered', () => {
  test('all of them after a slash', () => expect(offered('/')).toEqual(['/flag', '/cases', '/playbook', '/digest']));
  test('those that begin so, in capitals too', () => expect(offered('/CA')).toEqual(['/cases']));
  test('none once an argument has begun', () => expect(offered('/cases ')).toEqual([]));
  test('none in a sentence', () => expect(offered('sí / no')).toEqual([]));
});

test('a command is taken apart, and a sentence is none', () => {
  expect(parseCommand(' /flag https://x.com/a/1 y\notra línea ')).toEqual({
    command: '/flag',
    text: 'https://x.com/a/1 y\notra línea',
  });
  expect(parseCommand('/Cases')).toEqual({ command: '/cases', text: '' });
  expect(parseCommand('mañana / tarde')).toBeNull();
});
