import { expect, it } from 'vitest';
import { aDeparture } from '../../support/builders/a-content.ts';
import { aPause } from '../../support/builders/a-statement.ts';
import { aPlanningBot, LIVE, NINE, TEXT } from '../../support/drivers/a-planning-bot.ts';

/** A post that the writer has been rung to publish by hand. */
async function aRungWriter() {
  const bot = await aPlanningBot();
  const { content, signOffs } = await bot.aDraft();
  const { handbook } = await bot.database.outbox.contents.transact(({ record }) => record.inForce());
  const status = { kind: 'leaving', dueAt: content.at, handbook: handbook ?? '' } as const;
  const leaving = { ...content, status, at: new Date(NINE + 60_000).toISOString() };
  const departure = aDeparture({ content: leaving, signOffs, departures: [] }, { status: 'by_hand' });
  const { id: contentId } = content;
  const to = bot.workspace.as('writer').person().id;
  await bot.puts(
    { content: leaving, departures: [departure] },
    { kind: 'content_ring', contentId, target: departure.target, to },
  );
  await bot.isTold('writer', 'Es la hora de publicar esto en X', TEXT);
  const [ring] = bot.workspace
    .as('writer')
    .directMessages()
    .filter((message) => bot.workspace.plainText(message).includes(TEXT));
  if (ring === undefined) throw new Error('nobody was rung');
  const now = () =>
    bot.workspace
      .as('writer')
      .directMessages()
      .find(({ ts }) => ts === ring.ts) ?? ring;
  return {
    ...bot,
    ring,
    ringSays: (...words: string[]) => bot.messageSays(now, words, 'The ring'),
    ringText: () => bot.workspace.plainText(now()),
  };
}

it('takes the text out of the ring once a colleague says that it is out', async () => {
  await using bot = await aRungWriter();
  await bot.workspace.as('approver').click(bot.card(), 'content.out');
  await bot.fill('approver', { proof: LIVE });
  await bot.says('Publicado. Era para el');
  await bot.ringSays('Está publicado en X');
  expect(bot.ringText()).not.toContain(TEXT);
  expect(bot.workspace.thread(bot.ring)).toEqual([]);
});

it('takes the text out of the ring as a pause holds it, and tells its person below', async () => {
  await using bot = await aRungWriter();
  const pause = aPause({ crisisId: null, at: new Date(NINE).toISOString() });
  const { cases } = bot.database;
  await cases.store.transact(({ save }) =>
    save({ changes: [{ kind: 'pause', row: { ...pause, resumed: null } }], audit: [], effects: [] }),
  );
  bot.pass(61_000);
  await bot.says('retenido', 'Se publicó…');
  await bot.ringSays('No lo publiques ya en X');
  expect(bot.ringText()).not.toContain(TEXT);
  const below = () => bot.workspace.thread(bot.ring).map((message) => bot.workspace.plainText(message));
  await bot.workspace.waitFor(() => below().length > 0, { what: 'a message below the ring' });
  expect(below().join('\n')).toContain('No lo publiques ya en X');
});
