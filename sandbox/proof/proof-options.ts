import { parseArgs } from 'node:util';

export type ProofAsked = {
  drill: string;
  /** How many times faster than the clock on the wall. */
  speed: number;
  seed: number;
  /** Folder that keeps what is sealed; null for none. */
  out: string | null;
};

export const PROOF_USAGE = `./portavoz drill ID --proof [--speed N] [--seed N] [--out DIR]

Plays a drill with two people who act only on what rings them, one of them asleep with Do Not Disturb, and
with Slack down for ten minutes. Prints what was measured beside its goal. Nothing leaves this machine.
  --speed N  1 to 6 times faster than the clock on the wall; 5 unless told. What the bot waits for by a
             timer of its own counts N times against it
  --seed N   how long people take; another number is another evening
  --out DIR  keeps the sealed record, and says how to verify it
Exit code 1 when a goal is missed, 2 when called otherwise. \`./portavoz sandbox --drill ID\` plays it for you.
`;

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
