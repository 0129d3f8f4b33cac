import type { Claims, Triaged } from '../domain/intake/claims.ts';
import { traceOf } from '../errors.ts';
import { timerBeat } from './beat.ts';
import type { JobLog } from './job-log.ts';
import type { SetTimer } from './timer.ts';
import { setTimer } from './timer.ts';
import type { WakeLoop } from './wake-loop.ts';

type TriageLoopDeps = {
  claims: Pick<Claims, 'claim' | 'store'>;
  /** Answers in the order of the texts. */
  triage(texts: readonly string[]): Promise<readonly Triaged[]>;
  /** Results are there to be taken in. */
  stored(): void;
  /** ISO 8601 UTC. */
  now(): string;
  log: JobLog;
  setTimer?: SetTimer;
};

/** Lease of a claim: a killed process is followed by another after this long. */
const leaseMs = 10_000;
/** Interval in milliseconds between checks, because another process may have accepted posts. */
const restMs = 1_000;
const mostAtOnce = 128;
/** Posts of the first claim. Each full one doubles the next, so that processes share a small flood too. */
const firstAtOnce = 8;

/** Claims waiting posts, triages them and stores the results, beside all other processes that do so. */
export function startTriageLoop({ claims, triage, stored, now, log, ...given }: TriageLoopDeps): WakeLoop {
  let lookedAt: number | null = null;
  let atOnce = firstAtOnce;

  async function round(): Promise<number | undefined> {
    try {
      return (await claimAndTriage()) > 0 ? 0 : undefined;
    } catch (error) {
      log.error(traceOf(error), 'Waiting posts could not be triaged and will be tried again');
      return undefined;
    }
  }

  async function claimAndTriage(): Promise<number> {
    const at = Date.parse(now());
    const all = lookedAt === null || Math.abs(at - lookedAt) >= restMs;
    if (all) lookedAt = at;
    const claimed = await claims.claim(atOnce, { now: now(), leaseMs, all });
    atOnce = claimed.length < atOnce ? firstAtOnce : Math.min(mostAtOnce, atOnce * 2);
    if (claimed.length === 0) return 0;
    const results = await triage(claimed.map(({ post }) => post.text));
    const triaged = results.flatMap((one, index) => {
      const post = claimed[index];
      return post === undefined ? [] : [{ claimed: post, triaged: one }];
    });
    if ((await claims.store(triaged)) > 0) stored();
    return claimed.length;
  }

  return timerBeat(restMs, given.setTimer ?? setTimer)(round);
}
