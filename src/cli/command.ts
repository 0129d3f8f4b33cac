import type { SecretSetting } from '../config/secret-files.ts';
import type { Words } from '../doctor/finding.ts';
import type { Terminal } from './terminal.ts';

/** Runs a command with what followed its name; gives the exit code back. */
export type Run = (args: readonly string[], terminal: Terminal) => Promise<number>;

/** Part of the help that a command belongs to, in the order in which people need them. */
export const GROUPS = ['begin', 'run', 'record', 'files', 'develop'] as const;

export type Command = {
  /** One word, or two. */
  name: string;
  group: (typeof GROUPS)[number];
  /** Arguments after the name, as its page shows them. An option that is not among them is refused. */
  usage: string;
  summary: Words;
  /** True if `--lang` is the language of what it prints, and not of what it says. */
  readsLang?: true;
  /** Absent for what `./portavoz` runs as a process of its own, so that signals reach it. */
  load?: () => Promise<Run>;
  /** Secrets that it may be given as files. The files of others are not read: a wrong one is in nobody's way. */
  secrets?(args: readonly string[]): readonly SecretSetting[];
};
