import { expect, it } from 'vitest';
import type { Message } from '../../../sandbox/workspace/wire.ts';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { startPortavoz } from '../../../src/app/start.ts';
import { createLog } from '../../../src/log.ts';
import { aDatabaseFile } from '../../support/drivers/a-database.ts';
import { CASES } from '../../support/drivers/a-portavoz.ts';
import { aCrisisRoom, ZONE } from '../../support/drivers/slack/a-crisis-room.ts';
import { clicksOn } from '../../support/drivers/slack/clicks-on.ts';

const HOAX = {
  claim: 'El agua del grifo está envenenada',
  wordings: '',
  playbook: 'none',
  status: 'unknown',
  source: '',
  truth: '',
  answer: '',
  language: 'es',
};

/** The message as a version drew it whose buttons carried the number alone. */
function ofBefore(message: Message): Message {
  return JSON.parse(JSON.stringify(message).replaceAll(/(\d+)~[0-9a-z]{8}\b/g, '$1'));
}

async function crisisAndHoax({ crises }: Database): Promise<string> {
  return JSON.stringify([await crises.reader.board(1), await crises.hoaxes.byId(1)]);
}

type Room = Awaited<ReturnType<typeof aCrisisRoom>>;

/** A person starts a crisis with a fact that waits, and registers a hoax. @returns the board, and the message of the hoax */
async function lives({ workspace, ...room }: Room, database: Database, isBoard: (message: Message) => boolean) {
  const writer = workspace.as('writer');
  const earlier = new Set(writer.ephemerals().map(({ ts }) => ts));
  await writer.command(CASES, '/crisis', 'start flood');
  await room.fill('writer', { title: 'DANA en La Marina', territory: 'La Marina', level: 'S3' });
  const find = () =>
    workspace
      .messages(CASES)
      .find((one) => isBoard(one) && clicksOn(one).some(({ actionId }) => actionId === 'crisis.fact'));
  await workspace.waitFor(find, { what: 'the board' });
  await writer.click(find() as Message, 'crisis.fact');
  await room.fill('writer', ZONE);
  const hasFact = () => clicksOn(find() as Message).some(({ actionId }) => actionId === 'ledger.verify');
  await workspace.waitFor(hasFact, { what: 'the fact on the board' });
  await writer.command(CASES, '/hoax', 'add');
  await room.fill('writer', HOAX);
  await workspace.waitFor(() => database.crises.hoaxes.byId(1), { what: 'the hoax' });
  await writer.command(CASES, '/hoax', 'show 1');
  const shown = () => writer.ephemerals().find((one) => !earlier.has(one.ts) && clicksOn(one).length > 0);
  const hoax = await workspace.waitFor(shown, { what: 'the message of the hoax' });
  return { board: find() as Message, hoax };
}

it('no button of a crisis or a hoax acts on one of another database that has its number', async () => {
  await using room = await aCrisisRoom();
  const { workspace } = room;
  const orphans = await lives(room, room.database, () => true);
  expect(clicksOn(orphans.board).length).toBeGreaterThan(8);
  expect(clicksOn(orphans.hoax).length).toBeGreaterThan(3);

  await using file = await aDatabaseFile();
  const running = await startPortavoz({ ...room.config, databaseUrl: file.url }, createLog('silent'));
  const database = await openDatabase(file.url);
  try {
    workspace.connectBot(`http://127.0.0.1:${running.port}/slack/events`);
    const own = await lives(room, database, ({ ts }) => ts !== orphans.board.ts);
    const before = await crisisAndHoax(database);
    const approver = workspace.as('approver');

    for (const orphan of [orphans.board, orphans.hoax].flatMap((one) => [one, ofBefore(one)])) {
      for (const click of clicksOn(orphan)) {
        const shown = approver.view()?.id;
        await approver.click(orphan, click);
        expect([click, approver.view()?.id]).toEqual([click, shown]);
      }
    }
    expect(await crisisAndHoax(database)).toBe(before);
    await room.isTold('approver', 'Este botón no es de la crisis 1 de ahora', 'https://');
    await room.isTold('approver', 'Este botón no es del bulo n.º 1 de ahora', '/bulo 1');

    // The buttons of the crisis's own board act, also as a version before drew them.
    await approver.click(ofBefore(own.board), 'ledger.verify');
    const isVerified = async () => (await database.crises.reader.board(1))?.facts[0]?.status === 'verified';
    await workspace.waitFor(isVerified, { what: 'the verified fact' });
    await approver.click(own.hoax, 'hoax.reword');
    expect(await room.form('approver')).toContain('bulo');
  } finally {
    await running.stop();
    await database.close();
  }
});
