import type { Terminal } from '../terminal.ts';
import { runLearnOwn } from './learn-own.ts';

const USAGE = `./portavoz learn own posts.ndjson [--out FILE]

  own   what triage gets otherwise than an institution does, from posts of which it said what they are
./portavoz learn own --help tells more.
`;

/** `./portavoz learn own`; the other kinds of learning belong to the sources and are no command of an installation. */
export async function runLearn(args: readonly string[], terminal: Terminal): Promise<number> {
  const [what, ...rest] = args;
  if (what === 'own') return runLearnOwn(rest, terminal);
  const asksHelp = what === '--help' || what === '-h';
  (asksHelp ? terminal.output : terminal.errors).write(USAGE);
  return asksHelp ? 0 : 2;
}
