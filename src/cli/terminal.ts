import type { Readable, Writable } from 'node:stream';

/** What a command is given of the world outside: a test hands it streams of its own. */
export type Terminal = {
  env: Readonly<Record<string, string | undefined>>;
  /** Where relative paths on the command line start from. */
  directory: string;
  input: Readable;
  output: Writable;
  /** For what a person should read when the output goes into a file. */
  errors: Writable;
};
