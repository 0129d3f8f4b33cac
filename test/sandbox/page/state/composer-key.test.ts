import { describe, expect, test } from 'vitest';
import { composerKey } from '../../../../sandbox/page/state/composer-key.ts';
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

describe('keys in the composer', () => {
  const closed = { isOpen: false, isWhole: false };
  const open = { isOpen: true, isWhole: false };

  test('Enter sends, unless it completes a command or starts a line', () => {
    expect(composerKey('Enter', false, closed)).toBe('send');
    expect(composerKey('Enter', false, open)).toBe('complete');
    expect(composerKey('Enter', false, { isOpen: true, isWhole: true })).toBe('send');
    expect(composerKey('Enter', true, closed)).toBeNull();
  });

  test('Tab, arrows and Esc are ours only while commands are offered', () => {
    const keys = ['Tab', 'ArrowDown', 'ArrowUp', 'Escape'];
    expect(keys.map((key) => composerKey(key, false, open))).toEqual(['complete', 'next', 'previous', 'dismiss']);
    expect(keys.map((key) => composerKey(key, false, closed))).toEqual([null, null, null, null]);
    expect(composerKey('Tab', true, open)).toBeNull();
  });
});
