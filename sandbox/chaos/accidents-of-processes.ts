import { setTimeout as pause } from 'node:timers/promises';
import type { Accident, Stage } from './accident.ts';
import type { Replica } from './scene.ts';
import { observe } from './scene.ts';
import { senderOf, wellAgain } from './well-again.ts';

const KILLS = 3;
const FROZEN_MS = 12_000;
/** Tries to meet a process in a transaction. */
const LOOKS = 2_000;

/** Accidents of our own processes: killed, ended, frozen. */
export const PROCESS_ACCIDENTS: readonly Accident[] = [
  {
    name: `kill -9 of the sender while writing, ${KILLS} times`,
    engines: ['sqlite', 'postgres'],
    async happen(stage) {
      for (let nth = 1; nth < KILLS; nth += 1) {
        const { after } = await senderEnds(stage, 'SIGKILL');
        await after();
        await wellAgain(stage.scene.replicas(), stage.load);
        await stage.load.passes(20);
      }
      return senderEnds(stage, 'SIGKILL');
    },
  },
  {
    name: 'SIGTERM of the sender',
    engines: ['sqlite', 'postgres'],
    happen: (stage) => senderEnds(stage, 'SIGTERM'),
  },
  {
    name: `the sender frozen for ${FROZEN_MS / 1_000} s`,
    engines: ['sqlite', 'postgres'],
    async happen({ scene }) {
      const sender = await senderOf(scene.replicas());
      const since = performance.now();
      sender.kill('SIGSTOP');
      return { since, among: others(scene.replicas(), sender), after: () => thawed(sender) };
    },
  },
  {
    name: 'a process frozen while it holds the lock',
    engines: ['postgres'],
    async happen(stage) {
      const frozen = await frozenInTransaction(stage);
      const since = performance.now();
      return { since, among: others(stage.scene.replicas(), frozen), after: () => thawed(frozen) };
    },
  },
];

/** Ends the process that sends: another must go on. Then it is started again. */
async function senderEnds({ scene }: Stage, signal: NodeJS.Signals) {
  const sender = await senderOf(scene.replicas());
  const since = performance.now();
  await scene.end(sender, signal);
  const after = async () => void (await scene.start(sender.name));
  return { since, among: others(scene.replicas(), sender), after };
}

function others(replicas: readonly Replica[], replica: Replica): Replica[] {
  return replicas.filter((one) => one !== replica);
}

async function thawed(replica: Replica): Promise<void> {
  await pause(FROZEN_MS);
  replica.kill('SIGCONT');
}

async function frozenInTransaction({ scene }: Stage): Promise<Replica> {
  const database = await observe(scene.databaseUrl);
  try {
    for (let look = 0; look < LOOKS; look += 1) {
      const replica = scene.replicas()[look % scene.replicas().length];
      if (replica === undefined) break;
      replica.kill('SIGSTOP');
      const { rows } = await database.query(
        "select 1 from pg_stat_activity where application_name = $1 and state = 'idle in transaction' and backend_xid is not null",
        [replica.name],
      );
      if (rows.length > 0) return replica;
      replica.kill('SIGCONT');
      await pause(5);
    }
  } finally {
    await database.end();
  }
  throw new Error('No process was met in a transaction.');
}
