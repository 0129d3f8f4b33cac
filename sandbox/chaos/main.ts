import { availableParallelism, loadavg } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ownCall } from '../../src/cli/own-call.ts';
import { requireEmpty } from './places.ts';
import { isMet, jsonOf, tableOf } from './result.ts';
import type { ChaosOptions } from './run-chaos.ts';
import { accidentNames, runChaos } from './run-chaos.ts';

const USAGE = `./portavoz chaos [--minutes N] [--engine sqlite|postgres] [--only WORD]… [--database URL] [--seed N] [--json]

Lets accidents happen to real processes of the bot under load, and says what was lost, doubled, dead, and how long it took to recover.
It makes its own databases in temporary folders.
  --minutes N     begins nothing after so long, and repeats the round while a whole one has time; one round without it
  --only WORD     only accidents whose name holds the word
  --database URL  an empty PostgreSQL database of yours; one that holds tables is refused
  --seed N        the order of the accidents
Exit code 1 when a goal is missed, 2 when called otherwise.
`;

const call = ownCall('chaos', process.argv.slice(2), process.env);
const options = call.wrong ?? optionsIn(call.args);
if (typeof options === 'string') {
  process.stderr.write(`${options}\n${USAGE}`);
  process.exitCode = 2;
} else {
  process.exitCode = await chaos(options);
}

async function chaos({ json, ...given }: ChaosOptions & { json: boolean }): Promise<number> {
  if (accidentNames(given.only).length === 0) {
    process.stderr.write(
      `No accident's name holds “${given.only.join('” or “')}”. There are: ${accidentNames([]).join('; ')}.\n`,
    );
    return 2;
  }
  if (given.databaseUrl !== null) {
    try {
      await requireEmpty(given.databaseUrl);
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      return 1;
    }
  }
  process.stderr.write(`Seed ${given.seed}\n`);
  const [loadBefore = 0] = loadavg();
  const began = performance.now();
  const rows = await runChaos(given, (line) => process.stderr.write(`${line}\n`));
  process.stdout.write(json ? jsonOf(rows) : tableOf(rows));
  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  const [loadAfter = 0] = loadavg();
  const conditions = `${minutes} min on ${availableParallelism()} cores, load ${loadBefore.toFixed(1)} to ${loadAfter.toFixed(1)}`;
  if (!json) process.stdout.write(`Seed ${given.seed}, ${conditions}, ${new Date().toISOString().slice(0, 10)}.\n`);
  return rows.every(isMet) ? 0 : 1;
}

/** @returns the options, or the sentence that says which one is wrong */
function optionsIn(args: string[]): (ChaosOptions & { json: boolean }) | string {
  try {
    const { values } = parseArgs({
      args,
      options: {
        minutes: { type: 'string' },
        engine: { type: 'string' },
        only: { type: 'string', multiple: true },
        database: { type: 'string' },
        seed: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
    const { minutes, engine, only = [], database = null, seed = String(Date.now() % 100_000), json = false } = values;
    const engines = (['sqlite', 'postgres'] as const).filter((one) => engine === undefined || one === engine);
    const isUrl = database === null || /^postgres(ql)?:\/\//.test(database);
    if (!(Number(minutes ?? 0) >= 0)) return `--minutes takes a number, not ${minutes}.`;
    if (!(Number(seed) >= 0)) return `--seed takes a number, not ${seed}.`;
    if (engines.length === 0) return `--engine takes sqlite or postgres, not ${engine}.`;
    if (!isUrl) return '--database takes the address of a PostgreSQL: postgres://…';
    return {
      engines: database === null ? engines : ['postgres'],
      only,
      minutes: minutes === undefined ? null : Number(minutes),
      seed: Number(seed),
      databaseUrl: database,
      json,
    };
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}
