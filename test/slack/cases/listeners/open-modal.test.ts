import { expect, it } from 'vitest';
import { plainTextOf } from '../../../../sandbox/workspace/plain-text-of.ts';
import { createLog } from '../../../../src/log.ts';
import { aPortavoz } from '../../../support/drivers/a-portavoz.ts';

const POST = 'La farola de la plaza Mayor lleva tres semanas fundida y nadie hace nada. Vaya vergüenza.';
const REPLY =
  'Hola. Sentimos lo de la farola de la plaza Mayor. Pasamos tu aviso a Alumbrado. Si quieres reclamar: https://riudalba.example';

it('shows the next one who opens the form who edits the text, and what was saved meanwhile', async () => {
  const began = Date.now();
  let at = Date.parse('2026-11-24T09:42:00.000Z');
  const now = () => new Date(at + Date.now() - began).toISOString();
  await using bot = await aPortavoz({}, createLog('silent'), now);
  const { workspace } = bot;
  const opens = async (key: string) => {
    await workspace.as(key).click(bot.card(1), 'draft.edit');
    await workspace.waitFor(() => workspace.as(key).view() !== null, { what: `the form in front of ${key}` });
    return plainTextOf(workspace.as(key).view() ?? {});
  };
  const writer = `@${workspace.person('writer').id}`;
  await bot.flag('writer', { text: POST });
  await bot.cardSays(1, 'Borrador v1');
  const cards = () => JSON.stringify(bot.card(1).blocks);
  const before = cards();
  expect(await opens('writer')).not.toContain('edita este texto');
  const noted = async () => (await bot.database.cases.editings.others(1, 'nobody', '')).map(({ person }) => person);
  await workspace.waitFor(async () => (await noted()).length === 1, { what: 'that the writer edits' });

  at += 60_000;
  expect(await opens('approver')).toMatch(new RegExp(`${writer} edita este texto desde las 10:4\\d\\.`));
  expect(cards()).toBe(before);
  await workspace.waitFor(async () => (await noted()).length === 2, { what: 'that the approver edits' });

  await bot.fill('writer', { text: REPLY });
  await bot.cardSays(1, 'Borrador v2', REPLY);
  expect(await noted()).toEqual([workspace.person('approver').id]);

  const typed = `${REPLY} Gracias por avisar.`;
  await workspace.as('approver').submit({ text: typed });
  const told = await workspace.waitFor(
    () => {
      const text = plainTextOf(workspace.as('approver').view() ?? {});
      return text.includes('mientras escribías') ? text : null;
    },
    { what: 'what changed meanwhile' },
  );
  expect(told).toContain(`${writer} guardó la versión 2`);
  expect(told).toContain(typed);
  expect((await bot.database.cases.reader.caseById(1))?.drafts).toHaveLength(2);

  at += 11 * 60_000;
  expect(await opens('lead')).not.toContain('edita este texto');
});
