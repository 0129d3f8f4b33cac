import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { beginnings } from '../../../sandbox/proof/crisis-errands.ts';
import { createHands } from '../../../sandbox/proof/hands.ts';
import { createProofClock, seededDelay } from '../../../sandbox/proof/proof-clock.ts';
import { GROUPS_OF_TWO } from '../../../sandbox/proof/two-people.ts';
import { startSandbox } from '../../../sandbox/start-sandbox.ts';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';

it('opens the crisis with the flooded area, and with it the first message in every language', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'portavoz-errands-'));
  const databaseUrl = `sqlite:${join(folder, 'drill.db')}`;
  // A minute of the drill in two seconds.
  const clock = createProofClock(30, new AbortController().signal);
  const given = { port: 0, drill: null, keep: false, databaseUrl, groups: GROUPS_OF_TWO, clock, over: {} };
  const { workspace, stop } = await startSandbox({ ...given, hasLimits: false });
  try {
    const hands = createHands({
      workspace,
      clock,
      delay: seededDelay(1),
      isSlackUp: () => true,
      picksUp: async () => {},
    });
    const said: string[] = [];
    const hears = (line: string) => void said.push(line);
    for (const { act } of beginnings({ key: 'writer', hands, workspace, hears })) await act();
    const database = await openDatabase(databaseUrl);
    const [crisis] = await database.crises.reader.list();
    const board = await database.crises.reader.board(crisis?.id ?? 0);
    await database.close();
    expect(board?.facts).toMatchObject([{ key: 'zone', value: 'La Marina', status: 'proposed' }]);
    expect(board?.statements.map(({ core }) => core.statement)).toEqual(['holding', 'holding', 'holding']);
    expect(said.join()).toContain('Llama ahora a quien lo confirma');
  } finally {
    await stop();
    await rm(folder, { recursive: true, force: true });
  }
});
