import { parseArgs } from 'node:util';

export type ProofAsked = {
  drill: string;
  /** How many times faster than the clock on the wall. */
  speed: number;
  seed: number;
  /** Folder that keeps what is sealed; null for none. */
  out: string | null;
};

const FASTEST = 6;

/** @throws Error whose message is a sentence, for arguments that are no options of the command */
export function proofOptions(args: string[]): ProofAsked {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      proof: { type: 'boolean', default: false },
      speed: { type: 'string', default: '5' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string' },
    },
  });
  const [drill, ...more] = positionals;
  if (drill === undefined || more.length > 0) throw new Error('Name one drill, such as dana.');
  if (!values.proof) throw new Error('Without --proof a drill is played for people: ./portavoz sandbox --drill ID.');
  const speed = Number(values.speed);
  if (!(speed >= 1 && speed <= FASTEST))
    throw new Error(`--speed takes a number from 1 to ${FASTEST}, not ${values.speed}.`);
  const seed = Number(values.seed);
  if (!Number.isSafeInteger(seed) || seed < 0) throw new Error(`--seed takes a whole number, not ${values.seed}.`);
  return { drill, speed, seed, out: values.out ?? null };
}
