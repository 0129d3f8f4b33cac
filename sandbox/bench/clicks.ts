import process from 'node:process';
import { openDatabase } from '../../src/adapters/database/open-database.ts';
import type { Severity } from '../../src/domain/handbook/vocabulary.ts';
import { median } from '../../src/domain/statistics/median.ts';
import { startSandbox } from '../start-sandbox.ts';
import { TWELVE_POSTS } from './clicks/twelve-posts.ts';
import type { Walked } from './clicks/walk-post.ts';
import { walkPost } from './clicks/walk-post.ts';

type Effort = { clicks: number; fields: number };
type Goal = { severity: Severity; median: Effort; worst: Effort };

const GOALS: readonly Goal[] = [
  { severity: 'S4', median: { clicks: 3, fields: 1 }, worst: { clicks: 5, fields: 2 } },
  { severity: 'S1', median: { clicks: 5, fields: 3 }, worst: { clicks: 8, fields: 4 } },
];

/** Walks the twelve posts one after the other, through the real bot beside the sandbox's Slack. */
export async function walkTwelvePosts(): Promise<Walked[]> {
  const sandbox = await startSandbox({ port: 0, drill: null, keep: false });
  const database = await openDatabase(sandbox.databaseUrl);
  try {
    const walked: Walked[] = [];
    for (const [at, post] of TWELVE_POSTS.entries()) {
      walked.push(await walkPost(post, at + 1, { workspace: sandbox.workspace, database }));
    }
    return walked;
  } finally {
    await database.close();
    await sandbox.stop();
  }
}

export type Judged = Goal & { has: { median: Effort; worst: Effort }; isMet: boolean };

/** Returns median and worst of each severity that has a goal. */
export function judgeClicks(walked: readonly Walked[]): Judged[] {
  return GOALS.map((goal) => {
    const own = walked.filter(({ severity }) => severity === goal.severity);
    const clicks = own.map((one) => one.clicks);
    const fields = own.map((one) => one.fields);
    const has = {
      median: { clicks: median(clicks) ?? Number.NaN, fields: median(fields) ?? Number.NaN },
      worst: { clicks: Math.max(...clicks), fields: Math.max(...fields) },
    };
    return { ...goal, has, isMet: isWithin(has.median, goal.median) && isWithin(has.worst, goal.worst) };
  });
}

function isWithin({ clicks, fields }: Effort, goal: Effort): boolean {
  return clicks <= goal.clicks && fields <= goal.fields;
}

/** Prints the clicks and fields of each post, and of each severity beside its goal. A goal that is missed makes the exit code 1. */
export async function benchClicks(): Promise<void> {
  const walked = await walkTwelvePosts();
  const rows = walked.map(
    ({ name, severity, lacked, clicks, fields, way }) =>
      `${name.padEnd(28)} ${severity}  lacks ${lacked}  ${clicks} clicks  ${fields} fields  ${way.join(' → ')}`,
  );
  const judged = judgeClicks(walked);
  const verdicts = judged.map(({ severity, has, isMet, ...goal }) => {
    const figures = [of('clicks', has, goal), of('fields', has, goal)].join('  ');
    return `${severity}  median (worst)  ${figures}  ${isMet ? 'met' : 'missed'}`;
  });
  process.stdout.write(`${[...rows, ...verdicts].join('\n')}\n`);
  if (judged.some(({ isMet }) => !isMet)) process.exitCode = 1;
}

function of(what: keyof Effort, has: Judged['has'], goal: Pick<Goal, 'median' | 'worst'>): string {
  return `${has.median[what]} (${has.worst[what]}) of ${goal.median[what]} (${goal.worst[what]}) ${what}`;
}
