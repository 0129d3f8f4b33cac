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

/** True for a screen that takes colours, unless NO_COLOR is set. */
export function isColoured({ env, output }: Pick<Terminal, 'env' | 'output'>): boolean {
  return 'isTTY' in output && output.isTTY === true && !env['NO_COLOR'];
}

export const COLOURS = { bold: '1', red: '31', green: '32', yellow: '33', magenta: '35', cyan: '36' } as const;

/** Colours a text for a screen; for a file or a pipe it stays as it is. */
export function painter(isColouredHere: boolean): (colour: keyof typeof COLOURS, text: string) => string {
  return (colour, text) => (isColouredHere ? `\u001B[${COLOURS[colour]}m${text}\u001B[0m` : text);
}
