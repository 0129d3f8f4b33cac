import { parseArgs } from 'node:util';

export type SandboxOptions = {
  /** 0 picks a free one. */
  port: number;
  open: boolean;
  /** Id of the drill that runs at start; null for none. */
  drill: string | null;
  /** How many times faster than written the drill's posts arrive. */
  speed: number;
  /** Keeps the database in ./data, so that the next start goes on from there. */
  keep: boolean;
  /** How many people say the same at once, beside the drill. */
  flood: number;
};

const MOST_PEOPLE = 40_000;
const SLOWEST = 0.1;
const FASTEST = 100;

/** @throws Error whose message is a sentence, for arguments that are no options of the sandbox */
export function sandboxOptions(args: string[]): SandboxOptions {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '4380' },
      'no-open': { type: 'boolean', default: false },
      drill: { type: 'string', default: 'flood' },
      speed: { type: 'string' },
      keep: { type: 'boolean', default: false },
      flood: { type: 'string', default: '0' },
    },
  });
  const port = Number(values.port);
  if (!/^\d{1,5}$/.test(values.port) || port > 65_535)
    throw new Error(`--port takes a number up to 65535, not ${values.port}.`);
  const flood = Number(values.flood);
  if (!/^\d{1,5}$/.test(values.flood) || flood > MOST_PEOPLE)
    throw new Error(`--flood takes a number up to ${MOST_PEOPLE}, not ${values.flood}.`);
  const drill = values.drill === 'none' ? null : values.drill;
  return { port, open: !values['no-open'], drill, speed: speedOf(values.speed, drill), keep: values.keep, flood };
}

function speedOf(written: string | undefined, drill: string | null): number {
  if (written === undefined) return 1;
  const speed = /^\d+(\.\d+)?$/.test(written) ? Number(written) : Number.NaN;
  if (!(speed >= SLOWEST && speed <= FASTEST)) {
    throw new Error(`--speed takes a number from ${SLOWEST} to ${FASTEST}, such as 20, not “${written}”.`);
  }
  if (drill === null) throw new Error('--speed is how fast a drill is played, and --drill none plays none.');
  return speed;
}
