import { setTimeout as pause } from 'node:timers/promises';
import type { Accident, Stage } from './accident.ts';
import { freeze } from './freeze.ts';
import type { Replica } from './scene.ts';
import { senderOf } from './well-again.ts';

const KILLS = 3;
const FROZEN_MS = 12_000;

/** Accidents of our own processes: killed, ended, frozen. */
export const PROCESS_ACCIDENTS: readonly Accident[] = [
  {
    name: `kill -9 of the sender while writing, ${KILLS} times`,
    engines: ['sqlite', 'postgres'],
    times: KILLS,
    happen: (stage) => senderEnds(stage, 'SIGKILL'),
  },
  {
    name: 'SIGTERM of the sender',
    engines: ['sqlite', 'postgres'],
    happen: (stage) => senderEnds(stage, 'SIGTERM'),
  },
  {
    name: `the sender frozen for ${FROZEN_MS / 1_000} s and longer`,
    engines: ['sqlite', 'postgres'],
    async happen({ scene }) {
      const sender = await senderOf(scene.replicas());
      // With the lock of a file it would hold everybody: that is another accident.
      if (scene.engine === 'sqlite') await freeze(scene, [sender], false);
      else sender.kill('SIGSTOP');
      return standing(scene.replicas(), sender);
    },
  },
  {
    name: 'a process frozen while it holds the lock',
    engines: ['sqlite', 'postgres'],
    async happen({ scene }) {
      const frozen = await freeze(scene, scene.replicas(), true);
      if (scene.engine === 'postgres') return standing(scene.replicas(), frozen);
      // No server ends its transaction: all go on once it does.
      const since = performance.now();
      await thawed(frozen);
      return { since };
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

/** The others go on without the one that stands still. It goes on later. */
function standing(replicas: readonly Replica[], frozen: Replica) {
  return { since: performance.now(), among: others(replicas, frozen), after: () => thawed(frozen) };
}

function others(replicas: readonly Replica[], replica: Replica): Replica[] {
  return replicas.filter((one) => one !== replica);
}

async function thawed(replica: Replica): Promise<void> {
  await pause(FROZEN_MS);
  replica.kill('SIGCONT');
}
