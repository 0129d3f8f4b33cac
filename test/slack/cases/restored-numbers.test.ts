import { expect, it } from 'vitest';
import type { Message } from '../../../sandbox/workspace/wire.ts';
import type { Database } from '../../../src/adapters/database/open-database.ts';
import { openDatabase } from '../../../src/adapters/database/open-database.ts';
import { startPortavoz } from '../../../src/app/start.ts';
import { createLog } from '../../../src/log.ts';
import { aDatabaseFile } from '../../support/drivers/a-database.ts';
import { aPortavoz, CASES } from '../../support/drivers/a-portavoz.ts';
import { clicksOn } from '../../support/drivers/slack/clicks-on.ts';

const POSTS = [
  'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza.',
  'Mi marido me pega y tengo miedo de que me mate. No sé a quién acudir.',
];

/** The message as a version drew it whose buttons carried the number of the case alone. */
function ofBefore(message: Message): Message {
  return JSON.parse(JSON.stringify(message).replaceAll(/(\d+)~[0-9a-f]{8}/g, '$1'));
}

async function everyCase({ cases: { reader } }: Database): Promise<string> {
  return JSON.stringify(await Promise.all(POSTS.map((_, index) => reader.caseById(index + 1))));
}

it('no button of a card acts on a case of another database that has its number, and the card is marked', async () => {
  await using bot = await aPortavoz();
  const { workspace } = bot;
  const flags = async (is: (message: Message) => boolean) => {
    for (const [index, text] of POSTS.entries()) {
      await bot.flag('writer', { text });
      await workspace.waitFor(() => cards(index + 1).some(is), { what: `the card of case ${index + 1}` });
    }
  };
  const cards = (caseId: number) =>
    workspace.messages(CASES).filter((message) => workspace.plainText(message).includes(`#${caseId} ·`));
  await flags(() => true);
  const orphans = POSTS.map((_, index) => bot.card(index + 1));
  expect(orphans.flatMap(clicksOn).length).toBeGreaterThan(12);

  await using file = await aDatabaseFile();
  const running = await startPortavoz({ ...bot.config, databaseUrl: file.url }, createLog('silent'));
  const database = await openDatabase(file.url);
  try {
    workspace.connectBot(`http://127.0.0.1:${running.port}/slack/events`);
    await flags(({ ts }) => orphans.every((orphan) => orphan.ts !== ts));
    const before = await everyCase(database);

    for (const orphan of [...orphans, ...orphans.map(ofBefore)]) {
      for (const click of clicksOn(orphan)) {
        const shown = workspace.as('approver').view()?.id;
        await workspace.as('approver').click(orphan, click);
        expect([click, workspace.as('approver').view()?.id]).toEqual([click, shown]);
      }
    }
    expect(await everyCase(database)).toBe(before);
    await bot.isTold('approver', 'Este botón no es del caso #1 de ahora', 'https://');
    for (const { ts } of orphans) {
      await workspace.waitFor(
        () => {
          const now = workspace.messages(CASES).find((message) => message.ts === ts);
          return now !== undefined && workspace.plainText(now).includes('Esta tarjeta ya no tiene caso');
        },
        { what: 'the mark on the card' },
      );
    }

    // The buttons of the case's own card act, also as a version before drew them.
    const own = cards(2).find(({ ts }) => orphans.every((orphan) => orphan.ts !== ts));
    if (own === undefined) throw new Error('case 2 has no card');
    const isClaimed = async () => (await database.cases.reader.caseById(2))?.core.claim !== null;
    await workspace.as('approver').click(ofBefore(own), 'case.claim');
    await workspace.waitFor(isClaimed, { what: 'the claim' });

    // A copy is no card: the number alone does not count there.
    await workspace.as('writer').command(CASES, '/cases', '#2');
    const copied = await workspace.waitFor(
      () =>
        workspace
          .as('writer')
          .ephemerals()
          .findLast((one) => clicksOn(one).length > 0),
      { what: 'the copy of the card' },
    );
    await workspace.as('writer').click(ofBefore(copied), 'case.release');
    await bot.isTold('writer', 'Este botón no es del caso #2 de ahora', 'https://');
    expect(await isClaimed()).toBe(true);
    await workspace.as('approver').click(copied, 'case.release');
    await workspace.waitFor(async () => !(await isClaimed()), { what: 'the release' });
  } finally {
    await running.stop();
    await database.close();
  }
});
