import { parseArgs } from 'node:util';

export type SandboxOptions = {
  /** 0 picks a free one. */
  port: number;
  open: boolean;
  /** Id of the drill that runs at start; null for none. */
  drill: string | null;
  /** Keeps the database in ./data, so that the next start goes on from there. */
  keep: boolean;
};

export const SANDBOX_USAGE = 'Usage: ./portavoz sandbox [--port P] [--no-open] [--drill ID|none] [--keep]';

/** @throws Error whose message is a sentence, for arguments that are no options of the sandbox */
export function sandboxOptions(args: string[]): SandboxOptions {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '4380' },
      'no-open': { type: 'boolean', default: false },
      drill: { type: 'string', default: 'flood' },
      keep: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!/^\d{1,5}$/.test(values.port) || port > 65_535)
    throw new Error(`--port takes a number up to 65535, not ${values.port}.`);
  return { port, open: !values['no-open'], drill: values.drill === 'none' ? null : values.drill, keep: values.keep };
}
