import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { blockKitProblems } from '../../../sandbox/workspace/limits/block-kit-limits.ts';
import type { Effect } from '../../../src/domain/cases/model/changes.ts';
import { createLog } from '../../../src/log.ts';
import { anEntry, outcomeOf } from '../../support/builders/rows/invented-rows.ts';
import type { RunningPortavoz } from '../../support/drivers/a-portavoz.ts';
import { aPortavoz, CASES } from '../../support/drivers/a-portavoz.ts';

/** A Monday, twenty to nine in Riudalba. */
const NOW = '2026-11-30T07:40:00.000Z';
const BEGAN = Date.now();
const now = () => new Date(Date.parse(NOW) + Date.now() - BEGAN).toISOString();
const DUTY = { kind: 'duty', duty: 'menciones', date: '2026-11-30', at: '08:30' } as const;
const HOUR = '2026-11-30T08:30:00.000Z';

/** The shipped handbook, with the duty that it shows as an example. */
async function on(isOn: boolean) {
  const folder = await aFolder();
  await cp(fileURLToPath(new URL('../../../playbooks', import.meta.url)), folder, { recursive: true });
  const file = join(folder, 'institution.yml');
  const text = await readFile(file, 'utf8');
  const written = text
    .replace('    # duties:', '    duties:')
    .replace('    #   - { id: menciones', '      - { id: menciones');
  await writeFile(file, written);
  return aPortavoz({ playbooksDir: folder, plan: { isOn } }, createLog('silent'), now);
}

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'portavoz-duty-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

const dutiesOf = ({ workspace }: RunningPortavoz) =>
  workspace.messages(CASES).filter((message) => workspace.plainText(message).includes('Menciones y mensajes'));

async function save({ database }: RunningPortavoz, effects: Effect[]): Promise<void> {
  await database.cases.store.transact((transaction) =>
    transaction.save(outcomeOf({ changes: [], effects, audit: [anEntry({ at: NOW })] })),
  );
}

async function aDuty(bot: RunningPortavoz) {
  return bot.workspace.waitFor(() => dutiesOf(bot).at(-1) ?? null, { what: 'the duty' });
}

it('calls whoever has it, and a click notes by whom and when; the second person reads who did', async () => {
  await using bot = await on(true);
  const { workspace } = bot;
  const message = await aDuty(bot);
  expect(JSON.stringify(message)).toContain('<!subteam^');
  expect(workspace.plainText(message)).toContain('Ronda de las 08:30');
  expect(blockKitProblems(message.blocks ?? [])).toEqual([]);
  await workspace.as('writer').click(message, 'duty.note');
  const noted = await workspace.waitFor(
    () => dutiesOf(bot).find((one) => workspace.plainText(one).includes('Anotada por')) ?? null,
    { what: 'that it is noted' },
  );
  expect(workspace.plainText(noted)).toMatch(/30\/11\/26, 08:4\d/);
  expect(JSON.stringify(noted.blocks)).not.toContain('duty.note');
  expect(dutiesOf(bot)).toHaveLength(1);
  const [done] = await bot.database.team.actions.latest();
  expect(done).toMatchObject({
    action: 'duty:menciones@08:30',
    doneOn: '2026-11-30',
    recordedBy: { user: workspace.person('writer').id },
  });
  // The button of a message that somebody else still had open.
  await workspace.as('approver').click(message, 'duty.note');
  await workspace.waitFor(() => dutiesOf(bot).length === 1, { what: 'one message' });
  expect(await bot.database.team.actions.latest()).toHaveLength(1);
});

it('is for the team alone', async () => {
  await using bot = await on(true);
  await bot.workspace.as('outsider').click(await aDuty(bot), 'duty.note');
  await bot.isTold('outsider', "You are not in the handbook's communication team");
  expect(await bot.database.team.actions.latest()).toEqual([]);
});

it('does not ring while the plan is off, nor for an hour that is over or a duty that is gone', async () => {
  await using bot = await on(false);
  await save(bot, [
    { ...DUTY, until: NOW },
    { ...DUTY, duty: 'none', until: HOUR },
  ]);
  const settled = () => bot.outboxRows().every(({ kind, state }) => kind !== 'duty' || state === 'done');
  await bot.workspace.waitFor(settled, { what: 'that both are dealt with' });
  expect(dutiesOf(bot)).toEqual([]);
  expect((await bot.record()).some(({ event }) => event === 'duty.told')).toBe(false);
});
