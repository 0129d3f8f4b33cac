import type { Database } from '../adapters/database/open-database.ts';
import { callOutGateway } from '../adapters/networks/call-out-gateway.ts';
import type { ThroughProxy } from '../adapters/networks/reading/fetch-bytes.ts';
import type { CallOutSettings } from '../config/call-out-settings.ts';
import { unheardTurns } from '../domain/bell/unheard-turns.ts';
import { failingSince, neededCalls } from '../domain/cases/deadlines/due-call-outs.ts';
import { callOutGap } from '../domain/cases/deadlines/find-phones-to-call.ts';
import { makeCallOuts } from '../domain/cases/deadlines/make-call-outs.ts';
import type { CaseDeps } from '../domain/cases/decision/case-deps.ts';
import type { UnheardTurn } from '../domain/cases/model/deadlines/call-out.ts';
import type { CallOutReader } from '../domain/cases/ports/call-outs.ts';
import { textsOfHouse } from '../i18n/texts.ts';
import { startCallOutClock } from '../jobs/call-out-clock.ts';
import type { Job } from '../jobs/job.ts';
import type { JobLog } from '../jobs/job-log.ts';

/** Health of call-outs; `failingSince`: ISO 8601 UTC, null while no call that is needed fails. */
export type CallOutHealth = { isSet: boolean; failingSince: string | null };

/** Creates the job that calls people outside of Slack: none without a gateway, and none in a drill unless that is set. */
export function callOutJobs(deps: {
  mode: 'live' | 'drill';
  account: CallOutSettings | null;
  database: Pick<Database, 'upkeep'>;
  cases: CaseDeps;
  throughProxy: ThroughProxy | null;
  /** Returns those of these people who are in Do Not Disturb. */
  silent(users: readonly string[]): Promise<ReadonlySet<string>>;
  /** True while anything happens automatically. */
  isOn(): Promise<boolean>;
  log: JobLog;
}): Job[] {
  const { mode, account, database, cases, throughProxy, silent, isOn, log } = deps;
  if (mode === 'live' && callOutGap(account, cases.handbook.current()) === 'no_gateway_and_no_phones') {
    log.warn({}, 'Nobody is called when Slack is not enough: set CALL_OUT_URL, or phones in institution.yml');
  }
  if (account === null || (mode === 'drill' && !account.inDrills)) return [];
  const look = async () => {
    if (!(await isOn())) return [];
    const watermark = mode === 'drill' ? textsOfHouse(cases.handbook.current()).t('drill.stamp') : null;
    // The gateway judges the signature's age by the clock on the wall.
    const gateway = callOutGateway(account, { now: () => Date.parse(cases.now()), watermark, throughProxy });
    const unheard = () => unheardTurns({ ...cases, silent });
    return makeCallOuts({ cases, reader: database.upkeep.callOuts, unheard, gateway });
  };
  return [{ start: () => startCallOutClock({ look, log }) }];
}

export function callOutHealth({
  isSet,
  reader,
  unheard,
  now,
}: {
  isSet: boolean;
  reader: CallOutReader;
  /** Returns the S1 turns that nobody took within their time. */
  unheard(): Promise<UnheardTurn[]>;
  /** ISO 8601 UTC. */
  now(): string;
}): () => Promise<CallOutHealth> {
  return async () => {
    if (!isSet) return { isSet, failingSince: null };
    const needed = neededCalls(await reader.untaken(now()), await unheard(), now());
    if (needed.length === 0) return { isSet, failingSince: null };
    return { isSet, failingSince: failingSince(needed, await reader.latest()) };
  };
}
