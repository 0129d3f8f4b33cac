import { expect, it } from 'vitest';
import { aProcess } from '../../../sandbox/processes/a-process.ts';

const chaos = async (...args: string[]) => {
  await using run = aProcess('sandbox/chaos/main.ts', { args, cwd: '/tmp' });
  const { code } = await run.ended;
  return { code, output: run.output(), errors: run.errors() };
};

it('lets a process end under load on SQLite, and says that nothing was lost, doubled or dead', async () => {
  const { output, errors } = await chaos('--engine', 'sqlite', '--only', 'SIGTERM', '--only', 'crashes', '--json');
  const rows = output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(rows, errors).toMatchObject([
    { accident: 'SIGTERM of the sender', engine: 'sqlite', lost: 0, doubled: 0, dead: 0, seconds: expect.any(Number) },
    { accident: 'PostgreSQL crashes and starts again', notRun: expect.stringContaining('SQLite'), met: true },
  ]);
});

it('begins nothing once its time is over, and says that the goal of each accident was missed', async () => {
  const { code, output } = await chaos('--engine', 'sqlite', '--minutes', '0', '--only', 'SIGTERM', '--only', 'backup');
  expect(code).toBe(1);
  expect(output.match(/MISSED, not run: the time was over/g)).toHaveLength(2);
  expect(output).toContain('MISSED: 2 ');
});

it.each([[['--engine', 'oracle']], [['--minutes', 'many']], [['--database', 'sqlite:x']], [['--what']]])(
  'says how it is called instead of %j',
  async (args) => {
    const called = await chaos(...args);
    expect(called).toMatchObject({ code: 2, errors: expect.stringContaining('./portavoz chaos') });
    expect(called.errors.split('\n')[0]).toContain(args[0]);
  },
);

it('names the accidents that there are where a word is in none of them', async () => {
  const { code, errors } = await chaos('--only', 'an earthquake');
  expect({ code, errors }).toEqual({
    code: 2,
    errors: expect.stringMatching(/“an earthquake”.*SIGTERM of the sender/),
  });
});
