import type { Readable, Writable } from 'node:stream';

/** Access of a command to the outside world; tests pass streams of their own. */
export type Terminal = {
  env: Readonly<Record<string, string | undefined>>;
  /** Folder from which relative paths on the command line start. */
  directory: string;
  input: Readable;
  output: Writable;
  /** For what a person should read when the output goes into a file. */
  errors: Writable;
};
