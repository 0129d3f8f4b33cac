import { userInfo } from 'node:os';
import process from 'node:process';
import type { Actor } from '../domain/people/actor.ts';

/**
 * Returns the account that is logged in where the command runs; the account's number if it has no
 * name.
 */
export function consoleAccount(): Actor {
  return { kind: 'console', user: accountName() };
}

function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? 'unknown');
  }
}
