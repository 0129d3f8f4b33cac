import { expect, it } from 'vitest';
import { blockKitProblems } from '../../../sandbox/workspace/limits/block-kit-limits.ts';
import type { Change, Effect } from '../../../src/domain/cases/model/changes.ts';
import type { Spike } from '../../../src/domain/cases/model/joining/spike.ts';
import { aMatter, anEntry, aPost, marta, outcomeOf } from '../../support/builders/rows/invented-rows.ts';
import type { RunningPortavoz } from '../../support/drivers/a-portavoz.ts';
import { aPortavoz, CASES } from '../../support/drivers/a-portavoz.ts';

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

it('one alert with a picture lands in the channel when posts pour in; what follows is said in its thread', async () => {
  await using bot = await aPortavoz();
  const { workspace, database } = bot;
  const closed = { reason: 'spam', by: marta, at: minutesAgo(1), noteId: null } as const;
  // Too few for the bot itself to see a spike in them.
  const posts = Array.from({ length: 12 }, (_, number): Change => {
    const flaggedAt = minutesAgo(3 + (number % 4));
    return { kind: 'post', row: aPost({ id: `post-${number}`, flaggedAt, keys: [] }) };
  });
  await save(bot, [{ kind: 'matter', row: aMatter({ playbook: 'flood', closed }) }, ...posts], []);
  await database.intake.minutes.countUpTo(new Date().toISOString());
  const [flood, all] = [aSpike({ id: 'one', playbook: 'flood' }), aSpike({ id: 'all', told: 3 })];
  await tell(bot, [flood, all], 'began');
  const said = () => workspace.messages(CASES).map((message) => workspace.plainText(message).replaceAll('*', ''));
  await workspace.waitFor(() => workspace.messages(CASES).some(({ files }) => files !== undefined), {
    what: 'the picture',
  });
  const byBot = () => workspace.messages(CASES).filter(({ user }) => user === workspace.botUserId);
  const [alert, picture] = [byBot().find(({ files }) => files === undefined), byBot().find(({ files }) => files)];
  expect(said()[0]).toMatch(
    /De golpe llegan muchos mensajes[\s\S]*12 mensajes por minuto; lo habitual a esta hora: 0,4/,
  );
  expect(said()[0]).toContain('todos los temas: 3 mensajes por minuto');
  expect(blockKitProblems(alert?.blocks ?? [])).toEqual([]);
  const [file] = picture?.files ?? [];
  expect(file?.alt).toMatch(/lo habitual a esta hora, 0,4. En 60 minutos, como mucho 3 en uno/);
  expect(workspace.bytesOf(file ?? fail()).length).toBeGreaterThan(10_000);

  await tell(bot, [{ ...flood, told: 30 }], 'doubled');
  await tell(bot, [{ ...flood, told: 30 }], 'ended');
  await workspace.waitFor(() => workspace.thread(alert ?? fail()).length === 2, { what: 'what follows' });
  const below = workspace.thread(alert ?? fail()).map((message) => workspace.plainText(message).replaceAll('*', ''));
  expect(below[0]).toMatch(/ya son el doble, 30 mensajes por minuto/);
  expect(below[1]).toMatch(/vuelven a llegar los mensajes habituales/);
  expect(byBot()).toHaveLength(2);
});

async function tell(bot: RunningPortavoz, spikes: Spike[], news: 'began' | 'doubled' | 'ended'): Promise<void> {
  const changes = spikes.map((row): Change => ({ kind: 'spike', row }));
  await save(bot, changes, [{ kind: 'spike', news, ids: spikes.map(({ id }) => id) }]);
}

async function save({ database }: RunningPortavoz, changes: Change[], effects: Effect[]): Promise<void> {
  const at = minutesAgo(0);
  await database.cases.store.transact((transaction) =>
    transaction.save(outcomeOf({ changes, effects, audit: [anEntry({ at })] })),
  );
}

function aSpike(over: Partial<Spike>): Spike {
  const at = minutesAgo(1);
  // Over already, so that the bot's own clock has nothing to say of it.
  return { id: 'one', playbook: null, beganAt: at, usual: 0.4, told: 12, toldAt: at, endedAt: at, ...over };
}

function fail(): never {
  throw new Error('nothing landed');
}
