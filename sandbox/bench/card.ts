import process from 'node:process';
import type { Sandbox } from '../start-sandbox.ts';
import { startSandbox } from '../start-sandbox.ts';
import { CASES_CHANNEL } from '../town.ts';

const ROUNDS = 40;
const GOAL_MS = 300;
/** Slack takes one message a second in a channel; flags come no faster here, so that what is timed is the way and not the queue. */
const PAUSE_MS = 2_200;

/** Prints how long a flag takes from the sent form to the card in the channel, through the real bot over HTTP. */
export async function benchCard(): Promise<void> {
  const sandbox = await startSandbox({ port: 0, drill: null, keep: false });
  try {
    const figures: number[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) figures.push(await flagToCard(sandbox, round));
    const sorted = figures.toSorted((one, other) => one - other);
    const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
    process.stdout.write(
      `flag → card in the channel, ${ROUNDS} times: median ${at(0.5)} ms, p90 ${at(0.9)} ms, max ${at(1)} ms\n` +
        `goal: median ≤ ${GOAL_MS} ms: ${at(0.5) <= GOAL_MS ? 'met' : 'missed'}\n`,
    );
  } finally {
    await sandbox.stop();
  }
}

async function flagToCard({ workspace }: Sandbox, round: number): Promise<number> {
  const writer = workspace.as('writer');
  await writer.command(CASES_CHANNEL, '/flag');
  await workspace.waitFor(() => writer.view() !== null, { what: 'the form' });
  const began = performance.now();
  await writer.submit({
    text: `¿A qué hora abre hoy la biblioteca del barrio número ${round}? Gracias`,
    network: 'x',
    author: `@vecina_${round}`,
  });
  await workspace.waitFor(() => workspace.messages(CASES_CHANNEL).length >= round, { what: `card ${round}` });
  const took = performance.now() - began;
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  return took;
}
