import { describe, expect, test } from 'vitest';
import { composerKey } from '../../../../sandbox/page/state/composer-key.ts';

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
