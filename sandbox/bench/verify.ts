import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../src/adapters/database/open-database.ts';
import { openDatabase } from '../../src/adapters/database/open-database.ts';
import { aProcess } from '../processes/a-process.ts';
import type { BenchOptions, Figure } from './flood/figure.ts';
import { printFigures, rounded } from './flood/figure.ts';
import { residentOf } from './flood/resident-of.ts';
import type { Template } from './recorded-case.ts';
import { cloneOf, recordedCase } from './recorded-case.ts';

const SIZES = [10_000, 100_000, 1_000_000];
const CASES_AT_ONCE = 50;
const LOOK_MS = 50;
/** A heap that is collected now and then is this much larger at one moment than at another. */
const FLAT_MB = 60;

type Measured = { rows: number; seconds: number; mostMb: number };

/** Prints how long `audit verify` takes, and the most memory that it holds, at three sizes of the audit log. */
export async function benchVerify(options: BenchOptions): Promise<void> {
  const measured: Measured[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'portavoz-verify-'));
  try {
    const url = `sqlite:${join(folder, 'portavoz.db')}`;
    const database = await openDatabase(url);
    const template = await recordedCase(database);
    let cases = 1;
    for (const size of SIZES) {
      const wanted = Math.ceil((size * options.scale) / template.entries.length);
      await add(database, template, cases + 1, wanted);
      cases = Math.max(cases, wanted);
      measured.push(await measure(url, (await database.cases.reader.auditHead()).seq));
    }
    await database.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  printFigures(
    measured.flatMap((one, at) => figuresOf(one, measured[at - 1], at === SIZES.length - 1)),
    options,
  );
}

/** Saves copies of the case, each recorded as the first was: by the program's own way to write. */
async function add(database: Database, template: Template, from: number, to: number): Promise<void> {
  for (let first = from; first <= to; first += CASES_AT_ONCE) {
    const ids = Array.from({ length: Math.min(CASES_AT_ONCE, to - first + 1) }, (_, at) => first + at);
    const clones = ids.map((id) => cloneOf(template, id));
    await database.cases.store.transact(({ save }) =>
      save({
        changes: clones.flatMap(({ changes }) => changes),
        audit: clones.flatMap(({ entries }) => entries),
        effects: [],
      }),
    );
  }
}

/** Runs the real command on the database. @throws Error where it does not find the log whole */
async function measure(url: string, rows: number): Promise<Measured> {
  const began = performance.now();
  const run = aProcess('src/cli.ts', { args: ['audit', 'verify'], env: { DATABASE_URL: url }, cwd: tmpdir() });
  let isOver = false;
  const ended = run.ended.finally(() => {
    isOver = true;
  });
  let mostMb = 0;
  while (!isOver) {
    mostMb = Math.max(mostMb, await residentOf(run.pid));
    await pause(LOOK_MS);
  }
  const { code } = await ended;
  if (code !== 0) throw new Error(`audit verify ended with ${code}: ${run.errors().slice(0, 400)}`);
  return { rows, seconds: (performance.now() - began) / 1_000, mostMb };
}

/** The heap grows up to its usual size within the first minutes; a larger log must not need more. */
function figuresOf({ rows, seconds, mostMb }: Measured, smaller: Measured | undefined, isLast: boolean): Figure[] {
  const reference = smaller === undefined ? null : Math.round(smaller.mostMb);
  const of = `${rows} rows`;
  return [
    { name: `time, ${of}`, figure: rounded(seconds), unit: 's', reference: null, goal: '', met: null },
    {
      name: `rows a second, ${of}`,
      figure: Math.round(rows / seconds),
      unit: '',
      reference: null,
      goal: '',
      met: null,
    },
    {
      name: `most resident memory, ${of}`,
      figure: Math.round(mostMb),
      unit: 'MB',
      reference,
      goal: isLast ? `≤ ${(reference ?? 0) + FLAT_MB} MB` : '',
      met: isLast ? mostMb <= (reference ?? 0) + FLAT_MB : null,
    },
  ];
}
